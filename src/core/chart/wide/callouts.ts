/**
 * Below the phase strip: the stages of the response as thin brackets, and the names of phases that are too narrow for them. Such a
 * name hangs by a stem on a bracket as wide as its phase; neighbours without a name share one.
 */
import { num, shape, xy } from '../render/geometry';
import type { PhaseBand } from '../reading/phases';
import type { Run, SceneNode } from '../scene';
import { clampX, RowSpace, runsWidth, SIZE, write, type Sheet } from './sheet';

/** A phase whose name does not fit into it, and where it is drawn. */
export interface Unnamed {
  readonly a: number;
  readonly b: number;
  readonly band: PhaseBand;
  readonly runs: readonly Run[];
  /** Its target, where the mark of it is in the phase. */
  readonly goal: readonly Run[];
  /** The number of its disruption. */
  readonly spell: number;
}

export interface CalloutInput {
  readonly unnamed: readonly Unnamed[];
  readonly stages: readonly PhaseBand[];
  /** All phases of the strip, named or not. */
  readonly phases: readonly { readonly a: number; readonly b: number; readonly spell: number }[];
}

const FIRST = 17;
const ROW = 15;
const ROWS = 4;

export function callouts(sheet: Sheet, input: CalloutInput, y: number): { nodes: SceneNode[]; height: number } {
  const rows = Array.from({ length: sheet.mini ? 2 : ROWS }, () => new RowSpace(8));
  const nodes: SceneNode[] = [];
  let used = 0;
  const groups = groupsOf(input.unnamed);
  groups.forEach((group, i) => {
    const stems = groups.slice(i + 1).map(middleOf);
    const { text, row } = hung(sheet, { group, stems, phases: input.phases, rows }, y);
    nodes.push(...text);
    used = Math.max(used, row + 1);
  });
  if (!sheet.mini) {
    for (const stage of input.stages) {
      const bare = input.unnamed.some(({ band }) => stage.from >= band.from && stage.to <= band.to);
      // All stages in one are the response again.
      const bracket = bare || stage.names.length > 2 ? [] : stageBracket(sheet, stage, rows[0], y);
      nodes.push(...bracket);
      if (bracket.length > 0) used = Math.max(used, 1);
    }
  }
  return { nodes, height: used === 0 ? 0 : FIRST + 6 + (used - 1) * ROW };
}

type Group = readonly [Unnamed, ...Unnamed[]];

/** Neighbours of one disruption together. */
function groupsOf(unnamed: readonly Unnamed[]): Group[] {
  const groups: [Unnamed, ...Unnamed[]][] = [];
  for (const phase of unnamed) {
    // What took no time is not drawn, so there is nothing to name.
    if (phase.band.to === phase.band.from) continue;
    const group = groups[groups.length - 1];
    const last = group?.[group.length - 1];
    if (last !== undefined && last.spell === phase.spell && phase.a - last.b < 1) group?.push(phase);
    else groups.push([phase]);
  }
  return groups;
}

const endOf = (group: Group): number => Math.max(...group.map((phase) => phase.b));
const middleOf = (group: Group): number => (group[0].a + endOf(group)) / 2;

interface Hanging {
  readonly group: Group;
  /** The middles of what is still to be named: nothing may stand in the way of its stem. */
  readonly stems: readonly number[];
  readonly phases: CalloutInput['phases'];
  readonly rows: readonly RowSpace[];
}

/** A bracket, its stem and the words on it, in the first row that has room; without any, nothing: the table tells it as well. */
function hung(sheet: Sheet, { group, stems, phases, rows }: Hanging, y: number): { text: SceneNode[]; row: number } {
  for (const runs of formsOf(group, sheet.mini)) {
    const found = hungAs(sheet, runs, { group, stems, phases, rows }, y);
    if (found !== null) return found;
  }
  return { text: [], row: -1 };
}

/** Words with lengths; where the list below the narrow picture tells the lengths again, names alone if there is no room. */
function formsOf(group: Group, brief: boolean): (readonly Run[])[] {
  const names = group.map((phase) => ({ ...phase, runs: phase.runs.slice(0, 1), goal: [] }));
  const [first, ...others] = names;
  return first === undefined || !brief ? [runsOf(group)] : [runsOf(group), runsOf([first, ...others])];
}

function hungAs(
  sheet: Sheet,
  runs: readonly Run[],
  { group, stems, phases, rows }: Hanging,
  y: number,
): { text: SceneNode[]; row: number } | null {
  const middle = middleOf(group);
  const width = runsWidth(sheet.measure, runs, SIZE.small);
  const edge = sheet.mini ? 0 : 4;
  const everywhere: readonly [number, number] = [edge, sheet.width - edge];
  const kept = stems.map((x) => [x - 2, x + 2] as const);
  // Not below another disruption, whose name it would seem to be, unless there is no other place.
  for (const [least, most] of [freeOf(phases, group[0].spell, everywhere), everywhere]) {
    const from = Math.max(least, middle - width + 4);
    const to = Math.min(most, middle + width - 4);
    for (const [row, space] of rows.entries()) {
      const above = rows.slice(0, row);
      const stem = above.every((each) => each.isFree(middle, middle));
      const x = stem ? space.with(row < rows.length - 1 ? kept : []).nearest(middle, width, from, to) : null;
      if (x === null) continue;
      space.take(x, x + width);
      for (const each of above) each.take(middle, middle);
      const baseline = y + FIRST + row * ROW;
      const bracket = `${braces(group, y)}M${xy(middle, y + 3)}V${num(baseline - 10)}`;
      return { text: [shape('rule', bracket), write(sheet.measure, x, baseline, runs, { size: SIZE.small })], row };
    }
  }
  return null;
}

/** As wide as the phases, with a stroke between two of them. */
function braces(group: Group, y: number): string {
  const a = group[0].a + 0.5;
  const b = Math.max(a + 0.5, endOf(group) - 0.5);
  const inner = group.slice(1).filter((phase) => phase.a - a > 2.5 && b - phase.a > 2.5);
  return `M${xy(a, y)}v3H${num(b)}v-3${inner.map((phase) => `M${xy(phase.a, y)}v3`).join('')}`;
}

function runsOf(group: Group): Run[] {
  const [only, second] = group;
  if (second === undefined) return [...only.runs, ...only.goal];
  return group.flatMap((phase, i) => (i === 0 ? [...phase.runs] : [{ text: ' · ', muted: true }, ...phase.runs]));
}

function freeOf(
  phases: CalloutInput['phases'],
  spell: number,
  [least, most]: readonly [number, number],
): readonly [number, number] {
  const before = phases.filter((phase) => phase.spell < spell).map((phase) => phase.b + 4);
  const after = phases.filter((phase) => phase.spell > spell).map((phase) => phase.a - 4);
  return [Math.max(least, ...before), Math.min(most, ...after)];
}

function stageBracket(sheet: Sheet, stage: PhaseBand, row: RowSpace | undefined, y: number): SceneNode[] {
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
  if (row === undefined || !row.claim(middle - half, middle + half)) return nodes;
  return [...nodes, write(measure, middle, y + 15, fitting, { size: SIZE.small, anchor: 'middle', muted: true })];
}
