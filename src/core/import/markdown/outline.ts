/** Cuts a Markdown document at its headings, also at those that are bold lines or bold list items. */
import type { SourceLine } from '../text/lines';
import { partOf, partWithin, type Part } from './parts';

export interface Chapter {
  /** Without marks; empty for what stands before the first heading. */
  readonly heading: string;
  readonly line: SourceLine | null;
  readonly level: number;
  readonly part: Part | null;
  /** The lines below the heading, up to the next one. */
  readonly lines: readonly SourceLine[];
}

export interface Outline {
  readonly title: string | null;
  /** `key: value` lines between `---` at the top. */
  readonly head: readonly { readonly key: string; readonly value: string; readonly line: SourceLine }[];
  readonly chapters: readonly Chapter[];
}

interface Found {
  readonly heading: string;
  readonly level: number;
  /** Lines that the heading takes. */
  readonly lines: number;
}

const BOLD_LINE = 7;
const BOLD_ITEM = 8;

export function outline(lines: readonly SourceLine[]): Outline {
  const { head, next } = frontMatter(lines);
  const chapters: Chapter[] = [];
  const open: { level: number; part: Part | null }[] = [];
  let title: string | null = head.find(({ key }) => key === 'title')?.value ?? null;
  let heading = '';
  let headLine: SourceLine | null = null;
  let level = 0;
  let part: Part | null = null;
  let body: SourceLine[] = [];
  let fence = false;
  const close = (): void => {
    if (headLine !== null || body.some(({ blank }) => !blank))
      chapters.push({ heading, line: headLine, level, part, lines: body });
    body = [];
  };
  for (let index = next; index < lines.length;) {
    const line = lines[index];
    if (line === undefined) break;
    if (/^\s*(?:```|~~~)/.test(line.text)) fence = !fence;
    const found = fence ? null : headingAt(lines, index);
    const inside = found !== null && part?.type === 'timeline' && found.level > level;
    if (found === null || inside) {
      body.push(line);
      index++;
      continue;
    }
    if (
      found.level === 1 &&
      partOf(found.heading) === null &&
      (title === null || chapters.length === 0) &&
      headLine === null
    ) {
      close();
      title = found.heading;
      [heading, headLine, level, part] = ['', null, 0, null];
    } else {
      close();
      while (open.length > 0 && (open.at(-1)?.level ?? 0) >= found.level) open.pop();
      part = partWithin(open.at(-1)?.part ?? null, found.heading);
      [heading, headLine, level] = [found.heading, line, found.level];
      open.push({ level, part });
    }
    index += found.lines;
  }
  close();
  return { title, head, chapters };
}

function headingAt(lines: readonly SourceLine[], index: number): Found | null {
  const text = lines[index]?.text ?? '';
  const below = lines[index + 1]?.text ?? '';
  const atx = /^\s{0,3}(#{1,6})\s+(.*?)\s*#*$/.exec(text);
  if (atx !== null) return { heading: plain(atx[2] ?? ''), level: atx[1]?.length ?? 1, lines: 1 };
  const setext = /^\s{0,3}(=+|-{3,})\s*$/.exec(below);
  if (setext !== null && /^\S/.test(text) && !/^[-*+|>]|^\d+[.)]\s/.test(text) && lines[index - 1]?.blank !== false) {
    return { heading: plain(text), level: setext[1]?.startsWith('=') === true ? 1 : 2, lines: 2 };
  }
  const bold = /^\s{0,3}(?:\*\*|__)([^*_]{2,80})(?:\*\*|__)\s*:?\s*$/.exec(text);
  if (bold !== null && partOf(bold[1] ?? '') !== null)
    return { heading: plain(bold[1] ?? ''), level: BOLD_LINE, lines: 1 };
  const item = /^[-*+]\s+(?:\*\*|__)([^*_]{2,60})(?:\*\*|__)\s*:?\s*$/.exec(text);
  if (item !== null && /^\s+\S/.test(below)) return { heading: plain(item[1] ?? ''), level: BOLD_ITEM, lines: 1 };
  return null;
}

function plain(heading: string): string {
  return heading
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/\*\*|__|`/g, '')
    .replace(/\s*:\s*$/, '')
    .trim();
}

function frontMatter(lines: readonly SourceLine[]): { head: Outline['head']; next: number } {
  const first = lines.findIndex(({ blank }) => !blank);
  if (lines[first]?.text !== '---') return { head: [], next: 0 };
  const end = lines.findIndex(({ text }, index) => index > first && /^(?:---|\.\.\.)$/.test(text));
  if (end < 0) return { head: [], next: 0 };
  const head = lines
    .slice(first + 1, end)
    .filter(({ blank }) => !blank)
    .map((line) => {
      const pair = /^([\w-]+)\s*:\s*(.*)$/.exec(line.text);
      return {
        key: pair?.[1]?.toLowerCase() ?? '',
        value: (pair?.[2] ?? line.text).replace(/^(["'])(.*)\1$/, '$2'),
        line,
      };
    });
  return { head, next: end + 1 };
}
