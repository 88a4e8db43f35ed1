/** The kind of panel that shows the trends: known before the panel itself is loaded. */
export const TRENDS_VIEW = 'postIncidentReview.trends';
