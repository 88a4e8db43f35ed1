/** The phase strip: one rectangle a phase with its name and length in it, targets as ▼; what is too narrow for its name is named below. */
import { pointer, rect, shape, xy } from '../render/geometry';
import type { Run, SceneNode } from '../scene';
import type { Milestone } from '../../format/model';
import { shorten } from '../text/wrap';
import { goalFor } from '../reading/goals';
import type { PhaseBand } from '../reading/phases';
import type { DrawnMilestone, Track } from '../reading/tracks';
import { callouts, type Unnamed } from './callouts';
import { clampX, runsWidth, SIZE, write, type Sheet } from './sheet';

export interface Strip {
  readonly nodes: readonly SceneNode[];
  readonly height: number;
  /** Parts of the strip that hold text: no notch of a fold may cut them. */
  readonly texts: readonly (readonly [number, number])[];
}

export const STRIP_HEIGHT = 24;
const BASELINE = 16;
/** Pixels between a name and the ends of its phase, at least. */
const PAD = 3;

export function strip(sheet: Sheet, bands: readonly PhaseBand[], y: number): Strip {
  const phases = bands.filter((band) => band.kind === 'phase');
  const nodes: SceneNode[] = [];
  const texts: (readonly [number, number])[] = [];
  const unnamed: Unnamed[] = [];
  const edges = phases.map((band) => [clampX(sheet, band.from), clampX(sheet, band.to)] as const);
  const spells = spellsOf(phases);
  phases.forEach((band, i) => {
    const [a, b] = edges[i] ?? [0, 0];
    if (b - a < 0.5 && sheet.view !== null) return;
    nodes.push(rect(tint(band), a, y, b - a, STRIP_HEIGHT));
    const { mark, words } = goalIn(sheet, band, a, b);
    if (mark !== null) nodes.push(pointer('target', mark, y + 8));
    const [u, v] = mark === null ? [a, b] : mark - a > b - mark ? [a, mark - 6] : [mark + 6, b];
    const runs = phaseRuns(band);
    // The list below the narrow picture tells the lengths again.
    const short = sheet.mini ? [runs.slice(0, 1)] : [];
    const middle = (u + v) / 2;
    // Where nobody knows the times, phases may lie over each other.
    const fitting = [[...runs, ...words], runs, ...short].find((each) => {
      const width = runsWidth(sheet.measure, each, SIZE.body);
      const [from, to] = [middle - width / 2, middle + width / 2];
      return width + 2 * PAD <= v - u && !texts.some(([c, d]) => from < d && to > c);
    });
    if (fitting === undefined) {
      unnamed.push({ a, b, band, runs, goal: mark === null ? [] : words, spell: spells[i] ?? 0 });
      return;
    }
    if (mark !== null && fitting === runs) nodes.push(...besideMark(sheet, words, mark, mark < u ? u : b, y));
    const half = runsWidth(sheet.measure, fitting, SIZE.body) / 2 + 4;
    nodes.push(write(sheet.measure, middle, y + BASELINE, fitting, { anchor: 'middle' }));
    texts.push([middle - half, middle + half]);
  });
  const below = callouts(
    sheet,
    {
      unnamed,
      stages: bands.filter((band) => band.kind === 'stage'),
      phases: edges.map(([a, b], i) => ({ a, b, spell: spells[i] ?? 0 })),
    },
    y + STRIP_HEIGHT + 3,
  );
  return { nodes: [...nodes, ...below.nodes], height: STRIP_HEIGHT + below.height, texts };
}

/** The target of a phase. Its mark is drawn in the phase only: one that was met lies beyond it, where it would be taken for another's. */
function goalIn(sheet: Sheet, band: PhaseBand, a: number, b: number): { mark: number | null; words: Run[] } {
  const goal = goalFor(sheet.reading, band.key, band.figure);
  if (goal === null) return { mark: null, words: [] };
  const x = sheet.scale.x(band.from + goal.milliseconds);
  return { mark: x > a && x < b ? x : null, words: [{ text: ` · ${goal.text}`, muted: true }] };
}

