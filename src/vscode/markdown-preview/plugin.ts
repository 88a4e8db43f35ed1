import type MarkdownIt from 'markdown-it';
import type { Token } from 'markdown-it';
import * as vscode from 'vscode';

/** Where a page's charts come from, as HTML. */
export interface Charts {
  /** The chart of a review's text. */
  ofText(source: string): string;
  /** The chart of a review of the workspace. */
  ofFile(uri: vscode.Uri): string;
}

/** What VS Code tells a renderer of its page. */
interface Page {
  readonly currentDocument?: vscode.Uri;
}

interface Mark {
  readonly target: string;
  /** There is no link to the file yet. */
  readonly caption: boolean;
}

const CHART = 'pir_chart';
const REVIEW_FILE = /\.pir\.ya?ml$/i;

/**
 * Draws charts in Markdown: for a fenced block `pir`, for an image whose file is a review, and below a link to one that is a paragraph
 * of its own. A link in a sentence or a list stays what it is.
 */
export function withCharts(md: MarkdownIt, charts: Charts): MarkdownIt {
  const { rules } = md.renderer;
  const { fence } = rules;
  rules.fence = (tokens, index, options, page, renderer) => {
    const token = tokens[index];
    if (token !== undefined && /^pir(?:\s|$)/i.test(token.info.trim())) {
      return `<div${renderer.renderAttrs(token)}>${charts.ofText(token.content)}</div>\n`;
    }
    return fence?.(tokens, index, options, page, renderer) ?? renderer.renderToken(tokens, index, options);
  };
  // Parsed pages are kept, and know nothing of where they lie: so files are marked first and looked for when they are rendered.
  md.core.ruler.push(CHART, ({ tokens, Token: Made }) => {
    const chart = (mark: Mark): Token => Object.assign(new Made(CHART, '', 0), { meta: mark });
    tokens.forEach((token, i) => {
      const children = token.children ?? [];
      if (token.type === 'inline') token.children = withMarks(children, tokens[i - 1]?.level === 0, chart);
    });
  });
  rules[CHART] = (tokens, index, _options, page: Page) => {
    const { target, caption } = tokens[index]?.meta as Mark;
    const uri = resolve(page.currentDocument, target);
    const link = caption ? `<a href="${md.utils.escapeHtml(target)}">${md.utils.escapeHtml(nameOf(target))}</a>` : '';
    return uri === null ? link : charts.ofFile(uri) + link;
  };
  return md;
}

function withMarks(children: readonly Token[], ownParagraph: boolean, chart: (mark: Mark) => Token): Token[] {
  const shown = children.map((child) => {
    const target = child.type === 'image' ? fileOf(child.attrGet('src')) : null;
    return target === null ? child : chart({ target, caption: true });
  });
  const [first] = children;
  const alone =
    ownParagraph &&
    first?.type === 'link_open' &&
    children.at(-1)?.type === 'link_close' &&
    children.filter(({ type }) => type === 'link_open').length === 1;
  const target = alone ? fileOf(first.attrGet('href')) : null;
  return target === null ? shown : [...shown, chart({ target, caption: false })];
}

/** The path of a review that a link leads to; null for any other link. */
function fileOf(link: string | null): string | null {
  const path = link?.replace(/[?#].*$/s, '') ?? '';
  return REVIEW_FILE.test(path) && !/^[a-z][a-z0-9+.-]*:|^\/\//i.test(path) ? path : null;
}

/** As VS Code reads links: from the page's folder, or with a slash from the workspace's. Only files of the workspace are found. */
function resolve(page: vscode.Uri | undefined, target: string): vscode.Uri | null {
  const folder = page && vscode.workspace.getWorkspaceFolder(page);
  if (page === undefined || folder === undefined) return null;
  const path = decoded(target);
  const uri = path.startsWith('/') ? vscode.Uri.joinPath(folder.uri, path) : vscode.Uri.joinPath(page, '..', path);
  return vscode.workspace.getWorkspaceFolder(uri) === undefined ? null : uri;
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

export const nameOf = (path: string): string => decoded(path.slice(path.lastIndexOf('/') + 1));
