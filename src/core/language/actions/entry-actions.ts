/** What may be done with the entry under the cursor. */
import { entryNode, setImpact, setMilestones } from '../../format/edit/entry-edits';
import { addPerson, keepAsQuote, writeFullDate, writeOut } from '../../format/edit/entry-rewrites';
import type { Entry, Milestone } from '../../format/model';
import { pairOf } from '../../format/node';
import type { ParsedReview } from '../../format/parse';
import type { TextEdit } from '../../text/edit';
import type { Action } from './action';

/** The milestones that figures are made of; the others are in the list of "Set Milestones…". */
const MAIN: readonly Milestone[] = ['started', 'detected', 'acknowledged', 'identified', 'restored'];

export function entryActions(parsed: ParsedReview, entry: Entry): Action[] {
  if (entry.what === null && entry.quote === null) return [];
  return [
    ...rewrite('Write out with keys', writeOut(parsed, entry)),
    ...people(parsed, entry),
    ...otherPeople(parsed, entry),
    ...milestones(parsed, entry),
    ...impacts(parsed, entry),
    ...rewrite('Write the date', writeFullDate(parsed, entry)),
    ...quote(parsed, entry),
  ];
}

function rewrite(title: string, edits: readonly TextEdit[]): Action[] {
  return edits.length === 0 ? [] : [{ title, kind: 'rewrite', edits }];
}

/** Those that no entry of its incident has yet, and that do not go back in time. */
function milestones(parsed: ParsedReview, entry: Entry): Action[] {
  const track = parsed.review.timeline.filter(({ incident }) => incident?.value === entry.incident?.value);
  const taken = new Set(track.flatMap((other) => other.milestones.map(({ value }) => value)));
  const own = entry.milestones.map(({ value }) => value);
  return MAIN.filter((milestone) => !taken.has(milestone) && fits(milestone, entry, track)).flatMap((milestone) =>
    rewrite(`Mark as ${milestone}`, setMilestones(parsed, entry.index, [...own, milestone]).edits),
  );
}

function fits(milestone: Milestone, entry: Entry, track: readonly Entry[]): boolean {
  const rank = MAIN.indexOf(milestone);
  return track.every((other) =>
    other.milestones.every(({ value }) => {
      const place = MAIN.indexOf(value);
      return place < 0 || (place < rank ? other.index <= entry.index : other.index >= entry.index);
    }),
  );
}

function impacts(parsed: ParsedReview, entry: Entry): Action[] {
  // One that is not understood has a fix of its own.
  const node = entryNode(parsed, entry)?.node;
  if (entry.impact !== null || (node?.type === 'map' && pairOf(node, 'impact') !== undefined)) return [];
  return (['positive', 'negative'] as const).flatMap((impact) =>
    rewrite(`Set the impact: ${impact}`, setImpact(parsed, entry.index, impact).edits),
  );
}

/** People of the review whom the words name, and `who` does not. */
function people(parsed: ParsedReview, entry: Entry): Action[] {
  const words = entry.what?.value ?? '';
  return [...peopleOf(parsed)]
    .filter(([id, names]) => !entry.who.some(({ value }) => value === id) && names.some((name) => says(words, name)))
    .flatMap(([id]) => rewrite(`Add ${id} to who`, addPerson(parsed, entry, id)));
}

/** All the others, to be chosen from. */
function otherPeople(parsed: ParsedReview, entry: Entry): Action[] {
  const words = entry.what?.value ?? '';
  const choices = [...peopleOf(parsed)].flatMap(([id, names]) => {
    if (entry.who.some(({ value }) => value === id) || names.some((name) => says(words, name))) return [];
    const edits = addPerson(parsed, entry, id);
    return edits.length === 0 ? [] : [{ label: names[1] ?? id, detail: names[1] === undefined ? '' : id, edits }];
  });
  return choices.length === 0 ? [] : [{ title: 'Add a person to who…', kind: 'rewrite', edits: [], choices }];
}

/** Ids, each with what its person is called: declared ones, and those in other entries. */
function peopleOf({ review }: ParsedReview): Map<string, readonly string[]> {
  const all = new Map<string, readonly string[]>();
  for (const { id, name } of review.people) all.set(id.value, [id.value, ...(name === null ? [] : [name.value])]);
  for (const { value } of review.timeline.flatMap(({ who }) => who))
    if (!all.has(value) && value !== 'customers') all.set(value, [value]);
  return all;
}

function says(words: string, name: string): boolean {
  const at = words.toLowerCase().indexOf(name.toLowerCase());
  const isLetter = (sign: string | undefined): boolean => sign !== undefined && /[\p{L}\p{N}_-]/u.test(sign);
  return name.length > 1 && at >= 0 && !isLetter(words[at - 1]) && !isLetter(words[at + name.length]);
}

/** Offered where the words look like somebody's own. */
function quote(parsed: ParsedReview, entry: Entry): Action[] {
  const words = entry.what?.value ?? '';
  const known = peopleOf(parsed);
  const speaker = (name: string): string | null =>
    [...known].find(([, names]) => names.some((one) => one.toLowerCase() === name.trim().toLowerCase()))?.[0] ?? null;
  const label = /^([^:\n]{1,40}):\s/.exec(words)?.[1];
  const spoken = (label !== undefined && speaker(label) !== null) || /^["“].*["”]$/.test(words);
  return spoken ? rewrite('Keep the words as a quote', keepAsQuote(parsed, entry, speaker)) : [];
}
