/** What hovering or focusing an entry shows, as data; the door sets it. Texts are as written, Markdown not rendered. */
import { lengthWords } from '../../metrics/duration-words';
import { furtherQuote } from '../../format/quoted';
import type { Moment } from '../reading/moments';
import { entryOf } from '../reading/reading';
import { plainClock, timeRange } from '../time/clock';
import { elapsedWords, impactWords, kindWords } from './sentence';
import { bandsAt, effectOf, heightWords, timeText, type Telling } from './telling';

export interface Card {
  /** Index of the entry, and its row in the timeline table. */
  readonly entry: number;
  readonly n: number;
  /** `16:11–16:14` */
  readonly time: string;
  /** `3 min`, or ''. */
  readonly lasted: string;
  /** `19 min in`, or ''. */
  readonly elapsed: string;
  /** `response, investigation`, or ''. */
  readonly phase: string;
  /** Markdown. */
  readonly what: string;
  readonly kind: string;
  readonly impact: string;
  /** `3 → 4 steps above restored`, or ''. */
  readonly effect: string;
  readonly milestones: readonly string[];
  readonly people: readonly { readonly id: string; readonly name: string; readonly role: string | null }[];
  readonly command: string | null;
  readonly output: string | null;
  readonly quote: string | null;
  readonly links: readonly string[];
}

export function card(tell: Telling, moment: Moment): Card {
  const { reading } = tell;
  const { entry } = moment;
  const written = entryOf(reading, moment);
  const effect = effectOf(tell, moment);
  const end = moment.until === null ? null : plainClock(reading.zone, moment.until, entry.until?.hasSeconds === true);
  const bands = bandsAt(tell, moment);
  // A stage that is all of its phase says nothing more.
  const told = bands.filter(({ from, to }, i) => i === 0 || from !== bands[0]?.from || to !== bands[0]?.to);
  const names = told.map((band) => band.title.toLowerCase());
  return {
    entry: moment.index,
    n: moment.n,
    time: end === null ? timeText(tell, moment) : timeRange(timeText(tell, moment), end),
    lasted: moment.at !== null && moment.until !== null ? lengthWords(moment.until - moment.at) : '',
    elapsed: elapsedWords(tell, moment),
    phase: [...new Set(names)].join(', '),
    what: written?.what?.value ?? '',
    kind: kindWords(moment),
    impact: impactWords(moment),
    effect:
      effect === null
        ? ''
        : effect.before === effect.after
          ? heightWords(effect.after)
          : `${Math.round(effect.before * 10) / 10} → ${heightWords(effect.after)}`,
    milestones: moment.milestones,
    people: moment.who.map((id) => ({ id, name: reading.personName(id), role: reading.role(id) })),
    command: written?.command?.value ?? null,
    output: written?.output?.value ?? null,
    quote: written === null ? null : furtherQuote(written),
    links: written?.links.map((link) => link.value) ?? [],
  };
}
