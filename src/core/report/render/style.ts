/** The style of a page: text first, light and dark by the reader's choice, ink on white in print. */
import { styleSheet } from '../../chart/render/style-sheet';
import { COLOURS, TOKENS, type Colours } from '../../chart/render/theme';

const LIGHT =
  ':root{color-scheme:light dark;--ground:#fff;--ink:#1f2328;--grey:#57606a;--line:#d0d7de;--wash:#f6f8fa;--link:#0550ae}';

/** On a narrow screen a row of a table is a paragraph: what it is about, and around it what else there is, each with the name of its column. */
const NARROW = `
@media screen and (max-width:48rem){
table,tbody,tr,th,td{display:block}
caption{display:block}
thead{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
tr{padding:.5rem 0;border-bottom:1px solid var(--line)}
tr:has(th.group){padding:0;border:0}
th,td,th:first-child,td:first-child{padding:0;border:0}
td{display:inline-block;margin-inline-end:.9rem;max-width:100%}
td:empty{display:none}
td::before{content:attr(data-column) " ";color:var(--grey);font-size:.85em}
th.group{padding:.4rem .6rem}
tbody th:not(.group,.long){font-weight:600}
.long{width:auto;min-width:0}
}`;

const PAGE = `
*{box-sizing:border-box}
body{margin:0;background:var(--ground);color:var(--ink);font:16px/1.55 system-ui,-apple-system,"Segoe UI","Helvetica Neue","Liberation Sans",Arial,sans-serif}
main{max-width:72rem;margin:0 auto;padding:2rem 1.25rem 4rem;overflow-wrap:break-word}
h1{font-size:1.9rem;line-height:1.2;margin:0 0 .75rem;text-wrap:balance}
h2{font-size:1.3rem;line-height:1.3;margin:2.25rem 0 .5rem;padding-top:.5rem;border-top:1px solid var(--line)}
h3{font-size:1.05rem;margin:1.5rem 0 .25rem}
p,ul,ol,dl,blockquote,figure,pre{margin:.5rem 0}
p,li,dd,blockquote{max-width:46rem}
li{margin:.25rem 0}
.quiet,figcaption,caption{color:var(--grey);font-size:.9rem}
a{color:var(--link)}
code,pre{font-family:ui-monospace,"Cascadia Mono",Menlo,Consolas,"Liberation Mono",monospace;font-size:.88em}
code{background:var(--wash);padding:.1em .3em;border-radius:3px}
pre{background:var(--wash);padding:.75rem;border-radius:4px;overflow-x:auto}
pre code{background:none;padding:0;font-size:1em}
blockquote{border-left:3px solid var(--line);padding-left:1rem}
dl{display:grid;gap:.25rem 1rem}
dl div{display:grid;grid-template-columns:11rem 1fr;gap:0 1rem}
dt{color:var(--grey)}
@media (max-width:40rem){dl div{grid-template-columns:6.5rem 1fr}}
dd{margin:0}
dl+p{margin-top:1rem}
.wide{overflow-x:auto;margin:.75rem 0}
.wide:focus-visible,pre:focus-visible{outline:2px solid var(--link);outline-offset:2px}
table{border-collapse:collapse;width:100%;font-size:.92rem;line-height:1.45}
caption{text-align:start;padding-bottom:.35rem}
th,td{text-align:start;vertical-align:top;padding:.4rem .6rem;border-bottom:1px solid var(--line);min-width:4rem}
th:first-child,td:first-child{padding-inline-start:0}
th:last-child,td:last-child{padding-inline-end:0}
thead th{border-bottom:2px solid var(--line);vertical-align:bottom}
tbody th{font-weight:400}
th.group{font-weight:600;background:var(--wash);padding-inline-start:.6rem}
.long{width:100%;min-width:15rem}
.short{white-space:nowrap;font-variant-numeric:tabular-nums;min-width:0}
.short:has(span){white-space:normal}
.short span{white-space:nowrap}
svg{display:block;width:100%;min-width:40rem;height:auto}
figure{margin:.75rem 0}`;

const DARK = ':root{--ground:#1b1d20;--ink:#d8dade;--grey:#a2a8b0;--line:#3f444b;--wash:#26292d;--link:#7cb7ff}';

