import { sortFindings, type Finding } from '../text/finding';
import { buildReview } from './build';
import { idFindings } from './id-findings';
import type { Review } from './model';
import { pairOf, type MapNode } from './node';
import type { EntryMemory } from './timeline';
import { readTree, type Tree, type TreeMemory } from './tree';
import { offerRanges } from './range-findings';
import { MAX_LENGTH } from './longest';
import { controlFindings, sizeFinding } from './text-findings';
import { fitsSchema, schemaFindings } from './validate';

/** Version of the format that this reader knows. */
export const FORMAT_VERSION = 1;

export interface ParsedReview {
  readonly source: string;
  readonly review: Review;
  /** Everything about form: YAML, schema, times that cannot be. In source order. */
  readonly findings: readonly Finding[];
  /** The YAML as a tree, for edits and for whatever the model leaves out. */
  readonly root: MapNode;
  /** The text is of a later format or too long, so nothing but that is said about it. */
  readonly refused: boolean;
  /** What the next version of the text takes over, so that an edit is cheap; null where nothing was read. */
  readonly memory: ParseMemory | null;
}

export interface ParseMemory {
  readonly tree: TreeMemory;
  readonly entries: EntryMemory;
  /** The text held none of what these look for. */
  readonly fitsSchema: boolean;
  readonly isText: boolean;
}

/**
 * Reads a review. Never throws: what cannot be read is a finding, and the rest is read all the same.
 * @param previous an earlier version of the same text, whose unchanged pieces are taken over.
 */
export function parseReview(source: string, previous?: ParsedReview): ParsedReview {
  if (source.length > MAX_LENGTH) return refuse(source, sizeFinding(source, MAX_LENGTH));
  const before = previous?.memory ?? null;
  const tree = readTree(source, before?.tree ?? null);
  const newer = versionFinding(tree.root);
  if (newer !== null) return refuse(source, newer);
  const built = buildReview(tree.root, before?.entries ?? null);
  const control = staysText(source, tree, before) ? [] : controlFindings(source);
  const schema = staysFit(tree, before) ? [] : schemaFindings(tree.root, tree.value());
  const findings = [
    ...control,
    ...tree.findings,
    ...missingVersion(source, tree.root),
    ...schema,
    ...idFindings(tree.root),
    ...built.findings,
  ];
  const parsed: ParsedReview = {
    source,
    review: built.review,
    findings: sortFindings(once(findings)),
    root: tree.root,
    refused: false,
    memory: {
      tree: tree.memory,
      entries: built.entries,
      fitsSchema: schema.length === 0,
      isText: control.length === 0,
    },
  };
  return offerRanges(parsed);
}

/** Whether an edit of one key of a text without control characters brought none; what it touches is looked at with its neighbours. */
function staysText(source: string, { edited }: Tree, before: ParseMemory | null): boolean {
  if (edited === null || before?.isText !== true || edited.change.start < 2) return false;
  return controlFindings(source.slice(edited.change.start - 2, edited.change.newEnd + 2)).length === 0;
}

/** Whether an edit of a review that fits the schema fits it: keys, and the items of lists, do not depend on each other. */
function staysFit({ edited }: Tree, before: ParseMemory | null): boolean {
  return edited !== null && before?.fitsSchema === true && fitsSchema(edited.value);
}

function refuse(source: string, finding: Finding): ParsedReview {
  const root: MapNode = { type: 'map', span: { start: 0, end: source.length }, flow: false, pairs: [] };
  return {
    source,
    review: buildReview(root, null).review,
    findings: [finding],
    root,
    refused: true,
    memory: null,
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
      severity === 'error' && (rule.startsWith('yaml/') || rule === 'time/range') ? [span.start] : [],
    ),
  );
  return findings.filter(({ rule, span }) => {
    if (rule.startsWith('schema/') && broken.has(span.start)) return false;
    const id = `${rule} ${span.start} ${span.end}`;
    return seen.has(id) ? false : (seen.add(id), true);
  });
}
