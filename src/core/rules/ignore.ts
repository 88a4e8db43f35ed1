/** `# pir-ignore rule/id: reason`: what the writer has decided to leave as it is, and why. */
import { changeBetween } from '../text/change';
import type { TextEdit } from '../text/edit';
import type { Finding } from '../text/finding';
import type { Span } from '../text/span';
import { commentAbove, commentsWith } from '../format/comments';
import type { ParsedReview } from '../format/parse';
import { editDistance } from '../format/suggest';
import suppressReason from './suppress/reason';

const WORD = 'pir-ignore';
const RULE_ID = /^[a-z]+\/[a-z][a-z0-9-]*$/;

/** One comment: the rules that it names, its reason, and the stretch of text in which it holds. */
export interface Ignore {
  readonly rules: readonly { readonly id: string; readonly span: Span }[];
  readonly reason: string;
  readonly span: Span;
  readonly covers: Span;
}

/** The edit behind "Ignore here, because …": a comment above the item or key that holds the offset. */
export function ignoreEdit(parsed: ParsedReview, rule: string, offset: number, reason: string): TextEdit {
  return commentAbove(parsed, offset, `${WORD} ${rule}: ${reason}`);
}

export interface Ignored {
  readonly findings: Finding[];
  /** What is to be said about the comments themselves. */
  readonly about: Finding[];
}

/** What there is to ignore. */
export interface KnownRules {
  readonly ids: readonly string[];
  /** Those of the parser: their errors are about what cannot be read. */
  readonly unreadable: ReadonlySet<string>;
  /** Whether a rule did not run, so that a comment for it is not unused. */
  readonly silent: (id: string) => boolean;
}

/**
 * Leaves out the findings that a comment with a reason covers. Errors of the parser stay: what cannot be read cannot be decided on.
 */
export function withoutIgnored(
  source: string,
  findings: readonly Finding[],
  rules: KnownRules,
  memory = new IgnoreMemory(),
): Ignored {
  return ignoring(memory.read(source), findings, rules);
}

/** Comments of one version of a text after the other: while there are none, only what an edit touches is looked at. */
export class IgnoreMemory {
  /** The last version, if it did not hold the word. */
  private without: string | null = null;

  read(source: string): Ignore[] {
    const change = this.without === null ? null : changeBetween(this.without, source);
    const near =
      change === null ? source : source.slice(Math.max(0, change.start - WORD.length), change.newEnd + WORD.length);
    const isHeld = source !== this.without && near.includes(WORD);
    this.without = isHeld ? null : source;
    return isHeld ? readIgnores(source) : [];
  }
}

/** The same for comments that were read elsewhere. */
export function ignoring(ignores: readonly Ignore[], findings: readonly Finding[], rules: KnownRules): Ignored {
  if (ignores.length === 0) return { findings: [...findings], about: [] };
  const used = new Set<string>();
  const kept = findings.filter((finding) => {
    if (finding.severity === 'error' && rules.unreadable.has(finding.rule)) return true;
    let covered = false;
    ignores.forEach((ignore, index) => {
      if (ignore.reason === '' || finding.span.start < ignore.covers.start || finding.span.start > ignore.covers.end)
        return;
      if (!ignore.rules.some(({ id }) => id === finding.rule)) return;
      used.add(`${index} ${finding.rule}`);
      covered = true;
    });
    return !covered;
  });
  const about = ignores.flatMap((ignore, index) => speakAbout(ignore, (id) => used.has(`${index} ${id}`), rules));
  return { findings: kept, about };
}

function readIgnores(source: string): Ignore[] {
  return commentsWith(source, WORD).map(({ span, covers }) =>
    readIgnore(source.slice(span.start, span.end), span, covers),
  );
}

/** What the words of a comment say, `text` being those at `span`. */
export function readIgnore(text: string, span: Span, covers: Span): Ignore {
  const from = text.indexOf(WORD) + WORD.length;
  const colon = text.indexOf(':', from);
  const list = text.slice(from, colon < 0 ? undefined : colon);
  const rules: { id: string; span: Span }[] = [];
  for (const match of list.matchAll(/[^\s,]+/g)) {
    const start = span.start + from + match.index;
    rules.push({ id: match[0], span: { start, end: start + match[0].length } });
  }
  return { rules, reason: colon < 0 ? '' : text.slice(colon + 1).trim(), span, covers };
}

function speakAbout(ignore: Ignore, isUsed: (id: string) => boolean, { ids, silent }: KnownRules): Finding[] {
  const about = (span: Span, message: string, fixes: Finding['fixes'] = []): Finding => ({
    rule: suppressReason.id,
    severity: suppressReason.severity,
    message,
    span,
    fixes,
  });
  if (ignore.rules.length === 0)
    return [
      about(ignore.span, 'This comment names no rule, so it ignores nothing: `# pir-ignore family/name: reason`.'),
    ];
  const unknown = ignore.rules.filter(({ id }) => !ids.includes(id));
  const findings = unknown.map(({ id, span }) => {
    const near = RULE_ID.test(id) ? nearestRule(id, ids) : null;
    const message = `There is no rule \`${id}\`${near === null ? '' : `; did this mean \`${near}\`?`}.`.replace(
      '?.',
      '?',
    );
    const fixes =
      near === null
        ? []
        : [{ title: `Change to \`${near}\``, edits: [{ ...span, text: near }], safe: false, preferred: true }];
    return about(span, message, fixes);
  });
  if (ignore.reason === '') {
    findings.push(
      about(
        ignore.span,
        'Without a reason nothing is ignored. Write it behind a colon, for those who read this later.',
      ),
    );
  } else {
    for (const { id, span } of ignore.rules) {
      if (ids.includes(id) && !isUsed(id) && !silent(id))
        findings.push(about(span, `\`${id}\` finds nothing here; the comment can go.`));
    }
  }
  return findings;
}

/**
 * The rule that an id resembles: the same name, also without its family or in another, a few slips away, or one that begins so
 * in its family; null when none does.
 */
export function nearestRule(id: string, ids: readonly string[]): string | null {
  const name = id.split('/').at(-1) ?? id;
  const sameName = ids.find((known) => known.split('/')[1] === name);
  if (sameName !== undefined) return sameName;
  const bare = !id.includes('/');
  const best = ids
    .map((known) => ({ known, distance: editDistance(id, bare ? (known.split('/')[1] ?? known) : known) }))
    .sort((a, b) => a.distance - b.distance)[0];
  if (best !== undefined && best.distance <= (bare ? 2 : 3)) return best.known;
  if (bare) return null;
  // `blame/persn`, as the beginning of `blame/person-cause`
  const begins = (known: string): boolean =>
    known.includes('-') && editDistance(id, known.split('-').slice(0, id.split('-').length).join('-')) <= 1;
  return ids.find(begins) ?? null;
}
