/** Lengths of time that a sentence states about the whole disruption, in words that can hardly mean anything else. */
import type { Span } from '../../text/span';

/** What the length is of: the harm, or the way to its detection, acknowledgement, end. */
export type Told = 'harm' | 'detect' | 'acknowledge' | 'recover';

export interface LengthTold {
  readonly of: Told;
  readonly milliseconds: number;
  /** `least`: "more than an hour"; `most`: "within an hour". */
  readonly bound: 'exact' | 'least' | 'most';
  readonly about: boolean;
  /** The length as written, in the text. */
  readonly span: Span;
  /** What the words are exact to: half of the least unit, or of the step that they seem to be rounded to. */
  readonly exactness: number;
}

const MINUTE = 60_000;
const UNITS: Readonly<Record<string, number>> = { s: 1000, m: MINUTE, h: 60 * MINUTE, d: 1440 * MINUTE };
const NUMBERS: Readonly<Record<string, number>> = {
  a: 1,
  an: 1,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  fifteen: 15,
  twenty: 20,
  thirty: 30,
  forty: 40,
  'forty-five': 45,
  fifty: 50,
  sixty: 60,
  ninety: 90,
};
const UNIT = 'seconds?|secs?|minutes?|mins?|hours?|hrs?|days?';
// A single letter is a unit right behind digits only: "and" is no day.
const PIECE = String.raw`(?:\d{1,4}(?:\.\d{1,2})?(?:[ -]?(?:${UNIT})|[smhd])|(?:${Object.keys(NUMBERS).join('|')})[ -](?:${UNIT}))(?![\w-])`;
const LENGTH = String.raw`(?<length>half an hour|an hour and a half|(?<![\d.:–—-])${PIECE}(?:(?:,? and |,? ?)${PIECE})*(?! and a half))`;
const DEGREE = String.raw`(?:a total of |the )?(?<degree>(?:about|approximately|around|roughly|some|nearly|almost|just under|just over|circa|ca\. ?|more than|over|at least|less than|under|not more than|no more than) |[~≈] ?)?`;
const HARMED = String.raw`(?:unavailable|down|offline|unreachable|unusable|inaccessible|degraded|broken|interrupted|out of service|not (?:available|reachable|usable|accessible))`;
const CANNOT = String.raw`(?:could not|couldn['’]t|(?:was|were) (?:unable|not able) to|failed to|stopped|did not (?:answer|respond|load|work|arrive|open))`;
const EVENT = '(?:outage|disruption|incident|downtime|interruption|degradation|unavailability)';
/** What is taken down: no part of the machinery, nothing that goes down for good, no notes. */
const TAKEN = String.raw`(?:(?!for |in |on |at |after |because |when |while |and |or |we |it |(?:a|an|one|two|three|\d+) |(?:[\w-]+-)?(?:(?:node|host|server|instance|pod|container|shard|worker|machine|process|rack|zone|region|canary|canarie|replica|standby|secondary|mirror|spare|sandbox|cluster|disk|cache|rate|load|latency|cost|price|number|count|temperature|memory|usage|time|note|minute|message|detail|banner|poster|page|link|post)e?s?)\b)[\w’'-]+ ){1,4}`;
/** Words of the same clause. */
const WORDS = String.raw`(?:(?! for | after | because | when | while )[^,;:.()]){0,60}?`;

/** What no length is without, and most sentences are. */
const UNITS_HINT = /\d[smhd]|sec|min|hour|hr|day/;
/** Any length at all. */
const ANY_LENGTH = new RegExp(`half an hour|an hour and a half|${PIECE}`);

