/** Holds the tree against the schema (validator generated from schema.json at build time) and puts what it says at its place. */
import type { Finding, Fix } from '../text/finding';
import type { Span } from '../text/span';
import { guessDuration } from './duration';
import { validateReview } from './generated/validators';
import { pairOf, type MapNode, type YamlNode } from './node';
import { itemAt } from './placed';
import { keysAt, schemaAt, type SchemaNode } from './schema';
import { editDistance, suggestKeys, suggestValues } from './suggest';
import { guessWhen } from './guess-when';

/** One error of the validator; see ajv's ErrorObject. */
export interface SchemaError {
  readonly instancePath: string;
  readonly keyword: string;
  readonly params: Readonly<Record<string, unknown>>;
}

type Path = (string | number)[];

/** Whether a review as JSON has it keeps to the schema. */
export const fitsSchema = (value: unknown): boolean => validateReview(value);

/** @param value the root as JSON has it */
export function schemaFindings(root: MapNode, value: unknown): Finding[] {
  if (validateReview(value)) return [];
  const errors = (validateReview.errors ?? []) as readonly SchemaError[];
  return errors.flatMap((error) => schemaFinding(error, root) ?? []);
}

function schemaFinding(error: SchemaError, root: MapNode): Finding | null {
  const place = locate(root, error.instancePath);
  if (place === null) return null;
  switch (error.keyword) {
    case 'if':
    case 'required': // the missing `pir` is reported by parse.ts, which knows the source
    case 'const':
      return null;
    case 'additionalProperties':
      return unknownKey(place, String(error.params.additionalProperty));
    case 'enum':
      return wrongValue(
        place,
        (error.params.allowedValues as readonly (string | null)[]).filter((value) => value !== null),
      );
    case 'type':
      return wrongType(place);
    default:
      return unreadable(place, kindOf(schemaAt(place.path)));
  }
}

interface Place {
  readonly path: Path;
  readonly node: YamlNode;
  /** The key that names the place; for the item of a list the list's key. */
  readonly name: string;
}

function locate(root: MapNode, pointer: string): Place | null {
  const path: Path = [];
  let node: YamlNode = root;
  let name = '';
  for (const part of pointer.split('/').slice(1)) {
    const step = part.replaceAll('~1', '/').replaceAll('~0', '~');
    if (node.type === 'seq') {
      const item: YamlNode | undefined = itemAt(node, Number(step));
      if (item === undefined) return null;
      node = item;
      path.push(Number(step));
    } else if (node.type === 'map') {
      const pair = pairOf(node, step);
      if (pair === undefined) return null;
      node = pair.value;
      name = step;
      path.push(step);
    } else return null;
  }
  return { path, node, name };
}

function replacement(title: string, span: Span, text: string, preferred: boolean, safe = false): Fix {
  return { title, edits: [{ ...span, text }], safe, preferred };
}

function unknownKey(place: Place, key: string): Finding | null {
  if (place.node.type !== 'map') return null;
  const pair = pairOf(place.node, key);
  if (pair === undefined || (place.node.flow && pair.value.type === 'scalar' && pair.value.style === 'empty'))
    return null;
  const { node } = place;
  const meant = suggestKeys(key, keysAt(place.path)).filter((other) => pairOf(node, other) === undefined);
  const elsewhere = ELSEWHERE[`${place.path.filter((step) => typeof step === 'string').join('.')}.${key}`];
  const fixes =
    elsewhere === undefined
      ? meant.map((other, i) =>
          replacement(`Rename to \`${other}\``, pair.key.span, other, i === 0, i === 0 && meant.length === 1),
        )
      : [];
  const advice =
    elsewhere ??
    (meant[0] === undefined ? `Keys of the team's own begin with \`x_\`.` : `Did you mean ${either(meant)}?`);
  return {
    rule: 'schema/unknown-key',
    severity: 'warning',
    message: key === '' ? 'A key needs a name in front of its colon.' : `Unknown key \`${key}\`. ${advice}`,
    span: pair.key.span,
    fixes,
  };
}

/** Keys that have a place, but not here. */
const ELSEWHERE: Readonly<Record<string, string>> = {
  'action_items.public': 'Words for the public report stand in `public.countermeasures`.',
  '.judgments': 'A judgment stands in the timeline entry that it belongs to.',
  '.cost': 'The rates for the cost of downtime stand in the configuration of the team.',
  '.attendees': 'It stands under `review`.',
  '.facilitator': 'It stands under `review`.',
  '.held': 'It stands under `review`.',
};

function either(values: readonly string[]): string {
  return values.map((value) => `\`${value}\``).join(' or ');
}

function wrongValue(place: Place, allowed: readonly string[]): Finding | null {
  if (place.node.type !== 'scalar') return null;
  const written = place.node.words.value;
  const near = suggestValues(written, allowed);
  const meant = near.length > 2 ? [] : near; // as near to everything as to nothing
  const { span } = place.node;
  const sure = meant.length === 1;
  const offered = meant.length > 0 ? meant : allowed.length <= 5 ? allowed : [];
  const fixes = offered.map((value, i) =>
    replacement(
      `Change to \`${value}\``,
      span,
      value,
      sure && i === 0,
      sure && (isSpelling(written, value) || isSlip(written, value)),
    ),
  );
  const explained =
    meant.length > 1 ? ` ${meant.map((value) => `\`${value}\` (${meaning(place, value)})`).join(' or ')}?` : '';
  const list = place.name === 'severity' ? 'sev1 … sev5' : allowed.join(', ');
  const message =
    explained === ''
      ? `\`${place.name}\` is one of ${list}${sure ? `; did you mean \`${meant[0] ?? ''}\`?` : '.'}`
      : `Unknown ${place.name} \`${written}\`:${explained}`;
  return { rule: 'schema/value', severity: 'error', message, span, fixes };
}

