/** The figures of a review from the milestones of its timeline. Definitions: `format.md`, after Hand, Post-Incident Reviews, ch. 8-10. */
import { entriesOf } from '../format/entries';
import type { EntryColumns } from '../format/entry-columns';
import type { ActionItem, Milestone, Review } from '../format/model';
import { knownStart, readDisruptions } from './disruptions';
import type { MarkedDisruption } from './disruptions';
import type { Disruption, Figure, Mark, Metrics } from './metrics';
import { withoutEnd } from '../text/ends';
import { remembered } from '../text/remembered';
import { phaseSpans, stageSpans } from './phases';

/** All figures of a review. Lengths in milliseconds, moments in milliseconds UTC. Never throws. */
export function computeMetrics(review: Review): Metrics {
  const { columns, length: entries } = entriesOf(review);
  const disruptions = disruptionsOf(columns);
  const { timeDisrupted, incomplete } = disruptedTime(disruptions);
  return {
    disruptions,
    timeDisrupted,
    timeDisruptedIncomplete: incomplete,
    entries,
    actionItems: review.actionItems.length,
    actionItemsOpen: review.actionItems.filter(isOpen).length,
    actionItemsWithoutOwner: review.actionItems.filter((item) => !item.owner.some((name) => isOwner(name.value)))
      .length,
  };
}

/** They follow from what the entries say besides their words, and stay the same while words are typed. */
const disruptionsOf = remembered((columns: EntryColumns): readonly Disruption[] =>
  readDisruptions(columns).disruptions.map(figures),
);

/** Still to be done: `open` (also when no status is written) or `in_progress`. */
export function isOpen(item: ActionItem): boolean {
  return item.status === null || item.status.value === 'open' || item.status.value === 'in_progress';
}

const NOBODY: ReadonlySet<string> = new Set(
  (
    '? - x xxx tbd tba tbc todo n/a na none nobody noone unknown unassigned unowned someone somebody anyone anybody everyone everybody all us we ' +
    'team'
  ).split(' '),
);

/** Whether a name under `owner` names somebody: not `TBD`, `?`, `everyone` and the like. */
export function isOwner(name: string): boolean {
  const bare = withoutEnd(name.trim().toLowerCase(), /[.?!]/);
  return bare !== '' && !NOBODY.has(bare);
}

function figures({ incident, marks }: MarkedDisruption): Disruption {
  const start = knownStart(marks);
  const sinceStart = (milestone: Milestone): Figure | null =>
    start === null ? null : length(start.mark, marks[milestone], start.atLeast);
  const timeToMitigate = sinceStart('mitigated');
  const timeToRecover = sinceStart('restored');
  const timeToClose = sinceStart('closed');
  const phases = phaseSpans(marks);
  const stages = stageSpans(marks);
  const phase = (...names: readonly string[]): Figure | null =>
    spanFigure(phases.find((span) => same(span.phases, names)));
  const stage = (...names: readonly string[]): Figure | null =>
    spanFigure(stages.find((span) => same(span.stages, names)));
  const undivided = stage('investigation', 'identification');
  return {
    incident,
    marks,
    timeToDetect: length(marks.started, marks.detected),
    timeToAcknowledge: length(marks.detected, marks.acknowledged),
    timeToMitigate,
    timeToRecover,
    timeToClose,
    detection: phase('detection'),
    response: phase('response'),
    remediation: phase('remediation'),
    triage: stage('triage'),
    // Where `investigated` is not written, the two are one stage; both keys give it, `stages` lists it once.
    investigation: stage('investigation') ?? undivided,
    identification: stage('identification') ?? undivided,
    phases,
    stages,
    atLeast: [timeToMitigate, timeToRecover, timeToClose].some((figure) => figure?.atLeast === true),
    approximate: Object.values(marks).some((mark) => mark.approximate),
  };
}

/** From one mark to another; null when either is missing or unknown, or when the end lies before the start (a contradiction, no figure). */
function length(from: Mark | undefined, to: Mark | undefined, atLeast = false): Figure | null {
  if (
    from === undefined ||
    to === undefined ||
    from.instant === null ||
    to.instant === null ||
    to.instant < from.instant
  ) {
    return null;
  }
  return { milliseconds: to.instant - from.instant, atLeast, approximate: from.approximate || to.approximate };
}

function spanFigure(
  span: { start: number | null; end: number | null; approximate: boolean } | undefined,
): Figure | null {
  if (span === undefined || span.start === null || span.end === null || span.end < span.start) return null;
  return { milliseconds: span.end - span.start, atLeast: false, approximate: span.approximate };
}

function same(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((name, index) => name === b[index]);
}

/**
 * The time disrupted: the union of all disruptions from their start (else their detection) to `restored`, so that time in which two
 * overlap counts once. A disruption without both ends is left out, and the figure is then incomplete.
 */
function disruptedTime(disruptions: readonly Disruption[]): { timeDisrupted: Figure | null; incomplete: boolean } {
  const spans: { start: number; end: number; atLeast: boolean; approximate: boolean }[] = [];
  for (const { marks, timeToRecover } of disruptions) {
    const start = knownStart(marks)?.mark.instant;
    if (start == null || timeToRecover === null) continue;
    const { milliseconds, atLeast, approximate } = timeToRecover;
    spans.push({ start, end: start + milliseconds, atLeast, approximate });
  }
  if (spans.length === 0) return { timeDisrupted: null, incomplete: false };
  spans.sort((a, b) => a.start - b.start);
  let milliseconds = 0;
  let reached = -Infinity;
  for (const { start, end } of spans) {
    milliseconds += Math.max(0, end - Math.max(start, reached));
    reached = Math.max(reached, end);
  }
  return {
    timeDisrupted: {
      milliseconds,
      atLeast: spans.some((span) => span.atLeast),
      approximate: spans.some((span) => span.approximate),
    },
    incomplete: spans.length < disruptions.length,
  };
}
