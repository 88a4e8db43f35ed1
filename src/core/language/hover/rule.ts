/** What a rule looks for and why, as Markdown: shown beside its finding, where no page can be opened. */
import type { Finding } from '../../text/finding';
import { touches } from '../../text/span';
import type { SentenceExample } from '../../rules/rule';
import { rulesById } from '../rule-facts';
import type { Hover } from './hover';

/** More rules than this at one place would hide each other. */
const MOST_RULES = 3;

/** The explanations of the findings under an offset, or null where there is none. */
export function hoverFindings(findings: readonly Finding[], offset: number): Hover | null {
  const here = findings.filter(({ span }) => touches(span, offset));
  const first = here[0];
  const ids = [...new Set(here.map(({ rule }) => rule))].slice(0, MOST_RULES);
  const parts = ids.flatMap((id) => explainRule(id) ?? []);
  return first === undefined || parts.length === 0 ? null : { span: first.span, markdown: parts.join('\n\n---\n\n') };
}

/** Why a rule speaks, what to write instead, an example of what it reports and one of what it leaves alone, and its source. */
export function explainRule(id: string): string | null {
  const rule = rulesById().get(id);
  if (rule === undefined) return null;
  const parts = [`**${rule.title}** (\`${rule.id}\`)`, rule.why, `_Instead:_ ${rule.instead}`];
  if ('type' in rule && rule.type === 'language') {
    parts.push(`- _Reported:_ “${sentence(rule.flag[0])}”\n- _Left alone:_ “${sentence(rule.allow[0])}”`);
  }
  parts.push(`_Source:_ ${rule.source}`);
  return parts.join('\n\n');
}

function sentence(example: SentenceExample | undefined): string {
  return typeof example === 'string' ? example : (example?.text ?? '');
}
