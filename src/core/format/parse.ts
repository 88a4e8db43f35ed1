import { sortFindings, type Finding } from '../text/finding';
import { buildReview } from './build';
import { flowListFindings, idFindings } from './id-findings';
import type { Review } from './model';
import { pairOf, type MapNode } from './node';
import { EntryMemory } from './timeline';
import { readTree, type PieceCache } from './tree';
import { controlFindings, sizeFinding } from './text-findings';
import { schemaFindings } from './validate';

/** Version of the format that this reader knows. */
export const FORMAT_VERSION = 1;
/** Longer texts are refused politely: a review is written by hand. In UTF-16 units. */
export const MAX_LENGTH = 6_000_000;

export interface ParsedReview {
  readonly source: string;
  readonly review: Review;
  /** Everything about form: YAML, schema, times that cannot be. In source order. */
  readonly findings: readonly Finding[];
  /** The YAML as a tree, for edits and for whatever the model leaves out. */
  readonly root: MapNode;
  /** The text is of a later format or too long, so nothing but that is said about it. */
  readonly refused: boolean;
  /** Pieces by their text; handed to the next call, it makes an edit cheap. */
  readonly cache: PieceCache;
  /** Entries and moments, for the same end. */
  readonly entries: EntryMemory;
}

/**
 * Reads a review. Never throws: what cannot be read is a finding, and the rest is read all the same.
 * @param previous an earlier version of the same text, whose unchanged pieces are taken over.
 */
export function parseReview(source: string, previous?: ParsedReview): ParsedReview {
  if (source.length > MAX_LENGTH) return refuse(source, sizeFinding(source, MAX_LENGTH));
  const tree = readTree(source, previous?.cache ?? new Map());
  const newer = versionFinding(tree.root);
  if (newer !== null) return refuse(source, newer);
  const entries = previous?.entries ?? new EntryMemory();
  const built = buildReview(tree.root, entries);
  const findings = [
    ...controlFindings(source),
    ...tree.findings,
    ...missingVersion(source, tree.root),
    ...schemaFindings(tree.root, tree.value),
    ...idFindings(tree.root),
    ...flowListFindings(built.review),
    ...built.findings,
  ];
  return {
    source,
    review: built.review,
    findings: sortFindings(once(findings)),
    root: tree.root,
    refused: false,
    cache: tree.cache,
    entries,
  };
}

function refuse(source: string, finding: Finding): ParsedReview {
  const root: MapNode = { type: 'map', span: { start: 0, end: source.length }, flow: false, pairs: [] };
  return {
    source,
    review: buildReview(root, new EntryMemory()).review,
    findings: [finding],
    root,
    refused: true,
    cache: new Map(),
    entries: new EntryMemory(),
  };
}

function versionFinding(root: MapNode): Finding | null {
  const value = pairOf(root, 'pir')?.value;
  if (value?.type !== 'scalar' || typeof value.value !== 'number' || value.value <= FORMAT_VERSION) return null;
  const message = `This review is written in version ${String(value.value)} of the format; this tool reads version ${FORMAT_VERSION}. A newer version of the tool is needed.`;
  return { rule: 'schema/version', severity: 'error', message, span: value.span, fixes: [] };
}

function missingVersion(source: string, root: MapNode): Finding[] {
  const pair = pairOf(root, 'pir');
  if (pair !== undefined) {
    if (pair.value.type === 'scalar' && pair.value.value === FORMAT_VERSION) return [];
    const span = pair.value.span.end > pair.value.span.start ? pair.value.span : pair.key.span;
    const edit =
      pair.value.span.end > pair.value.span.start
        ? { ...span, text: '1' }
        : { start: pair.key.span.end + 1, end: pair.key.span.end + 1, text: ' 1' };
    // A value that says something else is not written over.
    const written = source.slice(pair.value.span.start, pair.value.span.end);
    const fits = source[pair.key.span.end] === ':' && /^(?:(["']?)v?1(?:\.\d+)?\1)?$/i.test(written);
    const fixes = fits ? [{ title: 'Change to 1', edits: [edit], safe: true, preferred: true }] : [];
    return [
      {
        rule: 'schema/version',
        severity: 'error',
        message: '`pir` is the version of the format: the number 1.',
        span,
        fixes,
      },
    ];
  }
  // `PIR: 1` is an unknown key that says so itself.
  if (root.pairs.some(({ key }) => key.words.value.toLowerCase() === 'pir')) return [];
  const start = source.charCodeAt(0) === 0xfeff ? 1 : 0;
  const empty = root.pairs.length === 0;
  const first = /\S.*/.exec(source);
  const from = empty ? start : (root.pairs[0]?.key.span.start ?? start);
  const to = empty
    ? Math.min(source.length, first === null ? start : first.index + first[0].length)
    : (root.pairs[0]?.key.span.end ?? start);
  return [
    {
      rule: 'schema/version',
      severity: empty ? 'warning' : 'error',
      message: 'A review begins with `pir: 1`, the version of its format.',
      span: { start: from, end: Math.max(from, to) },
      fixes: [
        {
          title: 'Add `pir: 1`',
          edits: [{ start, end: start, text: `pir: 1${source.includes('\r\n') ? '\r\n' : '\n'}` }],
          safe: true,
          preferred: true,
        },
      ],
    },
  ];
}

/** The same rule at the same place speaks once, and the schema says nothing about a value that YAML cannot read as it was typed. */
function once(findings: readonly Finding[]): Finding[] {
  const seen = new Set<string>();
  const broken = new Set(
    findings.flatMap(({ rule, severity, span }) =>
      severity === 'error' && rule.startsWith('yaml/') ? [span.start] : [],
    ),
  );
  return findings.filter(({ rule, span }) => {
    if (rule.startsWith('schema/') && broken.has(span.start)) return false;
    const id = `${rule} ${span.start} ${span.end}`;
    return seen.has(id) ? false : (seen.add(id), true);
  });
}
