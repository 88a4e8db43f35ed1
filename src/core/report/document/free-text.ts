/** Free text of a review, which is Markdown, as blocks and words of a report. HTML in it is text. Pictures become links to them. */
import MarkdownIt from 'markdown-it';
import type { Token } from 'markdown-it';
import { clean } from './clean';
import type { Block, Inline, Words } from './document';
import { safeHref } from './link';

const reader = new MarkdownIt({ html: false, linkify: true, breaks: false, typographer: false });
reader.validateLink = (address) => safeHref(address) !== null;
// `ops.md` and `example.com` are words; an address says that it is one.
reader.linkify.set({ fuzzyLink: false, fuzzyIP: false, fuzzyEmail: false });

/** A text of several paragraphs, lists, quotes, code blocks, tables. Headings in it become bold paragraphs. */
export function blocksOf(markdown: string): Block[] {
  return new Walk(reader.parse(clean(markdown), {})).blocks(null);
}

/** A text as one run of words: paragraphs and list items stand on lines of their own. */
export function wordsOf(markdown: string): Words {
  return flat(blocksOf(markdown));
}

/** What a text says without marks, on one line. */
export function plainOf(markdown: string): string {
  return plain(wordsOf(markdown));
}

/** The text of words, links by what they are called; breaks are spaces. */
export function plain(words: Words): string {
  return words
    .map((word) => (word.type === 'break' ? ' ' : 'text' in word ? word.text : plain(word.content)))
    .join('')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Blocks as one run of words. */
export function flat(blocks: readonly Block[]): Words {
  return blocks.flatMap((block, index): Inline[] => [
    ...(index === 0 ? [] : [{ type: 'break' } as const]),
    ...flatBlock(block),
  ]);
}

function flatBlock(block: Block): Words {
  switch (block.type) {
    case 'heading':
    case 'paragraph':
      return block.content;
    case 'list':
      return block.items.flatMap((item, index): Inline[] => [
        ...(index === 0 ? [] : [{ type: 'break' } as const]),
        { type: 'text', text: block.start === null ? '• ' : `${block.start + index}. ` },
        ...flat(item),
      ]);
    case 'quote':
      return [{ type: 'text', text: '“' }, ...flat(block.content), { type: 'text', text: '”' }];
    case 'code':
      return lines(block.text).flatMap((line, index): Inline[] => [
        ...(index === 0 ? [] : [{ type: 'break' } as const]),
        { type: 'code', text: line },
      ]);
    case 'table':
      return block.groups
        .flatMap(({ rows }) => rows)
        .flatMap((row, index): Inline[] => [
          ...(index === 0 ? [] : [{ type: 'break' } as const]),
          ...row.flatMap((cell, column): Inline[] =>
            column === 0 ? [...cell] : [{ type: 'text', text: ', ' }, ...cell],
          ),
        ]);
    case 'facts':
    case 'picture':
      return [];
  }
}

const lines = (value: string): string[] => value.split('\n').filter((line) => line.trim() !== '');

/** One pass over the tokens of a text. Depth is limited by the reader (`maxNesting`). */
/** Quotes and lists nested deeper than this are told at this depth. */
const DEEPEST = 6;

class Walk {
  private at = 0;
  private depth = 0;

  constructor(private readonly tokens: readonly Token[]) {}

  /** Blocks up to the closing token, which is taken too. */
  blocks(closing: string | null): Block[] {
    const found: Block[] = [];
    for (let token = this.tokens[this.at]; token !== undefined; token = this.tokens[this.at]) {
      this.at++;
      if (token.type === closing) break;
      found.push(...this.block(token));
    }
    return found;
  }

  private block(token: Token): Block[] {
    switch (token.type) {
      case 'paragraph_open':
        return paragraphs(this.inlineUntil('paragraph_close'));
      case 'heading_open':
        return paragraphs(lead(this.inlineUntil('heading_close')));
      case 'inline':
        return paragraphs(inlines(token.children ?? []));
      case 'bullet_list_open':
        return this.nested(
          () => this.items('bullet_list_close'),
          (items) => ({ type: 'list', start: null, items }),
        );
      case 'ordered_list_open':
        return this.nested(
          () => this.items('ordered_list_close'),
          (items) => ({ type: 'list', start: Number(token.attrGet('start') ?? 1), items }),
        );
      case 'blockquote_open':
        return this.nested(
          () => [this.blocks('blockquote_close')],
          ([content = []]) => ({ type: 'quote', content }),
        );
      case 'fence':
      case 'code_block':
        return [codeBlock(token.content, token.info)];
      case 'table_open':
        return this.table();
      default:
        return [];
    }
  }

  private nested(read: () => Block[][], make: (inside: Block[][]) => Block): Block[] {
    this.depth++;
    const inside = read().filter((blocks) => blocks.length > 0);
    this.depth--;
    return inside.length === 0 ? [] : this.depth >= DEEPEST ? inside.flat() : [make(inside)];
  }

  private inlineUntil(closing: string): Words {
    const found: Inline[] = [];
    for (
      let token = this.tokens[this.at++];
      token !== undefined && token.type !== closing;
      token = this.tokens[this.at++]
    ) {
      found.push(...inlines(token.children ?? []));
    }
    return found;
  }

  private items(closing: string): Block[][] {
    const found: Block[][] = [];
    for (
      let token = this.tokens[this.at++];
      token !== undefined && token.type !== closing;
      token = this.tokens[this.at++]
    ) {
      if (token.type === 'list_item_open') found.push(this.blocks('list_item_close'));
    }
    return found;
  }

  private table(): Block[] {
    const rows: Words[][] = [];
    for (
      let token = this.tokens[this.at++];
      token !== undefined && token.type !== 'table_close';
      token = this.tokens[this.at++]
    ) {
      if (token.type === 'tr_open') rows.push([]);
      if (token.type === 'inline') rows.at(-1)?.push(inlines(token.children ?? []));
    }
    const [head = [], ...rest] = rows;
    return [
      {
        type: 'table',
        label: 'Table',
        caption: '',
        columns: head.map((cell) => ({ name: plain(cell) })),
        groups: [{ title: null, rows: rest }],
      },
    ];
  }
}

export function codeBlock(content: string, info = ''): Block {
  const language = /^[\w+#-]{1,20}$/.exec(info.trim().split(/\s/)[0] ?? '')?.[0] ?? 'text';
  const text = clean(content)
    .replace(/(?<![^\S\n])[^\S\n]+$/gm, '')
    .replace(/^\n+|(?<!\n)\n+$/g, '');
  return { type: 'code', text, language };
}

const paragraphs = (content: Words): Block[] =>
  plain(content) === '' ? [] : [{ type: 'paragraph', content: trimmed(content) }];
/** A heading inside a text leads on to what follows. */
const lead = (content: Words): Words => {
  const said = plain(content);
  if (said === '') return [];
  return [{ type: 'strong', content: /[.,:;!?…]$/.test(said) ? content : [...content, { type: 'text', text: ':' }] }];
};

/** Without breaks at the ends. */
function trimmed(content: Words): Words {
  let from = 0;
  let to = content.length;
  while (from < to && content[from]?.type === 'break') from++;
  while (to > from && content[to - 1]?.type === 'break') to--;
  return content.slice(from, to);
}

const MARKS = { strong: 'strong', em: 'emphasis', s: 'strike' } as const;

interface Open {
  readonly content: Inline[];
  close(content: readonly Inline[]): Inline;
}

function inlines(tokens: readonly Token[]): Words {
  const found: Inline[] = [];
  const open: Open[] = [];
  const add = (...inline: readonly Inline[]): void => {
    (open.at(-1)?.content ?? found).push(...inline);
  };
  for (const token of tokens) {
    const mark = /^(strong|em|s|link)_(open|close)$/.exec(token.type);
    if (mark !== null) {
      if (mark[2] === 'open') open.push(opening(mark[1] ?? '', token));
      else {
        const last = open.pop();
        // A mark around nothing marks nothing.
        if (last !== undefined && last.content.length > 0) add(last.close(last.content));
      }
    } else if (token.type === 'text') addText(add, clean(token.content));
    else if (token.type === 'code_inline') add({ type: 'code', text: clean(token.content) });
    else if (token.type === 'softbreak') add({ type: 'text', text: ' ' });
    else if (token.type === 'hardbreak') add({ type: 'break' });
    else if (token.type === 'image') add(...image(token));
  }
  return merged(found);
}

function addText(add: (inline: Inline) => void, content: string): void {
  if (content !== '') add({ type: 'text', text: content });
}

function opening(mark: string, token: Token): Open {
  const href = mark === 'link' ? safeHref(token.attrGet('href') ?? '') : null;
  return {
    content: [],
    close: (content) => {
      if (href !== null) return { type: 'link', href, content: merged(content) };
      const type = mark === 'strong' || mark === 'em' || mark === 's' ? MARKS[mark] : null;
      return type === null ? { type: 'emphasis', content: merged(content) } : { type, content: merged(content) };
    },
  };
}

/** A picture loads nothing: it is a link, called as its alternative says. */
function image(token: Token): Words {
  const href = safeHref(token.attrGet('src') ?? '');
  const name = clean(token.content) || 'picture';
  return href === null
    ? [{ type: 'text', text: name }]
    : [{ type: 'link', href, content: [{ type: 'text', text: name }] }];
}

/** Texts that follow each other as one, so that a renderer sees whole words. */
function merged(content: readonly Inline[]): Words {
  const found: Inline[] = [];
  for (const inline of content) {
    const last = found.at(-1);
    if (inline.type === 'text' && last?.type === 'text')
      found[found.length - 1] = { type: 'text', text: last.text + inline.text };
    else found.push(inline);
  }
  return found;
}
