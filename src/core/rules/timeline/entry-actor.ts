import { isOwner } from '../../metrics/compute';
import { stretch } from '../reading/stretch';
import { firstLine } from '../reading/people-named';
import { count } from '../reading/words';
import type { Report, ReviewRule, ReviewSubject } from '../rule';

const FEW = 3;

function* check({ entries, metrics }: ReviewSubject): Iterable<Report> {
  // The lead-up is often known from records without names.
  const detected = metrics.disruptions[0]?.marks.detected?.entry ?? 0;
  const tasks = stretch(detected, entries.length).filter((index) => entries.facts[index]?.kind === 'task');
  const named = new Set(tasks.filter((index) => entries.facts[index]?.who.some(isOwner)));
  // Where most tasks name nobody, the record does not know, and asking does not help.
  if (named.size * 2 < tasks.length) return;
  const silent = tasks.filter((task) => !named.has(task));
  for (const index of silent.length > FEW ? silent.slice(0, 1) : silent) {
    const entry = entries.at(index);
    if (entry === undefined) continue;
    const { who, what, span } = entry;
    const vague = who[0];
    const message =
      silent.length > FEW
        ? `${count(silent.length, 'task')} of ${tasks.length} do not say who did them; a role is enough.`
        : `Who did this? A role (\`db-oncall\`) is enough for asking how it looked from there.`;
    yield { span: vague?.span ?? (what === null ? span : firstLine(what)), message };
  }
}

const MO = '  - { at: 2026-02-03T14:02, what: Mo reads the logs., kind: task, who: mo }\n';

const rule: ReviewRule = {
  type: 'review',
  id: 'timeline/entry-actor',
  severity: 'hint',
  from: 'reviewed',
  title: 'A task that nobody is said to have done',
  why: 'Who did what says whom to ask how things looked. Without names or roles, hindsight answers for them.',
  instead: 'Write `who` with a person or a role. Blameless does not mean hiding who acted.',
  source: 'Hand, Post-Incident Reviews, ch. 10 (who executed specific tasks?)',
  flag: [
    {
      source: `pir: 1\nstatus: reviewed\ntimeline:\n${MO}  - { at: 14:10, what: A node is added., kind: task }\n`,
      where: 'A node is added.',
    },
    {
      source: `pir: 1\nstatus: reviewed\ntimeline:\n${MO}  - { at: 14:10, what: A node is added., kind: task, who: everyone }\n`,
      where: 'everyone',
    },
  ],
  allow: [
    `pir: 1\nstatus: reviewed\ntimeline:\n${MO}  - { at: 14:10, what: A node is added., kind: task, who: db-oncall }\n`,
    `pir: 1\nstatus: reviewed\ntimeline:\n${MO}  - { at: 14:10, what: The alert fires., kind: automation }\n`,
    'pir: 1\nstatus: reviewed\ntimeline:\n  - { at: 2026-02-03T14:10, what: A node is added., kind: task }\n',
  ],
  check,
};

export default rule;
