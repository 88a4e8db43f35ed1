/** The lengths between milestones as dimension lines |—— time to recover 28 min ——|, with the target as ▼ and what is beyond it dotted. */
import { line, pointer } from '../render/geometry';
import type { Run, SceneNode } from '../scene';
import { figureWords } from '../../metrics/duration-words';
import { goalFor } from '../reading/goals';
import { brackets, type Bracket } from '../reading/phases';
import type { Spell } from '../reading/tracks';
import { clampX, isInView, runsWidth, SIZE, write, type Sheet } from './sheet';

const ROW = 22;
/** Pixels between a bracket and its words. */
const NEAR = 8;
/** Pixels that words keep free of another bracket's. */
const BESIDE = 10;

/** All brackets of a path, packed into rows from `y` on; the part's height is 0 without any. */
export function dimensions(sheet: Sheet, spells: readonly Spell[], y: number): { nodes: SceneNode[]; height: number } {
  const rows: (readonly [number, number])[][] = [];
  const nodes: SceneNode[] = [];
  const all = spells.flatMap((spell, i) =>
    // Left of a later disruption lies another, whose target it would seem to be.
    brackets(spell).map((bracket) => ({ bracket, least: i === 0 ? 0 : clampX(sheet, spell.begin.time) })),
  );
  for (const { bracket, least } of all) {
    const plan = planned(sheet, bracket, least);
    if (plan === null) continue;
    let row = rows.findIndex((taken) => taken.every(([a, b]) => plan.extent[1] <= a + 1 || plan.extent[0] >= b - 1));
    // A text on a line of its own needs that line below its bracket.
    if (plan.text === 'below') row = -1;
    if (row < 0) row = rows.push([]) - 1;
    rows[row]?.push(plan.extent);
    if (plan.text === 'below') rows.push([[0, sheet.width]]);
    nodes.push(...drawn(sheet, bracket, plan, y + 8 + row * ROW));
  }
  return { nodes, height: rows.length === 0 ? 0 : rows.length * ROW + 2 };
}

interface Plan {
  readonly a: number;
  readonly b: number;
  /** x of the target, when it is in the picture. */
  readonly goal: number | null;
  readonly words: Words;
  readonly goalWords: Words | null;
  readonly text: 'inside' | 'beside' | 'below';
  readonly extent: readonly [number, number];
}

/** A text and where it begins. */
interface Words {
  readonly runs: readonly Run[];
  readonly width: number;
  readonly x: number;
}

/** `least`: where the words of its target may begin. */
function planned(sheet: Sheet, bracket: Bracket, least: number): Plan | null {
  const { measure, width: W } = sheet;
  const a = clampX(sheet, bracket.from);
  const b = clampX(sheet, bracket.to);
  if (sheet.view !== null && b - a < 3) return null;
  const runs: Run[] = [
    { text: `${sheet.mini ? bracket.short : bracket.title} `, muted: true },
    { text: figureWords(bracket.figure), bold: true },
  ];
  const width = runsWidth(measure, runs, SIZE.body);
  const plan = (goal: number | null, goalRuns: readonly Run[]): Plan => {
    const goalWidth = runsWidth(measure, goalRuns, SIZE.small);
    const met = goal !== null && goal >= b;
    const right = met ? goal + 6 : b;
    const place = placeOf({ a, b, right, met, width, goalWidth, ...roomInside(a, b, goal), least, W });
    const goalWords =
      goalWidth === 0 || place.goal === null ? null : { runs: goalRuns, width: goalWidth, x: place.goal };
    const words = { runs, width, x: place.words };
    const ends = [a, right, ...(place.text === 'beside' ? [words.x - BESIDE, words.x + width + BESIDE] : [])];
    if (goalWords !== null) ends.push(goalWords.x - BESIDE, goalWords.x + goalWidth + BESIDE);
    return { a, b, goal, words, goalWords, text: place.text, extent: [Math.min(...ends), Math.max(...ends)] };
  };
  const target = goalFor(sheet.reading, bracket.key, bracket.figure);
  if (target === null) return plan(null, []);
  const beyond = sheet.scale.x(bracket.from + target.milliseconds);
  const goal = beyond > sheet.x1 || beyond < sheet.x0 ? null : beyond;
  for (const text of [target.text, ...target.shorter]) {
    const told = plan(goal, [{ text, muted: true }]);
    if (told.goalWords !== null) return told;
  }
  // The mark alone still shows whether it was met; its words are in the tables.
  return plan(goal, []);
}

type Stretch = readonly [number, number];

/** The longest stretch of a bracket that its target leaves free, and the other one. */
function roomInside(a: number, b: number, goal: number | null): { readonly inside: Stretch; readonly other: Stretch } {
  if (goal === null || goal <= a || goal >= b) return { inside: [a, b], other: [b, b] };
  const before: Stretch = [a, goal - 4];
  const after: Stretch = [goal + 4, b];
  return goal - a > b - goal ? { inside: before, other: after } : { inside: after, other: before };
}

interface Room {
  readonly a: number;
  readonly b: number;
  /** Where what belongs to the bracket ends: at its own end, or right of the mark of a target that was met. */
  readonly right: number;
  readonly met: boolean;
  readonly width: number;
  readonly goalWidth: number;
  readonly inside: Stretch;
  readonly other: Stretch;
  readonly least: number;
  readonly W: number;
}

