/** `pir.config.yaml` → data, with a finding at the place of everything that is not understood. */
import { SEVERITIES, type Severity } from '../format/model';
import { isEmpty, type Pair, type YamlNode } from '../format/node';
import { suggestKeys } from '../format/suggest';
import { readTree } from '../format/tree';
import { sortFindings, type Finding, type FindingSeverity } from '../text/finding';
import {
  BY_SEVERITY,
  NO_CONFIG,
  THRESHOLD_UNITS,
  type Config,
  type CostRates,
  type FlaggedPhrase,
  type StatedThreshold,
  type ThresholdName,
} from './config';
import { configKeys, FLAG_KEYS } from './keys';
import { Notes } from './notes';
import { unusablePattern } from './ticket-pattern';

export interface ReadConfig {
  readonly config: Config;
  /** In source order. An error means that a part of the file is not used. */
  readonly findings: readonly Finding[];
}

const LEVELS = ['error', 'warning', 'info', 'hint', 'off'] as const;
const LOUD = ['error', 'warning', 'info', 'hint'] as const;
const MOST = 1_000_000;
/** Every word of a list is looked for in every sentence; more are no list that a team keeps in mind. */
const MOST_WORDS = 1_000;
const LONGEST_WORDS = 200;

/**
 * Reads a configuration. Never throws: what is not understood is a finding, and the rest holds.
 * @param ruleIds the rules that there are
 */
export function readConfig(text: string, ruleIds: readonly string[]): ReadConfig {
  if (text.length > MOST) {
    const span = { start: 0, end: 1 };
    return {
      config: NO_CONFIG,
      findings: [
        {
          rule: 'config/size',
          severity: 'error',
          message: 'This configuration is too long to be one.',
          span,
          fixes: [],
        },
      ],
    };
  }
  const tree = readTree(text, null);
  const notes = new Notes();
  const parts = new Map(notes.known(tree.root, '', configKeys()).map((pair) => [pair.key.words.value, pair.value]));
  const reader = new Reader(notes, ruleIds);
  const config = reader.read((key) => parts.get(key));
  return { config, findings: sortFindings([...tree.findings.map(inOtherWords), ...notes.findings]) };
}

/** The reader of YAML speaks of reviews. */
function inOtherWords(finding: Finding): Finding {
  const message = finding.message
    .replace(
      'A review has keys with values; it begins with `pir: 1`.',
      'A configuration has keys with values, such as `roles: [release captain]`.',
    )
    .replace('A review is', 'A configuration is')
    .replace('of the review', 'of the configuration');
  return message === finding.message ? finding : { ...finding, message };
}

class Reader {
  constructor(
    private readonly notes: Notes,
    private readonly ruleIds: readonly string[],
  ) {}

  read(part: (key: string) => YamlNode | undefined): Config {
    const phrases = this.below(part('phrases'), 'phrases');
    const markdown = this.below(part('markdown'), 'markdown');
    const tickets = this.below(part('tickets'), 'tickets');
    const published = this.below(part('public'), 'public');
    return {
      rules: this.rules(part('rules')),
      flag: this.flagged(phrases.get('flag')),
      allow: this.names(phrases.get('allow'), 'allow'),
      roles: this.names(part('roles'), 'roles'),
      systems: this.names(part('systems'), 'systems'),
      severities: this.severities(part('severities')),
      markdown: {
        include: markdown.has('include') ? this.names(markdown.get('include'), 'include') : null,
        exclude: this.names(markdown.get('exclude'), 'exclude'),
      },
      thresholds: this.thresholds(part('thresholds')),
      tickets: { pattern: this.pattern(tickets.get('pattern')), url: this.ticketUrl(tickets.get('url')) },
      publicHosts: this.hosts(published.get('hosts')),
      cost: this.cost(part('cost')),
      templates: this.templates(part('templates')),
    };
  }

