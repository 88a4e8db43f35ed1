import type { Finding } from '../../src/core/text/finding';

export const LABELS = ['blame', 'counterfactual', 'hindsight', 'root-cause', 'weak-action', 'why-person'] as const;
export type Label = (typeof LABELS)[number];

/** Which labels a rule speaks of: the first that fits. Rules that are not here (tone, terms, form) belong to none. */
const LABELS_OF: readonly (readonly [RegExp, readonly Label[]])[] = [
  [/^blame\//, ['blame']],
  // "Easily avoidable" is a verdict in hindsight; a length of time that is judged has no label.
  [/^counterfactual\/preventable$/, ['hindsight']],
  // "Forgot to", "failed to" of people is a past that was not and a fault at once; one finding says both.
  [/^counterfactual\/omission$/, ['counterfactual', 'blame']],
  [/^counterfactual\//, ['counterfactual']],
  [/^hindsight\/(?!timing|minimiser)/, ['hindsight']],
  [/^cause\/single-root$/, ['root-cause']],
  [/^action\/(?:vague|person-fix|unbounded|weasel|more-process|promise)$/, ['weak-action']],
  [/^learning\/platitude$/, ['weak-action']],
  [/^question\//, ['why-person']],
];

/** The labels of a sentence by its findings: warnings and infos count, hints do not. */
export function labelsOf(findings: readonly Finding[]): Set<Label> {
  const spoken = findings.filter(({ severity }) => severity !== 'hint');
  return new Set(spoken.flatMap(({ rule }) => LABELS_OF.find(([pattern]) => pattern.test(rule))?.[1] ?? []));
}
