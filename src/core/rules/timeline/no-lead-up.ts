import { markSpan } from '../reading/disruption-places';
import { isMinor } from '../reading/standing';
import type { Report, ReviewRule, ReviewSubject } from '../rule';

function* check({ review, entries, metrics }: ReviewSubject): Iterable<Report> {
  const detected = metrics.disruptions[0]?.marks.detected;
  if (isMinor(review) || detected === undefined || detected.entry !== 0 || entries.length < 4) return;
  yield {
    span: markSpan(review, detected),
    message: 'The timeline begins with the detection. What changed before it, and which earlier signs were there?',
  };
}

const MORE =
  '  - 14:05 Mo reads the logs.\n  - 14:10 Mo adds a node.\n  - { at: 14:12, what: The queue drains., milestone: restored }\n';

const rule: ReviewRule = {
  type: 'review',
  id: 'timeline/no-lead-up',
  severity: 'hint',
  from: 'reviewed',
  title: 'A timeline that begins with the alert',
  why: 'Changes, deployments and earlier signs explain why things looked normal until then.',
  instead:
    'Add entries from before the detection: a deployment, a change of load, the moment the disruption `started`.',
  source: 'PagerDuty, Postmortem Documentation (start at a point before the incident); Jeli, Howie guide',
  flag: [
    {
      source: `pir: 1\nstatus: reviewed\ntimeline:\n  - { at: 2026-02-03T14:00, what: Mo sees it., who: mo, milestone: [detected, acknowledged] }\n${MORE}`,
      where: 'detected',
    },
  ],
  allow: [
    `pir: 1\nstatus: reviewed\ntimeline:\n  - 2026-02-03T13:50 A deployment ends.\n  - { at: 14:00, what: Mo sees it., who: mo, milestone: [detected, acknowledged] }\n${MORE}`,
    `pir: 1\ntimeline:\n  - { at: 2026-02-03T14:00, what: Mo sees it., who: mo, milestone: [detected, acknowledged] }\n${MORE}`,
    `pir: 1\nstatus: reviewed\nseverity: sev4\ntimeline:\n  - { at: 2026-02-03T14:00, what: Mo sees it., who: mo, milestone: [detected, acknowledged] }\n${MORE}`,
  ],
  check,
};

export default rule;
