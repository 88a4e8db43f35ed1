/** What a reader would complain about in a picture: texts on texts, on marks, on the path, on milestones' lines, outside the frame. */
import { flatten, textBox, type Box, type Chart, type SceneNode } from '../../../src/core/chart/index';

interface Named extends Box {
  readonly name: string;
}

const SLACK = 0.6;

const meets = (a: Box, b: Box): boolean =>
  a.x + SLACK < b.x + b.w && b.x + SLACK < a.x + a.w && a.y + SLACK < b.y + b.h && b.y + SLACK < a.y + a.h;

const PATH: ReadonlySet<string> = new Set([
  'run',
  'run-dotted',
  'thick',
  'toward',
  'toward-dotted',
  'away',
  'away-dotted',
  'onset',
]);

interface Line {
  readonly x0: number;
  readonly y0: number;
  readonly x1: number;
  readonly y1: number;
}

/** The straight lines of a path's data, which here has M, H, V and L only. */
function lines(d: string, dy: number): Line[] {
  const found: Line[] = [];
  let x = 0;
  let y = 0;
  for (const [, command = '', rest = ''] of d.matchAll(/([MHVL])([^MHVL]*)/g)) {
    const [a = 0, b = 0] = rest.trim().split(' ').map(Number);
    const next = command === 'H' ? [a, y] : command === 'V' ? [x, a] : [a, b];
    const [x1 = 0, y1 = 0] = next;
    if (command !== 'M') found.push({ x0: x, y0: y + dy, x1, y1: y1 + dy });
    [x, y] = [x1, y1];
  }
  return found;
}

/** Whether a line runs through a box: in small steps, which is slow and plain. */
function runsThrough({ x0, y0, x1, y1 }: Line, box: Box): boolean {
  if (Math.max(x0, x1) < box.x || Math.min(x0, x1) > box.x + box.w) return false;
  const steps = Math.ceil(Math.hypot(x1 - x0, y1 - y0)) + 1;
  for (let i = 0; i <= steps; i++) {
    const x = x0 + ((x1 - x0) * i) / steps;
    const y = y0 + ((y1 - y0) * i) / steps;
    if (x > box.x && x < box.x + box.w && y > box.y && y < box.y + box.h) return true;
  }
  return false;
}

/** Only the shapes of the recovery path. */
const isPath = (node: SceneNode): boolean => node.type === 'shape' && PATH.has(node.look);

export function complaints(chart: Chart): string[] {
  const texts: Named[] = [];
  const path: Line[] = [];
  const guides: Line[] = [];
  const marks: Named[] = [];
  for (const { node, dy } of flatten(chart.scene.nodes)) {
    if (node.type === 'text') {
      const name = node.runs.map((run) => run.text).join('');
      if (name.trim() !== '') texts.push({ ...textBox(node, dy), name: `"${name}"` });
    }
    if (node.type === 'shape' && isPath(node)) path.push(...lines(node.d, dy));
    if (node.type === 'shape' && node.look === 'guide') guides.push(...lines(node.d, dy));
    if (node.type === 'mark') {
      const { x, r } = node;
      const y = node.y + dy;
      marks.push({
        x: x - r,
        y: y - r,
        w: 2 * r,
        h: 2 * r,
        name: `mark of ${node.entry ?? 'the legend'} at ${Math.round(x)},${Math.round(y)}`,
      });
    }
  }
  const found: string[] = [];
  texts.sort((a, b) => a.y - b.y);
  texts.forEach((text, i) => {
    if (
      text.x < -SLACK ||
      text.y < -SLACK ||
      text.x + text.w > chart.width + SLACK ||
      text.y + text.h > chart.height + SLACK
    ) {
      found.push(
        `${text.name} leaves the frame: ${[text.x, text.y, text.x + text.w, text.y + text.h].map(Math.round).join(' ')}`,
      );
    }
    for (let j = i + 1; j < texts.length; j++) {
      const other = texts[j];
      if (other === undefined || other.y > text.y + text.h) break;
      if (meets(text, other))
        found.push(`${text.name} lies on ${other.name} at ${Math.round(text.x)},${Math.round(text.y)}`);
    }
    if (path.some((line) => runsThrough(line, text)))
      found.push(`${text.name} lies on the path at ${Math.round(text.x)},${Math.round(text.y)}`);
    if (guides.some((line) => runsThrough(line, text)))
      found.push(`a milestone's line runs through ${text.name} at ${Math.round(text.x)},${Math.round(text.y)}`);
    for (const mark of marks) if (meets(text, mark)) found.push(`${text.name} lies on the ${mark.name}`);
  });
  return found;
}

/** Words that begin with the name of a phase: in the strip they stand in their phase, below it they hang on a bracket of its width. */
export function strayPhases(chart: Chart): string[] {
  const phases = chart.bands.filter(({ band }) => band.kind === 'phase');
  const braces = [...flatten(chart.scene.nodes)].flatMap(({ node }) =>
    node.type === 'shape' && node.look === 'rule' ? (braceOf(node.d) ?? []) : [],
  );
  const found: string[] = [];
  for (const { node, dy } of flatten(chart.scene.nodes)) {
    if (node.type !== 'text') continue;
    const box = textBox(node, dy);
    const titles = node.runs.filter((run) => run.bold === true).map((run) => run.text);
    // In the narrow picture the list below has headings of these names.
    const near = phases.filter(({ band, y, h }) => titles.includes(band.title) && box.y > y && box.y < y + h + 80);
    if (near.length === 0) continue;
    const name = `"${node.runs.map((run) => run.text).join('')}"`;
    const inStrip = near.filter(({ y, h }) => box.y + box.h < y + h);
    if (inStrip.length > 0) {
      if (!inStrip.some(({ x, w }) => box.x >= x - SLACK && box.x + box.w <= x + w + SLACK))
        found.push(`${name} stands outside its phase`);
      continue;
    }
    const brace = braces.find(({ stem, y }) => stem >= box.x && stem <= box.x + box.w && y <= box.y && box.y - y < 4);
    if (brace === undefined) found.push(`${name} hangs on nothing`);
    else if (
      titles.some(
        (title) => !near.some(({ band, x, w }) => band.title === title && x + w >= brace.a - 1 && x <= brace.b + 1),
      )
    )
      found.push(`${name} hangs on another phase`);
  }
  return found;
}

/** A bracket with a stem: its ends, and where the stem ends. */
function braceOf(d: string): { a: number; b: number; stem: number; y: number } | null {
  const [, a = '', b = '', stem = '', y = ''] = /^M(\S+) \S+v3H([^v]+)v-3.*M(\S+) \S+V(\S+)$/.exec(d) ?? [];
  return a === '' ? null : { a: Number(a), b: Number(b), stem: Number(stem), y: Number(y) };
}
