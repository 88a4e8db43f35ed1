/** The chart's page in a browser alone: what stands in for the extension answers it. */
import * as fs from 'node:fs';
import * as path from 'node:path';
import type { Page } from 'playwright-core';
import { computeMetrics, parseReview } from '../../src/core/index';
import { drawStill } from '../../src/vscode/chart/still';
import type { FromWebview, ReviewMessage, Start } from '../../src/webview/protocol';
import { ROOT } from '../host/paths.mjs';

const ADDRESS = 'http://127.0.0.1/';
const TYPES: Readonly<Record<string, string>> = { '.js': 'text/javascript', '.css': 'text/css' };

export interface Options {
  /** Where the page's files are. */
  readonly folder?: string;
  /** Waited for before what draws is handed out. */
  readonly drawing?: Promise<void>;
  /** Whether what draws cannot be had at the moment. */
  readonly broken?: () => boolean;
  /** Waited for before the page is answered. */
  readonly answering?: Promise<void>;
  /** What VS Code kept of the page. */
  readonly kept?: object;
}

export interface Bare {
  /** Sends the review in another version. */
  send(source: string): Promise<void>;
  /** What the page is answered with, once it is, in place of the review that it was opened with. */
  answerWith(source: string): void;
}

/** Opens the page of a review. */
export async function openBare(page: Page, source: string, options: Options = {}): Promise<Bare> {
  const { folder = path.join(ROOT, 'dist', 'webview'), drawing, broken, answering, kept } = options;
  let text = source;
  await page.route(`${ADDRESS}**`, async (route) => {
    const { pathname } = new URL(route.request().url());
    if (pathname === '/') return route.fulfill({ contentType: 'text/html', body: html() });
    if (pathname.includes('/drawing-')) {
      await drawing;
      if (broken?.() === true) return route.abort();
    }
    const file = path.join(folder, pathname);
    return route.fulfill({ contentType: TYPES[path.extname(file)] ?? '', body: fs.readFileSync(file) });
  });
  await page.exposeFunction('answer', async (asked: FromWebview) => {
    await answering;
    return asked.type === 'ready' ? JSON.stringify(answer(text, asked)) : null;
  });
  // As text: what the specs' own build adds to functions is not there in the page.
  await page.addInitScript(`window.acquireVsCodeApi = () => ({
    postMessage: (asked) => void answer(asked).then((text) => text && postMessage(JSON.parse(text), '*')),
    getState: () => (${JSON.stringify(kept)}),
    setState: () => undefined,
  })`);
  await page.goto(ADDRESS);
  return {
    send: (changed) =>
      page.evaluate((message) => window.postMessage(JSON.parse(message), '*'), JSON.stringify(answer(changed))),
    answerWith: (changed) => void (text = changed),
  };
}

/** As a panel answers (`src/vscode/chart/panel.ts`). */
function answer(source: string, ready?: Extract<FromWebview, { readonly type: 'ready' }>): ReviewMessage {
  const { review } = parseReview(source);
  const metrics = computeMetrics(review);
  return {
    type: 'review',
    review: { ...review, sections: undefined },
    metrics,
    severities: {},
    editable: true,
    unreadable: null,
    ...(ready?.still && { still: drawStill(review, metrics, {}, ready.still) }),
  };
}

function html(): string {
  const start: Start = { uri: 'file:///bare.pir.yaml', zone: 'review', view: 'side', words: {} };
  return `<!DOCTYPE html><meta charset="utf-8"><link rel="stylesheet" href="main.css"><body class="vscode-light" style="--vscode-font-family:'DejaVu Sans'">
<main id="chart" data-start='${JSON.stringify(start)}'></main><script type="module" src="main.js"></script>`;
}
