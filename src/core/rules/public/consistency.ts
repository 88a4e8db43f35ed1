import { sourceSpan, type Words } from '../../format/words';
import { durationWords } from '../../metrics/duration-words';
import { figuresOf } from '../../metrics/figures';
import type { Metrics } from '../../metrics/metrics';
import { momentsApart } from '../../metrics/moments-apart';
import { severityOf } from '../reading/standing';
import type { Report, ReviewRule, ReviewSubject } from '../rule';

const MINUTE = 60_000;

/** `about 2 hours`, `1 hour and 10 minutes`, `1.5 hours`, `40 mins`. */
const LENGTH = String.raw`(?<length>(?<about>about|around|roughly|approximately|nearly|almost|some|over|more than|just under|up to)?\s*(?<count>\d{1,3}(?:\.\d)?)[ -](?<unit>minutes?|mins?|hours?|hrs?)(?:,? (?:and )?(?<more>\d{1,2}) (?:minutes?|mins?))?)`;

/** Where a length is said to be that of the whole; the length of a part may be anything. */
const WHOLE: readonly RegExp[] = [
  String.raw`\b(?:outage|disruption|interruption|downtime|incident|problem) (?:lasted|of|took)(?: for)?(?: a total of)? ${LENGTH}\b`,
  String.raw`\b(?:down|unavailable|unreachable|offline) for(?: a total of)? ${LENGTH}\b`,
  String.raw`(?:^|[.!?]\s+)For ${LENGTH},? (?:nobody|no one|customers|users|the (?:service|site|shop|page))\b`,
].map((source) => new RegExp(source, 'dgi'));

/** What rounding may do to a length; to one that is said to be about, or in hours, a share of it. */
const ROUNDED = 5 * MINUTE;
const ABOUT = 0.2;

function* check({ review, metrics }: ReviewSubject): Iterable<Report> {
  const report = review.publicReport;
  if (report === null) return;
  const { title, summary, customerImpact, proximateCause, resolution, countermeasures } = report;
  const severity = severityOf(review);
  for (const words of [title, summary, customerImpact, proximateCause, resolution, ...countermeasures]) {
    if (words === null) continue;
    yield* lengths(words, metrics);
    if (severity !== null) yield* severities(words, severity);
  }
}

/** A length that no figure and no two milestones give. Of several disruptions, words may mean any; without both ends, nothing is known. */
function* lengths(words: Words, { disruptions, timeDisrupted }: Metrics): Iterable<Report> {
  const [only] = disruptions;
  if (only === undefined || disruptions.length > 1 || timeDisrupted === null || timeDisrupted.atLeast) return;
  const known = Object.values(figuresOf(only)).flatMap((figure) => figure?.milliseconds ?? []);
  if (!/\d[ -](?:min|h)/i.test(words.value)) return;
  for (const match of WHOLE.flatMap((pattern) => [...words.value.matchAll(pattern)])) {
    const { about, count = '', unit = '', more = '0' } = match.groups ?? {};
    const place = match.indices?.groups?.['length'];
    const hours = /^h/i.test(unit);
    const stated = (Number(count) * (hours ? 60 : 1) + Number(more)) * MINUTE;
    const loose = about !== undefined || (hours && more === '0');
    const fits = (length: number): boolean =>
      Math.abs(length - stated) <= Math.max(ROUNDED, loose ? length * ABOUT : 0);
    if (place === undefined || known.some(fits) || momentsApart(disruptions, stated, ROUNDED) !== null) continue;
    yield {
      span: sourceSpan(words, place[0], place[1]),
      message: `The timeline gives ${durationWords(timeDisrupted.milliseconds)}. The public report tells the duration by itself, so the words need not.`,
    };
  }
}

function* severities(words: Words, severity: string): Iterable<Report> {
  for (const match of words.value.matchAll(/\bsev(?:erity)?[ -]?([1-5])\b/gi)) {
    if (`sev${match[1] ?? ''}` === severity) continue;
    yield {
      span: sourceSpan(words, match.index, match.index + match[0].length),
      message: `The severity of this review is \`${severity}\`, and the public report tells it by itself.`,
    };
  }
}

const review = (words: string, restored = '15:02'): string =>
  `pir: 1\nseverity: sev2\ntimezone: UTC\ntimeline:\n  - { at: 2026-02-03T14:00, what: The queue stalls., milestone: started }\n  - { at: ${restored}, what: Mails arrive., milestone: restored }\npublic:\n  summary: ${words}\n`;

const rule: ReviewRule = {
  type: 'review',
  id: 'public/consistency',
  severity: 'error',
  title: 'The public report says something else than the review',
  why: 'Two lengths of one outage are found by somebody, and then neither is believed.',
  instead: 'Leave duration and severity to the report, which computes them, or correct the words or the timeline.',
  source: 'Hand, Post-Incident Reviews, ch. 10 (the public report); practice of public incident reports',
  flag: [
    { source: review('The outage lasted 40 minutes.'), where: '40 minutes' },
    { source: review('Mails were down for 3 hours.'), where: '3 hours' },
    { source: review('For about 20 minutes nobody got mails.'), where: 'about 20 minutes' },
    { source: review('We handled this as a sev3.'), where: 'sev3' },
  ],
  allow: [
    review('The outage lasted 62 minutes.'),
    review('The outage lasted about an hour.'),
    review('Mails were down for 1 hour.'),
    review('An outage of 1 hour and 2 minutes.'),
    review('The restore took 20 minutes, and nobody had to wait for more than 10 minutes.'),
    review('The outage lasted 40 minutes.', ''),
    review('We handled this as a sev2.'),
  ],
  check,
};

export default rule;
