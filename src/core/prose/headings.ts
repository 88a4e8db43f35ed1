import type { Section } from './section';

/** Usual headings of reviews and the section that they open; the first that matches decides. */
const HEADINGS: readonly (readonly [RegExp, Section])[] = [
  [
    /\b(?:time ?-?lines?|chronolog\w+|sequence of events|what happened when|incident log|event log|log of events|events)\b/i,
    'timeline',
  ],
  [/^\W*(?:\d{4}-\d\d-\d\d\b|\d{1,2}[:.]\d\d\b|\d{1,2} ?(?:am|pm)\b)/i, 'timeline'],
  [
    /\b(?:action(?:s|able|ables)?|follow[- ]?ups?|next steps?|to ?-?dos?|tasks?|remediation items?|remediations?|corrective|preventi(?:on|ve)|preventative|countermeasures?|recommendations?|mitigations?|improvements?|future (?:work|measures?|steps|plans?)|long[- ]term|short[- ]term|further (?:work|steps)|plans?|opportunities)\b/i,
    'action_items',
  ],
  [
    /\b(?:lessons?|learn\w*|went (?:well|wrong|poorly|badly|right)|go(?:es)? well|got lucky|lucky|takeaways?|take-aways?|retrospective|reflections?|what worked|surpris\w+|conclusions?)\b/i,
    'learnings',
  ],
  [
    /\b(?:root causes?|causes?|contributing|factors?|triggers?|analysis|why did|what went wrong|investigation|diagnosis|five whys|5 whys)\b/i,
    'contributing_factors',
  ],
  [/\b(?:customer impact|user impact|impact|affected|who was affected|scope)\b/i, 'customer_impact'],
  [/\b(?:parking lot|ideas?)\b/i, 'parking_lot'],
  [/\b(?:questions?|agenda)\b/i, 'questions'],
  [/\b(?:summar\w+|overview|abstract|tl;?dr|executive|issue|synopsis|at a glance|in short)\b/i, 'summary'],
];

/** The section that a heading of a Markdown review opens, or null when it is no usual one. */
export function sectionOfHeading(heading: string): Section | null {
  return HEADINGS.find(([pattern]) => pattern.test(heading))?.[1] ?? null;
}
