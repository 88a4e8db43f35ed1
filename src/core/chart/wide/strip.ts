/** The phase strip: one rectangle a phase with its length, the stages as thin brackets below it, targets as ▼. */
import { pointer, rect, shape } from '../render/geometry';
import { xy, num } from '../render/geometry';
import type { Run, SceneNode } from '../scene';
import { shorten } from '../text/wrap';
import { goalFor } from '../reading/goals';
import type { PhaseBand } from '../reading/phases';
import { clampX, RowSpace, runsWidth, SIZE, write, type Sheet } from './sheet';

export interface Strip {
  readonly nodes: readonly SceneNode[];
  readonly height: number;
  /** Parts of the strip that hold text: no notch of a fold may cut them. */
  readonly texts: readonly (readonly [number, number])[];
}

export const STRIP_HEIGHT = 24;
const STAGE_HEIGHT = 20;
const BASELINE = 16;
/** Pixels that a name may stand away from its phase. */
const REACH = 40;

export function strip(sheet: Sheet, bands: readonly PhaseBand[], y: number): Strip {
  const phases = bands.filter((band) => band.kind === 'phase');
  const stages = bands.filter((band) => band.kind === 'stage');
  const nodes: SceneNode[] = [];
  const texts: (readonly [number, number])[] = [];
  const homeless: Homeless[] = [];
  const beside = new RowSpace(8);
  const said = new RowSpace(4);
  const edges = phases.map((band) => [clampX(sheet, band.from), clampX(sheet, band.to)] as const);
  const spells = spellsOf(phases, edges);
  for (const [a, b] of edges) beside.take(a, b);
  phases.forEach((band, i) => {
    const [a, b] = edges[i] ?? [0, 0];
    if (b - a < 0.5 && sheet.view !== null) return;
    nodes.push(rect(tint(band), a, y, b - a, STRIP_HEIGHT));
    const runs = phaseRuns(band);
    const width = runsWidth(sheet.measure, runs, SIZE.body);
    const [u, v, goalNodes] = goalIn(sheet, band, a, b, y, width);
    nodes.push(...goalNodes);
    const middle = (u + v) / 2;
    if (width + 12 <= v - u && said.claim(middle - width / 2, middle + width / 2)) {
      nodes.push(write(sheet.measure, middle, y + BASELINE, runs, { anchor: 'middle' }));
      texts.push([middle - width / 2 - 4, middle + width / 2 + 4]);
    } else if (b + 8 + width <= sheet.width && beside.claim(b + 8, b + 8 + width) && said.claim(b + 8, b + 8 + width)) {
      nodes.push(write(sheet.measure, b + 8, y + BASELINE, runs, { halo: true }));
      texts.push([b + 4, b + 12 + width]);
    } else homeless.push({ a, b, band, room: room(sheet, spells, i) });
  });
  // The longest has the first claim.
  homeless.sort((one, other) => other.b - other.a - (one.b - one.a));
  const below = stageRow(sheet, stages, homeless, y + STRIP_HEIGHT + 3);
  return { nodes: [...nodes, ...below], height: STRIP_HEIGHT + (below.length > 0 ? STAGE_HEIGHT + 3 : 0), texts };
}

/** Neighbours differ; the response is always the darker one. */
const tint = (band: PhaseBand): 'strip1' | 'strip2' => (band.names.includes('response') ? 'strip2' : 'strip1');

function phaseRuns(band: PhaseBand): Run[] {
  return [{ text: band.title, bold: true }, ...(band.length === '' ? [] : [{ text: ` ${band.length}`, muted: true }])];
}

/** The target's mark, and the longer part of the strip that it leaves free. */
function goalIn(
  sheet: Sheet,
  band: PhaseBand,
  a: number,
  b: number,
  y: number,
  width: number,
): [number, number, SceneNode[]] {
  const goal = goalFor(sheet.reading, band.key, band.figure);
  if (goal === null) return [a, b, []];
  const g = sheet.scale.x(band.from + goal.milliseconds);
  if (g < sheet.x0 || g > sheet.x1) return [a, b, []];
  const inside = g > a && g < b;
  const [u, v] = !inside ? [a, b] : g - a > b - g ? [a, g - 6] : [g + 6, b];
  const nodes: SceneNode[] = [pointer('target', g, y + 8)];
  const textWidth = sheet.measure(goal.text, SIZE.small);
  const start = width + 12 <= v - u ? (u + v - width) / 2 : v;
  const limit = g < start ? start : b;
  if (inside && g + 8 + textWidth + 6 < limit) {
    nodes.push(write(sheet.measure, g + 8, y + BASELINE, goal.text, { size: SIZE.small, muted: true }));
  }
  return [u, v, nodes];
}

