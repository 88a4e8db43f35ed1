/** Another name for a person, an incident, a ticket or a service, everywhere in a review at once. */
import { scalarText } from '../../format/edit/scalar-text';
import type { ParsedReview } from '../../format/parse';
import { lineScalar } from '../../format/write-scalar';
import type { TextEdit } from '../../text/edit';
import type { Span } from '../../text/span';
import { CUSTOMERS } from '../complete/people';
import { canBeMentioned, isDistinctive } from './mentions';
import { nameAt, readNames, sameName, type Names, type Occurrence } from './names';

/** Why something cannot be renamed, in a sentence to show. */
export interface Refused {
  readonly refusal: string;
}

export interface Renaming {
  readonly span: Span;
  readonly name: string;
}

/** What would be renamed at an offset. */
export function prepareRename(names: Names, offset: number): Renaming | Refused {
  const here = nameAt(names, offset);
  if (here === null) return refused('There is no name here: people, incidents, tickets and services can be renamed.');
  if (here.kind === 'person' && here.name === CUSTOMERS)
    return refused('`customers` is a word of the format: everybody outside.');
  if (here.verbatim) return refused('What was typed, came back or was said is kept as it was.');
  return { span: here.span, name: here.name };
}

/**
 * The edits that give the name at an offset another one: where it is declared and used, and in texts that mention it. What is verbatim
 * (`command`, `output`, `quote`) keeps the old one, as do comments. Quotes stay as they are; a name that needs some gets them.
 */
export function rename(
  parsed: ParsedReview,
  names: Names,
  offset: number,
  to: string,
): { readonly edits: readonly TextEdit[] } | Refused {
  const ready = prepareRename(names, offset);
  const here = nameAt(names, offset);
  if ('refusal' in ready) return ready;
  if (here === null) return { edits: [] };
  const name = here.kind === 'person' ? to.trim().replace(/^@/, '') : to.trim();
  if (name === here.name) return { edits: [] };
  const places = sameName(names, here).filter(({ verbatim }) => !verbatim);
  const mentioned = places.some(({ role }) => role === 'mention');
  const wrong = wrongWith(here, name, mentioned) ?? clash(parsed, here, name);
  if (wrong !== null) return refused(wrong);
  return { edits: places.map((place) => renamed(parsed.source, place, name)) };
}

function refused(refusal: string): Refused {
  return { refusal };
}

function wrongWith({ kind, name: old }: Occurrence, name: string, mentioned: boolean): string | null {
  if (name === '') return 'A name has at least one letter or digit.';
  if (/[\r\n]/.test(name)) return 'A name stands on one line.';
  if (kind === 'person') {
    if (name === CUSTOMERS) return '`customers` stands for everybody outside and cannot be the id of one person.';
    if (scalarText(name, true) !== name || lineScalar(name) !== name)
      return `\`${name}\` is more than a name for YAML. An id of letters, digits, \`.\`, \`_\` and \`-\` stays one.`;
    if (mentioned && !canBeMentioned(name))
      return `Texts mention \`@${old}\`. An id that is mentioned is letters, digits, \`.\`, \`_\` and \`-\`.`;
  } else if (mentioned && !isDistinctive(name)) {
    return `Texts mention \`${old}\`. An id that is mentioned holds a digit and a letter, and no blank.`;
  }
  return null;
}

/** Two things under one name could not be told apart again. */
function clash(parsed: ParsedReview, { kind }: Occurrence, name: string): string | null {
  const kinds = kind === 'incident' || kind === 'ticket' ? (['incident', 'ticket'] as const) : [kind];
  for (const other of kinds) {
    const named = sameName(readNames(parsed, { kind: other, name }), { kind: other, name });
    if (named.some(({ verbatim }) => !verbatim))
      return `\`${name}\` stands in this review already, for something else.`;
  }
  return null;
}

function renamed(source: string, { role, kind, span, scalar }: Occurrence, name: string): TextEdit {
  if (role === 'mention') return { ...span, text: name };
  const quote = source[scalar.start];
  const inQuotes = span.start > scalar.start && (quote === '"' || quote === "'");
  if (inQuotes) return { ...span, text: quote === '"' ? name.replace(/["\\]/g, '\\$&') : name.replaceAll("'", "''") };
  const whole = span.start === scalar.start && span.end === scalar.end;
  const written = scalarText(name, true);
  // Written with escapes before, or with an `@` that stays in front of it.
  if (whole || kind === 'person') return { ...span, text: written };
  return written === name ? { ...span, text: name } : { ...scalar, text: written };
}
