import type { Review } from '../../format/model';
import { scalarText } from '../../format/edit/scalar-text';
import type { KeyPlace } from '../place/place';
import { proposal, type Proposal } from './completion';

export interface KnownPerson {
  readonly id: string;
  readonly name: string | null;
  readonly role: string | null;
  readonly team: string | null;
  /** How often the id is named in the review. */
  readonly times: number;
}

/** Stands for everybody outside; see `format.md`. */
export const CUSTOMERS = 'customers';

/** All who are declared or named, those named most often first. */
export function knownPeople(review: Review): KnownPerson[] {
  const times = new Map<string, number>();
  const named = [
    ...review.timeline.flatMap((entry) => entry.who),
    ...review.actionItems.flatMap((item) => item.owner),
    ...review.attendees,
    ...[review.commander, review.facilitator].flatMap((words) => words ?? []),
  ];
  for (const { value } of named) {
    const id = value.trim().replace(/^@/, '');
    if (/^[^[\]{},]+$/.test(id) && id !== CUSTOMERS) times.set(id, (times.get(id) ?? 0) + 1);
  }
  const declared = review.people.map(({ id, name, role, team }) => ({
    id: id.value,
    name: name?.value ?? null,
    role: role?.value ?? null,
    team: team?.value ?? null,
    times: times.get(id.value) ?? 0,
  }));
  const known = new Set(declared.map(({ id }) => id));
  const others = [...times]
    .filter(([id]) => !known.has(id))
    .map(([id, count]) => ({ id, name: null, role: null, team: null, times: count }));
  return [...declared, ...others].sort((a, b) => b.times - a.times);
}

/** People whom `key` may name, without those named beside the cursor already. `typed`: the word under the cursor, no person yet. */
export function peopleProposals(
  review: Review,
  key: string,
  beside: readonly string[],
  typed: string,
  flow: boolean,
): Proposal[] {
  const people = knownPeople(review).filter(({ id, times, name }) => id !== typed || name !== null || times > 1);
  const proposals = people.map((person) =>
    proposal('person', person.id, {
      detail:
        [person.name, person.role, person.team].filter((part) => part !== null && part !== person.id).join(', ') ||
        null,
      text: scalarText(person.id, flow),
    }),
  );
  if (key === 'who') proposals.push(proposal('person', CUSTOMERS, { detail: 'everybody outside' }));
  return proposals.filter(({ label }) => !beside.includes(label));
}

/** Keys under `people` for those who are named in the review and not declared yet. */
export function undeclaredPeople(review: Review, { path, colon, present, flow }: KeyPlace, typed: string): Proposal[] {
  if (path.length !== 1 || path[0] !== 'people') return [];
  const declared = new Set([...review.people.map(({ id }) => id.value), ...present]);
  return knownPeople(review)
    .filter(({ id, times }) => times > 0 && id !== typed && !declared.has(id) && scalarText(id, flow) === id)
    .map(({ id, times }) =>
      proposal('person', id, {
        detail: `named ${times === 1 ? 'once' : `${times} times`}`,
        text: colon ? id : `${id}: `,
      }),
    );
}
