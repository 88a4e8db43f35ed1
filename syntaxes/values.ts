/** What stands behind a key: one rule set for each kind of value, by the name that `keys.ts` refers to. */
import type { Rule } from './rule';
import { anyOf, include, scope } from './rule';
import { block, escapes } from './markdown';
import {
  ACTION_STATUSES,
  EFFECTS,
  IMPACTS,
  KINDS,
  MILESTONES,
  PHASES,
  PRIORITIES,
  SEVERITIES,
  STATUSES,
  WENT,
} from '../src/core/format/model';

const DATE = '\\d{4}-\\d{2}-\\d{2}';
const CLOCK = '\\d{1,2}:\\d{2}(?::\\d{2}(?:\\.\\d+)?)?';
const OFFSET = '(?:[ \\t]?(?:Z|[+-]\\d{2}:?\\d{2}))?';
/** A moment, with its `~` as group 1 and the rest as group 2. */
export const TIME = `(~)?(${DATE}[Tt ]${CLOCK}${OFFSET}|${DATE}|${CLOCK}${OFFSET})`;
export const timeCaptures = {
  1: { name: scope('keyword.operator.approximate') },
  2: { name: scope('constant.numeric.time') },
};

const comment: Rule = {
  patterns: [
    {
      match: '(?:^|(?<=[ \\t]))(#[ \\t]*)(pir-ignore)(?:[ \\t]+([\\w*/-]+(?:[ \\t]*,[ \\t]*[\\w*/-]+)*))?(.*)$',
      captures: {
        0: { name: scope('comment.line.number-sign') },
        2: { name: scope('keyword.other.ignore') },
        3: { name: scope('entity.name.function.rule') },
      },
    },
    { match: '(?:^|(?<=[ \\t]))#.*$', name: scope('comment.line.number-sign') },
  ],
};

const quoted = (name: string, begin: string, within: (writing: 'double' | 'single') => readonly Rule[]): Rule => ({
  patterns: [
    {
      begin: `${begin}(")`,
      end: '"',
      beginCaptures: { 1: { name: scope('punctuation.definition.string.begin') } },
      endCaptures: { 0: { name: scope('punctuation.definition.string.end') } },
      name: scope(name),
      patterns: within('double'),
    },
    {
      begin: `${begin}(')`,
      end: "'(?!')",
      beginCaptures: { 1: { name: scope('punctuation.definition.string.begin') } },
      endCaptures: { 0: { name: scope('punctuation.definition.string.end') } },
      name: scope(name),
      patterns: within('single'),
    },
  ],
});

/** A quote opens a quoted text only where the value begins; inside a text it is a quotation mark or an apostrophe. */
const AT_START = '\\G[ \\t]*';

const prose = (plain: 'plain' | 'flow'): Rule => ({
  patterns: include('comment', 'block', 'quoted-prose', `inline-${plain}`),
});

/** A text begins where its first word stands, and not as a comment or a mapping in braces. */
const PROSE_AHEAD = '\\G(?=[ \\t]*[^\\s#{])';

const bullet: Rule = {
  match: '^[ \\t]*(-)(?=[ \\t]|$)',
  captures: { 1: { name: scope('punctuation.definition.block.sequence.item') } },
};

/** Words in place of a text: one or a list of them, in any way of writing. */
const words = (...one: readonly Rule[]): Rule => ({
  patterns: [
    ...include('comment'),
    bullet,
    {
      begin: '\\[',
      end: '\\]',
      beginCaptures: { 0: { name: scope('punctuation.definition.sequence.begin') } },
      endCaptures: { 0: { name: scope('punctuation.definition.sequence.end') } },
      patterns: [...include('comment', 'comma', 'quoted'), ...one],
    },
    ...include('quoted'),
    ...one,
  ],
});

const vocabulary = (name: string, values: readonly string[]): Rule =>
  words({ match: anyOf(values), name: scope(name) });

/** Kept as it was: no Markdown in it. */
const verbatim = (inBlock: string, inLine: string): Rule => ({
  patterns: [
    ...include('comment'),
    { ...block, contentName: scope(inBlock), patterns: [] },
    quoted(inLine, AT_START, (writing) => [escapes[writing]]),
    { match: '(?:(?![ \\t]#)[^\\s])(?:(?![ \\t]#).)*', name: scope(inLine) },
  ],
});

