import type { MetricKey, Milestone } from '../../format/model';
import { durationWords } from '../../metrics/duration-words';
import { figuresOf } from '../../metrics/figures';
import type { Disruption } from '../../metrics/metrics';
import { officeTime, USUAL, type OfficeHours } from '../reading/office-hours';
import type { Report, ReviewRule, ReviewSubject } from '../rule';

/** From and to which milestone a figure counts; without `started` from the detection. */
const ENDS: Readonly<Partial<Record<MetricKey, readonly [Milestone, Milestone]>>> = {
  time_to_detect: ['started', 'detected'],
  time_to_acknowledge: ['detected', 'acknowledged'],
  time_to_mitigate: ['started', 'mitigated'],
  time_to_recover: ['started', 'restored'],
  time_to_close: ['started', 'closed'],
};

/** Shorter stretches meet some office hours by chance. */
const LEAST = 15 * 60_000;

function* check({ review, metrics, thresholds }: ReviewSubject): Iterable<Report> {
  for (const { key, keySpan, duration } of review.metrics) {
    for (const disruption of metrics.disruptions) {
      const computed = figuresOf(disruption)[key];
      const stated = duration.milliseconds;
      if (computed === null || stated < LEAST || Math.abs(computed.milliseconds - stated) <= thresholds.tolerance)
        continue;
      const hours = hoursThatFit(review.zone, key, disruption, stated, thresholds.tolerance);
      if (hours === null) continue;
      yield {
        span: keySpan,
        message: `${duration.text} is what passed in office hours, such as ${hours.from}:00 to ${hours.to}:00 on weekdays. Those who use the service felt ${durationWords(computed.milliseconds)}; figures here are elapsed time.`,
      };
      break;
    }
  }
}

function hoursThatFit(
  zone: string,
  key: MetricKey,
  { marks }: Disruption,
  stated: number,
  tolerance: number,
): OfficeHours | null {
  const ends = ENDS[key];
  if (ends === undefined) return null;
  const start = marks[ends[0]]?.instant ?? marks.detected?.instant;
  const end = marks[ends[1]]?.instant;
  if (start == null || end == null) return null;
  return (
    USUAL.find((hours) => {
      const time = officeTime(zone, start, end, hours);
      return time !== null && Math.abs(time - stated) <= tolerance;
    }) ?? null
  );
}

const review = (recover: string, ends = '2026-02-10T11:00'): string =>
  `pir: 1\ntimezone: Europe/Berlin\nmetrics: { time_to_recover: ${recover} }\ntimeline:\n  - { at: 2026-02-09T15:00, what: The queue stalls., milestone: started }\n  - { at: ${ends}, what: The queue drains., milestone: restored }\n`;

const rule: ReviewRule = {
  type: 'review',
  id: 'metric/clock',
  severity: 'info',
  title: 'A figure on the clock of office hours',
  why: 'Nights and weekends count for those who use the service. A figure without them cannot be compared with others.',
  instead: 'State the elapsed time, or leave the figure out: it is computed. The hours of the desk may be a learning.',
  source: 'Hand, Post-Incident Reviews, ch. 9 (metrics); public reviews that state times during support hours',
  // Monday 15:00 to Tuesday 11:00: two hours until 17:00 and two from 9:00 on.
  flag: [
    { source: review('4h'), where: 'time_to_recover' },
    { source: review('33h 30m', '2026-02-13T12:30'), where: 'time_to_recover' },
  ],
  allow: [
    review('20h'),
    review('6h 17m'),
    review('30m', '2026-02-09T15:30'),
    'pir: 1\nmetrics: { time_to_recover: 4h }\ntimeline:\n  - { at: 2026-02-09T15:00, what: The queue stalls., milestone: started }\n',
  ],
  check,
};

export default rule;
