/** What the format says about a key, in the words of its schema and of the guide. */
import { PROMPTS } from '../format/prompts';
import { resolve, type SchemaNode } from '../format/schema';
import type { Path } from './place/enclosing';

/** The question of the guide for a part of the review, where there is one. */
export function questionFor(path: Path): string | null {
  return QUESTIONS[path.filter((step) => step !== '*').join('.')] ?? null;
}

const QUESTIONS: Readonly<Record<string, string>> = {
  title: PROMPTS.title,
  summary: PROMPTS.summary,
  'customer_impact.description': PROMPTS.customerImpact,
  timeline: PROMPTS.firstSign,
  'timeline.judgment': PROMPTS.known,
  'timeline.judgment.decision': PROMPTS.decision,
  'timeline.judgment.known': PROMPTS.known,
  'timeline.judgment.reasoning': PROMPTS.reasoning,
  'timeline.judgment.alternatives': PROMPTS.alternatives,
  learnings: PROMPTS.learning,
  contributing_factors: PROMPTS.factor,
  action_items: PROMPTS.actionItem,
  parking_lot: PROMPTS.parkingLot,
  goals: `${PROMPTS.goalDetection} ${PROMPTS.goalRecovery}`,
  'public.summary': PROMPTS.publicSummary,
  'public.proximate_cause': PROMPTS.proximateCause,
  'public.resolution': PROMPTS.resolution,
  'public.countermeasures': PROMPTS.countermeasure,
};

/** What a key holds, in Markdown: its description, what may stand there, the question that it answers. */
export function keyDocumentation(node: SchemaNode, path: Path): string {
  const parts = [node.description ?? ''];
  const words = wordsOf(node);
  if (words.length > 0) parts.push(words.map(({ word, meaning }) => `- \`${word}\` ${meaning}`).join('\n'));
  else if (node.examples !== undefined) {
    parts.push(`For example ${node.examples.map((example) => `\`${String(example)}\``).join(', ')}.`);
  }
  const question = questionFor(path);
  if (question !== null) parts.push(`*${question}*`);
  return parts.filter((part) => part !== '').join('\n\n');
}

/** The fixed words of a value and what they mean. */
export function wordsOf(node: SchemaNode | undefined): { readonly word: string; readonly meaning: string }[] {
  const holder = node?.enum === undefined && node?.items !== undefined ? resolve(node.items) : node;
  const words = holder?.enum ?? [];
  return words.flatMap((word, index) =>
    word === null ? [] : [{ word, meaning: holder?.enumDescriptions?.[index] ?? '' }],
  );
}
