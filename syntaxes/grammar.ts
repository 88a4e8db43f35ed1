/**
 * The TextMate grammar of a review: YAML as far as a review may use it, the review's own words, Markdown in its texts.
 * It needs no other grammar, so that it works in every host. Every value, entry and section ends where its indentation does
 * (`while`), so that a quote left open while typing colours one value and not the rest of the file.
 */
import type { Captures, Rule } from './rule';
import { include, LANGUAGE, scope } from './rule';
import { inline, WRITINGS } from './markdown';
import { NESTED_KEYS, NESTED_MAPPINGS, SECTIONS, TOP_KEYS } from './keys';
import { TIME, timeCaptures, values } from './values';

const ITEM_MARK = scope('punctuation.definition.block.sequence.item');
const COLON = { name: scope('punctuation.separator.key-value.mapping') };
const KNOWN = scope('entity.name.tag');
const EXTENSION = scope('entity.other.attribute-name.extension');
const UNKNOWN = scope('meta.key.unknown');

/** Indentation, and the dash of an item whose first key this is: groups 1, 2 and 3 (blanks after the dash beyond one). */
const BEFORE_KEY = '([ \\t]*)(?:(-)[ \\t]([ \\t]*))?';
/** The column of that key. An empty group 2 makes `(?!\2)` fail and `(?=\2)` succeed; a dash the other way round. */
const KEY_COLUMN = '\\1(?:(?!\\2)  \\3|(?=\\2))';
/** Lines that belong to the value of such a key: deeper ones, empty ones, and items of a list in the column of the key. */
const DEEPER = `^(?=${KEY_COLUMN}[ \\t]+\\S|${KEY_COLUMN}-(?:[ \\t]|$)|[ \\t]*$)`;
const DEEPER_OR_COMMENT = `^(?=${KEY_COLUMN}[ \\t]+\\S|${KEY_COLUMN}-(?:[ \\t]|$)|[ \\t]*(?:#|$))`;

const keyCaptures = (name: string): Captures => ({ 2: { name: ITEM_MARK }, 4: { name }, 5: COLON });

function blockKey(where: 'top' | 'nested', keys: string, name: string, patterns: readonly Rule[], end = DEEPER): Rule {
  const before = where === 'top' ? '()()()' : `(?=[ \\t-])${BEFORE_KEY}`;
  return {
    begin: `^${before}(${keys})[ \\t]*(:)(?=[ \\t]|$)`,
    beginCaptures: keyCaptures(name),
    while: end,
    patterns,
  };
}

function flowKey(keys: string, name: string, patterns: readonly Rule[]): Rule {
  return {
    begin: `(?<=[{,\\s])(${keys})[ \\t]*(:)(?=[ \\t]|$)`,
    beginCaptures: { 1: { name }, 2: COLON },
    end: '(?=[,}])',
    patterns,
  };
}

const pairs = (keys: Readonly<Record<string, readonly string[]>>): [string, string][] =>
  Object.entries(keys).map(([kind, names]) => [kind, names.join('|')]);

const flowValue = (kind: string): Rule[] => include(kind === 'prose' ? 'prose-flow' : kind);

const ANY_KEY = '[\\p{L}_][\\p{L}\\p{M}\\d_-]*';
const ANY_VALUE = include('comment', 'flow-mapping', 'nested-any', 'any-value');

const section = (keys: readonly string[], patterns: readonly Rule[]): Rule => ({
  begin: `^(${keys.join('|')})[ \\t]*(:)(?=[ \\t]|$)`,
  beginCaptures: { 1: { name: KNOWN }, 2: COLON },
  while: '^(?=[ \\t]|-(?:[ \\t]|$)|#|$)',
  patterns,
});

