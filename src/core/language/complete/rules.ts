import type { Finding } from '../../text/finding';
import { rulesById } from '../rule-facts';
import { proposal, type Proposal } from './completion';

/** Rules to ignore: first those that find something below the comment, then those that find something at all, then the rest. */
export function ruleProposals(findings: readonly Finding[], offset: number): Proposal[] {
  const next = new Map<string, number>();
  for (const { rule, span } of findings) {
    const distance = span.start >= offset ? span.start - offset : Number.MAX_SAFE_INTEGER;
    next.set(rule, Math.min(distance, next.get(rule) ?? Infinity));
  }
  return [...rulesById().values()]
    .map(({ id, title, why }) => ({ id, title, why, distance: next.get(id) ?? Infinity }))
    .sort((a, b) => (a.distance === b.distance ? 0 : a.distance - b.distance))
    .map(({ id, title, why, distance }) =>
      proposal('rule', id, {
        detail: distance < Number.MAX_SAFE_INTEGER ? 'found below' : null,
        documentation: `${title}. ${why}`,
        text: `${id}: `,
      }),
    );
}
