/** The style sheet: what each look and text is like, in the tokens of `theme.ts`. */
import type { Look } from '../scene';
import { lookClass } from './look';
import { colourOf, followProperties, isHighContrast, type Theme, type Token } from './theme';

interface Style {
  readonly fill?: Token;
  readonly stroke?: Token;
  readonly width?: number;
  readonly dash?: string;
  readonly round?: boolean;
  readonly opacity?: number;
}

const DOTS = '0.1 4.4';

const STYLES: Readonly<Record<Look, Style>> = {
  ground: { fill: 'bg' },
  wash1: { fill: 'wash1' },
  wash2: { fill: 'wash2' },
  strip1: { fill: 'strip1', stroke: 'stripline', width: 1 },
  strip2: { fill: 'strip2', stroke: 'stripline', width: 1 },
  hair: { stroke: 'line', width: 1 },
  grid: { stroke: 'grid', width: 1 },
  rule: { stroke: 'ink2', width: 1 },
  'rule-dotted': { stroke: 'ink2', width: 1, dash: '2 3' },
  thick: { stroke: 'ink2', width: 3 },
  guide: { stroke: 'line', width: 1, dash: '2 3' },
  calm: { stroke: 'line', width: 2 },
  run: { stroke: 'ink2', width: 2 },
  'run-dotted': { stroke: 'ink2', width: 2, dash: DOTS, round: true },
  toward: { stroke: 'toward', width: 3.5 },
  'toward-dotted': { stroke: 'toward', width: 3.5, dash: '0.1 5', round: true },
  away: { stroke: 'away', width: 3.5 },
  'away-dotted': { stroke: 'away', width: 3.5, dash: '0.1 5', round: true },
  onset: { stroke: 'ink2', width: 2 },
  'onset-dotted': { stroke: 'ink2', width: 2, dash: DOTS, round: true },
  unexplained: { stroke: 'ink2', width: 2, dash: DOTS, round: true },
  arrow: { stroke: 'ink2', width: 2, round: true },
  tick: { stroke: 'ink', width: 2 },
  target: { fill: 'ink2' },
  'lane-mark': { fill: 'ink2' },
  bar: { fill: 'bar' },
  'bar-people': { fill: 'ink2' },
  window: { fill: 'strip2', stroke: 'ink2', width: 1 },
  overview: { stroke: 'ink2', width: 1.2 },
  ring: { stroke: 'focus', width: 2 },
  'ring-line': { stroke: 'focus', width: 1 },
};

const looks = (): [Look, Style][] => Object.entries(STYLES) as [Look, Style][];

const FONT = 'var(--vscode-font-family,-apple-system,"Segoe UI","Helvetica Neue","Liberation Sans",Arial,sans-serif)';
const FILE_FONT = '"Segoe UI","Helvetica Neue","Liberation Sans",Arial,Helvetica,sans-serif';

function css(theme: Theme, { fill, stroke, width, dash, round }: Style): string {
  const colour = (token: Token): string => colourOf(theme, token);
  return [
    `fill:${fill === undefined ? 'none' : colour(fill)}`,
    ...(stroke === undefined ? [] : [`stroke:${colour(stroke)}`]),
    ...(width === undefined ? [] : [`stroke-width:${width}`]),
    ...(dash === undefined ? [] : [`stroke-dasharray:${dash}`]),
    ...(round === true ? ['stroke-linecap:round'] : []),
  ].join(';');
}

/** The rules for pictures of a theme, all below the class `pir`. In a webview they stand in the page's own style sheet. */
export function styleSheet(theme: Theme): string {
  const c = (token: Token): string => colourOf(theme, token);
  const rules: string[] = [
    `.pir{font-family:${theme === 'follow' ? FONT : FILE_FONT};fill:${c('ink')}}`,
    '.pir text{font-variant-numeric:tabular-nums;white-space:pre}',
    `.pir .m{fill:${c('ink2')}}`,
    '.pir .b{font-weight:600}',
    '.pir .i{font-style:italic}',
    `.pir .aw-text{fill:${c('awaytext')}}`,
    '.pir .e{text-anchor:end}',
    '.pir .c{text-anchor:middle}',
    `.pir .h{paint-order:stroke;stroke:${c('bg')};stroke-width:3;stroke-linejoin:round}`,
    ...looks().map(([look, style]) => `.pir .${lookClass(look)}{${css(theme, style)}}`),
    `.pir .mark .sh{stroke:${c('bg')};stroke-width:1.5}`,
    `.pir .mark .si{stroke:${c('bg')};stroke-width:1.7;fill:none}`,
    `.pir .positive .sh{fill:${c('toward')}}`,
    `.pir .negative .sh{fill:${c('away')}}`,
    `.pir .hollow .sh{fill:${c('bg')};stroke:${c('ink2')}}`,
    `.pir .vague .sh{fill:${c('bg')};stroke:${c('ink2')};stroke-dasharray:2.6 1.8}`,
    `.pir .vague.positive .sh{stroke:${c('toward')}}.pir .vague.positive .si{stroke:${c('toward')}}`,
    `.pir .vague.negative .sh{stroke:${c('away')}}.pir .vague.negative .si{stroke:${c('away')}}`,
  ];
  const contrast = [
    '.ba{stroke:INK;stroke-width:.7}',
    '.ha{stroke-width:.7}',
    '.gu{stroke-width:.7}',
    '.rn{stroke-width:2}',
    '.si{stroke-width:2}',
  ];
  if (theme === 'follow') {
    const inContrast = contrast.map((rule) =>
      ['.vscode-high-contrast', '.vscode-high-contrast-light']
        .map((body) => `${body} .pir ${rule.replace('INK', c('ink'))}`)
        .join(''),
    );
    return [followProperties(), ...rules, ...inContrast].join('');
  }
  if (isHighContrast(theme)) rules.push(...contrast.map((rule) => `.pir ${rule.replace('INK', c('ink'))}`));
  return rules.join('');
}
