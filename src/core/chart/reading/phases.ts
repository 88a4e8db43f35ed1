/** The phases and stages of the disruptions as stretches of the time axis, with their lengths in words. */
import type { MetricKey, Milestone } from '../../format/model';
import type { Disruption, Figure, PhaseName, StageName } from '../../metrics/metrics';
import type { Spell } from './tracks';
import { figureWords } from '../../metrics/duration-words';

export interface PhaseBand {
  readonly kind: 'phase' | 'stage';
  readonly names: readonly (PhaseName | StageName)[];
  /** `Response + remediation`. */
  readonly title: string;
  /** `9 min`, `≥ 17 min so far`; '' where a time is not known. */
  readonly length: string;
  /** Drawn times. */
  readonly from: number;
  readonly to: number;
  readonly open: boolean;
  readonly figure: Figure | null;
  /** The target's key, when it stands for one phase or stage. */
  readonly key: MetricKey | null;
}

const BOUNDS: Readonly<Record<PhaseName | StageName, readonly [Milestone | 'begin', Milestone]>> = {
  detection: ['begin', 'acknowledged'],
  response: ['acknowledged', 'identified'],
  remediation: ['identified', 'restored'],
  triage: ['acknowledged', 'declared'],
  investigation: ['declared', 'investigated'],
  identification: ['investigated', 'identified'],
};

/** `end`: the last time of the record, where an open phase stops. */
export function phaseBands(spell: Spell, end: number): PhaseBand[] {
  const { disruption } = spell;
  if (disruption === null) return [];
  const bands = (kind: 'phase' | 'stage'): PhaseBand[] => {
    const spans =
      kind === 'phase'
        ? disruption.phases.map((span) => ({ ...span, names: span.phases }))
        : disruption.stages.map((span) => ({ ...span, names: span.stages }));
    return spans.flatMap((span) => band(spell, disruption, kind, span, end) ?? []);
  };
  return [...bands('phase'), ...bands('stage')];
}

interface Span {
  readonly names: readonly (PhaseName | StageName)[];
  readonly start: number | null;
  readonly end: number | null;
  readonly approximate: boolean;
}

function band(
  spell: Spell,
  disruption: Disruption,
  kind: 'phase' | 'stage',
  span: Span,
  recordEnd: number,
): PhaseBand | null {
  const first = span.names[0];
  const last = span.names[span.names.length - 1];
  if (first === undefined || last === undefined) return null;
  const opening = BOUNDS[first][0];
  const from = opening === 'begin' ? spell.begin.time : timeOf(spell, opening);
  const closing = timeOf(spell, BOUNDS[last][1]);
  const open = closing === null && span.end === null && spell.end === null;
  // A disruption that another one cut short ends there, whatever is marked later.
  const limit = spell.end?.time ?? Infinity;
  const marked = closing ?? (open ? recordEnd : (spell.end?.time ?? null));
  const to = marked === null ? null : Math.min(marked, limit);
  if (from === null || to === null || to < from || (open && to === from)) return null;
  // Without a milestone that divides it, an open disruption has no phases yet.
  if (open && kind === 'phase' && span.names.length === 3) return null;
  const figure = figureOf(
    disruption,
    span,
    opening === 'begin',
    open ? (span.start === null ? null : recordEnd) : null,
  );
  const name = span.names.join(' + ');
  return {
    kind,
    names: span.names,
    title: kind === 'phase' ? name.charAt(0).toUpperCase() + name.slice(1) : name,
    length: figure === null ? '' : `${figureWords(figure)}${open ? ' so far' : ''}`,
    from,
    to,
    open,
    figure,
    key: span.names.length === 1 ? first : null,
  };
}

const timeOf = (spell: Spell, milestone: Milestone): number | null =>
  spell.milestones.find((m) => m.milestone === milestone)?.time ?? null;

function figureOf(disruption: Disruption, span: Span, fromBegin: boolean, openEnd: number | null): Figure | null {
  const only = span.names.length === 1 ? span.names[0] : undefined;
  if (only !== undefined && disruption[only] !== null) return disruption[only];
  const end = span.end ?? openEnd;
  if (span.start === null || end === null || end < span.start) return null;
  return { milliseconds: end - span.start, approximate: span.approximate, atLeast: fromBegin && disruption.atLeast };
}

/** The lengths that are measured between milestones. */
export interface Bracket {
  readonly key: MetricKey;
  readonly title: string;
  readonly short: string;
  readonly figure: Figure;
  readonly from: number;
  readonly to: number;
}

const METRICS = [
  ['time_to_detect', 'timeToDetect', 'time to detect', 'TTD', 'begin', 'detected'],
  ['time_to_acknowledge', 'timeToAcknowledge', 'time to acknowledge', 'TTA', 'detected', 'acknowledged'],
  ['time_to_mitigate', 'timeToMitigate', 'time to mitigate', 'TTM', 'begin', 'mitigated'],
  ['time_to_recover', 'timeToRecover', 'time to recover', 'TTR', 'begin', 'restored'],
  ['time_to_close', 'timeToClose', 'time to close', 'TTC', 'begin', 'closed'],
] as const;

export function brackets(spell: Spell): Bracket[] {
  const { disruption } = spell;
  if (disruption === null) return [];
  return METRICS.flatMap(([key, property, title, short, opening, closing]): Bracket[] => {
    const figure = disruption[property];
    const from = opening === 'begin' ? spell.begin.time : timeOf(spell, opening);
    const to = timeOf(spell, closing);
    // Two milestones of one entry leave nothing between them to draw.
    const nothing = figure?.milliseconds === 0 && from === to;
    return figure === null || nothing || from === null || to === null || to < from
      ? []
      : [{ key, title, short, figure, from, to }];
  });
}
