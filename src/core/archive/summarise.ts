/** From a review to what the archive keeps of it. */
import { commentsWith } from '../format/comments';
import type { ActionItem, Entry, Review, Severity } from '../format/model';
import { entriesOf } from '../format/entries';
import { METRIC_KEYS } from '../format/model';
import { parseReview, type ParsedReview } from '../format/parse';
import type { Words } from '../format/words';
import { zoneOffset } from '../format/zone';
import { computeMetrics } from '../metrics/compute';
import { figuresOf } from '../metrics/figures';
import type { Disruption, Metrics } from '../metrics/metrics';
import { detectorOf } from '../metrics/detector';
import type {
  DisruptionSummary,
  IncidentSummary,
  ItemSummary,
  ReviewSummary,
  StatedFigure,
  TargetSummary,
} from './summary';

/** Characters of a review's own summary that are kept: ten thousand of them are to fit into memory. */
const MOST_SUMMARY = 600;

/** Reads a text and summarises it. Never throws: of a broken review, what could be read. */
export function summarise(source: string): ReviewSummary {
  return summaryOf(parseReview(source));
}

/** The same for a review that has been read already. */
export function summaryOf(parsed: ParsedReview, metrics: Metrics = computeMetrics(parsed.review)): ReviewSummary {
  const { review, source } = parsed;
  const { instant, date } = whenOf(review, metrics);
  return {
    title: text(review.title),
    summary: text(review.summary)?.slice(0, MOST_SUMMARY) ?? null,
    instant,
    date,
    status: review.status?.value ?? 'draft',
    severity: gravest(review),
    services: unique([...names(review.services), ...review.incidents.flatMap(({ services }) => names(services))]),
    tags: names(review.tags),
    timezone: text(review.timezone),
    incidents: review.incidents.flatMap(({ id, severity }): IncidentSummary[] =>
      id === null ? [] : [{ id: id.value.trim(), severity: severity?.value ?? null, span: id.span }],
    ),
    held: review.held?.instant ?? null,
    disruptions: metrics.disruptions.map((one) => disruptionOf(review, one)),
    timeDisrupted: metrics.timeDisrupted,
    items: review.actionItems.flatMap((item) => itemOf(review, item) ?? []),
    factors: review.contributingFactors.flatMap(({ what, effect, phase }) =>
      what === null
        ? []
        : [{ what: line(what), effect: effect?.value ?? null, phase: phase?.value ?? null, span: what.span }],
    ),
    learnings: review.learnings.flatMap(({ what, went, phase }) =>
      what === null
        ? []
        : [{ what: line(what), went: went?.value ?? null, phase: phase?.value ?? null, span: what.span }],
    ),
    targets: review.targets.map((target): TargetSummary => targetOf(target, metrics)),
    stated: [...review.metrics, ...review.incidents.flatMap((incident) => incident.metrics)].map(
      ({ key, duration }): StatedFigure => ({
        key,
        milliseconds: duration.milliseconds,
        text: duration.text,
        span: duration.span,
      }),
    ),
    links: review.links.map(({ value, span }) => ({ text: value.trim(), span })),
    place: review.title?.span ?? review.sections.get('pir')?.key ?? { start: 0, end: 0 },
    ignores: commentsWith(source, 'pir-ignore').map(({ span, covers }) => ({
      text: source.slice(span.start, span.end),
      span,
      covers,
    })),
    unreadable:
      parsed.refused || parsed.findings.some(({ rule, severity }) => severity === 'error' && /^yaml\//.test(rule)),
    laterVersion: laterVersion(parsed),
  };
}

function laterVersion({ refused, findings, source }: ParsedReview): string | null {
  const finding = refused ? findings.find(({ rule }) => rule === 'schema/version') : undefined;
  return finding === undefined ? null : source.slice(finding.span.start, finding.span.end);
}

function whenOf(review: Review, metrics: Metrics): { instant: number | null; date: string | null } {
  let first: { instant: number; date: string | null } | null = null;
  for (const { marks } of metrics.disruptions) {
    const mark = marks.started?.instant == null ? marks.detected : marks.started;
    if (mark?.instant == null || (first !== null && first.instant <= mark.instant)) continue;
    first = { instant: mark.instant, date: dayOf(review.timeline[mark.entry], mark.instant) };
  }
  if (first !== null) return first;
  const entry = review.timeline.find(({ at }) => at?.instant != null);
  if (entry?.at?.instant != null) return { instant: entry.at.instant, date: dayOf(entry, entry.at.instant) };
  const { held } = review;
  return held?.instant == null ? { instant: null, date: null } : { instant: held.instant, date: held.date };
}

/** The day as the review's clocks had it. */
function dayOf(entry: Entry | undefined, instant: number): string | null {
  if (entry?.at?.date != null) return entry.at.date;
  const date = new Date(instant);
  return Number.isNaN(date.getTime()) ? null : date.toISOString().slice(0, 10);
}

function gravest(review: Review): Severity | null {
  const stated = [review.severity, ...review.incidents.map(({ severity }) => severity)];
  return stated.flatMap((one) => one?.value ?? []).sort()[0] ?? null;
}

function disruptionOf(review: Review, one: Disruption): DisruptionSummary {
  const incident =
    review.incidents.find(({ id }) => id !== null && id.value.trim() === one.incident) ??
    (review.incidents.length === 1 ? review.incidents[0] : undefined);
  const { started, detected, restored } = one.marks;
  const first = started?.instant == null ? detected : started;
  const start = first?.instant ?? null;
  const services = names(incident?.services ?? []);
  const figures = figuresOf(one);
  return {
    incident: one.incident,
    severity: incident?.severity?.value ?? review.severity?.value ?? gravest(review),
    services: services.length > 0 ? services : names(review.services),
    start,
    localStart: first === undefined || start === null ? null : localTime(review, first.entry, start),
    end: restored?.instant ?? null,
    restored: restored !== undefined,
    figures: Object.fromEntries(METRIC_KEYS.flatMap((key) => (figures[key] === null ? [] : [[key, figures[key]]]))),
    detectedBy: detectorOf(detected === undefined ? undefined : entriesOf(review).facts[detected.entry]),
  };
}

function localTime(review: Review, entry: number, instant: number): number {
  const offset = review.timeline[entry]?.at?.writtenOffset ?? zoneOffset(review.zone, instant);
  return instant + offset * 60_000;
}

/** As it is written where no date can be read of it. */
function dueOf({ due, dueText }: ActionItem): ItemSummary['due'] {
  if (due !== null) return { date: due.date, instant: due.instant, text: due.text };
  const text = dueText?.value.trim() ?? '';
  return text === '' ? null : { date: null, instant: null, text };
}

function itemOf(review: Review, item: ActionItem): ItemSummary | null {
  if (item.what === null) return null;
  return {
    index: item.index,
    what: line(item.what),
    owners: names(item.owner).map((id) => ({ id, name: nameOf(review, id) })),
    priority: item.priority?.value ?? null,
    phase: item.phase?.value ?? null,
    due: dueOf(item),
    status: item.status?.value ?? 'open',
    tickets: names(item.ticket),
    span: item.span,
  };
}

function nameOf(review: Review, id: string): string {
  const bare = (name: string): string => name.trim().replace(/^@/, '').toLowerCase();
  const person = review.people.find((one) => bare(one.id.value) === bare(id));
  return person?.name?.value.trim() ?? id;
}

function targetOf({ key, target }: Review['targets'][number], metrics: Metrics): TargetSummary {
  if (target.type === 'duration') {
    const { milliseconds, text: written } = target.duration;
    return { key, milliseconds, text: written, span: target.span };
  }
  const longest = metrics.disruptions.flatMap((one) => figuresOf(one)[key]?.milliseconds ?? []);
  const milliseconds = longest.length === 0 ? null : Math.max(...longest) * (1 + target.percent / 100);
  return { key, milliseconds, text: target.text, span: target.span };
}

const names = (words: readonly Words[]): string[] => words.map(({ value }) => value.trim());
const text = (words: Words | null): string | null => (words === null ? null : line(words));
/** Lists show one line. */
const line = (words: Words): string => words.value.replace(/\s+/g, ' ').trim();
const unique = (values: readonly string[]): string[] => [...new Set(values)];
