import { namedPeople } from '../reading/people-named';
import type { Report, ReviewRule, ReviewSubject } from '../rule';

const AT_SIGN = /^@([\w.-]+)$/;

function* check({ review }: ReviewSubject): Iterable<Report> {
  for (const words of [
    ...namedPeople(review, (name) => AT_SIGN.test(name.trim())),
    ...review.people.map(({ id }) => id),
  ]) {
    const id = AT_SIGN.exec(words.value.trim())?.[1];
    if (id === undefined) continue;
    yield {
      span: words.span,
      message: `Ids of people have no \`@\` in front: \`${id}\`.`,
      fixes: [{ title: `Change to ${id}`, edits: [{ ...words.span, text: id }], safe: true, preferred: true }],
    };
  }
}

const rule: ReviewRule = {
  type: 'review',
  id: 'people/at-sign',
  severity: 'hint',
  title: 'A person with an @ in front',
  why: 'With and without the sign they would be two people, and YAML needs quotes around it.',
  instead: 'Write the id alone.',
  source: 'File format: ids of people',
  flag: [
    { source: 'pir: 1\ncommander: "@mo"\n', where: '"@mo"' },
    { source: 'pir: 1\naction_items:\n  - { what: Keep two spare nodes., owner: "@mo" }\n', where: '"@mo"' },
  ],
  allow: [
    'pir: 1\ncommander: mo\n',
    'pir: 1\ntimeline:\n  - 2026-02-03T14:20 @mo answers.\n',
    'pir: 1\ncommander: mo@example.com\n',
  ],
  check,
};

export default rule;
