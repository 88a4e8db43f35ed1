/** Colours: one small set of names. In a webview they follow the editor's theme; in a file they are written out. */

export const TOKENS = [
  'bg',
  'ink',
  'ink2',
  'line',
  'grid',
  'toward',
  'away',
  'awaytext',
  'wash1',
  'wash2',
  'strip1',
  'strip2',
  'stripline',
  'bar',
  'focus',
] as const;
export type Token = (typeof TOKENS)[number];
export type Colours = Readonly<Record<Token, string>>;

/** The looks of a picture in a file; `follow` takes the colours of the page around it. */
export type Theme = 'follow' | 'light' | 'dark' | 'high-contrast' | 'high-contrast-light' | 'print';

const light: Colours = {
  bg: '#ffffff',
  ink: '#2b2b2b',
  ink2: '#5c5c5c',
  line: '#c4c4c4',
  grid: '#ececec',
  toward: '#0063d3',
  away: '#b6741a',
  awaytext: '#8a5a14',
  wash1: '#f6f7f8',
  wash2: '#edeff1',
  strip1: '#eceef0',
  strip2: '#dde1e5',
  stripline: '#ffffff',
  bar: '#c4c4c4',
  focus: '#005fb8',
};

/** What the picture looks like on a ground of its own; text has a contrast of 4.5 at least, marks and lines of 3 (tested). */
export const COLOURS: Readonly<Record<Exclude<Theme, 'follow'>, Colours>> = {
  light,
  print: { ...light, ink: '#1f1f1f', toward: '#0a5cc2', away: '#b85600', awaytext: '#a34c00' },
  dark: {
    bg: '#1f1f1f',
    ink: '#d4d4d4',
    ink2: '#a8a8a8',
    line: '#525252',
    grid: '#2f2f2f',
    toward: '#59a4f9',
    away: '#d4943a',
    awaytext: '#dcae6c',
    wash1: '#262728',
    wash2: '#2e3032',
    strip1: '#2c2e30',
    strip2: '#3a3d40',
    stripline: '#1f1f1f',
    bar: '#5c5c5c',
    focus: '#4daafc',
  },
  'high-contrast': {
    bg: '#000000',
    ink: '#ffffff',
    ink2: '#ffffff',
    line: '#ffffff',
    grid: '#000000',
    toward: '#59a4f9',
    away: '#ffd370',
    awaytext: '#ffd370',
    wash1: '#000000',
    wash2: '#000000',
    strip1: '#000000',
    strip2: '#000000',
    stripline: '#6fc3df',
    bar: '#000000',
    focus: '#f38518',
  },
  'high-contrast-light': {
    bg: '#ffffff',
    ink: '#292929',
    ink2: '#292929',
    line: '#292929',
    grid: '#ffffff',
    toward: '#0063d3',
    away: '#895503',
    awaytext: '#895503',
    wash1: '#ffffff',
    wash2: '#ffffff',
    strip1: '#ffffff',
    strip2: '#ffffff',
    stripline: '#0f4a85',
    bar: '#ffffff',
    focus: '#006bbd',
  },
};

const mix = (share: number, of: string, into = 'var(--pir-bg)'): string => `color-mix(in srgb,${of} ${share}%,${into})`;
const ink = (share: number): string => mix(share, 'var(--pir-ink)');

/**
 * The editor's colours; where there is no editor, the light ones. VS Code has no amber to draw with: its `charts.orange` is see-through or
 * blue in some themes and faint in others. So the extension has a colour of its own, which a theme or a user may set.
 */
const AWAY = `var(--vscode-postIncidentReview-away,${light.away})`;

const FOLLOW: Colours = {
  bg: `var(--vscode-editor-background,${light.bg})`,
  ink: `var(--vscode-charts-foreground,var(--vscode-foreground,${light.ink}))`,
  ink2: ink(81),
  line: ink(28),
  grid: ink(9),
  toward: `var(--vscode-postIncidentReview-toward,${light.toward})`,
  away: AWAY,
  awaytext: mix(66, AWAY, 'var(--pir-ink)'),
  wash1: ink(4),
  wash2: ink(8),
  strip1: ink(8),
  strip2: ink(14),
  stripline: 'var(--pir-bg)',
  bar: ink(28),
  focus: 'var(--vscode-focusBorder,#005fb8)',
};

/** No fills by shade alone, no text in a mixed colour. */
const FOLLOW_HIGH_CONTRAST: Partial<Colours> = {
  ink2: 'var(--pir-ink)',
  line: 'var(--pir-ink)',
  grid: 'transparent',
  awaytext: 'var(--pir-away)',
  wash1: 'transparent',
  wash2: 'transparent',
  strip1: 'var(--pir-bg)',
  strip2: 'var(--pir-bg)',
  stripline: 'var(--vscode-contrastBorder,var(--pir-ink))',
  bar: 'var(--pir-bg)',
};

/** Where the system chooses the colours. */
const FORCED: Partial<Colours> = {
  ...FOLLOW_HIGH_CONTRAST,
  bg: 'Canvas',
  ink: 'CanvasText',
  toward: 'LinkText',
  away: 'CanvasText',
  stripline: 'CanvasText',
  focus: 'Highlight',
};

const declare = (colours: Partial<Colours>): string =>
  TOKENS.flatMap((token) => (colours[token] === undefined ? [] : [`--pir-${token}:${colours[token]}`])).join(';');

/** The custom properties of `follow`. VS Code marks the body of a webview with its kind of theme. */
export const followProperties = (): string =>
  `.pir{${declare(FOLLOW)}}` +
  `.vscode-high-contrast .pir,.vscode-high-contrast-light .pir{${declare(FOLLOW_HIGH_CONTRAST)}}` +
  `@media (forced-colors:active){.pir{forced-color-adjust:none;${declare(FORCED)}}}`;

/** What a token is written as: a variable, or the colour itself. */
export const colourOf = (theme: Theme, token: Token): string =>
  theme === 'follow' ? `var(--pir-${token})` : COLOURS[theme][token];

export const isHighContrast = (theme: Theme): boolean => theme === 'high-contrast' || theme === 'high-contrast-light';
