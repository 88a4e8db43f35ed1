/** Cuts a Markdown document at its headings, also at those that are bold lines or bold list items. */
import { withoutEnd } from '../../text/ends';
import { LINKS, linkWords } from '../../text/links';
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
  const stated = head.find(({ key }) => key === 'title')?.value ?? null;
  const marks = headings(lines, next);
  // A first-level heading is the title where there is one of them, or no other title.
  const first = marks.filter(({ found }) => found.level === 1);
  const titled =
    first[0] !== undefined && partOf(first[0].found.heading) === null && (first.length === 1 || stated === null);
  const title = titled ? (first[0]?.found.heading ?? null) : stated;
  const chapters: Chapter[] = [];
  const open: { level: number; part: Part | null }[] = [];
  const add = (chapter: Chapter): void => {
    if (chapter.line !== null || chapter.lines.some(({ blank }) => !blank)) chapters.push(chapter);
  };
  add({ heading: '', line: null, level: 0, part: null, lines: lines.slice(next, marks[0]?.index ?? lines.length) });
  marks.forEach(({ found, index }, place) => {
    const body = lines.slice(index + found.lines, marks[place + 1]?.index ?? lines.length);
    if (titled && found === first[0]?.found) {
      add({ heading: '', line: null, level: 0, part: null, lines: body });
      return;
    }
    while (open.length > 0 && (open.at(-1)?.level ?? 0) >= found.level) open.pop();
    const part = partWithin(open.at(-1)?.part ?? null, found.heading);
    open.push({ level: found.level, part });
    add({
      heading: found.heading,
      line: found.lines === 0 ? null : (lines[index] ?? null),
      level: found.level,
      part,
      lines: body,
    });
  });
  return { title, head: titled ? head : head.filter(({ key }) => key !== 'title'), chapters };
}

/** The headings of a document, without those inside code and those that date the entries of a timeline. */
function headings(lines: readonly SourceLine[], from: number): { found: Found; index: number }[] {
  const marks: { found: Found; index: number }[] = [];
  let fence = false;
  let level = 0;
  /** Level of the timeline that is open, or 0. */
  let timeline = 0;
  for (let index = from; index < lines.length; index++) {
    if (/^\s*(?:```|~~~)/.test(lines[index]?.text ?? '')) fence = !fence;
    const found = fence ? null : headingAt(lines, index, level);
    if (found === null || (timeline > 0 && found.level > timeline)) continue;
    timeline = partOf(found.heading)?.type === 'timeline' ? found.level : 0;
    level = found.level;
    marks.push({ found, index });
    index += Math.max(0, found.lines - 1);
  }
  return marks;
}

/** `level`: that of the chapter that is open; bold lines and items that are no usual heading count among their like only. */
function headingAt(lines: readonly SourceLine[], index: number, level: number): Found | null {
  const text = lines[index]?.text ?? '';
  const below = lines[index + 1]?.text ?? '';
  const atx = /^\s{0,3}(#{1,6})\s+(.*)$/s.exec(text);
  if (atx !== null) return { heading: plain(withoutEnd(atx[2] ?? '', /#/)), level: atx[1]?.length ?? 1, lines: 1 };
  const setext = /^\s{0,3}(=+|-{3,})\s*$/.exec(below);
  if (setext !== null && /^\S/.test(text) && !/^[-*+|>]|^\d+[.)]\s/.test(text) && lines[index - 1]?.blank !== false) {
    return { heading: plain(text), level: setext[1]?.startsWith('=') === true ? 1 : 2, lines: 2 };
  }
  const bold = /^\s{0,3}(?:\*\*|__)([^*_]{2,80})(?:\*\*|__)\s*(?::\s*)?$/.exec(text);
  if (bold !== null && (partOf(bold[1] ?? '') !== null || level === BOLD_LINE))
    return { heading: plain(bold[1] ?? ''), level: BOLD_LINE, lines: 1 };
  const item = /^[-*+]\s+(?:\*\*|__)([^*_]{2,60})(?:\*\*|__)\s*(?::\s*)?$/.exec(text);
  if (item !== null && /^\s+\S/.test(below)) return { heading: plain(item[1] ?? ''), level: BOLD_ITEM, lines: 1 };
  // An item beside bold items that open chapters belongs to none of them.
  if (level === BOLD_ITEM && /^[-*+]\s/.test(text)) return { heading: '', level: BOLD_ITEM, lines: 0 };
  return null;
}

function plain(heading: string): string {
  return heading
    .replace(LINKS, linkWords)
    .replace(/\*\*|__|`/g, '')
    .replace(/(?:(?<!\s)\s+)?:\s*$/, '')
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
