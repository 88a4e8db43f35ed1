import type { Match } from '../../prose/match';
import type { Sentence } from '../../prose/sentence';
import type { LanguageRule } from '../rule';

/** Roles that cannot be taken for a part of a system when they stand in a title. */
const PLAIN_ROLE =
  /^(?:interns?|dbas?|engineers?|developers?|devs?|admins?|administrators?|sysadmins?|contractors?|technicians?|employees?|consultants?|trainees?|juniors?|testers?|programmers?|sres?|analysts?)$/;

function find(sentence: Sentence): Match | null {
  const phrase = sentence.people.find(({ kind, head, from }) => {
    if (kind === 'name')
      return !/^(?:st|saint)$/.test(
        sentence.word(from - 1) === '.' ? sentence.word(from - 2) : sentence.word(from - 1),
      );
    return kind === 'role' && PLAIN_ROLE.test(sentence.word(head));
  });
  return phrase === undefined ? null : { sentence, from: phrase.from, to: phrase.to, anchor: phrase.head };
}

export const personInTitle: LanguageRule = {
  type: 'language',
  id: 'naming/person-in-title',
  severity: 'warning',
  title: 'A person in the title',
  why: 'The title is what everybody repeats; the person stays tied to the incident.',
  instead: 'Name the service and what happened to it, with the date.',
  source: 'PagerDuty, Postmortem Documentation (blameless); Hand, Post-Incident Reviews, ch. 3',
  sections: ['title'],
  phrases: [],
  check: { find },
  message:
    '“{words}” ties a person to the incident for as long as the title is repeated. Name the service and what happened to it.',
  flag: ["Petra's migration", 'Intern deletes the invoice bucket', 'DBA drops the orders table'],
  allow: [
    'MariaDB replicas out of sync',
    "St. Mary's gateway timeouts",
    'Login errors after deploy 4412',
    'Support portal unreachable',
  ],
};
