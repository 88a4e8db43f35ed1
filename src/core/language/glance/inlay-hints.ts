/** What follows from a time, beside it: how far into the disruption it was, and which phase begins. */
import { durationText } from '../../format/duration';
import { entriesOf } from '../../format/entries';
import type { Entry, When } from '../../format/model';
import type { ParsedReview } from '../../format/parse';
import { durationWords } from '../../metrics/duration-words';
import { knownStart } from '../../metrics/disruptions';
import type { Disruption, Mark, Metrics } from '../../metrics/metrics';
import type { Span } from '../../text/span';
import { disruptionAt, phaseBegunBy } from './in-disruption';

export interface InlayHint {
  /** The source offset behind which it is shown. */
  readonly at: number;
  /** `+9m · response begins`, `−8m`, `+~15m`. */
  readonly label: string;
  readonly tooltip: string;
}

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/**
 * Hints for the entries whose times lie in a part of the source. They count from the start of the entry's disruption (from its detection while
 * no start is known), like the chart, the report's column and the time to recover, and end when service is back; milestones behind that have theirs. A phase that begins at the end of an entry is named
 * there. Nothing is said of times that are not known.
 */
export function inlayHints({ review }: ParsedReview, { disruptions }: Metrics, within: Span): InlayHint[] {
  if (disruptions.length === 0) return [];
  const entries = entriesOf(review);
  return entries.touching(within).flatMap((index) => {
    const entry = entries.at(index);
    const at = entry?.at ?? null;
    if (entry === undefined || at === null || at.instant === null) return [];
    const disruption = disruptionAt(disruptions, at.instant, entry);
    return disruption === null ? [] : hintsOf(entry, at, disruption);
  });
}

function hintsOf({ index, until, milestones }: Entry, at: When, disruption: Disruption): InlayHint[] {
  const phase = phaseBegunBy(disruption, index);
  const begins = phase === null ? null : `${phase.words} ${phase.words.includes(' ') ? 'begin' : 'begins'}`;
  const atEnd = phase !== null && until?.instant === phase.instant && at.instant !== phase.instant;
  const { restored } = disruption.marks;
  const isOver = restored?.instant != null && at.instant !== null && at.instant > restored.instant;
  const since = isOver && milestones.length === 0 ? null : elapsed(disruption, at);
  return [
    ...hint(at, since, atEnd ? null : begins),
    ...(atEnd && until !== null ? hint(until, elapsed(disruption, until), begins) : []),
  ];
}

interface Elapsed {
  readonly label: string;
  readonly tooltip: string;
}

function hint({ span }: When, since: Elapsed | null, begins: string | null): InlayHint[] {
  const label = [since?.label, begins].filter((part) => part != null).join(' · ');
  const tooltip = [since?.tooltip, begins].filter((part) => part != null).join('; ');
  return label === '' ? [] : [{ at: span.end, label, tooltip }];
}

/** How long after the start (else after detection) a moment was; null for that moment itself. The tooltip tells both. */
function elapsed({ marks }: Disruption, { instant, approximate }: When): Elapsed | null {
  const origin = knownStart(marks)?.mark;
  if (origin?.instant == null || instant === null || instant === origin.instant) return null;
  const length = instant - origin.instant;
  const about = approximate || origin.approximate;
  const since = (from: Mark, words: string): string[] => {
    const by = from.instant === null ? 0 : instant - from.instant;
    const around = approximate || from.approximate ? 'about ' : '';
    return by === 0 ? [] : [`${around}${durationWords(Math.abs(by))} ${by < 0 ? 'before' : 'after'} ${words}`];
  };
  const both = [marks.started, marks.detected].flatMap((mark) =>
    mark === undefined ? [] : since(mark, mark === marks.started ? 'the start' : 'detection'),
  );
  return {
    label: `${length < 0 ? '−' : '+'}${about ? '~' : ''}${shortLength(Math.abs(length))}`,
    tooltip: both.join(', '),
  };
}

/** In two units at most, like `durationWords`. */
function shortLength(milliseconds: number): string {
  const unit = milliseconds < 10 * MINUTE ? 1000 : milliseconds < 48 * HOUR ? MINUTE : HOUR;
  return durationText(Math.round(milliseconds / unit) * unit);
}
