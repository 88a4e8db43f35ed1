/**
 * The names that a review gives to people and things and uses again: ids of people (declared under `people`), ids of incidents, tickets of
 * action items, services. A ticket with the id of an incident is that incident.
 */
import type { MapNode, ScalarNode, YamlNode } from '../../format/node';
import type { ParsedReview } from '../../format/parse';
import { sourceSpan, type Words } from '../../format/words';
import { touches, type Span } from '../../text/span';
import { CUSTOMERS } from '../complete/people';
import { isDistinctive, mentionsIn } from './mentions';

export type NameKind = 'person' | 'incident' | 'ticket' | 'service';

export interface Occurrence {
  readonly kind: NameKind;
  /** The name as it is compared: without quotes, and without the `@` of a person. */
  readonly name: string;
  /** `declaration`: where it is said what the name stands for. `mention`: in a text, as `@ida` or as an id that is like no word. */
  readonly role: 'declaration' | 'use' | 'mention';
  /** The name in the source, without quotes and `@`. */
  readonly span: Span;
  /** The scalar that is nothing but the name; for a mention the text around it. */
  readonly scalar: Span;
  /** In `command`, `output` or `quote`, which nobody changes afterwards. */
  readonly verbatim: boolean;
}

/** All names of a review, in source order. */
export interface Names {
  readonly all: readonly Occurrence[];
}

/** Names that are looked for although the review does not know them yet. */
export interface ExtraName {
  readonly kind: NameKind;
  readonly name: string;
}

const VERBATIM: ReadonlySet<string> = new Set(['command', 'output', 'quote']);

/** Reads the names off a review. Linear in the length of the source; never throws. */
export function readNames(parsed: ParsedReview, extra?: ExtraName): Names {
  const stated = statedNames(parsed);
  const people = new Set(stated.filter(({ kind }) => kind === 'person').map(({ name }) => name));
  const ids = new Map(
    stated.flatMap(({ kind, name }) =>
      (kind === 'incident' || kind === 'ticket') && isDistinctive(name) ? [[name, kind] as const] : [],
    ),
  );
  if (extra?.kind === 'person') people.add(extra.name);
  else if (extra !== undefined && extra.kind !== 'service') ids.set(extra.name, extra.kind);
  people.delete(CUSTOMERS);
  const taken = new Set(stated.map(({ scalar }) => scalar.start));
  const mentioned: Occurrence[] = [];
  const read = (node: ScalarNode, key: string): void => {
    if (typeof node.value !== 'string' || taken.has(node.span.start)) return;
    for (const { kind, name, start, end } of mentionsIn(node.words.value, people, ids)) {
      const span = sourceSpan(node.words, start, end);
      // Behind an escape in quotes the source says it in other signs.
      if (parsed.source.slice(span.start, span.end) !== name) continue;
      mentioned.push({ kind, name, role: 'mention', span, scalar: node.span, verbatim: VERBATIM.has(key) });
    }
  };
  if (people.size > 0 || ids.size > 0) eachScalar(parsed.root, '', read);
  return { all: [...stated, ...mentioned].sort((a, b) => a.span.start - b.span.start) };
}

/** The name under an offset of the source, or null. */
export function nameAt({ all }: Names, offset: number): Occurrence | null {
  return all.find(({ span }) => touches(span, offset)) ?? null;
}

/** Where the same name stands, in source order. */
export function sameName({ all }: Names, { kind, name }: ExtraName): readonly Occurrence[] {
  return all.filter((other) => other.kind === kind && other.name === name);
}

/** Where it is said what the name stands for; of several places the first. Else the first place that names it. */
export function definitionOf(names: Names, name: ExtraName): Occurrence | null {
  const places = sameName(names, name);
  return places.find(({ role }) => role === 'declaration') ?? places[0] ?? null;
}

/** Names that stand alone in a value or a key. */
function statedNames({ source, review }: ParsedReview): Occurrence[] {
  const found: Occurrence[] = [];
  const seen = new Set<number>();
  const add = (kind: NameKind, role: 'declaration' | 'use', words: Words | null): void => {
    const place = words === null ? null : placeOf(source, words, kind);
    if (words === null || place === null || seen.has(place.span.start)) return;
    seen.add(place.span.start);
    found.push({ kind, role, ...place, scalar: words.span, verbatim: false });
  };
  for (const { id } of review.people) add('person', 'declaration', id);
  for (const words of [review.commander, review.facilitator, ...review.attendees]) add('person', 'use', words);
  const incidents = new Set(review.incidents.flatMap(({ id }) => id?.value.trim() ?? []));
  for (const { id, services } of review.incidents) {
    add('incident', 'declaration', id);
    for (const words of services) add('service', 'use', words);
  }
  for (const words of review.services) add('service', 'declaration', words);
  for (const words of review.publicReport?.services ?? []) add('service', 'use', words);
  for (const { who, incident } of review.timeline) {
    for (const words of who) add('person', 'use', words);
    add('incident', 'use', incident);
  }
  for (const { owner, ticket } of review.actionItems) {
    for (const words of owner) add('person', 'use', words);
    for (const words of ticket) {
      const known = incidents.has(words.value.trim());
      add(known ? 'incident' : 'ticket', known ? 'use' : 'declaration', words);
    }
  }
  return found;
}

function placeOf(source: string, words: Words, kind: NameKind): { name: string; span: Span } | null {
  const { value } = words;
  const before = (kind === 'person' ? /^\s*@?\s*/ : /^\s*/).exec(value)?.[0].length ?? 0;
  const name = value.slice(before).trim();
  if (name === '' || /[\r\n]/.test(name)) return null;
  const span = sourceSpan(words, before, before + name.length);
  const written = source.slice(span.start, span.end);
  // Written with escapes: the name is all that stands between the quotes.
  const plain = written === name || (source[words.span.start] === "'" && written.replaceAll("''", "'") === name);
  return { name, span: plain ? span : words.span };
}

function eachScalar(node: YamlNode, key: string, read: (node: ScalarNode, key: string) => void): void {
  if (node.type === 'scalar') read(node, key);
  else if (node.type === 'seq') for (const item of node.items) eachScalar(item, key, read);
  else eachPair(node, read);
}

function eachPair({ pairs }: MapNode, read: (node: ScalarNode, key: string) => void): void {
  for (const { key, value } of pairs) {
    if (!key.words.value.startsWith('x_')) eachScalar(value, key.words.value, read);
  }
}