interface Place {
  readonly text: Plan['text'];
  readonly words: number;
  readonly goal: number | null;
}

/** Where the words of a target begin in the first stretch that has room for them. */
function centred(goalWidth: number, stretches: readonly Stretch[]): number | null {
  const room = goalWidth === 0 ? undefined : stretches.find(([from, to]) => to - from >= goalWidth + 18);
  return room === undefined ? null : (room[0] + room[1] - goalWidth) / 2;
}

/** Words in their bracket; those of a target that find no place to the right of it stand there as well, or to the left, or beyond its mark. */
function insideOf(
  { inside, other, met, width, goalWidth }: Room,
  goalRight: number | null,
  goalLeft: number | null,
): Place {
  const [u, v] = inside;
  const together = width + 2 * NEAR + goalWidth;
  if (goalWidth > 0 && goalRight === null && v - u >= together + 18) {
    const words = (u + v - together) / 2;
    return { text: 'inside', words, goal: words + width + 2 * NEAR };
  }
  const goal = goalRight ?? (met ? null : goalLeft) ?? centred(goalWidth, [other]);
  return { text: 'inside', words: (u + v - width) / 2, goal };
}

/** Where the words and the target's begin: the target's beside its mark where that is outside, the others inside where they fit. */
function placeOf(room: Room): Place {
  const { a, b, right, met, width, goalWidth, inside, other, least, W } = room;
  const [u, v] = inside;
  // Of a target that was not met: in its bracket, where the other words are not.
  const own = met ? null : centred(goalWidth, [inside, other]);
  const goalRight = (from: number): number | null =>
    goalWidth > 0 && from + NEAR + goalWidth <= W ? from + NEAR : null;
  const goalLeft = (to: number): number | null =>
    goalWidth > 0 && to - NEAR - goalWidth >= least ? to - NEAR - goalWidth : null;
  if (v - u >= width + 18) return insideOf(room, goalRight(right), goalLeft(a));
  const fitsLeft = a - NEAR - width >= 0;
  const after = right + NEAR + width;
  const both = after + (goalWidth > 0 ? 2 * NEAR + goalWidth : 0) <= W;
  // Beside the mark of a target that was met stand the words of the target.
  if (met && fitsLeft && goalRight(right) !== null)
    return { text: 'beside', words: a - NEAR - width, goal: goalRight(right) };
  if (met && goalWidth > 0 && both) {
    const goal = right + NEAR;
    return { text: 'beside', words: goal + goalWidth + 2 * NEAR, goal };
  }
  if (both) return { text: 'beside', words: right + NEAR, goal: goalWidth > 0 ? after + 2 * NEAR : null };
  if (fitsLeft)
    return { text: 'beside', words: a - NEAR - width, goal: goalRight(right) ?? goalLeft(a - 2 * NEAR - width) ?? own };
  if (after <= W) return { text: 'beside', words: right + NEAR, goal: met ? null : (goalLeft(a) ?? own) };
  const below = Math.max(0, Math.min((a + b - width) / 2, W - width - 2));
  return { text: 'below', words: below, goal: goalRight(right) ?? own };
}

function drawn(sheet: Sheet, bracket: Bracket, plan: Plan, y: number): SceneNode[] {
  const { measure } = sheet;
  const { a, b, goal, words, goalWords, text } = plan;
  const nodes: SceneNode[] = [];
  if (isInView(sheet, bracket.from)) nodes.push(line('rule', a + 0.5, y - 5, a + 0.5, y + 5));
  if (isInView(sheet, bracket.to)) nodes.push(line('rule', b - 0.5, y - 5, b - 0.5, y + 5));
  const within = [...(text === 'below' ? [] : [words]), ...(goalWords === null ? [] : [goalWords])];
  for (const [u, v] of between(a, b, within)) {
    // With the target left of the view, all that is in view is beyond it.
    const cut = goal ?? (isPast(sheet, bracket) ? u : v);
    if (cut > u) nodes.push(line('rule', u, y, Math.min(cut, v), y));
    if (cut < v) nodes.push(line('rule-dotted', Math.max(u, cut), y, v, y));
  }
  nodes.push(write(measure, words.x, text === 'below' ? y + 20 : y + 4, words.runs, { halo: true }));
  if (goal !== null) nodes.push(pointer('target', goal, y));
  if (goalWords !== null)
    nodes.push(write(measure, goalWords.x, y + 4, goalWords.runs, { size: SIZE.small, halo: true }));
  return nodes;
}

/** What words leave of a line from `a` to `b`; words beside each other are not parted. */
function between(a: number, b: number, words: readonly Words[]): Stretch[] {
  const inside = words.filter(({ x }) => x > a && x < b).sort((one, other) => one.x - other.x);
  const starts = [a, ...inside.map(({ x, width }) => x + width + 6)];
  const ends = [...inside.map(({ x }) => x - 6), b];
  return starts.flatMap((from, i): Stretch[] => {
    const to = ends[i] ?? b;
    const outer = i === 0 || i === inside.length;
    return outer || to - from > 2 * NEAR ? [[from, to]] : [];
  });
}

function isPast(sheet: Sheet, bracket: Bracket): boolean {
  const goal = goalFor(sheet.reading, bracket.key, bracket.figure);
  return goal !== null && sheet.view !== null && bracket.from + goal.milliseconds < sheet.view[0];
}
