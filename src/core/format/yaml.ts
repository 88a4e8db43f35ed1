/** One piece of YAML → a node in source offsets and what was noticed on the way. The only file that calls `yaml`. */
import { isAlias, isMap, isScalar, isSeq, parseDocument, visit, type Document, type Scalar } from 'yaml';
import type { Finding } from '../text/finding';
import { align } from './align';
import { asText, colonTextFinding, isColonText } from './colon-text';
import { readEveryday } from './everyday';
import { joinedListFindings } from './joined-lines';
import { nestsTooDeeply } from './nesting';
import { emptyScalar, type MapNode, type Pair, type ScalarNode, type YamlNode } from './node';
import { TEXT_KEY } from './piece-lines';
import { repair, type Repaired } from './repair';
import { trapFinding } from './trap';
import { findTraps } from './traps';
import { backslashFindings, flowCommaFindings, keyFindings, lostTextFindings, scalarFindings } from './silent';
import { syntaxFinding, tagFinding } from './syntax';

export interface PieceResult {
  readonly node: YamlNode;
  readonly findings: readonly Finding[];
}

const OPTIONS = {
  uniqueKeys: false,
  prettyErrors: false,
  logLevel: 'silent',
  keepSourceTokens: false,
  merge: false,
} as const;
const MAX_DEPTH = 40;
/** YAML takes what looks like a key and a value for one text. */
const NO_BREAK_SPACE = /[\w"']:[\u00a0\u2000-\u200b\u2028\u2029\u202f\u205f\u3000\ufeff]/;

/**
 * Parses a piece. Offsets are relative to the piece. What YAML would refuse or drop is repaired as its author meant it, and reported;
 * a piece that cannot be repaired keeps what `yaml` makes of it.
 */
export function parsePiece(text: string): PieceResult {
  const node = readEveryday(text);
  return node === null ? parseUnusual(text) : { node, findings: [] };
}

/** The same by `yaml`, whatever the text: what `readEveryday` is held against. */
export function parseUnusual(text: string): PieceResult {
  if (nestsTooDeeply(text)) return unread(text, 'This is nested too deeply to be read.');
  try {
    return parse(text);
  } catch {
    // Nothing is known to throw.
    return unread(text, 'This cannot be read as YAML.');
  }
}

function unread(text: string, message: string): PieceResult {
  const start = text.length - text.trimStart().length;
  const end = Math.min(text.length, start + 80);
  return {
    node: emptyScalar(start),
    findings: [{ rule: 'yaml/syntax', severity: 'error', message, span: { start, end }, fixes: [] }],
  };
}

function parse(text: string): PieceResult {
  const first = parseDocument(text, OPTIONS);
  const silent = (/[&*!]/.test(text) && hasSigns(first)) || NO_BREAK_SPACE.test(text);
  if (first.errors.length === 0 && first.warnings.length === 0 && !silent) {
    return finish(first, { text, back: (offset) => offset }, text, []);
  }
  const traps = findTraps(text);
  if (traps.length === 0) return finish(first, { text, back: (offset) => offset }, text, []);
  const repaired = repair(
    text,
    traps.flatMap((trap) => trap.edits),
  );
  return finish(parseDocument(repaired.text, OPTIONS), repaired, text, traps.map(trapFinding));
}

/** Whether YAML took some word for an anchor, an alias or a tag. */
function hasSigns(document: Document.Parsed): boolean {
  let found = false;
  visit(document, {
    Alias: () => ((found = true), visit.BREAK),
    Value: (_, node) =>
      node.anchor !== undefined || node.tag !== undefined ? ((found = true), visit.BREAK) : undefined,
  });
  return found;
}

function finish(
  document: Document.Parsed,
  repaired: Repaired,
  source: string,
  trapped: readonly Finding[],
): PieceResult {
  const findings = [...trapped];
  const error = document.errors[0];
  if (error !== undefined) findings.push(syntaxFinding(error, source, repaired.back));
  // What no trap has told of: all that YAML warns of here are tags that it does not know.
  else if (document.warnings[0] !== undefined) findings.push(tagFinding(document.warnings[0], source, repaired.back));
  const reader = new NodeReader(repaired, source, findings);
  return { node: reader.read(document.contents, 0), findings };
}

class NodeReader {
  constructor(
    private readonly repaired: Repaired,
    private readonly source: string,
    private readonly findings: Finding[],
  ) {}

  read(node: unknown, depth: number, fallback = 0): YamlNode {
    if (isScalar(node)) return this.scalar(node as Scalar.Parsed);
    const range = (node as { range?: [number, number, number] | null } | null)?.range;
    if (range == null) return emptyScalar(this.repaired.back(fallback));
    const span = { start: this.repaired.back(range[0]), end: this.repaired.back(range[1]) };
    if (isAlias(node) || depth > MAX_DEPTH) return this.verbatim(range[0], range[1]);
    if (isSeq(node)) {
      const items = node.items.map((item) => this.read(item, depth + 1, range[1]));
      return { type: 'seq', span, flow: node.flow === true, items };
    }
    if (isMap(node)) {
      const pairs: Pair[] = node.items.map((pair) => {
        const key = this.key(pair.key, range[0], depth);
        const after = (pair.key as { range?: [number, number, number] | null } | null)?.range?.[1] ?? range[0];
        return { key, value: this.value(key, this.read(pair.value, depth + 1, after)) };
      });
      const map: MapNode = { type: 'map', span, flow: node.flow === true, pairs };
      this.findings.push(...flowCommaFindings(map, this.source));
      return this.joined(map);
    }
    return emptyScalar(span.start);
  }

  /** A text with a colon under a key that takes texts. */
  private value(key: ScalarNode, value: YamlNode): YamlNode {
    if (!isColonText(value) || !TEXT_KEY.test(`${key.words.value}:`)) return value;
    this.findings.push(colonTextFinding(value, this.source));
    return asText(value, this.source);
  }

  private key(key: unknown, fallback: number, depth: number): ScalarNode {
    const node = this.read(key, depth + 1, fallback);
    this.findings.push(...keyFindings(node, this.source));
    return node.type === 'scalar' ? node : this.textOf(node.span.start, node.span.end);
  }

  private scalar(node: Scalar.Parsed): ScalarNode {
    const [from, to] = node.range;
    if (to <= from) return emptyScalar(this.repaired.back(from));
    const { type } = node;
    const style =
      type === 'QUOTE_DOUBLE' ? 'double' : type === 'QUOTE_SINGLE' ? 'single' : type === 'PLAIN' ? 'plain' : 'block';
    const written = this.repaired.text.slice(from, to);
    const value = node.value as ScalarNode['value'] | bigint;
    const words = typeof value === 'string' ? value : written;
    const start = this.repaired.back(from);
    const end = Math.max(start, this.repaired.back(to));
    const map = align(words, this.repaired.text, from, to, typeof value === 'string' ? style : 'plain');
    const result: ScalarNode = {
      type: 'scalar',
      span: { start, end },
      value: typeof value === 'bigint' ? Number(value) : value,
      words: {
        value: words,
        span: { start, end },
        map: this.mapBack(map, words.length),
      },
      style: style === 'block' ? (type === 'BLOCK_FOLDED' ? 'folded' : 'literal') : style,
    };
    if (style === 'plain') {
      this.findings.push(...scalarFindings(result, written));
      this.findings.push(...lostTextFindings(result, this.source));
      // The text of an item is looked at by the list that it stands in.
      if (written.includes('\n') && this.source.slice(0, start).trim() !== '')
        this.findings.push(...joinedListFindings(result, this.source));
    } else if (style === 'double') this.findings.push(...backslashFindings(result, this.source));
    return result;
  }

  /** The map of a text in the source, from its map in the repaired text: an edit inside the text may have parted its characters. */
  private mapBack(map: readonly number[], length: number): number[] {
    if (this.repaired.text === this.source) return [...map];
    const result: number[] = [];
    let pair = 0;
    let expected = -1;
    for (let i = 0; i < Math.max(1, length); i++) {
      while ((map[pair + 2] ?? Infinity) <= i) pair += 2;
      const place = this.repaired.back((map[pair + 1] ?? 0) + i - (map[pair] ?? 0));
      if (place !== expected) result.push(i, place);
      expected = place + 1;
    }
    return result;
  }

  private verbatim(from: number, to: number): ScalarNode {
    return this.textOf(this.repaired.back(from), this.repaired.back(to));
  }

  private textOf(start: number, end: number): ScalarNode {
    const value = this.source.slice(start, end).trim();
    const span = { start, end };
    return { type: 'scalar', span, value, words: { value, span, map: [0, start] }, style: 'plain' };
  }

  /** A key that stands twice: the texts of both are kept where both are words, and the place is reported. */
  private joined(map: MapNode): MapNode {
    const seen = new Map<string, Pair>();
    for (const pair of map.pairs) {
      const key = pair.key.words.value;
      const before = seen.get(key);
      if (before === undefined) seen.set(key, pair);
      else {
        this.findings.push({
          rule: 'yaml/duplicate-key',
          severity: 'error',
          message: `${key === '' ? 'A key without a name' : `\`${key}\``} stands twice here; only the first is read.`,
          span: pair.key.span,
          fixes: [],
          related: [{ span: before.key.span, message: 'It stands here first.' }],
        });
      }
    }
    return map;
  }
}
