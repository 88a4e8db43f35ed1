/**
 * Markdown inside the texts of a review. What one character may be depends on how YAML writes the text: a plain text ends at
 * ` #`, a quoted one at its quote, one in braces at a comma. So that `code # not code` shows as what YAML makes of it, each
 * way of writing has its own set of rules.
 */
import type { Rule } from './rule';
import { include, scope } from './rule';

const UNITS = {
  block: '.',
  plain: '(?:(?![ \\t]#).)',
  flow: '(?:(?![ \\t]#)[^,{}\\[\\]])',
  double: '(?:\\\\.|[^"\\\\])',
  single: "(?:''|[^'])",
} as const;

export type Writing = keyof typeof UNITS;
export const WRITINGS = Object.keys(UNITS) as readonly Writing[];

export const escapes = {
  double: { match: '\\\\(?:x\\h{2}|u\\h{4}|U\\h{8}|.)', name: scope('constant.character.escape') },
  single: { match: "''", name: scope('constant.character.escape') },
} as const;

/** Emphasis, code spans, links and addresses in one line of a text. */
export function inline(writing: Writing): Rule {
  const unit = UNITS[writing];
  const but = (stop: string): string => `(?:(?!${stop})${unit})`;
  const nested = [{ include: `#inline-${writing}` }];
  return {
    patterns: [
      ...(writing === 'double' || writing === 'single' ? [escapes[writing]] : []),
      {
        name: 'markup.inline.raw.string.markdown',
        match: `(?<!\`)(\`+)(?!\`)${but('`')}+\\1(?!\`)`,
      },
      {
        match: `(!?\\[)(${but('\\]')}+)(\\])(\\()(${but('[\\s)]')}+)(\\))`,
        captures: {
          1: { name: 'punctuation.definition.link.title.begin.markdown' },
          2: { name: 'string.other.link.title.markdown' },
          3: { name: 'punctuation.definition.link.title.end.markdown' },
          4: { name: 'punctuation.definition.metadata.markdown' },
          5: { name: 'markup.underline.link.markdown' },
          6: { name: 'punctuation.definition.metadata.markdown' },
        },
      },
      { name: 'markup.underline.link.markdown', match: `https?://${but('[\\s<>)\\]`]')}*${but('[\\s<>)\\]`.,;:!?]')}` },
      emphasis('bold', `(?<!\\*)(\\*\\*)(?=\\S)(${but('\\*\\*')}+)(?<=\\S)(\\*\\*)`, nested),
      emphasis('bold', `(?<!\\w)(__)(?=\\S)(${but('__')}+)(?<=\\S)(__)(?!\\w)`, nested),
      emphasis('italic', `(?<![\\w*])(\\*)(?=[^\\s*])(${but('\\*')}+)(?<=\\S)(\\*)(?![\\w*])`, nested),
      emphasis('italic', `(?<!\\w)(_)(?=[^\\s_])(${but('_')}+)(?<=\\S)(_)(?!\\w)`, nested),
      { name: 'markup.strikethrough.markdown', match: `~~(?=\\S)${but('~~')}+(?<=\\S)~~` },
    ],
  };
}

/** `match` has three groups: mark, content, mark. */
function emphasis(style: 'bold' | 'italic', match: string, nested: readonly Rule[]): Rule {
  const mark = { name: `punctuation.definition.${style}.markdown` };
  const name = `markup.${style}.markdown`;
  return { match, captures: { 0: { name }, 1: mark, 2: { name, patterns: nested }, 3: mark } };
}

/** A text in a block (`what: |`), where whole lines have a meaning too. It is over when the value's own lines are. */
export const block: Rule = {
  begin: '\\G[ \\t]*([|>][-+1-9]{0,2})(?:[ \\t]+(#.*))?[ \\t]*$',
  beginCaptures: {
    1: { name: scope('keyword.operator.block-scalar') },
    2: { name: scope('comment.line.number-sign') },
  },
  while: '^',
  patterns: [
    {
      begin: '^[ \\t]*(`{3,}|~{3,}).*$',
      end: '^[ \\t]*\\1[ \\t]*$',
      name: 'markup.fenced_code.block.markdown markup.raw.block.markdown',
    },
    { match: '^[ \\t]*#{1,6} .*$', name: 'markup.heading.markdown' },
    {
      match: '^[ \\t]*(>)(.*)$',
      captures: {
        0: { name: 'markup.quote.markdown' },
        1: { name: 'punctuation.definition.quote.begin.markdown' },
        2: { name: 'markup.quote.markdown', patterns: include('inline-block') },
      },
    },
    {
      match: '^[ \\t]*([-*+]|\\d+[.)])(?=[ \\t])',
      captures: { 1: { name: 'punctuation.definition.list.begin.markdown' } },
    },
    ...include('inline-block'),
  ],
};
