import { placeOfMissing } from '../reading/standing';
import type { Report, ReviewRule, ReviewSubject } from '../rule';

function* check({ review, parsed }: ReviewSubject): Iterable<Report> {
  if (review.title !== null || (review.sections.has('title') && review.sections.size > 0)) return;
  const misspelt = parsed.findings.find(
    ({ rule, fixes }) =>
      rule === 'schema/unknown-key' && fixes.some((fix) => fix.edits.some(({ text }) => text === 'title')),
  );
  const isTopLevel = [...review.sections.values()].some(({ key }) => key.start === misspelt?.span.start);
  const message =
    misspelt === undefined || !isTopLevel
      ? 'The review has no title. A few words on what those who use the service met are enough.'
      : 'No title is read here; under its right name this is one.';
  yield {
    span:
      misspelt !== undefined && isTopLevel
        ? misspelt.span
        : (review.sections.get('pir')?.key ?? placeOfMissing(review)),
    message,
  };
}

const rule: ReviewRule = {
  type: 'review',
  id: 'file/no-title',
  severity: 'warning',
  completeness: 'needed',
  title: 'A review without a title',
  why: 'The title is what people find a review by, in a list and in a search.',
  instead: 'Say what those who use the service met: "Login page unreachable".',
  source: 'Hand, Post-Incident Reviews, ch. 10 (the guide begins with what happened)',
  flag: [
    { source: 'pir: 1\ntimeline:\n  - 2026-02-03T14:20 The queue stalls.\n', where: 'pir' },
    { source: 'pir: 1\ntitel: Mails arrive late\n', where: 'titel' },
  ],
  allow: [
    'pir: 1\ntitle: Mails arrive late\n',
    'pir: 1\ntitle: Mails arrive late\nseverity: sev5\n',
    'pir: 1\ntitle:\n',
  ],
  check,
};

export default rule;
