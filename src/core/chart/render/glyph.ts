/** The outline of a mark: the shape says what kind of thing happened, the sign what it did to recovery. */
import type { Impact, Kind } from '../../format/model';
import { num, xy } from './geometry';

const polygon = (points: readonly (readonly [number, number])[]): string =>
  `M${points.map(([x, y]) => xy(x, y)).join('L')}Z`;

/**
 * Path data of a kind's shape around (x, y); sizes are chosen to look alike at the same `r`. Null: the kind is not said.
 * All turn clockwise, so that those which overlap in one path add up.
 */
export function outline(kind: Kind | null, x: number, y: number, r: number): string {
  if (kind === 'task')
    return `M${xy(x - r, y)}a${num(r)} ${num(r)} 0 1 1 ${num(2 * r)} 0a${num(r)} ${num(r)} 0 1 1 ${num(-2 * r)} 0Z`;
  if (kind === 'interaction') return diamond(x, y, r * 1.32);
  if (kind === 'automation') {
    const q = r * 0.93;
    return `M${xy(x - q, y - q)}h${num(2 * q)}v${num(2 * q)}h${num(-2 * q)}Z`;
  }
  if (kind === 'communication') {
    const q = r * 1.28;
    return polygon([
      [x, y - q],
      [x + q, y + q * 0.8],
      [x - q, y + q * 0.8],
    ]);
  }
  if (kind === 'event') return hexagon(x, y, r * 1.12);
  return pill(x, y, r);
}

const diamond = (x: number, y: number, q: number): string =>
  polygon([
    [x, y - q],
    [x + q, y],
    [x, y + q],
    [x - q, y],
  ]);

const hexagon = (x: number, y: number, q: number): string =>
  polygon(
    [-1, -0.5, 0.5, 1, 0.5, -0.5].map(
      (dx, i) => [x + q * dx, y + (i % 3 === 0 ? 0 : (i < 3 ? -1 : 1) * q * 0.87)] as const,
    ),
  );

/** A lying pill: no kind of its own. */
function pill(x: number, y: number, r: number): string {
  const h = r * 0.84;
  const s = r * 0.5;
  return `M${xy(x - s, y - h)}h${num(2 * s)}a${num(h)} ${num(h)} 0 0 1 0 ${num(2 * h)}h${num(-2 * s)}a${num(h)} ${num(h)} 0 0 1 0 ${num(-2 * h)}Z`;
}

/** Path data of + or −, or '' where there is none. */
export function sign(impact: Impact | null, x: number, y: number, r: number): string {
  const s = r * 0.52;
  if (impact === 'positive') return `M${xy(x - s, y)}h${num(2 * s)}M${xy(x, y - s)}v${num(2 * s)}`;
  if (impact === 'negative') return `M${xy(x - s, y)}h${num(2 * s)}`;
  return '';
}

/** A triangle's middle is below that of its box. */
export const signY = (kind: Kind | null, y: number, r: number): number => (kind === 'communication' ? y + r * 0.22 : y);
