import { durationText } from '../../format/duration';
import type { MetricKey, StatedMetric } from '../../format/model';
import { figuresOf } from '../../metrics/figures';
import { momentsApart } from '../../metrics/moments-apart';
import type { Disruption, Figure } from '../../metrics/metrics';
import type { Fix } from '../../text/finding';
import type { Report, ReviewRule, ReviewSubject } from '../rule';
import { listWords } from '../reading/words';

function* check(subject: ReviewSubject): Iterable<Report> {
  const { review, metrics } = subject;
  for (const stated of review.metrics) {
    const report = compare(subject, stated, metrics.disruptions, metrics.timeDisrupted);
    if (report !== null) yield report;
  }
  for (const { id, metrics: own } of review.incidents) {
    const mine = metrics.disruptions.filter(({ incident }) => incident !== null && incident === id?.value);
    for (const stated of own) {
      const report = compare(subject, stated, mine, null);
      if (report !== null) yield report;
    }
  }
}

/**
 * A review with several disruptions has no one figure, and the format does not say which of them `metrics` means: the stated one agrees when
 * it is any of theirs. A `time_to_recover` may also be the time disrupted in all, their union, as reviews state it: two of 37 and 33
 * minutes, one behind the other, agree with `70m`. Under an incident of `incidents` only the figures of its own disruptions count.
 */
function compare(
  { thresholds }: ReviewSubject,
  stated: StatedMetric,
  disruptions: readonly Disruption[],
  union: Figure | null,
): Report | null {
  const computed = disruptions.flatMap((disruption) => figuresOf(disruption)[stated.key] ?? []);
  const whole = stated.key === 'time_to_recover' && disruptions.length > 1 && union !== null ? [union] : [];
  if (computed.length === 0) return null;
  const { milliseconds, approximate } = stated.duration;
  const agrees = (figure: Figure): boolean => {
    const about = approximate || figure.approximate ? figure.milliseconds * thresholds.approximateTolerance : 0;
    return Math.abs(figure.milliseconds - milliseconds) <= Math.max(thresholds.tolerance, about);
  };
  if ([...computed, ...whole].some(agrees)) return null;
  const elsewhere = momentsApart(disruptions, milliseconds, thresholds.tolerance);
  const given = listWords([...new Set(computed.map(exactly))], 'or');
  const all = whole.map((figure) => `, ${exactly(figure)} in all`).join('');
  const pair = elsewhere === null ? '' : ` ${stated.duration.text} is ${elsewhere.words}.`;
  return {
    span: stated.duration.span,
    message: `\`${stated.key}\` is stated as ${stated.duration.text}, and the timeline gives ${given}${all}.${pair}`,
    fixes: [...corrections(stated, computed), ...renaming(stated, elsewhere?.key ?? null)],
  };
}

/** To the second, as the file would state it: a figure in rounded words may look like the stated one. */
function exactly({ milliseconds, atLeast, approximate }: Figure): string {
  return `${atLeast ? 'at least ' : ''}${approximate ? '~' : ''}${durationText(milliseconds)}`;
}

function corrections({ duration }: StatedMetric, computed: readonly Figure[]): Fix[] {
  return computed.map((figure, index) => {
    const text = (figure.approximate ? '~' : '') + durationText(figure.milliseconds);
    return { title: `Change to ${text}`, edits: [{ ...duration.span, text }], safe: false, preferred: index === 0 };
  });
}

function renaming({ keySpan }: StatedMetric, key: MetricKey | null): Fix[] {
  return key === null ? [] : [{ title: `Rename to \`${key}\``, edits: [{ ...keySpan, text: key }], safe: false }];
}

const TIMELINE =
  'timeline:\n  - { at: 2026-02-03T14:00, what: The queue stalls., milestone: started }\n' +
  '  - { at: 14:12, what: The pager rings., milestone: detected }\n' +
  '  - { at: 14:15, what: Mo answers., milestone: acknowledged }\n' +
  '  - { at: 14:40, what: The queue drains., milestone: restored }\n';

/** Disruptions of 37 and 33 minutes. */
const TWICE =
  'timeline:\n  - { at: 2026-02-03T14:00, what: The queue stalls., milestone: started }\n' +
  '  - { at: 14:37, what: The queue drains., milestone: restored }\n' +
  '  - { at: 16:00, what: The queue stalls again., milestone: started }\n' +
  '  - { at: 16:33, what: The queue drains again., milestone: restored }\n';

const rule: ReviewRule = {
  type: 'review',
  id: 'metric/mismatch',
  severity: 'error',
  title: 'A stated figure that the timeline does not give',
  why: 'In public reviews two of five stated durations disagree with their own time stamps. A reader who sees one wrong figure trusts none. Of several disruptions a stated figure may be that of any, and `time_to_recover` the time disrupted in all.',
  instead:
    'Take the figure that the timeline gives, correct the timeline, or leave `metrics` out: everything in it is computed.',
  source: 'Hand, Post-Incident Reviews, ch. 9 and 10 (metrics); definitions as in the file format',
  flag: [
    { source: `pir: 1\nmetrics:\n  time_to_recover: 28m\n${TIMELINE}`, where: '28m' },
    { source: `pir: 1\nmetrics:\n  time_to_detect: 15m\n${TIMELINE}`, where: '15m' },
    { source: `pir: 1\nmetrics:\n  time_to_recover: ~1h\n${TIMELINE}`, where: '~1h' },
    { source: `pir: 1\nmetrics:\n  time_to_recover: 75m\n${TWICE}`, where: '75m' },
  ],
  allow: [
    `pir: 1\nmetrics:\n  time_to_recover: 40m\n  time_to_detect: 12m\n${TIMELINE}`,
    ...['37m', '33m', '70m'].map((figure) => `pir: 1\nmetrics:\n  time_to_recover: ${figure}\n${TWICE}`),
    `pir: 1\nmetrics:\n  time_to_recover: 41m\n${TIMELINE}`,
    `pir: 1\nmetrics:\n  time_to_recover: ~43m\n${TIMELINE}`,
    `pir: 1\nmetrics:\n  time_to_close: 3d\n${TIMELINE}`,
    'pir: 1\nmetrics:\n  time_to_recover: ~20m\ntimeline:\n  - The queue stalls.\n  - The queue drains.\n',
  ],
  check,
};

export default rule;
