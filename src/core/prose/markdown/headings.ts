import type { Section } from '../section';
import { givesOrder, namesPlans } from './plans';

/** Usual headings of reviews and the section that they open; the first that matches decides. */
const HEADINGS: readonly (readonly [RegExp, Section])[] = [
  [/\b(?:time ?-?lines?|chronolog\w+|sequence of events|incident log|event log|events)\b/i, 'timeline'],
  [/^\W*(?:\d{4}-\d\d-\d\d\b|\d{1,2}[:.]\d\d\b|\d{1,2} ?(?:am|pm)\b)/i, 'timeline'],
  [/\b(?:what happened)\b/i, 'summary'],
  // Asked why: what follows explains.
  [
    /\b(?:why|how) (?:did|could|does|do) (?:it|this|that|all (?:of )?this|we (?:miss|let|not))\b|\b(?:why|how) (?:it|this|that|all this) (?:had |could )?happen|\bwhy we (?:did|missed|were|had)|\bwhat (?:caused|led to)\b/i,
    'contributing_factors',
  ],
  [
    /\b(?:action(?:s|able|ables)?(?: items?)?|follow[- ]?ups?|next steps?|to ?-?dos?|tasks|remediations?(?: items?)?|corrective|preventi(?:on|ve)|preventative|countermeasures?|recommendations?|mitigations|improvements?|future (?:work|measures?|steps|plans?|actions?)|(?:long|short|medium|mid|near)(?:er)?[- ]term|proposals?|how we(?:['’]re| are| will| plan to| intend to)? (?:fix|address|prevent|improv|chang|tackl|avoid)\w*|further (?:work|steps|mitigations?)|opportunities|plan of action|(?:do|be|doing) better|what(?:['’]s| is| comes) next|we(?:['’]re| are)? (?:doing|changing|going to)|(?:moving|going|path|way) forward|looking ahead|what we will|commitments?|are we (?:doing|changing|going to)|will we)\b/i,
    'action_items',
  ],
  [/^\W*(?:our |the )?plans?\W*$/i, 'action_items'],
  // What went wrong tells the conditions; what was learned from them stands elsewhere.
  [
    /\b(?:went|gone) (?:wrong|poorly|badly|less well)\b|\bdid wrong\b|\bcould have (?:gone|been|worked) better\b|^\W*(?:why|reasons?|explanation)\W*$|\breasons? (?:for|of|behind)\b|\bwhys\b|(?:\bnot|n['’]t) (?:go|work) (?:so |as )?well\b|\bwhat (?:did ?n['’]?t|did not) (?:work|go right)\b/i,
    'contributing_factors',
  ],
  [
    /\b(?:lessons?|learn\w*|went (?:well|right)|go(?:es)? well|got lucky|lucky|take-?aways?|retrospective|reflections?|what worked|surpris\w+|conclusions?)\b/i,
    'learnings',
  ],
  [
    /\b(?:root causes?|causes?|contributing|factors?|triggers?|analysis|investigation|diagnosis|five whys|5 whys)\b/i,
    'contributing_factors',
  ],
  [/\b(?:impact|affected|scope)\b/i, 'customer_impact'],
  [/\b(?:parking lot|ideas)\b/i, 'parking_lot'],
  [/\b(?:questions?|faq|agenda)\b/i, 'questions'],
  [/\b(?:summar\w+|overview|abstract|tl;?dr|executive|synopsis|at a glance|in short|background)\b/i, 'summary'],
];

/** What could be improved: people write what was so there, and ideas, but rarely work that somebody has taken on. */
const OBSERVED =
  /^[^\p{L}]{0,9}(?:(?:what|where|things?) (?:(?:we|that|to|it|could|can|needs?) ){1,3}(?:(?:have|be|been|do|done|go|gone) ){0,3}(?:better|improved?|improvement)|(?:areas?|opportunit(?:y|ies)|room|points?) (?:for|of|to) (?:improve|improvements?)|improvement (?:areas|opportunities)|improvements?)[^\p{L}]{0,9}$/iu;
/** What helped is told for that, and nobody is blamed by it. */
const HELPED =
  /\b(?:(?:went|go(?:es)?|gone|worked) (?:\w{1,9} )?(?:well|right)|(?:got|were|was|been) lucky|luck|what worked)\b/i;
const NOT_HELPED = /\bnot\b|n['’]t\b|\b(?:wrong|poorly|badly|less|lessons?)\b/i;

/** Whether what stands below a heading is what went well, or by luck. */
export function tellsWhatHelped(heading: string): boolean {
  return HELPED.test(heading) && !NOT_HELPED.test(heading);
}

/** The section that a heading of a Markdown review opens, or null when it is no usual one. */
export function sectionOfHeading(heading: string): Section | null {
  if (OBSERVED.test(heading)) return 'learnings';
  const usual = HEADINGS.find(([pattern]) => pattern.test(heading))?.[1] ?? null;
  if (usual === 'timeline' || usual === 'action_items' || usual === 'learnings') return usual;
  return namesPlans(heading) || givesOrder(heading) ? 'action_items' : usual;
}

/** The section under a heading inside another: what is below a timeline or the action items belongs to them, an order among the lessons too. */
export function sectionWithin(parent: Section | null, heading: string): Section | null {
  if (parent === 'timeline' || parent === 'action_items') return parent;
  if (parent === 'learnings' && givesOrder(heading)) return parent;
  return sectionOfHeading(heading) ?? parent;
}
