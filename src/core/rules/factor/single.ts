import { isMinor } from '../reading/standing';
import { firstLine } from '../reading/people-named';
import type { Report, ReviewRule, ReviewSubject } from '../rule';

function* check({ review }: ReviewSubject): Iterable<Report> {
  const factors = review.contributingFactors.flatMap(({ what }) => what ?? []);
  const only = factors[0];
  if (isMinor(review) || only === undefined || factors.length > 1) return;
  yield {
    span: firstLine(only),
    message:
      'One factor alone. What else had to be so: what was latent, what set it off, what hid it, what made the response slow, what helped?',
  };
}

const rule: ReviewRule = {
  type: 'review',
  id: 'factor/single',
  severity: 'warning',
  from: 'reviewed',
  title: 'A single contributing factor',
  why: 'Complex systems fail through several things together, each of them harmless alone. A review that stops at one has found a root cause, not what to learn.',
  instead: 'Add what was latent, what set it off, what concealed it, and what helped.',
  source: 'Hand, Post-Incident Reviews, ch. 9 and 10; Cook, How Complex Systems Fail, 3 and 7',
  flag: [
    {
      source: 'pir: 1\nstatus: reviewed\ncontributing_factors:\n  - The disk was full.\n',
      where: 'The disk was full.',
    },
  ],
  allow: [
    'pir: 1\nstatus: reviewed\ncontributing_factors:\n  - The disk was full.\n  - Logs were kept for a year.\n',
    'pir: 1\ncontributing_factors:\n  - The disk was full.\n',
    'pir: 1\nstatus: reviewed\nseverity: sev4\ncontributing_factors:\n  - The disk was full.\n',
    'pir: 1\nstatus: reviewed\n',
  ],
  check,
};

export default rule;
