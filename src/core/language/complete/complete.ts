/** What could be written at the cursor, as plain data. Works in a text that is no valid YAML at the moment. */
import type { ParsedReview } from '../../format/parse';
import type { Finding } from '../../text/finding';
import type { Metrics } from '../../metrics/metrics';
import { schemaAt } from '../../format/schema';
import { placeAt, type KeyPlace, type ValuePlace } from '../place/place';
import type { Completion, Proposal } from './completion';
import { isList, keyProposals, typesOf } from './keys';
import { entryTimes } from './times';
import { undeclaredPeople } from './people';
import { ruleProposals } from './rules';
import { snippetProposals } from './snippets';
import { hasValues, valueProposals, type ValueOptions } from './values';

export interface CompleteOptions {
  /** The present, in milliseconds UTC; without it nothing that rests on it is offered. */
  readonly now?: number;
  /** The figures, where they are known already. */
  readonly metrics?: Metrics;
  /** The findings, where they are known: their rules come first behind `# pir-ignore`. */
  readonly findings?: readonly Finding[];
}

/**
 * Completions at an offset of the source, the likeliest first. None inside texts and comments.
 * Never throws; linear in the length of the source.
 */
export function complete(parsed: ParsedReview, offset: number, options: CompleteOptions = {}): Completion[] {
  const place = placeAt(parsed.source, offset);
  const values: ValueOptions = { now: options.now ?? null, metrics: options.metrics ?? null };
  switch (place.at) {
    case 'nothing':
      return [];
    case 'ignore':
      return at(place.replace, ruleProposals(options.findings ?? [], offset));
    case 'value':
      return at(place.replace, spaced(place, valueProposals(parsed, place, typed(parsed, place), values)));
    case 'key':
      return at(place.replace, [...keys(parsed, place, values), ...snippetProposals(place)]);
  }
}

function at(replace: Completion['replace'], proposals: readonly Proposal[]): Completion[] {
  return proposals.map((one) => ({ ...one, replace }));
}

function typed({ source }: ParsedReview, { replace }: ValuePlace | KeyPlace): string {
  return source.slice(replace.start, replace.end);
}

/** The cursor stands at the colon: YAML wants a blank behind it. */
function spaced({ blank }: ValuePlace, proposals: readonly Proposal[]): readonly Proposal[] {
  return blank ? proposals.map((one) => ({ ...one, text: ` ${one.text}` })) : proposals;
}

function keys(parsed: ParsedReview, place: KeyPlace, values: ValueOptions): Proposal[] {
  const { path } = place;
  if (!place.item) {
    if (!isList(path)) return [...keyProposals(place), ...undeclaredPeople(parsed.review, place, typed(parsed, place))];
    return items(parsed, { ...place, path: [...path, '*'], column: place.column + 2 }, values).map((one) => ({
      ...one,
      text: `- ${one.text}`,
    }));
  }
  return items(parsed, place, values);
}

/** What may stand behind a dash: a text, a key of a mapping, or a value. */
function items(parsed: ParsedReview, place: KeyPlace, values: ValueOptions): Proposal[] {
  const { path, replace, beside, flow } = place;
  const node = schemaAt(path);
  if (node?.properties !== undefined) {
    const found = keyProposals(place);
    const column = ' '.repeat(place.column);
    if (path[0] !== 'timeline' || path.length !== 2 || place.colon || place.present.length > 0) return found;
    const times = entryTimes(parsed, replace.start, values.now);
    return [
      ...times.map((time): Proposal => ({ ...time, text: `${time.text} ` })),
      ...times.slice(0, 1).map((time): Proposal => ({
        ...time,
        label: `at: ${time.label}`,
        filter: `at: ${time.filter ?? ''}`,
        detail: 'an entry with kind, people and milestones',
        text: `at: ${time.text}\n${column}what: `,
      })),
      ...found,
    ];
  }
  if (!typesOf(node).includes('string') || !hasValues(path)) return [];
  return valueProposals(
    parsed,
    { at: 'value', path, beside, blank: false, flow, replace },
    typed(parsed, place),
    values,
  );
}