const number = '[-+]?\\d[\\d_]*(?:\\.\\d+)?';
const LINK = { match: 'https?://[^\\s,\\]}"\']+', name: 'markup.underline.link.markdown' };
/** A name may hold blanks, and a `#` or a `-` that no blank precedes. */
const NAME = `[^\\s,\\[\\]{}"'#](?:(?![ \\t]#)[^,\\[\\]{}"'])*(?<!\\s)`;

export const values: Readonly<Record<string, Rule>> = {
  comment,
  block,
  verbatim: verbatim('markup.raw.block', 'markup.inline.raw.string'),
  quote: verbatim('markup.quote', 'markup.quote'),
  quoted: quoted('string.quoted', '', (writing) => [escapes[writing]]),
  'quoted-prose': quoted('meta.quoted', AT_START, (writing) => include(`inline-${writing}`)),
  comma: { match: ',', name: scope('punctuation.separator.sequence') },
  prose: {
    patterns: [{ begin: PROSE_AHEAD, while: '^', contentName: scope('meta.prose'), patterns: [prose('plain')] }],
  },
  'prose-flow': {
    patterns: [{ begin: PROSE_AHEAD, end: '(?=[,}\\]])', contentName: scope('meta.prose'), patterns: [prose('flow')] }],
  },

  time: {
    patterns: [...include('comment'), { match: TIME, captures: timeCaptures }],
  },
  duration: {
    patterns: [
      ...include('comment'),
      {
        match: `(~)?(${number}%)`,
        captures: { 1: timeCaptures[1], 2: { name: scope('constant.numeric.percentage') } },
      },
      {
        match:
          '(~)?(P(?:\\d+[YMWD])*(?:T(?:\\d+(?:\\.\\d+)?[HMS])+)?|(?:\\d+(?:\\.\\d+)?[ \\t]?(?:w|d|h|min|m|s)(?![A-Za-z])[ \\t]*)+(?<![ \\t]))',
        captures: { 1: timeCaptures[1], 2: { name: scope('constant.numeric.duration') } },
      },
    ],
  },
  amount: {
    patterns: [
      ...include('comment'),
      { match: `(~)?(${number}%?)`, captures: { 1: timeCaptures[1], 2: { name: scope('constant.numeric.amount') } } },
    ],
  },
  version: { patterns: [...include('comment'), { match: '\\d+', name: scope('constant.numeric.version') }] },
  zone: {
    patterns: [
      ...include('comment'),
      { match: '[A-Za-z][\\w+/-]*', name: scope('constant.other.zone', 'string.unquoted') },
    ],
  },
  person: words(
    { match: anyOf(['customers']), name: scope('variable.language.customers') },
    { match: '@?[\\p{L}\\d][\\p{L}\\p{M}\\d_.-]*', name: scope('variable.other.person') },
  ),
  name: words({ match: NAME, name: scope('string.unquoted.name') }),
  ticket: words(LINK, { match: NAME, name: scope('string.unquoted.ticket') }),
  link: words(LINK, { match: NAME, name: scope('string.unquoted.path') }),
  yesno: {
    match: '\\G[ \\t]*(yes|no|true|false)(?=[ \\t]*(?:$|[,}]|[ \\t]#))',
    captures: { 1: { name: scope('constant.language.boolean') } },
  },

  status: vocabulary('constant.language.status', STATUSES),
  'action-status': vocabulary('constant.language.status', ACTION_STATUSES),
  severity: vocabulary('constant.language.severity', SEVERITIES),
  priority: vocabulary('constant.language.priority', PRIORITIES),
  phase: vocabulary('support.type.phase', PHASES),
  kind: vocabulary('support.type.kind', KINDS),
  went: vocabulary('constant.language.went', WENT),
  effect: vocabulary('constant.language.effect', EFFECTS),
  milestone: vocabulary('keyword.control.milestone', MILESTONES),
  impact: words(
    { match: anyOf(['positive']), name: scope('markup.inserted.impact') },
    { match: anyOf(['negative']), name: scope('markup.deleted.impact') },
    { match: anyOf(IMPACTS.filter((impact) => impact === 'neutral')), name: scope('constant.language.impact') },
  ),
};
