/** The style sheet: what each look and text is like, in the tokens of `theme.ts`. */
import type { Look } from '../scene';
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

/** Short class names keep the text of a picture small. */
const LOOKS: Readonly<Record<Look, readonly [string, Style]>> = {
  ground: ['gd', { fill: 'bg' }],
  wash1: ['w1', { fill: 'wash1' }],
  wash2: ['w2', { fill: 'wash2' }],
  strip1: ['s1', { fill: 'strip1', stroke: 'stripline', width: 1 }],
  strip2: ['s2', { fill: 'strip2', stroke: 'stripline', width: 1 }],
  hair: ['ha', { stroke: 'line', width: 1 }],
  grid: ['gr', { stroke: 'grid', width: 1 }],
  rule: ['ru', { stroke: 'ink2', width: 1 }],
  'rule-dotted': ['rd', { stroke: 'ink2', width: 1, dash: '2 3' }],
  thick: ['th', { stroke: 'ink2', width: 3 }],
  guide: ['gu', { stroke: 'line', width: 1, dash: '2 3' }],
  calm: ['ca', { stroke: 'line', width: 2 }],
  run: ['rn', { stroke: 'ink2', width: 2 }],
  'run-dotted': ['nd', { stroke: 'ink2', width: 2, dash: DOTS, round: true }],
  toward: ['to', { stroke: 'toward', width: 3.5 }],
  'toward-dotted': ['td', { stroke: 'toward', width: 3.5, dash: '0.1 5', round: true }],
  away: ['aw', { stroke: 'away', width: 3.5 }],
  'away-dotted': ['ad', { stroke: 'away', width: 3.5, dash: '0.1 5', round: true }],
  onset: ['on', { stroke: 'ink2', width: 2 }],
  'onset-dotted': ['od', { stroke: 'ink2', width: 2, dash: DOTS, round: true }],
  unexplained: ['un', { stroke: 'ink2', width: 2, dash: DOTS, round: true }],
  arrow: ['ar', { stroke: 'ink2', width: 2, round: true }],
  tick: ['ti', { stroke: 'ink', width: 2 }],
  target: ['ta', { fill: 'ink2' }],
  'lane-mark': ['lm', { fill: 'ink2' }],
  bar: ['ba', { fill: 'bar' }],
  'bar-people': ['bp', { fill: 'ink2' }],
  window: ['wi', { fill: 'strip2', stroke: 'ink2', width: 1 }],
  overview: ['ov', { stroke: 'ink2', width: 1.2 }],
  ring: ['ri', { stroke: 'focus', width: 2 }],
  'ring-line': ['rl', { stroke: 'focus', width: 1 }],
};

export const lookClass = (look: Look): string => LOOKS[look][0];

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
    ...Object.values(LOOKS).map(([name, style]) => `.pir .${name}{${css(theme, style)}}`),
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