/** One item of a list, from its dash to the next item. Begins before the dash, so that its first line is like the others. */
const item = (patterns: readonly Rule[]): Rule => ({
  begin: '^(?=([ \\t]*)-(?:[ \\t]|$))',
  while: '^(?!\\1-(?:[ \\t]|$))(?=\\1[ \\t]|[ \\t]*(?:#|$))',
  patterns: [
    { match: '^[ \\t]*(-)[ \\t]*$', captures: { 1: { name: ITEM_MARK } } },
    ...patterns,
    {
      begin: '^[ \\t]*(-)(?=[ \\t]*[{#])',
      beginCaptures: { 1: { name: ITEM_MARK } },
      while: '^',
      patterns: include('comment', 'flow-mapping'),
    },
  ],
});

const textItem: Rule = {
  begin: '^[ \\t]*(-)(?=[ \\t]+[^\\s{#])',
  beginCaptures: { 1: { name: ITEM_MARK } },
  while: '^',
  patterns: include('prose'),
};

const textEntry: Rule = {
  patterns: [
    textEntryWritten('()', { while: '^' }, include('comment', 'inline-plain')),
    textEntryWritten('(")', { end: '"' }, include('inline-double')),
    textEntryWritten("(')", { end: "'(?!')" }, include('inline-single')),
  ],
};

const flowMapping: Rule = {
  begin: '\\{',
  end: '\\}',
  beginCaptures: { 0: { name: scope('punctuation.definition.mapping.begin') } },
  endCaptures: { 0: { name: scope('punctuation.definition.mapping.end') } },
  patterns: [
    ...include('comment', 'comma'),
    ...pairs(NESTED_KEYS).map(([kind, keys]) => flowKey(keys, KNOWN, flowValue(kind))),
    flowKey(NESTED_MAPPINGS.join('|'), KNOWN, include('flow-mapping', 'yesno', 'prose-flow')),
    flowKey('x_[\\w-]*', EXTENSION, include('flow-mapping', 'any-value')),
    flowKey(ANY_KEY, UNKNOWN, include('flow-mapping', 'any-value')),
  ],
};

const person: Rule = {
  begin: '^([ \\t]+)([^\\s:#{}\\[\\],"\'][^:#]*?|"[^"]*"|\'[^\']*\')[ \\t]*(:)(?=[ \\t]|$)',
  beginCaptures: { 2: { name: scope('variable.other.person') }, 3: COLON },
  while: '^(?=\\1[ \\t]+\\S|[ \\t]*(?:#|$))',
  patterns: include('comment', 'flow-mapping', 'nested-key', 'prose'),
};

/** `people: { cathy: { name: Cathy } }` */
const peopleInBraces: Rule = {
  begin: '\\G[ \\t]*(\\{)',
  end: '\\}',
  beginCaptures: { 1: { name: scope('punctuation.definition.mapping.begin') } },
  endCaptures: { 0: { name: scope('punctuation.definition.mapping.end') } },
  patterns: [
    ...include('comment', 'comma'),
    flowKey('[^\\s:#{}\\[\\],]+', scope('variable.other.person'), include('flow-mapping', 'prose-flow')),
  ],
};

const anyValue: Rule = {
  patterns: [
    { match: '^[ \\t]*(-)(?=[ \\t]|$)', captures: { 1: { name: ITEM_MARK } } },
    ...include('block', 'quoted', 'comma'),
    { match: '[\\[\\]]', name: scope('punctuation.definition.sequence') },
    { match: `(?<![\\w-])${TIME}(?![\\w-])`, captures: timeCaptures },
    { match: '(?<![\\w.:-])[-+]?\\d[\\d_]*(?:\\.\\d+)?%?(?![\\w.:-])', name: scope('constant.numeric') },
  ],
};

