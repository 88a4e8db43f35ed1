/** Where in a review a passage stands: the section decides what may be said in it. */
export const SECTIONS = [
  'title',
  'summary',
  'customer_impact',
  'goals',
  'timeline',
  'judgments',
  'learnings',
  'contributing_factors',
  'action_items',
  'parking_lot',
  'public',
  'public_cause',
  'questions',
  'notes',
] as const;

/**
 * `judgments`: decision, knowledge, reasoning and alternatives of a timeline entry. `public_cause`: the proximate cause of the
 * public report. `questions` and `notes` (any other prose) occur in Markdown reviews only.
 */
export type Section = (typeof SECTIONS)[number];

/** All sections but those named. */
export function except(...without: readonly Section[]): readonly Section[] {
  return SECTIONS.filter((section) => !without.includes(section));
}

/** Running prose: everything but titles and the parking lot, which is free. */
export const PROSE: readonly Section[] = except('title', 'parking_lot', 'goals');

/** Where a review explains: what the analysis says, not what happened at which minute. */
export const ANALYSIS: readonly Section[] = except(
  'title',
  'parking_lot',
  'goals',
  'timeline',
  'action_items',
  'questions',
);
