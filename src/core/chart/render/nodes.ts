/** Nodes of a scene as SVG text. The only place where text of a review becomes markup. */
import { withoutSteering } from '../../text/steering';
import type { MarkNode, Run, SceneNode, ShapeNode, TextNode } from '../scene';
import { num } from './geometry';
import { outline, sign, signY } from './glyph';
import { lookClass } from './look';

/**
 * Nodes without the element around them, for what is laid over a picture.
 * `fixed`: texts are as wide as they were measured, whatever font a viewer of a file has; a webview measures with its own.
 */
export function nodesToSvg(nodes: readonly SceneNode[], fixed = false): string {
  let out = '';
  for (const node of nodes) {
    if (node.type === 'shape') out += shapeText(node);
    else if (node.type === 'text') out += textText(node, fixed);
    else if (node.type === 'mark') out += markText(node);
    else
      out += `<g${node.dy === 0 ? '' : ` transform="translate(0 ${num(node.dy)})"`}>${nodesToSvg(node.children, fixed)}</g>`;
  }
  return out;
}

const entryOf = (entry: number | undefined): string => (entry === undefined ? '' : ` data-entry="${entry}"`);

const shapeText = ({ look, d, entry }: ShapeNode): string =>
  d === '' ? '' : `<path class="${lookClass(look)}"${entryOf(entry)} d="${d}"/>`;

function textText(node: TextNode, fixed: boolean): string {
  const names = [
    ...(node.halo === true ? ['h'] : []),
    ...(node.muted === true ? ['m'] : []),
    ...(node.italic === true ? ['i'] : []),
    ...(node.anchor === 'end' ? ['e'] : node.anchor === 'middle' ? ['c'] : []),
  ];
  const only = node.runs.length === 1 ? node.runs[0] : undefined;
  if (only !== undefined) names.push(...runClasses(only));
  const kind = names.length === 0 ? '' : ` class="${names.join(' ')}"`;
  const length = fixed && node.width > 0 ? ` textLength="${num(node.width)}" lengthAdjust="spacingAndGlyphs"` : '';
  const content = only !== undefined ? escape(only.text) : node.runs.map(runText).join('');
  return `<text${kind} x="${num(node.x)}" y="${num(node.y)}" font-size="${num(node.size)}"${length}${entryOf(node.entry)}>${content}</text>`;
}

const runClasses = ({ bold, muted, away }: Run): string[] => [
  ...(bold === true ? ['b'] : []),
  ...(muted === true ? ['m'] : []),
  ...(away === true ? ['aw-text'] : []),
];

function runText(run: Run): string {
  const names = runClasses(run);
  return names.length === 0 ? escape(run.text) : `<tspan class="${names.join(' ')}">${escape(run.text)}</tspan>`;
}

function markText(mark: MarkNode): string {
  const { x, y, r, kind, impact, vague } = mark;
  const hollow = impact === 'positive' || impact === 'negative' ? impact : 'hollow';
  const cy = signY(kind, y, r);
  const stroke = r < SIGNED ? '' : sign(impact, x, cy, r);
  const inner = stroke !== '' ? `<path class="si" d="${stroke}"/>` : impact === null ? notSaid(x, cy, r) : '';
  return `<g class="mark ${hollow}${vague ? ' vague' : ''}"${entryOf(mark.entry)}><path class="sh" d="${outline(kind, x, y, r)}"/>${inner}</g>`;
}

/** From this radius on a sign can be read. */
const SIGNED = 5;

/** A question mark, or in a small mark its dot: what has no effect is empty. */
const notSaid = (x: number, y: number, r: number): string =>
  r < SIGNED
    ? `<path class="${lookClass('lane-mark')}" d="${outline('task', x, y, Math.max(1.1, r * 0.34))}"/>`
    : `<text class="m c" x="${num(x)}" y="${num(y + r * 0.5)}" font-size="${num(r * 1.45)}">?</text>`;

/** What XML forbids besides control signs: halves of surrogate pairs, two non-characters. */
const FORBIDDEN = /[\p{Cs}\ufffe\uffff]/gu;
const NAMES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text and attribute values as XML. */
export const escape = (text: string): string =>
  withoutSteering(text)
    .replace(FORBIDDEN, '')
    .replace(/[&<>"]/g, (sign) => NAMES[sign] ?? '');
