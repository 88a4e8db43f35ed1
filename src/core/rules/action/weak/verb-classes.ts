/** Verbs of orders that have no end, by what they leave behind: an opinion, a degree, an assurance. */
import { verbForms } from '../../../prose/lexicon/verbs';

/** Ends with an opinion: to look, to talk, to think. */
export const LOOK = forms(
  'investigate explore consider discuss research examine revisit determine study understand re-evaluate reevaluate re-assess reassess re-examine brainstorm contemplate reconsider rethink analyse analyze assess evaluate debate diagnose inspect troubleshoot clarify ponder scrutinise scrutinize experiment',
);
/** Gradual: it can always be said to be done, and never. */
export const BETTER = forms(
  'improve enhance better strengthen optimise optimize streamline simplify refine encourage discourage promote foster strive prioritise prioritize harden diversify minimise minimize facilitate bolster boost maximise maximize reinforce mature modernise modernize tune coordinate collaborate cooperate liaise learn prepare mentor coach empower leverage socialise socialize evangelise evangelize champion hone elevate nurture cultivate fine-tune polish sharpen',
);
/** Gradual unless its object is a knob. */
export const MORE = forms('increase reduce lower decrease tighten shorten speed lessen address tackle act');
export const SURE = forms('ensure guarantee');

/** Base forms and gerunds: "investigate", "be investigating". */
function forms(bases: string): ReadonlySet<string> {
  return new Set(bases.split(' ').flatMap((base) => [base, verbForms(base).gerund]));
}
