/**
 * The report for everybody: the eight sections of the book (Hand, ch. 10), short and without names. Its words are `words.ts`'s, duration and
 * severity are computed. No chart, no timeline, no comment, nothing that is not shown.
 */
import { NO_CONFIG, type Config } from '../../config/config';
import type { Status } from '../../format/model';
import type { ParsedReview } from '../../format/parse';
import type { Words as Source } from '../../format/words';
import { computeMetrics } from '../../metrics/compute';
import { severityOf, statusOf } from '../../rules/reading/standing';
import type { Block, Document } from '../document/document';
import { bullets, enumeration, heading, note, paragraph, placed, section, text } from '../document/make';
import { publicSeverity } from '../severity';
import { dayOf, durationOf } from './duration';
import { publicWords } from './words';

export function publicReport(parsed: ParsedReview, team: Config = NO_CONFIG): Document {
  const { review } = parsed;
  const metrics = computeMetrics(review);
  const words = publicWords(parsed, team);
  const severity = severityOf(review);
  const duration = durationOf(review, metrics);
  const date = dayOf(review, metrics);
  const title = words.title === '' ? (date === '' ? 'Incident report' : `Incident report, ${date}`) : words.title;
  const report = review.publicReport;
  /** Where a section is written: under `public`, else where it is taken from. */
  const start = (own: Source | null | undefined, key?: string): number | undefined =>
    own?.span.start ?? (key === undefined ? undefined : review.sections.get(key)?.key.start);
  const sections: readonly (readonly [string, readonly Block[], number | undefined])[] = [
    ['Summary', words.summary, start(report?.summary)],
    [
      'Services impacted',
      words.services.length === 0 ? [] : [paragraph(text(enumeration(words.services)))],
      start(report?.services[0], 'services'),
    ],
    ['Duration', duration === '' ? [] : [paragraph(text(duration))], start(null, 'timeline')],
    ['Severity', severity === null ? [] : [paragraph(text(publicSeverity(severity, team)))], start(null, 'severity')],
    ['Customer impact', words.customerImpact, start(report?.customerImpact, 'customer_impact')],
    ['Proximate cause', words.proximateCause, start(report?.proximateCause)],
    ['Resolution', words.resolution, start(report?.resolution)],
    [
      'Countermeasures',
      words.countermeasures.length === 0 ? [] : [bullets(words.countermeasures)],
      start(report?.countermeasures[0]),
    ],
  ];
  const open = sections.filter(([, blocks]) => blocks.length === 0).map(([name]) => name.toLowerCase());
  return {
    title,
    blocks: [
      ...placed(start(report?.title, 'title'), [heading(1, title)]),
      ...stillOpen(statusOf(review), open),
      ...sections.flatMap(([name, blocks, at]) => placed(at, section(2, name, ...blocks))),
    ],
  };
}

/** Whoever reads it before it is published sees what it lacks; what is published says nothing of it. */
function stillOpen(status: Status, open: readonly string[]): Block[] {
  if (open.length === 0 || status === 'published') return [];
  return [note(text(`${status === 'draft' ? 'Draft. ' : ''}Not written yet: ${enumeration(open)}.`))];
}
