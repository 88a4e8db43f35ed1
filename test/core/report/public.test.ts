import assert from 'node:assert/strict';
import { NO_CONFIG } from '../../../src/core/config/config';
import { REPORT_FORMATS, report, reportPicture } from '../../../src/core/report/index';
import { fixture, headings, review, under } from './read';
import { periodsWords } from '../../../src/core/report/times';

const EIGHT = [
  'Summary',
  'Services impacted',
  'Duration',
  'Severity',
  'Customer impact',
  'Proximate cause',
  'Resolution',
  'Countermeasures',
];
const markdown = (...lines: readonly string[]): string => report(review(...lines), 'public', 'markdown');

describe('the public report', () => {
  it('has the eight sections of the book and no other', () => {
    const made = report(fixture('everything'), 'public', 'markdown');
    assert.deepEqual(headings(made), ['Tracking pages showed old states', ...EIGHT]);
    assert.equal(under(made, 'Services impacted'), 'Parcel tracking and Label printing');
    assert.equal(under(made, 'Severity'), 'Critical: sev2, on a scale from sev1, the gravest, to sev5.');
  });

  it('calls severities as the team does', () => {
    const team = { ...NO_CONFIG, severities: { sev1: 'P1', sev2: 'P2' } };
    assert.equal(
      under(report(fixture('everything'), 'public', 'markdown', { team }), 'Severity'),
      'Critical: P2, on a scale from P1, the gravest, to sev5.',
    );
    assert.match(reportPicture(fixture('everything'), { team }) ?? '', / · P2 · /);
  });

  it('computes how long it was, with the hours of both sides of a clock change', () => {
    const made = report(fixture('everything'), 'public', 'markdown');
    assert.equal(
      under(made, 'Duration')?.replace(/\n/g, ' '),
      '4 h 52 min in all, in 2 disruptions: Sun 29 Mar 2026, 02:30–08:20 and 09:00–09:02 (Europe/Helsinki, UTC+2, then UTC+3).',
    );
  });

  it('tells the two times apart that clocks show twice when they go back', () => {
    const when = (zone: string, ...periods: readonly (readonly [string, string])[]): string =>
      periodsWords(
        zone,
        periods.map(([from, to]) => ({ from: Date.parse(from), to: Date.parse(to) })),
      );
    assert.equal(
      when('America/New_York', ['2026-11-01T01:50-04:00', '2026-11-01T01:20-05:00']),
      'Sun 1 Nov 2026, 01:50 (UTC−4) – 01:20 (UTC−5) (America/New_York, UTC−4, then UTC−5)',
    );
    assert.equal(
      when(
        'Europe/Berlin',
        ['2026-10-25T01:00+02:00', '2026-10-25T01:30+02:00'],
        ['2026-10-25T02:20+02:00', '2026-10-25T02:22+01:00'],
      ),
      'Sun 25 Oct 2026, 01:00–01:30 and 02:20 (UTC+2) – 02:22 (UTC+1) (Europe/Berlin, UTC+2, then UTC+1)',
    );
    assert.equal(
      when('Europe/Berlin', ['2026-10-25T02:20+02:00', '2026-10-25T02:40+02:00']),
      'Sun 25 Oct 2026, 02:20–02:40 (Europe/Berlin, UTC+2)',
    );
  });

  it('says each time that service was gone, what overlaps as one', () => {
    const when = (...periods: readonly (readonly [string, string])[]): string =>
      periodsWords(
        'UTC',
        periods.map(([from, to]) => ({ from: Date.parse(`${from}Z`), to: Date.parse(`${to}Z`) })),
      );
    const first = ['2025-10-14T02:10', '2025-10-14T11:15'] as const;
    assert.equal(when(first), 'Tue 14 Oct 2025, 02:10–11:15 (UTC)');
    assert.equal(
      when(first, ['2025-10-14T12:00', '2025-10-14T12:00'], ['2025-10-14T23:50', '2025-10-15T00:10']),
      'Tue 14 Oct 2025, 02:10–11:15, 12:00 and 23:50 – Wed 15 Oct 2025, 00:10 (UTC)',
    );
    assert.equal(
      when(first, ['2025-10-15T22:48', '2025-10-15T23:06']),
      'Tue 14 Oct 2025, 02:10–11:15, and Wed 15 Oct 2025, 22:48–23:06 (UTC)',
    );
  });

  const timeline = (...entries: readonly string[]): string[] => [
    'timeline:',
    ...entries.map((entry) => `  - ${entry}`),
  ];
  const lengths: readonly (readonly [string, string, readonly string[]])[] = [
    [
      'a lower bound',
      'At least 20 min: Tue 3 Feb 2026, 10:00–10:20 (UTC).',
      ['{ at: 2026-02-03T10:00, milestone: detected }', '{ at: 10:20, milestone: restored }'],
    ],
    [
      'about',
      'About 20 min: Tue 3 Feb 2026, 10:00–10:20 (UTC).',
      ['{ at: ~2026-02-03T10:00, milestone: started }', '{ at: 10:20, milestone: restored }'],
    ],
    [
      'not over',
      'Began Tue 3 Feb 2026, 10:00 (UTC); not restored at the time of this report.',
      ['{ at: 2026-02-03T10:00, milestone: started }'],
    ],
    [
      'over, nobody knows when',
      'Began Tue 3 Feb 2026, 10:00 (UTC); when it ended is not known.',
      ['{ at: 2026-02-03T10:00, milestone: started }', '{ milestone: restored }'],
    ],
  ];
  for (const [what, words, entries] of lengths) {
    it(`says a length that is ${what}`, () =>
      assert.equal(under(markdown(...timeline(...entries)), 'Duration')?.replace(/\n/g, ' '), words));
  }

  it('says no length of a false alarm, which disrupted nothing', () => {
    assert.equal(
      under(markdown('severity: sev5', ...timeline('{ at: 2026-02-03T10:00, milestone: detected }')), 'Duration'),
      null,
    );
  });

  it('takes title, services and impact from the review where it has none of its own', () => {
    const made = markdown(
      'title: Mails arrive late',
      'services: [mail, calendar]',
      'customer_impact: { description: Mails came late., users: 1200, support_requests: 7 }',
      'public: { summary: It is over. }',
    );
    assert.equal(headings(made)[0], 'Mails arrive late');
    assert.equal(under(made, 'Services impacted'), 'mail and calendar');
    assert.equal(under(made, 'Customer impact'), 'Mails came late.\n\n1,200 users.');
  });

  it('takes nothing from the review in which something must stay inside', () => {
    const made = markdown(
      'title: Jo breaks the mail server',
      'people: { jo: Jo Marsh }',
      'services: [mail, mail-prod-07, imap_proxy]',
      "customer_impact: { description: 'Write to #mail-oncall.', users: 12 }",
      ...timeline('{ at: 2026-02-03T10:00, milestone: started }'),
    );
    assert.equal(headings(made)[0], 'Incident report, Tue 3 Feb 2026');
    assert.equal(under(made, 'Services impacted'), 'mail');
    assert.equal(under(made, 'Customer impact'), '12 users.');
  });

  it('says what is not written yet until it is published', () => {
    const lines = ['public: { summary: It is over. }'];
    assert.match(
      markdown(...lines).replace(/\n/g, ' '),
      /^# Incident report {2}Draft\. Not written yet: services impacted, duration, [^.]* and countermeasures\. {2}## Summary/,
    );
    assert.match(
      markdown('status: reviewed', ...lines).replace(/\n/g, ' '),
      /^# Incident report {2}Not written yet: services/,
    );
    assert.equal(markdown('status: published', ...lines), '# Incident report\n\n## Summary\n\nIt is over.\n');
  });

  it('carries nothing that stands elsewhere in the review, in any format, shown or not', () => {
    const source = `
# secret-comment
title: secret-title with 10.0.0.7
summary: secret-summary
status: draft
severity: sev2
incidents: [{ id: secret-1, title: secret-incident, services: [secret_service_2], customer_impact: { description: secret-impact at 10.0.0.8 } }]
tags: [secret-tag]
people: { secret-id: { name: Secret Name, role: secret-role, team: secret-team } }
commander: secret-id
review: { held: 2026-02-04T10:00, facilitator: secret-facilitator, attendees: [secret-attendee] }
links: [https://secret-link.example.com/]
goals: [secret-goal]
timeline:
  - { at: 2026-02-03T10:00, what: secret-what, who: secret-who, kind: task, impact: negative, milestone: started, command: secret-command, output: secret-output, quote: secret-quote, links: [https://secret.example.com/a], judgment: { decision: secret-decision, known: secret-known, reasoning: secret-reasoning, alternatives: secret-alternatives } }
  - { at: 10:20, what: secret-end, milestone: restored }
learnings: [secret-learning]
contributing_factors: [secret-factor]
action_items: [{ what: secret-action, owner: secret-owner, ticket: SECRET-1 }]
parking_lot: [secret-idea]
x_secret: secret-own
public:
  summary: Shown words.
  x_hidden: secret-public
`;
    for (const format of REPORT_FORMATS) {
      const made = report(review(source), 'public', format);
      assert.match(made, /Shown words\./);
      assert.doesNotMatch(made, /secret/i, format);
      assert.doesNotMatch(made, /<!--|data-/, format);
    }
  });
});
