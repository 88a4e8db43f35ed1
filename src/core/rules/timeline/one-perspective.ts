import { idOf, plainId } from '../reading/people-named';
import { isCritical, placeOfMissing } from '../reading/standing';
import { listWords } from '../reading/words';
import type { Report, ReviewRule, ReviewSubject } from '../rule';

const ENOUGH = 5;

function* check({ review, entries }: ReviewSubject): Iterable<Report> {
  const acted = entries.facts.filter(({ who }) => who.length > 0);
  const actors = new Set(acted.flatMap(({ who }) => who.map(plainId)).filter((id) => id !== 'customers'));
  const others = review.people.map(({ id }) => idOf(id)).filter((id) => !actors.has(id) && id !== 'customers');
  if (!isCritical(review) || acted.length < ENOUGH || actors.size !== 1 || others.length === 0) return;
  yield {
    span: placeOfMissing(review, 'timeline'),
    message: `Everything is told of ${[...actors].join('')} alone. What did it look like for ${listWords(others.slice(0, 3))}?`,
  };
}

const HEAD = 'pir: 1\nstatus: reviewed\ntimezone: UTC\nseverity: sev1\npeople: { mo: Mo, sam: Sam }\ntimeline:\n';
const MARKED =
  '  - { at: 2026-02-03T14:00, what: Mo sees it., who: mo, milestone: [detected, acknowledged, restored] }\n';
const entries = (who: readonly string[]): string =>
  MARKED +
  who.map((id, index) => `  - { at: 2026-02-03T14:0${index}, what: Step ${index + 1}., who: ${id} }\n`).join('');

const rule: ReviewRule = {
  type: 'review',
  id: 'timeline/one-perspective',
  severity: 'hint',
  from: 'reviewed',
  title: 'A timeline told of one person only',
  why: 'Each responder saw a part. The same quarter of an hour looks different from the call, the console and the support desk.',
  instead: 'Ask the others for their account, and add their entries.',
  source: 'Hand, Post-Incident Reviews, ch. 9 (as many perspectives as possible); Etsy, Debriefing Facilitation Guide',
  flag: [{ source: HEAD + entries(['mo', 'mo', 'mo', 'mo', 'mo']), where: 'timeline' }],
  allow: [
    HEAD + entries(['mo', 'mo', 'mo', 'mo', 'sam']),
    HEAD + entries(['mo', 'mo']),
    HEAD.replace('sev1', 'sev3') + entries(['mo', 'mo', 'mo', 'mo', 'mo']),
  ],
  check,
};

export default rule;
