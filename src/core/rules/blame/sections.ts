/** Where phrases of blame look, for those that the whole prose is too wide for. */
import { except } from '../../prose/section';

/** What explains: all but the timeline, which tells, and the sections that wish, ask or plan. */
export const EXPLAINING = except('title', 'parking_lot', 'goals', 'questions', 'action_items', 'timeline');

/** The same without the lessons, which look ahead as often as back. */
export const ANALYSIS = except('title', 'parking_lot', 'goals', 'questions', 'action_items', 'timeline', 'learnings');

/** Where it is looked back at, under a heading of steps too. */
export const LOOKING_BACK = except('title', 'parking_lot', 'goals', 'questions', 'timeline');

/** Where causes are told. */
export const CAUSES = ['contributing_factors'] as const;
