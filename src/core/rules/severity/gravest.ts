import type { Report, ReviewRule, ReviewSubject } from '../rule';

function* check({ review: { severity, incidents } }: ReviewSubject): Iterable<Report> {
  if (severity === null) return;
  const graver = incidents.flatMap((one) => one.severity ?? []).find(({ value }) => value < severity.value);
  if (graver === undefined) return;
  yield {
    span: severity.span,
    message: `One of the incidents is ${graver.value}; the review has the gravest severity of its incidents.`,
    fixes: [
      {
        title: `Change to ${graver.value}`,
        edits: [{ ...severity.span, text: graver.value }],
        safe: false,
        preferred: true,
      },
    ],
    related: [{ span: graver.span, message: 'The graver one.' }],
  };
}

const rule: ReviewRule = {
  type: 'review',
  id: 'severity/gravest',
  severity: 'warning',
  title: 'An incident graver than its review',
  why: 'Lists and trends read the severity of the review, and would miss the grave incident in it.',
  instead: 'Give the review the gravest severity of its incidents.',
  source: 'File format: `severity`',
  flag: [{ source: 'pir: 1\nseverity: sev3\nincidents:\n  - { id: INC-1, severity: sev1 }\n', where: 'sev3' }],
  allow: [
    'pir: 1\nseverity: sev1\nincidents:\n  - { id: INC-1, severity: sev3 }\n',
    'pir: 1\nseverity: sev3\nincidents: [INC-1, INC-2]\n',
  ],
  check,
};

export default rule;
