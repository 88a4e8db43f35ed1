/** The lengths between milestones as dimension lines |—— time to recover 28 min ——|, with the target as ▼ and what is beyond it dotted. */
import { line, pointer } from '../render/geometry';
import type { Run, SceneNode } from '../scene';
import { figureText } from '../words/lengths';
import { goalFor } from '../reading/goals';
import type { Bracket } from '../reading/phases';
import { clampX, isInView, runsWidth, SIZE, write, type Sheet } from './sheet';

const ROW = 22;

/** All brackets of a path, packed into rows from `y` on; the part's height is 0 without any. */
export function dimensions(
  sheet: Sheet,
  brackets: readonly Bracket[],
  y: number,
): { nodes: SceneNode[]; height: number } {
  const rows: (readonly [number, number])[][] = [];
  const nodes: SceneNode[] = [];
  for (const bracket of brackets) {
    const plan = planned(sheet, bracket);
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
  readonly goalText: string;
  readonly runs: readonly Run[];
  readonly textWidth: number;
  readonly text: 'inside' | 'right' | 'left' | 'below';
  /** The middle of an inside text. */
  readonly middle: number;
  readonly goalSide: 'right' | 'left' | 'none';
  readonly extent: readonly [number, number];
}

function planned(sheet: Sheet, bracket: Bracket): Plan | null {
  const { measure, width: W } = sheet;
  const a = clampX(sheet, bracket.from);
  const b = clampX(sheet, bracket.to);
  if (sheet.view !== null && b - a < 3) return null;
  const goal = goalFor(sheet.reading, bracket.key, bracket.figure);
  const beyond = goal === null ? null : sheet.scale.x(bracket.from + goal.milliseconds);
  const g = beyond === null || beyond > sheet.x1 || beyond < sheet.x0 ? null : beyond;
  const runs: Run[] = [
    { text: `${sheet.mini ? bracket.short : bracket.title} `, muted: true },
    { text: figureText(bracket.figure, sheet.reading.seconds), bold: true },
  ];
  const textWidth = runsWidth(measure, runs, SIZE.body);
  const parts: readonly (readonly [number, number])[] =
    g !== null && g > a && g < b
      ? [
          [a, g - 4],
          [g + 4, b],
        ]
      : [[a, b]];
  const longest = parts.reduce((best, part) => (part[1] - part[0] > best[1] - best[0] ? part : best));
  const inside = longest[1] - longest[0] >= textWidth + 18;
  const goalText = goal?.text ?? '';
  const goalWidth = goal === null ? 0 : measure(goalText, SIZE.small) + 14;
  const right = Math.max(b, g ?? b) + 8 + textWidth <= W;
  const left = a - 8 - textWidth >= 0;
  const text = inside ? 'inside' : right ? 'right' : left ? 'left' : 'below';
  const rightEnd = Math.max(b, g ?? b) + (text === 'right' ? textWidth + 8 : 0);
  const leftEnd = a - (text === 'left' ? textWidth + 8 : 0);
  const goalSide =
    goal === null ? 'none' : rightEnd + goalWidth <= W ? 'right' : leftEnd - goalWidth >= 0 ? 'left' : 'none';
  const extent: [number, number] = [
    leftEnd - (goalSide === 'left' ? goalWidth : 0),
    rightEnd + (goalSide === 'right' ? goalWidth : 0),
  ];
  return { a, b, goal: g, goalText, runs, textWidth, text, middle: (longest[0] + longest[1]) / 2, goalSide, extent };
}

function drawn(sheet: Sheet, bracket: Bracket, plan: Plan, y: number): SceneNode[] {
  const { measure, width: W } = sheet;
  const { a, b, goal, runs, textWidth, text, middle, goalSide, goalText } = plan;
  const nodes: SceneNode[] = [];
  if (isInView(sheet, bracket.from)) nodes.push(line('rule', a + 0.5, y - 5, a + 0.5, y + 5));
  if (isInView(sheet, bracket.to)) nodes.push(line('rule', b - 0.5, y - 5, b - 0.5, y + 5));
  const stretches =
    text === 'inside'
      ? [
          [a, middle - textWidth / 2 - 6],
          [middle + textWidth / 2 + 6, b],
        ]
      : [[a, b]];
  for (const [u = 0, v = 0] of stretches) {
    // With the target left of the view, all that is in view is beyond it.
    const cut = goal ?? (goalSide !== 'none' && isPast(sheet, bracket) ? u : v);
    if (cut > u) nodes.push(line('rule', u, y, Math.min(cut, v), y));
    if (cut < v) nodes.push(line('rule-dotted', Math.max(u, cut), y, v, y));
  }
  const edge = Math.max(b, goal ?? b);
  if (text === 'inside') nodes.push(write(measure, middle, y + 4, runs, { anchor: 'middle' }));
  if (text === 'right') nodes.push(write(measure, edge + 8, y + 4, runs));
  if (text === 'left') nodes.push(write(measure, a - 8, y + 4, runs, { anchor: 'end' }));
  if (text === 'below') {
    const x = Math.max(0, Math.min((a + b - textWidth) / 2, W - textWidth - 2));
    nodes.push(write(measure, x, y + 20, runs));
  }
  if (goal !== null) nodes.push(pointer('target', goal, y));
  if (goalSide === 'right') {
    const x = edge + (text === 'right' ? textWidth + 16 : 8);
    nodes.push(write(measure, x, y + 4, goalText, { size: SIZE.small, muted: true }));
  }
  if (goalSide === 'left') {
    const x = a - (text === 'left' ? textWidth + 16 : 8);
    nodes.push(write(measure, x, y + 4, goalText, { size: SIZE.small, muted: true, anchor: 'end' }));
  }
  return nodes;
}

function isPast(sheet: Sheet, bracket: Bracket): boolean {
  const goal = goalFor(sheet.reading, bracket.key, bracket.figure);
  return goal !== null && sheet.view !== null && bracket.from + goal.milliseconds < sheet.view[0];
}
