/** What is said about a range of times where one time belongs, and the edits that write it as `at` and `until`. */
import type { TextEdit } from '../text/edit';
import type { Finding, Fix } from '../text/finding';
import type { Span } from '../text/span';
import { ENTRY_KEYS, entryNode } from './edit/entry-edits';
import { expandEntry } from './edit/expand-entry';
import { writeKey } from './edit/mapping-edits';
import { entriesOf } from './entries';
import type { Entry } from './model';
import { pairOf } from './node';
import type { ParsedReview } from './parse';
import { timeRange, type TimeRange } from './time-range';

const RULE = 'time/range';

/** Without its fixes: these need the whole text, see `offerRanges`. */
export function rangeFinding({ text, from, until, sure }: TimeRange, span: Span): Finding {
  const message = sure
    ? `\`${text}\` is a range of times: its beginning, ${from}, belongs under \`at\`, its end under \`until: ${until}\`.`
    : `\`${text}\` may be a time with an offset of -${until} from UTC, or more likely a range; then \`until: ${until}\` says when it ended. Until then the entry has no time.`;
  return { rule: RULE, severity: 'error', message, span, fixes: [] };
}

/** The review with the fixes of its ranges. */
export function offerRanges(parsed: ParsedReview): ParsedReview {
  if (!parsed.findings.some(({ rule }) => rule === RULE)) return parsed;
  const findings = parsed.findings.map((finding) =>
    finding.rule === RULE ? { ...finding, fixes: fixesAt(parsed, finding.span) } : finding,
  );
  return { ...parsed, findings };
}

function fixesAt(parsed: ParsedReview, span: Span): Fix[] {
  const entries = entriesOf(parsed.review);
  const index = entries.touching(span).find((at) => contains(entries.at(at)?.span, span));
  const entry = index === undefined ? undefined : entries.at(index);
  const found = entry === undefined ? undefined : entryNode(parsed, entry);
  if (entry === undefined || found === undefined) return [];
  const at = found.node.type === 'map' ? pairOf(found.node, 'at')?.value : found.node;
  if (at?.type !== 'scalar' || at.span.start > span.start || at.span.end < span.end) return [];
  const text = at.words.value.trim();
  const range = timeRange(text, parsed.review.zone, null);
  if (range === null) return [];
  const { from, until, sure } = range;
  const edits = splitEdits(parsed, entry, found, range);
  const split: Fix[] =
    edits.length === 0
      ? []
      : [{ title: `Change to \`at: ${from}\` and \`until: ${until}\``, edits, safe: sure, preferred: true }];
  return sure ? split : [...split, ...offsetFix(entries.at((index ?? 0) - 1)?.at?.date ?? null, span, range)];
}

function splitEdits(
  parsed: ParsedReview,
  entry: Entry,
  { node, flow }: NonNullable<ReturnType<typeof entryNode>>,
  { from, until }: TimeRange,
): TextEdit[] {
  const { source } = parsed;
  if (node.type === 'scalar')
    return entry.what === null ? [] : expandEntry(source, entry, node, flow, [], [`at: ${from}`, `until: ${until}`]);
  if (node.type !== 'map' || pairOf(node, 'until') !== undefined) return [];
  const value = pairOf(node, 'at')?.value;
  if (value?.type !== 'scalar') return [];
  const written = source.slice(value.span.start, value.span.end).trimEnd();
  const start = { start: value.span.start, end: value.span.start + written.length };
  if (node.flow) return [{ ...start, text: `${from}, until: ${until}` }];
  return [{ ...start, text: from }, ...writeKey(source, node, 'until', until, ENTRY_KEYS)];
}

/** A date before it makes an offset of it that nobody takes for an end. */
function offsetFix(date: string | null, span: Span, { text, from, until }: TimeRange): Fix[] {
  const clock = /\d{1,2}:\d\d(?::\d\d)?$/.exec(from)?.[0];
  const day = /\d{4}-\d\d-\d\d/.exec(text)?.[0] ?? date;
  if (day === null || clock === undefined) return [];
  const moment = `${from.startsWith('~') ? '~' : ''}${day}T${clock.padStart(clock.length > 5 ? 8 : 5, '0')}-${until}`;
  return [{ title: `Change to ${moment}, a time with its offset`, edits: [{ ...span, text: moment }], safe: false }];
}

const contains = (outer: Span | undefined, inner: Span): boolean =>
  outer !== undefined && outer.start <= inner.start && inner.end <= outer.end;