/** The words of a target to the right of its mark, up to `limit`, where they fit. */
function besideMark(sheet: Sheet, words: readonly Run[], mark: number, limit: number, y: number): SceneNode[] {
  const runs = words.map((run) => ({ ...run, text: run.text.replace(' · ', '') }));
  if (mark + 8 + runsWidth(sheet.measure, runs, SIZE.small) + PAD > limit) return [];
  return [write(sheet.measure, mark + 8, y + BASELINE, runs, { size: SIZE.small })];
}

/** Neighbours differ; the response is always the darker one. */
const tint = (band: PhaseBand): 'strip1' | 'strip2' => (band.names.includes('response') ? 'strip2' : 'strip1');

function phaseRuns(band: PhaseBand): Run[] {
  return [{ text: band.title, bold: true }, ...(band.length === '' ? [] : [{ text: ` ${band.length}`, muted: true }])];
}

const ORDER: readonly string[] = ['detection', 'response', 'remediation'];

/** The disruption of each phase, from 0: a new one begins where the phases begin again. */
function spellsOf(phases: readonly PhaseBand[]): number[] {
  let rank = ORDER.length;
  let spell = -1;
  return phases.map(({ names }) => {
    const next = ORDER.indexOf(names[0] ?? '');
    if (next <= rank) spell++;
    rank = next;
    return spell;
  });
}

/** Where a fold cuts through, the strip has a notch, unless a text stands there. */
export function notches(
  sheet: Sheet,
  texts: Strip['texts'],
  edges: readonly (readonly [number, number])[],
  y: number,
): SceneNode[] {
  return sheet.scale.folds.flatMap((fold) => {
    const middle = (fold.x0 + fold.x1) / 2;
    const within = edges.some(([a, b]) => fold.x0 >= a && fold.x1 <= b);
    if (!within || middle < sheet.x0 || middle > sheet.x1 || texts.some(([u, v]) => middle - 8 < v && middle + 8 > u))
      return [];
    return [
      shape('ground', `M${xy(middle - 6, y + STRIP_HEIGHT + 0.5)}l5 ${-STRIP_HEIGHT - 1}h6l-5 ${STRIP_HEIGHT + 1}Z`),
    ];
  });
}

const DIVIDING: readonly Milestone[] = ['detected', 'acknowledged', 'identified', 'restored'];

/** In place of a strip: which milestones would make one, or which of them stand before an earlier one. */
export function stripHint(sheet: Sheet, track: Track, y: number): SceneNode[] {
  const marked = track.spells.flatMap((spell) => spell.milestones);
  const missing = DIVIDING.filter((name) => !marked.some(({ milestone }) => milestone === name));
  const words = missing.length > 0 ? `no entry is marked ${listed(missing)}` : backwards(marked);
  if (words === null) return [];
  const text = shorten(`No phases yet: ${words}.`, sheet.width - sheet.x0, { size: SIZE.body, measure: sheet.measure });
  return [write(sheet.measure, sheet.x0, y + BASELINE, text, { muted: true, halo: true })];
}

const listed = (names: readonly string[]): string =>
  names.length === 1 ? names.join('') : `${names.slice(0, -1).join(', ')} or ${names.slice(-1).join('')}`;

function backwards(marked: readonly DrawnMilestone[]): string | null {
  const ordered = [...marked].sort((a, b) => a.time - b.time).filter(({ milestone }) => DIVIDING.includes(milestone));
  for (const [i, { milestone }] of ordered.entries()) {
    const earlier = ordered
      .slice(i + 1)
      .find((later) => DIVIDING.indexOf(later.milestone) < DIVIDING.indexOf(milestone));
    if (earlier !== undefined) return `${milestone} comes before ${earlier.milestone}; perhaps a time needs its date`;
  }
  return null;
}