  /** The values of a mapping by their keys. */
  private below(node: YamlNode | undefined, name: string): Map<string, YamlNode> {
    const pairs = node === undefined ? [] : this.notes.known(node, name, configKeys(name));
    return new Map(pairs.map(({ key, value }) => [key.words.value, value]));
  }

  private names(node: YamlNode | undefined, name: string): string[] {
    return node === undefined ? [] : this.few(this.notes.texts(node, name), node, name);
  }

  private few<T>(all: readonly T[], node: YamlNode, name: string): T[] {
    const kept = all.filter((one) => typeof one !== 'string' || one.length <= LONGEST_WORDS).slice(0, MOST_WORDS);
    if (kept.length < all.length) {
      const message = `\`${name}\` has up to ${MOST_WORDS} of up to ${LONGEST_WORDS} characters each; the rest is not used.`;
      this.notes.say('size', 'warning', node.span, message);
    }
    return kept;
  }

  private rules(node: YamlNode | undefined): Record<string, FindingSeverity | 'off'> {
    const result: Record<string, FindingSeverity | 'off'> = {};
    for (const { key, value } of this.pairs(node, 'rules')) {
      const id = key.words.value;
      if (!this.ruleIds.includes(id)) {
        const [meant] = suggestKeys(id, this.ruleIds);
        const advice = meant === undefined ? '`pir explain` lists the rules.' : `Did you mean \`${meant}\`?`;
        const fix =
          meant === undefined
            ? []
            : [
                {
                  title: `Change to \`${meant}\``,
                  edits: [{ ...key.span, text: meant }],
                  safe: false,
                  preferred: true,
                },
              ];
        this.notes.say('rule', 'error', key.span, `There is no rule \`${id}\`. ${advice}`, fix);
        continue;
      }
      const level = this.notes.choice(value, id, LEVELS);
      if (level !== null) result[id] = level;
    }
    return result;
  }

  private pairs(node: YamlNode | undefined, name: string): readonly Pair[] {
    const map = node === undefined ? null : this.notes.mapping(node, name);
    return (map?.pairs ?? []).filter(({ key, value }) => !key.words.value.startsWith('x_') && !isEmpty(value));
  }

  private flagged(node: YamlNode | undefined): FlaggedPhrase[] {
    if (node === undefined) return [];
    const items = node.type === 'seq' ? node.items : [node];
    const found = items.flatMap((item) => (isEmpty(item) ? [] : (this.phrase(item) ?? [])));
    return this.few(found, node, 'flag');
  }

  private phrase(node: YamlNode): FlaggedPhrase | null {
    if (node.type === 'scalar')
      return { find: this.names(node, 'flag'), say: null, instead: null, severity: 'warning' };
    const keys = new Map(this.notes.known(node, 'flag', FLAG_KEYS).map(({ key, value }) => [key.words.value, value]));
    const find = this.names(keys.get('find'), 'find');
    if (find.length === 0) {
      if (node.type === 'map') this.notes.say('value', 'error', node.span, 'A phrase to flag needs `find`: the words.');
      return null;
    }
    const text = (key: string): string | null => {
      const value = keys.get(key);
      return value === undefined ? null : this.notes.text(value, key);
    };
    const severity = keys.get('severity');
    return {
      find,
      say: text('say'),
      instead: text('instead'),
      severity: (severity === undefined ? null : this.notes.choice(severity, 'severity', LOUD)) ?? 'warning',
    };
  }

  private severities(node: YamlNode | undefined): Partial<Record<Severity, string>> {
    const result: Partial<Record<Severity, string>> = {};
    for (const [key, value] of this.below(node, 'severities')) {
      const level = SEVERITIES.find((one) => one === key);
      const name = this.notes.text(value, key);
      if (level !== undefined && name !== null) result[level] = name;
    }
    return result;
  }