/** The whole grammar as the file that ships it. */
export function grammar(): object {
  const nested = include('comment', 'flow-mapping', 'nested-key');
  const repository: Record<string, Rule> = {
    ...values,
    ...Object.fromEntries(WRITINGS.map((writing) => [`inline-${writing}`, inline(writing)])),
    'nested-key': {
      patterns: [
        ...pairs(NESTED_KEYS).map(([kind, keys]) => blockKey('nested', keys, KNOWN, include(kind))),
        blockKey(
          'nested',
          NESTED_MAPPINGS.join('|'),
          KNOWN,
          [...nested, ...include('text-item', 'yesno', 'prose')],
          DEEPER_OR_COMMENT,
        ),
        ...include('nested-any'),
      ],
    },
    'nested-any': {
      patterns: [
        blockKey('nested', 'x_[\\w-]*', EXTENSION, ANY_VALUE, DEEPER_OR_COMMENT),
        blockKey('nested', ANY_KEY, UNKNOWN, ANY_VALUE, DEEPER_OR_COMMENT),
      ],
    },
    'flow-mapping': flowMapping,
    'text-item': textItem,
    'any-value': anyValue,
    list: {
      begin: '\\G[ \\t]*(\\[)',
      end: '\\]',
      beginCaptures: { 1: { name: scope('punctuation.definition.sequence.begin') } },
      endCaptures: { 0: { name: scope('punctuation.definition.sequence.end') } },
      patterns: include('comment', 'comma', 'flow-mapping', 'quoted', 'inline-flow'),
    },
  };
  return {
    $schema: 'https://raw.githubusercontent.com/martinring/tmlanguage/master/tmlanguage.json',
    name: 'Post-Incident Review',
    scopeName: `source.${LANGUAGE}`,
    fileTypes: ['pir.yaml', 'pir.yml'],
    patterns: [
      ...include('comment'),
      { match: '^(?:---|\\.\\.\\.)(?=[ \\t]|$)', name: scope('entity.other.document') },
      section(SECTIONS.mapping, [...nested, ...include('yesno', 'prose')]),
      section(SECTIONS.items, [
        ...include('comment', 'list'),
        item([...include('nested-key'), textItem]),
        ...include('flow-mapping'),
      ]),
      section(SECTIONS.incidents, [
        ...include('comment'),
        item([...include('nested-key'), nameItem()]),
        ...include('flow-mapping', 'ticket'),
      ]),
      section(SECTIONS.people, [...include('comment'), peopleInBraces, person]),
      section(SECTIONS.timeline, [
        ...include('comment', 'list'),
        item([textEntry, ...include('nested-key'), textItem]),
        ...include('nested-key', 'flow-mapping'),
      ]),
      ...pairs(TOP_KEYS).map(([kind, keys]) => blockKey('top', keys, KNOWN, include(kind))),
      blockKey('top', 'x_[\\w-]*', EXTENSION, ANY_VALUE, '^(?=[ \\t]|-(?:[ \\t]|$)|#|$)'),
      blockKey('top', ANY_KEY, UNKNOWN, ANY_VALUE, '^(?=[ \\t]|-(?:[ \\t]|$)|#|$)'),
    ],
    repository,
  };
}

/** `- 16:09 words` in one of the three ways to write a text in YAML. */
function textEntryWritten(quote: string, until: Pick<Rule, 'while' | 'end'>, patterns: readonly Rule[]): Rule {
  return {
    begin: `^[ \\t]*(-)[ \\t]+${quote}${TIME}(?=[ \\t"']|$)`,
    beginCaptures: {
      1: { name: ITEM_MARK },
      2: { name: scope('punctuation.definition.string.begin') },
      3: timeCaptures[1],
      4: timeCaptures[2],
    },
    endCaptures: { 0: { name: scope('punctuation.definition.string.end') } },
    contentName: scope('meta.prose'),
    ...until,
    patterns,
  };
}

function nameItem(): Rule {
  return {
    begin: '^[ \\t]*(-)(?=[ \\t])',
    beginCaptures: { 1: { name: ITEM_MARK } },
    while: '^',
    patterns: include('flow-mapping', 'ticket'),
  };
}