/** For each shape what no text of it can be without. Making a shape takes a hundred times as long as most texts, so few are made. */
const SHAPES: readonly (readonly [Told, RegExp, RegExp])[] = (
  [
    [
      'harm',
      /lasted|took|went on|persisted/,
      String.raw`\b(?:the|this|our) ${EVENT}(?: (?:of|in|on) (?:the )?[\w-]+)? (?:lasted|took|went on|persisted) (?:for )?${DEGREE}${LENGTH}(?! (?:to|less|more|longer|shorter)\b)`,
    ],
    [
      'harm',
      new RegExp(`${HARMED}[^]* for `),
      String.raw`\b(?:was|were|went|stayed|remained) (?:completely |partly |fully |largely )?${HARMED}(?: (?:to|for|in) (?!\d)(?:[\w-]+ ){0,3}[\w-]+)? for ${DEGREE}${LENGTH}`,
    ],
    [
      'harm',
      /(?:took|taking|brought|bringing|knocked|knocking) [^]*(?:down|offline) [^]*for /,
      String.raw`(?<!\b(?:we|i|they|team|engineers?|on-call|responders?) )\b(?:took|taking|brought|bringing|knocked|knocking) (?:(?:down|offline) ${TAKEN}|${TAKEN}(?:down|offline) )for ${DEGREE}${LENGTH}`,
    ],
    ['harm', new RegExp(`${CANNOT}[^]* for `), String.raw`\b${CANNOT}\b${WORDS} for ${DEGREE}${LENGTH}`],
    [
      'harm',
      new RegExp(`^for [^]*(?:nobody|no |${CANNOT}|w(?:as|ere) ${HARMED})`),
      String.raw`^for ${DEGREE}${LENGTH},? (?:nobody|no one|no [\w-]+|(?:[\w-]+ ){1,4}(?:${CANNOT}|(?:was|were) ${HARMED}))`,
    ],
    [
      'harm',
      /outage|disruption|interruption|downtime/,
      String.raw`\b(?:the|this|our) ${DEGREE}${LENGTH}(?:[- ]long)? (?:outage|disruption|interruption|downtime)\b`,
    ],
    [
      'harm',
      / of (?:total |complete |full )?(?:downtime|outage|unavailability)/,
      String.raw`\b${DEGREE}${LENGTH} of (?:total |complete |full )?(?:downtime|outage|unavailability)\b`,
    ],
    [
      'recover',
      /^(?:time to re|ttr|outage duration|incident duration|duration)/,
      String.raw`^(?:time to (?:repair|recover|recovery|restore)|ttr|(?:outage |incident )?duration)(?:: ?| was | is )${DEGREE}${LENGTH}`,
    ],
    [
      'recover',
      /(?:restored|back|recovered) (?:after|within|in) /,
      String.raw`\b(?:service|it|everything) (?:was|is) (?:fully )?(?:restored|back|recovered) (?<most>after |within |in )${DEGREE}${LENGTH}(?! (?:of|after|from|later|before))`,
    ],
    [
      'detect',
      /^(?:time to detect|ttd)/,
      String.raw`^(?:time to detect(?:ion)?|ttd)(?:: ?| was | is )${DEGREE}${LENGTH}`,
    ],
    [
      'detect',
      / (?:to|until we|before we) (?:detect|notice|discover)/,
      String.raw`\b(?:took|needed) (?:us |the team )?${DEGREE}${LENGTH} (?:to|until we|before we) (?:detect(?:ed)?|notice|noticed|discover(?:ed)?)(?! (?:that|which|how|why|what))\b`,
    ],
    [
      'detect',
      /(?:detected|noticed|discovered) (?:after|within) /,
      String.raw`\b(?:outage|disruption|incident|problem|it) was (?:only )?(?:detected|noticed|discovered) (?<most>after |within )${DEGREE}${LENGTH}(?! (?:of|after|from|later|before))`,
    ],
    [
      'detect',
      / unnoticed for /,
      String.raw`\b(?:the|this) (?:outage|disruption|incident|issue|problem) (?:went|was|remained) unnoticed for ${DEGREE}${LENGTH}`,
    ],
    [
      'detect',
      / before (?:we|anyone|anybody) /,
      String.raw`\b(?:outage|disruption|problem) was (?:present|there|going on) for ${DEGREE}${LENGTH} before (?:we|anyone|anybody) (?:noticed|knew)`,
    ],
    [
      'harm',
      /a period of /,
      String.raw`\ba period of ${DEGREE}${LENGTH} (?:where|in which|during which) ${WORDS} (?:${CANNOT}|was|were) `,
    ],
    ['harm', /^no [^]*for /, String.raw`^no (?:[\w-]+ ){1,3}for ${DEGREE}${LENGTH}(?=[,.;]|$)`],
    [
      'acknowledge',
      /^(?:time to acknowledge|tta)/,
      String.raw`^(?:time to acknowledge|tta)(?:: ?| was | is )${DEGREE}${LENGTH}`,
    ],
    [
      'acknowledge',
      / was acknowledged (?:after|within) /,
      String.raw`\b(?:alert|page|incident) was acknowledged (?<most>after |within )${DEGREE}${LENGTH}(?! (?:of|after|from|later|before))`,
    ],
  ] as const
).map(([of, needs, shape]) => [of, needs, new RegExp(shape, 'dg')]);

