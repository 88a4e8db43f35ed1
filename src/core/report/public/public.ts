/**
 * The report for everybody: the eight sections of the book (Hand, ch. 10), short and without names. Its words are `words.ts`'s, duration and
 * severity are computed. No chart, no timeline, no comment, nothing that is not shown.
 */
import type { Status } from '../../format/model';
import type { ParsedReview } from '../../format/parse';
import { computeMetrics } from '../../metrics/compute';
import { severityOf, statusOf } from '../../rules/reading/standing';
import type { Block, Document } from '../document/document';
import { bullets, enumeration, heading, note, paragraph, section, text } from '../document/make';
import { publicSeverity } from '../severity';
import { dayOf, durationOf } from './duration';
import { publicWords } from './words';

export function publicReport(parsed: ParsedReview): Document {
  const { review } = parsed;
  const metrics = computeMetrics(review);
  const words = publicWords(parsed);
  const severity = severityOf(review);
  const duration = durationOf(review, metrics);
  const date = dayOf(review, metrics);
  const title = words.title === '' ? (date === '' ? 'Incident report' : `Incident report, ${date}`) : words.title;
  const sections: readonly (readonly [string, readonly Block[]])[] = [
    ['Summary', words.summary],
    ['Services impacted', words.services.length === 0 ? [] : [paragraph(text(enumeration(words.services)))]],
    ['Duration', duration === '' ? [] : [paragraph(text(duration))]],
    ['Severity', severity === null ? [] : [paragraph(text(publicSeverity(severity)))]],
    ['Customer impact', words.customerImpact],
    ['Proximate cause', words.proximateCause],
    ['Resolution', words.resolution],
    ['Countermeasures', words.countermeasures.length === 0 ? [] : [bullets(words.countermeasures)]],
  ];
  const open = sections.filter(([, blocks]) => blocks.length === 0).map(([name]) => name.toLowerCase());
  return {
    title,
    blocks: [
      heading(1, title),
      ...stillOpen(statusOf(review), open),
      ...sections.flatMap(([name, blocks]) => section(2, name, ...blocks)),
    ],
  };
}

/** Whoever reads it before it is published sees what it lacks; what is published says nothing of it. */
function stillOpen(status: Status, open: readonly string[]): Block[] {
  if (open.length === 0 || status === 'published') return [];
  return [note(text(`${status === 'draft' ? 'Draft. ' : ''}Not written yet: ${enumeration(open)}.`))];
}
