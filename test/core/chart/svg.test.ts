import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  COLOURS,
  embeddedChart,
  embedStyle,
  FILE_MARGIN,
  styleSheet,
  toSvg,
  TOKENS,
  type Colours,
  type Theme,
  type Token,
} from '../../../src/core/chart/index';
import { escape } from '../../../src/core/chart/render/nodes';
import { draw, review, timeline } from './build';

const NASTY = '</text><script>alert(1)</script><img src=x onerror=alert(2)> " \' & \u0007 \ud800';

describe('a picture as SVG', () => {
  const source = `${timeline(`{ at: 2025-02-03T09:00, milestone: detected, kind: task, who: ${JSON.stringify(NASTY)}, what: ${JSON.stringify(NASTY)} }`)}title: ${JSON.stringify(NASTY)}\n`;

  it('holds texts of the review as text, whatever they are', () => {
    for (const width of [420, 900]) {
      const svg = toSvg(draw(source, { width, numbers: true }).scene, 'print');
      assert.doesNotMatch(svg, /<script|<img|onerror=alert\(2\)>/);
      assert.match(svg, /&lt;script&gt;/);
      assert.ok(!svg.includes('\u0007') && !svg.includes('\ud800'));
    }
  });

  it('escapes what XML needs escaped, and leaves out what it forbids', () => {
    assert.equal(escape('a<b>&"c"\u0001\ud83d\ude00\ud83d'), 'a&lt;b&gt;&amp;&quot;c&quot;\ud83d\ude00');
    assert.equal(escape('a\tb\nc'), 'a\tb\nc');
  });

  it('has a title and a description, no inline style and no link to anywhere', () => {
    const svg = toSvg(draw(source, { width: 900 }).scene, 'print');
    assert.match(svg, /<title>.*Not restored in this record<\/title><desc>[^<]+<\/desc>/);
    assert.doesNotMatch(svg, / style=|href|url\(|@import/);
  });

  it('has ground around it when it is a file of its own, and its parts stay where they were', () => {
    const { scene } = draw(source, { width: 900 });
    const svg = toSvg(scene, 'print', { margin: FILE_MARGIN });
    const height = scene.height + 2 * FILE_MARGIN;
    assert.ok(svg.includes(`viewBox="-16 -16 932 ${height}" width="932" height="${height}"`));
    assert.ok(svg.includes(`d="M-16 -16H916V${scene.height + FILE_MARGIN}H-16Z"`));
    const inside = (text: string): string => text.slice(text.indexOf('/>') + 2);
    assert.equal(inside(svg), inside(toSvg(scene, 'print')));
  });

  it('has literal colours in a file, and the page’s own in a webview', () => {
    const { scene } = draw(source, { width: 900 });
    for (const theme of Object.keys(COLOURS) as Theme[]) assert.doesNotMatch(toSvg(scene, theme), /var\(/);
    assert.match(toSvg(scene, 'follow'), /--vscode-editor-background/);
    assert.doesNotMatch(toSvg(scene, 'follow', { style: false }), /<style/);
  });

  it('fixes the widths of texts in a file, whose font nobody knows, and leaves them to a webview, which measures', () => {
    const { scene } = draw(source, { width: 900 });
    // The question mark inside a mark is no text of its own.
    const texts = [...toSvg(scene, 'print').matchAll(/<text[^>]*>(?!\?<)/g)].map(([tag]) => tag);
    assert.ok(texts.length > 10);
    for (const tag of texts) assert.match(tag, / textLength="\d/);
    assert.doesNotMatch(toSvg(scene, 'follow'), /textLength/);
  });

  it('is embedded in three layouts, of which a page shows the one that fits', () => {
    const { review: parsed, metrics } = review(source);
    const html = embeddedChart(parsed, metrics);
    assert.doesNotMatch(html, /<style|<script|<img/);
    const widths = [...html.matchAll(/<span class="(pir-\w+)"><svg [^>]* width="(\d+)"/g)].map(([, name, w]) => [
      name,
      w,
    ]);
    assert.deepEqual(widths, [
      ['pir-narrow', '400'],
      ['pir-middle', '680'],
      ['pir-wide', '960'],
    ]);
    for (const [name] of widths)
      assert.match(embedStyle(), new RegExp(`@container[^{]*{\\.pir-chart>\\.${name}{display:block`));
  });

  it('has a rule for every class that it uses', () => {
    const svg = toSvg(draw(source, { width: 900 }).scene, 'light', { style: false });
    const used = new Set([...svg.matchAll(/class="([^"]+)"/g)].flatMap(([, names = '']) => names.split(' ')));
    const sheet = styleSheet('light');
    for (const name of used) assert.ok(name === 'pir' || name === 'mark' || sheet.includes(`.${name}`), name);
  });
});

const channel = (hex: string, at: number): number => {
  const value = parseInt(hex.slice(at, at + 2), 16) / 255;
  return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
};
const luminance = (hex: string): number =>
  0.2126 * channel(hex, 1) + 0.7152 * channel(hex, 3) + 0.0722 * channel(hex, 5);

/** WCAG 2.2, contrast ratio. */
function contrast(a: string, b: string): number {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
}

const mix = (a: string, b: string, share: number): string =>
  `#${[1, 3, 5]
    .map((at) =>
      Math.round(parseInt(a.slice(at, at + 2), 16) * share + parseInt(b.slice(at, at + 2), 16) * (1 - share))
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')}`;

/** VS Code's default themes: the colours that `follow` takes, mixed as its style sheet does. */
const EDITOR: Readonly<Record<string, Partial<Colours>>> = Object.fromEntries(
  [
    ['Light Modern', '#ffffff', '#3b3b3b', COLOURS.light.toward, COLOURS.light.away],
    ['Dark Modern', '#1f1f1f', '#cccccc', COLOURS.dark.toward, COLOURS.dark.away],
  ].map(([name = '', bg = '', ink = '', toward = '', away = '']) => [
    name,
    {
      bg,
      ink,
      toward,
      ink2: mix(ink, bg, 0.81),
      away,
      awaytext: mix(away, ink, 0.66),
      wash1: mix(ink, bg, 0.04),
      wash2: mix(ink, bg, 0.08),
      strip1: mix(ink, bg, 0.08),
      strip2: mix(ink, bg, 0.14),
    },
  ]),
);

const PAIRS: readonly (readonly [Token, readonly Token[], number])[] = [
  ['ink', ['bg', 'wash1', 'wash2', 'strip1', 'strip2'], 4.5],
  ['ink2', ['bg', 'wash1', 'wash2', 'strip1', 'strip2'], 4.5],
  ['awaytext', ['bg', 'wash1', 'wash2'], 4.5],
  ['toward', ['bg', 'wash1', 'wash2'], 3],
  ['away', ['bg', 'wash1', 'wash2'], 3],
];

describe('contrast', () => {
  for (const [name, colours] of [...Object.entries(COLOURS), ...Object.entries(EDITOR)]) {
    it(`of ${name} is 4.5 at least for texts and 3 for marks and lines`, () => {
      for (const [front, grounds, least] of PAIRS) {
        for (const ground of grounds) {
          const ratio = contrast(colours[front] ?? '', colours[ground] ?? '');
          assert.ok(ratio >= least, `${front} on ${ground}: ${ratio.toFixed(2)}`);
        }
      }
    });
  }

  it('is that of the colours that the extension brings to the editor', () => {
    const { contributes } = JSON.parse(readFileSync(join(__dirname, '../../../package.json'), 'utf8')) as {
      contributes: { colors: { id: string; defaults: unknown }[] };
    };
    for (const token of ['toward', 'away'] as const) {
      assert.deepEqual(contributes.colors.find(({ id }) => id === `postIncidentReview.${token}`)?.defaults, {
        light: COLOURS.light[token],
        dark: COLOURS.dark[token],
        highContrast: COLOURS['high-contrast'][token],
        highContrastLight: COLOURS['high-contrast-light'][token],
      });
    }
  });

  it('is reckoned as in WCAG', () => {
    assert.equal(contrast('#000000', '#ffffff'), 21);
    assert.ok(Math.abs(contrast('#767676', '#ffffff') - 4.54) < 0.01);
  });

  it('is defined for every token of every theme', () => {
    for (const colours of Object.values(COLOURS))
      for (const token of TOKENS) assert.match(colours[token], /^#[0-9a-f]{6}$/);
  });
});