/** Only the writing differs (`SEV-2`), so the change takes no decision. */
function isSpelling(written: string, value: string): boolean {
  const plain = (text: string): string => text.toLowerCase().replace(/[^a-z0-9]/g, '');
  return plain(written) === plain(value);
}

/** One letter too many, too few, wrong or swapped, in a word that is long enough to be no other. */
function isSlip(written: string, value: string): boolean {
  return value.length >= 5 && editDistance(written.trim().toLowerCase(), value) === 1;
}

function meaning(place: Place, value: string): string {
  const node: SchemaNode | undefined = schemaAt(place.path);
  const holder = node?.enum !== undefined ? node : node?.items;
  const text = holder?.enumDescriptions?.[holder.enum?.indexOf(value) ?? -1] ?? '';
  return (
    text
      .replace(/\.$/, '')
      .replace(/^./, (first) => first.toLowerCase())
      .split(/[:;]/, 1)[0] ?? ''
  );
}

function wrongType(place: Place): Finding {
  const schema = schemaAt(place.path);
  const { node, name } = place;
  const types = new Set([schema?.type ?? []].flat());
  const reference = schema?.title ?? '';
  const kind = kindOf(schema);
  if (node.type === 'scalar' && kind !== null) return unreadable(place, kind);
  const list = types.has('array') && !types.has('string');
  const message = list
    ? `\`${name}\` is a list; each item begins with a dash and a space.`
    : node.type === 'scalar'
      ? `\`${name}\` is a mapping: keys and values, indented.`
      : node.type === 'seq'
        ? types.has('object')
          ? `\`${name}\` is a mapping, not a list.`
          : `\`${name}\` is one ${reference === '' ? 'value' : 'text'}, not a list${node.flow ? '; quotes keep brackets in a text' : ''}.`
        : `\`${name}\` is ${types.has('array') ? 'a list' : 'a text'}, not a mapping${node.flow ? '; quotes keep braces in a text' : ''}.`;
  const span =
    node.type === 'scalar' || node.flow
      ? node.span
      : { start: node.span.start, end: Math.min(node.span.end, node.span.start + 1) };
  return { rule: 'schema/type', severity: 'error', message, span, fixes: [] };
}

const KINDS = ['time', 'date', 'duration', 'target', 'amount'] as const;

/** Which of the written forms a place takes, by the definition that its schema refers to. */
function kindOf(schema: SchemaNode | undefined): (typeof KINDS)[number] | null {
  return KINDS.find((kind) => schema?.$ref === `#/$defs/${kind}`) ?? null;
}

function unreadable(place: Place, kind: (typeof KINDS)[number] | null): Finding {
  const written = place.node.type === 'scalar' ? place.node.words.value : '';
  const { span } = place.node;
  const offer = (guess: string | null, safe = false): Fix[] =>
    guess === null ? [] : [replacement(`Change to ${guess}`, span, guess, true, safe)];
  if (kind === 'time' || kind === 'date') {
    const date = kind === 'date';
    const guess = guessWhen(written);
    const usable = guess !== null && (!date || /^~?\d{4}-/.test(guess));
    const dateOnly = !date && /^~?\d{4}-\d{2}-\d{2}$/.test(written.trim());
    const message = dateOnly
      ? `\`${written}\` has no time of day; where it is not known, \`at\` may be left out.`
      : `\`${written}\` is not a ${date ? 'date' : 'time'}, such as ${date ? '2025-11-28' : '16:05, 2025-11-20T16:05 or ~16:05'}.`;
    return {
      rule: 'schema/time',
      severity: 'error',
      message,
      span,
      fixes: usable && !dateOnly ? offer(guess, date) : [],
    };
  }
  if (kind === 'duration' || kind === 'target') {
    const target = kind === 'target';
    const unitless = /^\d+$/.test(written);
    const message = target
      ? `\`${written}\` is no target: a length of time such as 5m, or a change such as -50%.`
      : `\`${written}\` ${unitless ? 'has no unit' : 'is not a length of time'}, such as 90s, 20m or 1h 5m.`;
    // With its unit and in whole numbers only the writing differs.
    const same = /^[^.:]*$/.test(written) && /[a-z]/i.test(written);
    return { rule: 'schema/duration', severity: 'error', message, span, fixes: offer(guessDuration(written), same) };
  }
  if (kind === 'amount') {
    const plain = written.replace(/(?<=\d)[,_ ](?=\d{3})/g, '');
    const guess = /^~?\d+(?:\.\d+)?%?$/.test(plain) && plain !== written ? plain : null;
    const message = `\`${written}\` is not a number or a share, such as 50, ~1000 or 38%.`;
    return { rule: 'schema/amount', severity: 'error', message, span, fixes: offer(guess) };
  }
  return {
    rule: 'schema/value',
    severity: 'error',
    message: `\`${place.name}\` does not take \`${written}\`.`,
    span,
    fixes: [],
  };
}
