import type { Finding } from '../../src/core/text/finding';

export const LABELS = ['blame', 'counterfactual', 'hindsight', 'root-cause', 'weak-action', 'why-person'] as const;
export type Label = (typeof LABELS)[number];

/** Which label a rule speaks of. Rules that are not here (tone, terms, form) belong to none. */
const LABEL_OF: readonly (readonly [RegExp, Label])[] = [
  [/^blame\//, 'blame'],
  // "Easily avoidable" is a verdict in hindsight; a length of time that is judged has no label.
  [/^counterfactual\/preventable$/, 'hindsight'],
  [/^counterfactual\//, 'counterfactual'],
  [/^hindsight\/(?!timing|minimiser)/, 'hindsight'],
  [/^cause\/single-root$/, 'root-cause'],
  [/^action\/(?:vague|person-fix|unbounded|weasel|more-process|promise)$/, 'weak-action'],
  [/^learning\/platitude$/, 'weak-action'],
  [/^question\//, 'why-person'],
];

/** The labels of a sentence by its findings: warnings and infos count, hints do not. */
export function labelsOf(findings: readonly Finding[]): Set<Label> {
  const labels = new Set<Label>();
  for (const { rule, severity } of findings) {
    if (severity === 'hint') continue;
    const label = LABEL_OF.find(([pattern]) => pattern.test(rule))?.[1];
    if (label !== undefined) labels.add(label);
  }
  return labels;
}