const PRINT = `
:root{color-scheme:light;--ground:#fff;--ink:#000;--grey:#444;--line:#999;--wash:#f2f2f2;--link:#000}
@page{margin:16mm 14mm}
body{font-size:10pt;line-height:1.4}
main{max-width:none;padding:0}
h1{font-size:18pt}
h2{font-size:13pt;margin-top:14pt}
h1,h2,h3,th.group{break-after:avoid}
p,li,dd,blockquote{max-width:none;orphans:3;widows:3}
tr,figure,dl,li{break-inside:avoid}
p:has(+dl){break-after:avoid}
thead{display:table-header-group;break-before:avoid;break-after:avoid}
caption{break-after:avoid}
table{font-size:8pt}
.quiet,figcaption,caption{font-size:8.5pt}
th,td{padding:.25rem .45rem}
.wide,pre{overflow:visible}
pre{white-space:pre-wrap}
svg{min-width:0}`;

const declare = (colours: Colours): string =>
  `.pir{${TOKENS.map((token) => `--pir-${token}:${colours[token]}`).join(';')}}`;

/** @param has what stands in the page: a picture brings a style sheet of its own, tables what they are on a narrow screen */
export function pageStyle({ charts, tables }: { readonly charts: boolean; readonly tables: boolean }): string {
  const chart = (colours: Colours): string => (charts ? `\n${declare(colours)}` : '');
  // Behind the picture's own sheet, so that it follows the page and not an editor.
  return [
    `${charts ? styleSheet('follow') : ''}\n${LIGHT}${PAGE}${tables ? NARROW : ''}${chart(COLOURS.light)}`,
    `@media (prefers-color-scheme:dark){\n${DARK}${chart({ ...COLOURS.dark, bg: '#1b1d20', stripline: '#1b1d20' })}\n}`,
    `@media (forced-colors:active){.pir{--pir-bg:Canvas;--pir-ink:CanvasText;--pir-ink2:CanvasText;--pir-line:CanvasText;--pir-toward:LinkText;--pir-away:CanvasText;--pir-awaytext:CanvasText}}`,
    `@media print{${PRINT}${chart(COLOURS.print)}\n}`,
  ].join('\n');
}

/** The editor's colours. High contrast knows no shades: what they said is said by lines. */
const EDITOR = `
:root{--ground:var(--vscode-editor-background);--ink:var(--vscode-editor-foreground,var(--vscode-foreground));--grey:color-mix(in srgb,var(--ink) 75%,var(--ground));--line:color-mix(in srgb,var(--ink) 22%,var(--ground));--wash:color-mix(in srgb,var(--ink) 6%,var(--ground));--link:var(--vscode-textLink-foreground)}
.vscode-high-contrast,.vscode-high-contrast-light{--grey:var(--ink);--line:var(--vscode-contrastBorder,var(--ink));--wash:var(--ground)}
html{font-size:14px}
body{padding:0;font-family:var(--vscode-markdown-font-family,var(--vscode-font-family));font-size:1rem}
main{padding-top:1.25rem}
.said{position:sticky;top:0;z-index:1;padding:.4rem 1.25rem;background:var(--ground);border-bottom:1px solid var(--vscode-editorWarning-foreground,var(--line))}
.said[hidden]{display:none}
.held{margin:0 0 1.5rem;padding:.5rem 1rem .75rem;border:1px solid var(--vscode-editorError-foreground,var(--line));border-radius:4px}
.held h2{margin:0;padding:0;border:0;font-size:1.05rem}
[data-place]{cursor:pointer;scroll-margin:4rem}
[data-place]:hover{background:var(--vscode-list-hoverBackground,var(--wash))}
[data-place]:focus-visible{outline:1px solid var(--vscode-focusBorder);outline-offset:2px}
.here{box-shadow:-.45rem 0 0 var(--ground),-.65rem 0 0 var(--vscode-focusBorder,var(--link))}
tr.here{box-shadow:none}
tr.here>:first-child{box-shadow:inset .2rem 0 0 var(--vscode-focusBorder,var(--link))}
th:first-child,td:first-child{padding-inline-start:.6rem}
.unseen{position:absolute;width:1px;height:1px;margin:-1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}`;

/** The style of a preview in the editor: the page's, in the editor's colours. */
export const previewStyle = (): string => `${styleSheet('follow')}${PAGE}${EDITOR}${NARROW}`;
