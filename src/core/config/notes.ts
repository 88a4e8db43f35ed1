/** Reading nodes of the file, with a finding at the place of what cannot be read. */
import { durationMilliseconds, guessDuration } from '../format/duration';
import { isEmpty, type MapNode, type Pair, type ScalarNode, type YamlNode } from '../format/node';
import { suggestKeys, suggestValues } from '../format/suggest';
import type { Finding, FindingSeverity, Fix } from '../text/finding';
import type { Span } from '../text/span';

export class Notes {
  readonly findings: Finding[] = [];

  say(rule: string, severity: FindingSeverity, span: Span, message: string, fixes: readonly Fix[] = []): void {
    this.findings.push({ rule: `config/${rule}`, severity, message, span, fixes });
  }

  /** The pairs of a mapping whose keys are known; empty ones are left out. */
  known(node: YamlNode, name: string, keys: readonly string[]): Pair[] {
    const map = this.mapping(node, name);
    if (map === null) return [];
    return map.pairs.filter((pair) => {
      const key = pair.key.words.value;
      if (keys.includes(key)) return !isEmpty(pair.value);
      if (!key.startsWith('x_')) this.unknownKey(pair.key, name, keys);
      return false;
    });
  }

  mapping(node: YamlNode, name: string): MapNode | null {
    if (node.type === 'map') return node;
    if (!isEmpty(node))
      this.say(
        'type',
        'error',
        node.span,
        `${name === '' ? 'The configuration' : `\`${name}\``} is a mapping: keys and values, indented.`,
      );
    return null;
  }

  private unknownKey(key: ScalarNode, name: string, keys: readonly string[]): void {
    const written = key.words.value;
    const [meant] = suggestKeys(written, keys);
    const where = name === '' ? '' : ` in \`${name}\``;
    const advice =
      meant === undefined
        ? `There ${keys.length === 1 ? 'is' : 'are'} ${keys.join(', ')}.`
        : `Did you mean \`${meant}\`?`;
    const fixes = meant === undefined ? [] : [rename(key.span, meant)];
    this.say('unknown-key', 'warning', key.span, `Unknown key \`${written}\`${where}. ${advice}`, fixes);
  }

  /** A text of one word or several; numbers count as typed. */
  text(node: YamlNode, name: string): string | null {
    if (node.type !== 'scalar') {
      this.say(
        'type',
        'error',
        node.span,
        `\`${name}\` is one text${node.flow ? '; quotes keep brackets in a text' : ''}.`,
      );
      return null;
    }
    const text = node.words.value.trim();
    return isEmpty(node) || text === '' ? null : text;
  }

  /** One text in place of a list of texts. */
  texts(node: YamlNode, name: string): string[] {
    const items = node.type === 'seq' ? node.items : [node];
    return items.flatMap((item) => (isEmpty(item) ? [] : (this.text(item, name) ?? [])));
  }

  choice<T extends string>(node: YamlNode, name: string, allowed: readonly T[]): T | null {
    // YAML 1.1 readers take `off` for false, and so may whoever wrote it.
    const written = node.type === 'scalar' ? (node.value === false ? 'off' : node.words.value) : '';
    const found = allowed.find((one) => one === written);
    if (found !== undefined || isEmpty(node)) return found ?? null;
    const begun = written.length > 2 ? allowed.find((one) => one.startsWith(written.toLowerCase())) : undefined;
    const meant = begun ?? suggestValues(written, allowed)[0];
    const fixes = meant === undefined || node.type !== 'scalar' ? [] : [rename(node.span, meant)];
    this.say(
      'value',
      'error',
      node.span,
      `\`${name}\` is one of ${allowed.join(', ')}${meant === undefined ? '.' : `; did you mean \`${meant}\`?`}`,
      fixes,
    );
    return null;
  }

  /** A length of time in milliseconds, a number, or a share from 0 to 1. */
  amount(node: YamlNode, name: string, unit: 'length' | 'number' | 'share'): number | null {
    if (isEmpty(node)) return null;
    const written = node.type === 'scalar' ? node.words.value.trim() : '';
    const value = node.type === 'scalar' ? readAmount(node, written, unit) : null;
    if (value !== null) return value;
    const guess = unit === 'length' ? guessDuration(written) : null;
    const wanted =
      unit === 'length'
        ? 'a length of time such as 20m or 1h 30m'
        : unit === 'share'
          ? 'a share such as 10%'
          : 'a number';
    this.say(
      'value',
      'error',
      node.span,
      `\`${name}\` is ${wanted}${written === '' ? '' : `, not \`${written}\``}.`,
      guess === null ? [] : [rename(node.span, guess)],
    );
    return null;
  }
}

function readAmount(node: ScalarNode, written: string, unit: 'length' | 'number' | 'share'): number | null {
  if (unit === 'length') return typeof node.value === 'string' ? durationMilliseconds(written) : null;
  const percent = /^(\d+(?:\.\d+)?)%$/.exec(written);
  if (unit === 'share' && percent !== null) return Number(percent[1]) <= 100 ? Number(percent[1]) / 100 : null;
  if (typeof node.value !== 'number' || !Number.isFinite(node.value) || node.value < 0) return null;
  return unit === 'share' && node.value > 1 ? null : node.value;
}

function rename(span: Span, text: string): Fix {
  return { title: `Change to \`${text}\``, edits: [{ ...span, text }], safe: false, preferred: true };
}