/** A part of the harm, of time or of people; several times; what was not so. */
const OTHERWISE =
  /\b(?:each|every|per|some (?:of|users|customers|people|requests|shops)|several|few|many|most|another|further|additional|would|might|may|should|if|budget|objective|window|usually|typically|average|median|up to|intermittent\w*|periodic\w*|sporadic\w*|at a time|at times|last (?:year|month|week|time)|previous\w*|earlier|first|second|third|next|again|once|planned|scheduled|maintenance|between \d+ and|we could(?: not|n['’]t)|one of|replica\w*|standby|vendor|provider|supplier|staging|dashboards?|pager|monitoring|or (?:more|so|less|longer))\b|\d\s?(?:[–—-]|to)\s?\d+ ?(?:s|m|h|d|sec|min|hour|day)/;

const HARM = new RegExp(`\\b(?:${EVENT}|${HARMED}|${CANNOT}|failed|failing|errors?)\\b`);

/** Whether a sentence speaks of service that is not there, as a whole and of what happened. */
export function speaksOfHarm(text: string): boolean {
  const small = inSmallLetters(text);
  return HARM.test(small) && !OTHERWISE.test(small);
}

/** Expressions that take letters of either case cost ten times as much to make; of each letter the place stays. */
const inSmallLetters = (text: string): string => text.replace(/[A-Z]+/g, (letters) => letters.toLowerCase());

/**
 * The lengths of a sentence. Silent about sentences that speak of a part, of several times or of what might have been.
 * @param text masked, one sentence
 */
export function lengthsTold(text: string): LengthTold[] {
  return toldIn(inSmallLetters(text));
}

function toldIn(text: string): LengthTold[] {
  if (!UNITS_HINT.test(text) || !ANY_LENGTH.test(text)) return [];
  const fitting = SHAPES.filter(([, needs]) => needs.test(text));
  if (fitting.length === 0 || OTHERWISE.test(text)) return [];
  const found = new Map<number, LengthTold>();
  for (const [of, needs, shape] of fitting) {
    shape.lastIndex = 0;
    // A pattern that is run a second time is made anew, for speed that one sentence has no use for.
    for (let from = 0; needs.test(text.slice(from)); from = shape.lastIndex) {
      const match = shape.exec(text);
      if (match === null) break;
      const place = match.indices?.groups?.['length'];
      const written = match.groups?.['length'];
      if (place === undefined || written === undefined || found.has(place[0])) continue;
      const length = lengthOf(written);
      if (length === null) continue;
      const degree = match.groups?.['degree']?.trim() ?? '';
      const most =
        match.groups?.['most']?.trim() === 'within' || /^(?:less than|under|not more than|no more than)$/.test(degree);
      const least = /^(?:more than|over|at least)$/.test(degree);
      found.set(place[0], {
        of,
        ...length,
        bound: most ? 'most' : least ? 'least' : 'exact',
        about: degree !== '' && !most && !least,
        span: { start: place[0], end: place[1] },
      });
    }
  }
  return [...found.values()].sort((a, b) => a.span.start - b.span.start);
}

const ONE_PIECE = new RegExp(
  String.raw`(?:(\d{1,4}(?:\.\d{1,2})?)[ -]?(${UNIT}|[smhd])|\b(${Object.keys(NUMBERS).join('|')})[ -](${UNIT}))(?![\w-])`,
  'g',
);

function lengthOf(written: string): { milliseconds: number; exactness: number } | null {
  if (written === 'half an hour') return { milliseconds: 30 * MINUTE, exactness: 5 * MINUTE };
  if (written === 'an hour and a half') return { milliseconds: 90 * MINUTE, exactness: 10 * MINUTE };
  let milliseconds = 0;
  let least = Infinity;
  for (const [, digits, of, words, times] of written.matchAll(ONE_PIECE)) {
    const [number, unit] = [digits ?? words ?? '', of ?? times ?? ''];
    const size = UNITS[unit.charAt(0)] ?? 0;
    milliseconds += (NUMBERS[number] ?? Number(number)) * size;
    least = Math.min(least, number.includes('.') ? size / 10 : size);
  }
  if (milliseconds === 0) return null;
  // Ten, thirty, forty-five minutes are rounded as often as not.
  const round = least === MINUTE && milliseconds % (5 * MINUTE) === 0 ? 5 * MINUTE : least;
  return { milliseconds, exactness: round / 2 };
}
