import { editDistance } from '../../format/suggest';
import type { Review } from '../../format/model';
import { namedPeople } from '../reading/people-named';
import type { Report, ReviewRule, ReviewSubject } from '../rule';

function* check({ review }: ReviewSubject): Iterable<Report> {
  const declared = review.people.map(({ id }) => id.value);
  if (declared.length === 0) return;
  const meant = (name: string): string | null => meantBy(name.trim(), declared, review);
  for (const words of namedPeople(review, (name) => meant(name) !== null)) {
    const id = meant(words.value);
    if (id === null) continue;
    yield {
      span: words.span,
      message: `\`${words.value.trim()}\` is not declared under \`people\`; did this mean \`${id}\`?`,
      fixes: [{ title: `Change to ${id}`, edits: [{ ...words.span, text: id }], safe: false, preferred: true }],
    };
  }
}

/** A declared id that the written one resembles: one slip in a name of four letters, two in one of seven; or the declared person's name. */
function meantBy(written: string, declared: readonly string[], review: Review): string | null {
  if (declared.includes(written) || written.startsWith('@') || written === 'customers') return null;
  const id = written.toLowerCase();
  const same = declared.find((other) => other.toLowerCase() === id);
  if (same !== undefined) return same;
  const named = review.people.filter(({ name }) => name?.value.toLowerCase() === id);
  if (named.length === 1) return named[0]?.id.value ?? null;
  const given = givenName(id, review);
  if (given.length > 0) return given.length === 1 ? (given[0] ?? null) : null;
  const near = declared.filter((other) => {
    const length = Math.min(other.length, id.length);
    return (
      length >= 4 &&
      /^\p{L}/u.test(other) &&
      !differInNumber(other, id) &&
      editDistance(id, other.toLowerCase()) <= (length >= 7 ? 2 : 1)
    );
  });
  return near.length === 1 ? (near[0] ?? null) : null;
}

/** What a group or a program is called: its first word is no given name. */
const GROUP = /\b(?:teams?|bots?|on-?call|ops|dev|sre|support|desk|platform|engineers?|engineering|service|group)\b/i;

/** The ids of the people of whom the written one is the given name: `ines` for `ines-okafor`, or for `iokafor: Ines Okafor`. */
function givenName(written: string, { people }: Review): string[] {
  if (!/^\p{L}{2,}$/u.test(written)) return [];
  return people
    .filter(({ id, name }) => {
      if (GROUP.test(id.value) || GROUP.test(name?.value ?? '')) return false;
      const [, first, last] = /^(\p{L}+)[-._](\p{L}+)$/u.exec(id.value) ?? [];
      const [, given] = /^(\p{Lu}\S*)\s+\S*\s*\p{Lu}/u.exec(name?.value ?? '') ?? [];
      return (last !== undefined && first?.toLowerCase() === written) || given?.toLowerCase() === written;
    })
    .map(({ id }) => id.value);
}

/** `node-1` and `node-2`, `dev2` and `dev3` are two, not a slip. */
function differInNumber(a: string, b: string): boolean {
  return a.replace(/\D/g, '') !== b.replace(/\D/g, '');
}

const rule: ReviewRule = {
  type: 'review',
  id: 'people/similar',
  severity: 'warning',
  title: 'A name that resembles a declared one',
  why: 'One person under two spellings has two lanes in the chart and half of the entries in each.',
  instead: 'Write the declared id, or declare the other person under `people`.',
  source: 'File format: ids of `people`',
  flag: [
    {
      source: 'pir: 1\npeople: { marta: Marta }\naction_items:\n  - { what: Keep two spare nodes., owner: martha }\n',
      where: 'martha',
    },
    { source: 'pir: 1\npeople: { cathy: Cathy Lee }\ncommander: Cathy\n', where: 'Cathy' },
    { source: 'pir: 1\npeople: { cathy: Cathy Lee }\nreview: { attendees: [Cathy Lee] }\n', where: 'Cathy Lee' },
    { source: 'pir: 1\npeople: { ines-okafor: Ines Okafor }\ncommander: ines\n', where: 'ines' },
    { source: 'pir: 1\npeople: { iokafor: Ines Okafor }\ntimeline:\n  - { what: a, who: Ines }\n', where: 'Ines' },
  ],
  allow: [
    'pir: 1\npeople: { marta: Marta }\naction_items:\n  - { what: Keep two spare nodes., owner: marta }\n',
    'pir: 1\npeople: { marta: Marta }\ncommander: priya\n',
    'pir: 1\npeople: { ana: Ana }\ncommander: ada\n',
    'pir: 1\npeople: { ines-okafor: Ines Okafor, ines-lund: Ines Lund }\ncommander: ines\n',
    'pir: 1\npeople: { payments-team: Payments team, data-bot: Data bot }\ncommander: payments\nreview: { attendees: [data] }\n',
    'pir: 1\npeople: { dev-team-1: Team one }\ncommander: dev-team-2\n',
    'pir: 1\ncommander: martha\nreview: { facilitator: marta }\n',
  ],
  check,
};

export default rule;
