/** The phases of a disruption and the stages of its response (Hand, ch. 8, fig. 8-1 and 8-2; boundaries as in `format.md`). */
import { knownStart } from './disruptions';
import type { MarkedDisruption } from './disruptions';
import type { Mark, PhaseName, PhaseSpan, StageName, StageSpan } from './metrics';

type Marks = MarkedDisruption['marks'];

/** A boundary: the names that end there, and the mark, or undefined where the milestone is missing. */
interface Boundary<Name> {
  readonly ends: Name;
  readonly mark: Mark | undefined;
}

interface NamedSpan<Name> {
  readonly names: readonly Name[];
  readonly start: number | null;
  readonly end: number | null;
  readonly approximate: boolean;
}

/**
 * detection = (`started`, else `detected`) → `acknowledged`; response = `acknowledged` → `identified`; remediation = `identified` →
 * `restored`. Where a milestone between two phases is missing, or lies outside its neighbours in time so that it can divide nothing, the
 * phases are one. A milestone at an unknown time still divides: the spans beside it have no length.
 * The last span is open (`end` null) while nothing marks its end. Known ends never lie before starts. Empty without milestones, or when
 * `restored` lies before the start.
 */
export function phaseSpans(marks: Marks): PhaseSpan[] {
  const start = knownStart(marks)?.mark ?? marks.started ?? marks.detected;
  return divide<PhaseName>(start, [
    { ends: 'detection', mark: marks.acknowledged },
    { ends: 'response', mark: marks.identified },
    { ends: 'remediation', mark: marks.restored },
  ]).map(({ names, ...span }) => ({ phases: names, ...span }));
}

/**
 * The stages of the response: triage = `acknowledged` → `declared`; investigation = `declared` → `investigated`; identification =
 * `investigated` → `identified`. Missing milestones as in phases: without `investigated` (which is rarely written) the next stage takes in
 * the investigation. Empty without `acknowledged`.
 */
export function stageSpans(marks: Marks): StageSpan[] {
  if (marks.acknowledged === undefined) return [];
  const beforeRestored = (mark: Mark | undefined): Mark | undefined =>
    isBefore(marks.restored, mark) ? undefined : mark;
  return divide<StageName>(marks.acknowledged, [
    { ends: 'triage', mark: beforeRestored(marks.declared) },
    { ends: 'investigation', mark: beforeRestored(marks.investigated) },
    { ends: 'identification', mark: marks.identified },
  ]).map(({ names, ...span }) => ({ stages: names, ...span }));
}

function divide<Name>(start: Mark | undefined, boundaries: readonly Boundary<Name>[]): NamedSpan<Name>[] {
  const last = boundaries[boundaries.length - 1]?.mark;
  if (start === undefined && boundaries.every(({ mark }) => mark === undefined)) return [];
  if (isBefore(last, start)) return [];
  const spans: NamedSpan<Name>[] = [];
  let names: Name[] = [];
  let from = start;
  let floor = start;
  boundaries.forEach(({ ends, mark }, index) => {
    names.push(ends);
    const isLast = index === boundaries.length - 1;
    if (!isLast && (mark === undefined || isBefore(mark, floor) || isBefore(last, mark))) return;
    spans.push({
      names,
      start: from?.instant ?? null,
      end: mark?.instant ?? null,
      approximate: (from?.approximate ?? false) || (mark?.approximate ?? false),
    });
    names = [];
    from = mark;
    if (mark !== undefined && mark.instant !== null) floor = mark;
  });
  return spans;
}

function isBefore(a: Mark | undefined, b: Mark | undefined): boolean {
  return a != null && b != null && a.instant !== null && b.instant !== null && a.instant < b.instant;
}