  private thresholds(node: YamlNode | undefined): Partial<Record<ThresholdName, StatedThreshold>> {
    const result: Partial<Record<ThresholdName, StatedThreshold>> = {};
    for (const [key, value] of this.below(node, 'thresholds')) {
      const name = key as ThresholdName;
      const unit = THRESHOLD_UNITS[name];
      if (value.type === 'map' && BY_SEVERITY.has(name)) {
        const own: Partial<Record<Severity | 'none', number>> = {};
        for (const pair of this.notes.known(value, key, [...SEVERITIES, 'none'])) {
          const amount = this.notes.amount(pair.value, `${key}.${pair.key.words.value}`, unit);
          if (amount !== null) own[pair.key.words.value as Severity | 'none'] = amount;
        }
        result[name] = own;
      } else {
        const amount = this.notes.amount(value, key, unit);
        if (amount !== null) result[name] = amount;
      }
    }
    return result;
  }

  private pattern(node: YamlNode | undefined): string | null {
    const written = node === undefined ? null : this.notes.text(node, 'pattern');
    if (node === undefined || written === null) return null;
    const wrong = unusablePattern(written);
    if (wrong === null) return written;
    this.notes.say('pattern', 'error', node.span, wrong);
    return null;
  }

  private ticketUrl(node: YamlNode | undefined): string | null {
    const written = node === undefined ? null : this.notes.text(node, 'url');
    if (node === undefined || written === null) return null;
    if (/^https?:\/\/[^\s{]{1,1000}\{ticket\}\S{0,1000}$/.test(written)) return written;
    this.notes.say(
      'value',
      'error',
      node.span,
      '`url` is an address with {ticket} in it, such as https://tickets.example.com/{ticket}.',
    );
    return null;
  }

  private hosts(node: YamlNode | undefined): string[] {
    const items = node === undefined ? [] : node.type === 'seq' ? node.items : [node];
    return items.flatMap((item) => {
      const host = isEmpty(item) ? null : this.notes.text(item, 'hosts');
      if (host === null) return [];
      if (/^(?:\*\.)?(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]*[\p{L}\p{N}])?\.)+[\p{L}\p{N}-]{2,}$/u.test(host))
        return [host.toLowerCase()];
      const bare = host.replace(/^https?:\/\//, '').replace(/[/:].*$/, '');
      const fixes = /^[\w.-]+\.\w{2,}$/.test(bare)
        ? [{ title: `Change to \`${bare}\``, edits: [{ ...item.span, text: bare }], safe: false, preferred: true }]
        : [];
      this.notes.say(
        'value',
        'error',
        item.span,
        `\`${host}\` is no host, such as status.example.com or *.example.com.`,
        fixes,
      );
      return [];
    });
  }

  private cost(node: YamlNode | undefined): CostRates | null {
    const values = this.below(node, 'cost');
    if (values.size === 0) return null;
    const amount = (key: string, unit: 'length' | 'number' | 'share'): number | null => {
      const value = values.get(key);
      return value === undefined ? null : this.notes.amount(value, key, unit);
    };
    const written = values.get('currency');
    const currency = written === undefined ? null : this.notes.text(written, 'currency');
    const known = currency !== null && /^[A-Z]{3}$/.test(currency);
    if (written !== undefined && currency !== null && !known) {
      this.notes.say('value', 'error', written.span, '`currency` is three capital letters, such as EUR.');
    }
    return {
      period: amount('period', 'length'),
      deployments: amount('deployments', 'number'),
      changeFailureRate: amount('change_failure_rate', 'share'),
      outagePerHour: amount('outage_per_hour', 'number'),
      currency: known ? currency : null,
    };
  }

  private templates(node: YamlNode | undefined): Record<string, string> {
    const result: Record<string, string> = {};
    for (const { key, value } of this.pairs(node, 'templates')) {
      const name = key.words.value;
      const path = this.notes.text(value, name);
      if (path === null) continue;
      if (/^(?:[a-z]:)?[\\/]|^[a-z]+:\/\/|(?:^|[\\/])\.\.(?:[\\/]|$)/i.test(path)) {
        this.notes.say(
          'value',
          'error',
          value.span,
          'The path of a template leads from the folder of this file, and not out of it.',
        );
      } else result[name] = path;
    }
    return result;
  }
}
