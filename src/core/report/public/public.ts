/**
 * The report for everybody: the eight sections of the book (Hand, ch. 10), short and without names. Its words are `words.ts`'s, duration and
 * severity are computed. No chart, no timeline, no comment, nothing that is not shown.
 */
import type { Severity } from '../../format/model';
import type { ParsedReview } from '../../format/parse';
import { computeMetrics } from '../../metrics/compute';
import { severityOf, statusOf } from '../../rules/reading/standing';
import type { Block, Document } from '../document/document';
import { bullets, enumeration, heading, note, paragraph, section, text } from '../document/make';
import { dayOf, durationOf } from './duration';
import { publicWords } from './words';

export function publicReport({ review }: ParsedReview): Document {
  const metrics = computeMetrics(review);
  const words = publicWords(review);
  const severity = severityOf(review);
  const duration = durationOf(review, metrics);
  const date = dayOf(review, metrics);
  const title = words.title === '' ? (date === '' ? 'Incident report' : `Incident report, ${date}`) : words.title;
  const sections: readonly (readonly [string, readonly Block[]])[] = [
    ['Summary', words.summary],
    ['Services impacted', words.services.length === 0 ? [] : [paragraph(text(enumeration(words.services)))]],
    ['Duration', duration === '' ? [] : [paragraph(text(duration))]],
    ['Severity', severity === null ? [] : [paragraph(text(SEVERITY[severity]))]],
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
      ...sections.flatMap(([name, blocks]) => section(2, name, ...blocks)),
      // Whoever reads a draft before it is published sees what it lacks; what is published says nothing of it.
      ...(open.length === 0 || statusOf(review) === 'published'
        ? []
        : [note(text(`Draft. Not written yet: ${enumeration(open)}.`))]),
    ],
  };
}

/** In words for those who do not know the levels; what it cost the company is its own. */
const SEVERITY: Readonly<Record<Severity, string>> = {
  sev1: 'Critical (1 of 5): a complete outage.',
  sev2: 'Critical (2 of 5): a major function did not work.',
  sev3: 'Minor (3 of 5): a smaller problem.',
  sev4: 'Minor (4 of 5): a redundant part failed.',
  sev5: 'None (5 of 5): a false alarm.',
};
