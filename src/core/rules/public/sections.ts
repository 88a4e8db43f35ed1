import { customersAffected, severityOf } from '../reading/standing';
import { listWords } from '../reading/words';
import type { Report, ReviewRule, ReviewSubject } from '../rule';

function* check({ review, metrics }: ReviewSubject): Iterable<Report> {
  const { publicReport: report } = review;
  const place = review.sections.get('public');
  if (report === null || place === undefined) return;
  const has: readonly (readonly [string, boolean])[] = [
    ['`summary`', report.summary !== null],
    ['`services`', report.services.length > 0 || review.services.length > 0],
    [
      'the duration (a `restored` entry)',
      metrics.timeDisrupted !== null || review.metrics.some(({ key }) => key === 'time_to_recover'),
    ],
    ['the severity', severityOf(review) !== null],
    ['`customer_impact`', report.customerImpact !== null || customersAffected(review) !== null],
    ['`proximate_cause`', report.proximateCause !== null],
    ['`resolution`', report.resolution !== null],
    ['`countermeasures`', report.countermeasures.length > 0],
  ];
  const missing = has.filter(([, there]) => !there).map(([name]) => name);
  if (missing.length === 0) return;
  yield { span: place.key, message: `The public report lacks ${listWords(missing)}.` };
}

const review = (report: string, more = ''): string =>
  `pir: 1\nstatus: reviewed\nseverity: sev2\nservices: mail\ncustomer_impact: { users: 50 }\n${more}timeline:\n  - { at: 2026-02-03T14:00, what: The pager rings., milestone: detected }\n  - { at: 14:40, what: Mails arrive., milestone: restored }\npublic:\n${report}`;
const WHOLE =
  '  summary: Mails came late.\n  proximate_cause: A disk was full.\n  resolution: Space was made.\n  countermeasures: [Disks are watched.]\n';

const rule: ReviewRule = {
  type: 'review',
  id: 'public/sections',
  severity: 'warning',
  from: 'reviewed',
  title: 'A public report that lacks a section',
  why: 'Customers ask the same eight questions each time: what, which services, how long, how grave, who was affected, why, how it ended, what changes.',
  instead: 'Write the missing words under `public`; duration and severity are taken from the review.',
  source: 'Hand, Post-Incident Reviews, ch. 10 (sections of the external report)',
  flag: [
    { source: review('  summary: Mails came late.\n'), where: 'public' },
    { source: review(WHOLE).replace('severity: sev2\n', ''), where: 'public' },
  ],
  allow: [
    review(WHOLE),
    review('  summary: Mails came late.\n').replace('reviewed', 'draft'),
    'pir: 1\nstatus: reviewed\n',
  ],
  check,
};

export default rule;
