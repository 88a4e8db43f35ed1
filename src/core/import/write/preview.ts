/** What an import would add to a review, line by line, for somebody to choose from. */
import type { Kind } from '../../format/model';
import type { ParsedReview } from '../../format/parse';
import type { Imported } from '../imported';
import { planImport } from './plan';

export interface PreviewLine {
  /** `comment`: not understood, and kept as a comment. */
  readonly type: 'entry' | 'comment';
  /** Its place among the entries of the import, or among its `rest`. */
  readonly index: number;
  /** On the clock of the review, `2025-11-20 16:03`; empty where no time is known. */
  readonly time: string;
  /** The first line of what it says; of somebody's message, of the message. */
  readonly words: string;
  /** Names of the people in it. */
  readonly who: readonly string[];
  readonly kind: Kind | null;
  /** The review has it already. */
  readonly known: boolean;
}

export interface ImportPreview {
  /** In the order in which the review would have them, each comment above the entry that it stood above. */
  readonly lines: readonly PreviewLine[];
  /** What had to be assumed, one sentence each. */
  readonly warnings: readonly string[];
  /** Why nothing can be added, in one sentence; null otherwise. */
  readonly refused: string | null;
}

export function previewImport(parsed: ParsedReview, imported: Imported): ImportPreview {
  const plan = planImport(parsed, imported);
  if (typeof plan === 'string') return { lines: [], warnings: [], refused: plan };
  const names = new Map(imported.people.map(({ id, name }) => [id, name]));
  const end = imported.entries.length;
  const comments = new Map<number, PreviewLine[]>();
  imported.rest.forEach(({ text, before }, index) => {
    const place = Math.min(before, end);
    const there = comments.get(place);
    if (there === undefined) comments.set(place, [comment(text, index)]);
    else there.push(comment(text, index));
  });
  const lines = plan.entries.flatMap(({ index, entry, at, known }) => [
    ...(comments.get(index) ?? []),
    {
      type: 'entry' as const,
      index,
      time: at === null ? '' : `${at.approximate ? '~' : ''}${at.date === null ? '' : `${at.date} `}${at.clock}`,
      words: firstLine(entry.quote ?? entry.what ?? entry.output ?? ''),
      who: entry.who.map((id) => names.get(id) ?? id),
      kind: entry.kind,
      known,
    },
  ]);
  const behind = comments.get(end) ?? [];
  const warnings = [...imported.warnings, ...plan.warnings, ...leftOut(imported)];
  return { lines: [...lines, ...behind], warnings, refused: null };
}

/** The import with only the chosen lines in it. */
export function chooseLines(imported: Imported, chosen: readonly PreviewLine[]): Imported {
  const wanted = (type: PreviewLine['type']): ReadonlySet<number> =>
    new Set(chosen.filter((line) => line.type === type).map(({ index }) => index));
  const [kept, comments] = [wanted('entry'), wanted('comment')];
  const entries = imported.entries.filter((_, index) => kept.has(index));
  const who = new Set(entries.flatMap((entry) => entry.who));
  // At each place, how many of the entries before it stay.
  const keptBefore = [0];
  let count = 0;
  imported.entries.forEach((_, index) => keptBefore.push(kept.has(index) ? ++count : count));
  return {
    ...imported,
    entries,
    rest: imported.rest
      .filter((_, index) => comments.has(index))
      .map((one) => ({ ...one, before: keptBefore[one.before] ?? count })),
    people: imported.people.filter(({ id }) => who.has(id)),
  };
}

/** Of a whole document only the timeline goes into a review that exists. */
function leftOut({ review }: Imported): string[] {
  const { summary, learnings, contributingFactors, actionItems } = review;
  const more = [summary, learnings?.[0], contributingFactors?.[0], actionItems?.[0]].some((one) => one !== undefined);
  return more ? ['Only the timeline of this document is taken.'] : [];
}

function comment(text: string, index: number): PreviewLine {
  return { type: 'comment', index, time: '', words: firstLine(text), who: [], kind: null, known: false };
}

function firstLine(text: string): string {
  return text.trim().split('\n', 1)[0]?.trim() ?? '';
}