/** A phase whose name does not fit into it. */
interface Homeless {
  readonly a: number;
  readonly b: number;
  readonly band: PhaseBand;
  /** Where its name may stand: not below another disruption, whose it would seem to be. */
  readonly room: readonly [number, number];
}

const ORDER: readonly string[] = ['detection', 'response', 'remediation'];

/** The ends of each phase's disruption, a phase each: a new one begins where the phases begin again. */
function spellsOf(phases: readonly PhaseBand[], edges: readonly (readonly [number, number])[]): [number, number][] {
  let rank = ORDER.length;
  let spell: [number, number] = [0, 0];
  return phases.map(({ names }, i) => {
    const [a, b] = edges[i] ?? [0, 0];
    const next = ORDER.indexOf(names[0] ?? '');
    if (next <= rank) spell = [a, b];
    spell[1] = b;
    rank = next;
    return spell;
  });
}

function room(sheet: Sheet, spells: readonly (readonly [number, number])[], i: number): [number, number] {
  const own = spells[i];
  const before = spells.slice(0, i).findLast((spell) => spell !== own);
  const after = spells.slice(i + 1).find((spell) => spell !== own);
  return [before === undefined ? 0 : before[1] + 4, after === undefined ? sheet.width : after[0] - 4];
}

function stageRow(sheet: Sheet, stages: readonly PhaseBand[], homeless: readonly Homeless[], y: number): SceneNode[] {
  const nodes: SceneNode[] = [];
  const row = new RowSpace(6);
  const place = (lost: Homeless): void => void nodes.push(...besideStages(sheet, lost, row, y + 15));
  // Phases before stages, but not those that nobody sees.
  const seen = ({ a, b }: Homeless): boolean => b - a >= 3;
  homeless.filter(seen).forEach(place);
  if (!sheet.mini && stages.length > 1) {
    for (const stage of stages) nodes.push(...stageBracket(sheet, stage, row, y));
  }
  homeless.filter((lost) => !seen(lost)).forEach(place);
  return nodes;
}

function stageBracket(sheet: Sheet, stage: PhaseBand, row: RowSpace, y: number): SceneNode[] {
  const { measure } = sheet;
  const a = clampX(sheet, stage.from) + 1.5;
  const b = clampX(sheet, stage.to) - 1.5;
  if (b - a < 3) return [];
  const nodes: SceneNode[] = [shape('hair', `M${xy(a, y)}v4M${xy(a, y + 2)}H${num(b)}M${xy(b, y)}v4`)];
  const longest = [`${stage.title} ${stage.length}`.trim(), stage.title, stage.names[0] ?? ''];
  const fitting = longest.find((text) => measure(text, SIZE.small) + 2 <= b - a);
  if (fitting === undefined) return nodes;
  const middle = (a + b) / 2;
  const half = measure(fitting, SIZE.small) / 2;
  if (!row.claim(middle - half, middle + half)) return nodes;
  return [
    ...nodes,
    write(measure, middle, y + 15, fitting, { size: SIZE.small, anchor: 'middle', muted: true, halo: true }),
  ];
}

/** The name of a phase that is too narrow for it, as near as there is room. */
function besideStages(sheet: Sheet, { a, b, band, room }: Homeless, row: RowSpace, y: number): SceneNode[] {
  const { measure, width: W, mini } = sheet;
  const name = mini ? shorten(band.title, W * 0.4, { size: SIZE.small, bold: true, measure }) : band.title;
  const long: Run[] = [
    { text: name, bold: true },
    ...(band.length === '' ? [] : [{ text: ` ${band.length}`, muted: true }]),
  ];
  for (const runs of [long, [{ text: name, bold: true }]]) {
    const width = runsWidth(measure, runs, SIZE.small);
    const least = Math.max(mini ? 0 : sheet.x0 - 36, a - width - REACH, room[0]);
    const x = row.nearest((a + b) / 2, width, least, Math.min(W, b + width + REACH, room[1]));
    if (x !== null) return [write(measure, x, y, runs, { size: SIZE.small, halo: true })];
  }
  return [];
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

/** In place of a strip: which milestones would make one. */
export function stripHint(sheet: Sheet, set: ReadonlySet<string>, y: number): SceneNode[] {
  const missing = ['detected', 'acknowledged', 'identified', 'restored'].filter((name) => !set.has(name));
  const last = missing[missing.length - 1];
  if (last === undefined) return [];
  const list = missing.length === 1 ? last : `${missing.slice(0, -1).join(', ')} or ${last}`;
  const text = shorten(`No phases yet: no entry is marked ${list}.`, sheet.width - sheet.x0, {
    size: SIZE.body,
    measure: sheet.measure,
  });
  return [write(sheet.measure, sheet.x0, y + BASELINE, text, { muted: true, halo: true })];
}
