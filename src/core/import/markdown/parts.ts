/** Which part of a review a heading of a Markdown postmortem opens. */
import type { Went } from '../../format/model';

export type Part =
  | {
      readonly type:
        | 'summary'
        | 'timeline'
        | 'impact'
        | 'factors'
        | 'actions'
        | 'attendees'
        | 'links'
        | 'ideas'
        | 'figures'
        | 'other';
    }
  | { readonly type: 'learnings'; readonly went: Went | null };

const PARTS: readonly (readonly [RegExp, Part])[] = [
  [
    /\b(?:time ?-?lines?|chronolog\w+|sequence of events|incident log|event log|key events|log of events)\b/i,
    { type: 'timeline' },
  ],
  [/\b(?:lucky|luck)\b/i, { type: 'learnings', went: 'lucky' }],
  [
    /\b(?:went|gone?|worked|going) (?:(?:really|quite|so|very) )?(?:well|right|good)\b|^(?:positives|the good|successes|what (?:really )?(?:helped|worked)(?: us)?)\W{0,3}$/i,
    { type: 'learnings', went: 'well' },
  ],
  [
    /\b(?:went|gone|going|go) (?:wrong|poorly|badly|less well)\b|\b(?:didn['’]?t|did not|not) go (?:so |as )?well\b|^(?:negatives|the bad|what (?:was|made (?:it|this)) (?:so )?(?:hard|harder|difficult|tricky|confusing))\W{0,3}$/i,
    { type: 'learnings', went: 'poorly' },
  ],
  [
    /\baction(?:s|able)?(?: items?| points?| taken forward)?$|\baction items?\b|\b(?:follow[- ]?ups?|next steps?|to ?-?dos?|corrective|preventat?ive|remediation items?|review actions|resulting actions?)\b/i,
    { type: 'actions' },
  ],
  [
    /^(?:what|where) (?:(?:we|could|can|it) ){1,2}(?:(?:have|be|been|do|done|go|gone) ){0,3}(?:better|improved?)\W{0,3}$/i,
    { type: 'learnings', went: 'poorly' },
  ],
  [
    /^(?:things to improve|(?:areas?|opportunities|room|points) (?:for|of|to) (?:improve|improvements?)|improvement (?:areas|opportunities)|improvements)$/i,
    { type: 'learnings', went: null },
  ],
  [/\b(?:lessons?|learnings?|learned|learnt|take-?aways?)\b/i, { type: 'learnings', went: null }],
  [/\b(?:contributing|root causes?|causes?|factors?|triggers?)\b/i, { type: 'factors' }],
  [
    /\b(?:customer|user|business)? ?impact(?:ed)?$|^(?:impact|scope)\b|\b(?:who|what) was (?:impacted|affected)\b/i,
    { type: 'impact' },
  ],
  [/\b(?:summar(?:y|ies)|overview|abstract|tl;?dr|synopsis|what happened\??)\b/i, { type: 'summary' }],
  [/^(?:attendees|participants|people present|in attendance)$/i, { type: 'attendees' }],
  [
    /^(?:links|references|supporting (?:information|material|documents?)|further reading|related (?:issues|links|incidents).*|resources|more resources)$/i,
    { type: 'links' },
  ],
  [/^(?:parking lot|ideas)$/i, { type: 'ideas' }],
  [/^(?:stats|statistics|metrics|figures|key metrics)$/i, { type: 'figures' }],
];

/** Null for a heading that is no usual one. */
export function partOf(heading: string): Part | null {
  const text = heading.replace(/[*_`#:]/g, '').trim();
  return PARTS.find(([pattern]) => pattern.test(text))?.[1] ?? null;
}

/** What a heading opens inside another: all below a timeline or the action items belongs to them. */
export function partWithin(parent: Part | null, heading: string): Part | null {
  if (parent?.type === 'timeline' || parent?.type === 'actions') return parent;
  const own = partOf(heading);
  return own ?? parent;
}
