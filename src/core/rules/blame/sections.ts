/** Where phrases of blame look, for those that the whole prose is too wide for. */
import { except } from '../../prose/section';

/** What explains: all but the timeline, which tells, and the sections that wish, ask or plan. */
export const EXPLAINING = except('title', 'parking_lot', 'goals', 'questions', 'action_items', 'timeline');

/** Where causes are told. */
export const CAUSES = ['contributing_factors'] as const;
