/** What was learned, and what contributed: grouped by how it went where the review says so. */
import type { Effect, Phase, Went } from '../../format/model';
import type { Words as Source } from '../../format/words';
import type { Block } from '../document/document';
import { blocksOf } from '../document/free-text';
import { bullets, heading, placed, section, text } from '../document/make';
import type { Subject } from '../subject';

interface Item {
  readonly what: Source | null;
  readonly phase: { readonly value: Phase } | null;
  readonly group: string;
  /** Where it is written, a source offset. */
  readonly at: number;
}

const WENT: Readonly<Record<Went, string>> = {
  well: 'What went well',
  poorly: 'What went poorly',
  lucky: 'Where luck helped',
};
const EFFECT: Readonly<Record<Effect, string>> = { harmful: 'What made it worse or slower', helpful: 'What helped' };

export function learnings({ review }: Subject): Block[] {
  const items = review.learnings.map(({ what, phase, went, span }) => ({
    what,
    phase,
    group: went === null ? '' : WENT[went.value],
    at: span.start,
  }));
  return grouped('Learnings', [...Object.values(WENT), ''], 'Also learned', items);
}

export function factors({ review }: Subject): Block[] {
  const items = review.contributingFactors.map(({ what, phase, effect, span }) => ({
    what,
    phase,
    group: effect === null ? '' : EFFECT[effect.value],
    at: span.start,
  }));
  return grouped('Contributing factors', [...Object.values(EFFECT), ''], 'Also contributed', items);
}

export function parkingLot({ review }: Subject): Block[] {
  const items = review.parkingLot
    .map((idea) => placed(idea.span.start, blocksOf(idea.value)))
    .filter((blocks) => blocks.length > 0);
  return section(2, 'Parking lot', items.length === 0 ? null : bullets(items));
}

function grouped(title: string, order: readonly string[], other: string, items: readonly Item[]): Block[] {
  const groups = order
    .map((name) => ({ name, items: items.filter((item) => item.group === name).flatMap(bullet) }))
    .filter((group) => group.items.length > 0);
  const named = groups.some(({ name }) => name !== '');
  const blocks = groups.flatMap(({ name, items: list }): Block[] =>
    named ? [heading(3, name === '' ? other : name), bullets(list)] : [bullets(list)],
  );
  return section(2, title, ...blocks);
}

/** The phase stands behind the words, in brackets. */
function bullet({ what, phase, at }: Item): Block[][] {
  const blocks = what === null ? [] : placed(at, blocksOf(what.value));
  const [first, ...rest] = blocks;
  if (first === undefined) return [];
  if (phase === null || first.type !== 'paragraph') return [blocks];
  return [[{ ...first, content: [...first.content, ...text(` (${phase.value})`)] }, ...rest]];
}
