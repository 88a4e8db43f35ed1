/** The beginning: what it was, when, how grave, in one sentence, and who was affected. */
import type { CustomerImpact, Review } from '../../format/model';
import { stillToCome } from '../../rules/lacking';
import { severityOf, statusOf } from '../../rules/reading/standing';
import type { Block, Fact } from '../document/document';
import { blocksOf, plainOf } from '../document/free-text';
import { heading, note, paragraph, placed, section, strong, text, capital } from '../document/make';
import { amountWords, yesOrNo } from '../amounts';
import { severityWords } from '../severity';
import type { Subject } from '../subject';
import { disruptedPeriod, periodWords } from '../times';

export function titleOf(review: Review): string {
  const { title, incidents } = review;
  const stated = title === null ? '' : plainOf(title.value);
  if (stated !== '') return stated;
  const ids = incidents.flatMap(({ id }) => id?.value ?? []);
  return ids.length === 0 ? 'Post-incident review' : `Post-incident review of ${ids.join(', ')}`;
}

export function head(subject: Subject): Block[] {
  const { review, chart } = subject;
  const items = facts(subject);
  const said = [chart.headline, chart.subline]
    .filter((words) => words !== '')
    .map((words) => words.replace(/\.?$/, '.'));
  return [
    ...placed(review.title?.span.start, [heading(1, titleOf(review))]),
    ...stillOpen(subject),
    ...(items.length === 0 ? [] : [{ type: 'facts', items } as const]),
    ...(review.timeline.length === 0
      ? []
      : [paragraph(strong(text(said[0] ?? '')), text(said.length > 1 ? ` ${said.slice(1).join(' ')}` : ''))]),
    ...summary(review),
    ...customerImpact(subject),
  ];
}

/** What a draft still lacks, in one quiet line: the same as the linter says. */
function stillOpen({ parsed, review, metrics }: Subject): Block[] {
  if (statusOf(review) !== 'draft') return [];
  return [note(text(stillToCome(parsed, metrics) ?? 'This is a draft.'))];
}

function facts({ review, metrics, team }: Subject): Fact[] {
  const severity = severityOf(review);
  const period = disruptedPeriod(metrics.disruptions);
  const names = review.incidents.flatMap(({ id, title }): string[] => {
    const parts = [id?.value ?? '', title?.value ?? ''].filter((part) => part !== '');
    return parts.length === 0 ? [] : [parts.join(': ')];
  });
  const list = (name: string, values: readonly string[], key = '', separator = ', '): Fact[] => {
    const at = review.sections.get(key)?.key.start;
    return values.length === 0
      ? []
      : [{ name, value: text(values.join(separator)), ...(at === undefined ? {} : { at }) }];
  };
  return [
    ...list(
      'When',
      period === null
        ? []
        : [
            period.to === null
              ? `${severity === 'sev5' ? '' : 'Since '}${periodWords(review.zone, period.from, period.from)}`
              : periodWords(review.zone, period.from, period.to),
          ],
    ),
    ...list('Severity', severity === null ? [] : [severityWords(severity, team)], 'severity'),
    ...list('Status', review.status === null ? [] : [capital(review.status.value)], 'status'),
    ...list(
      'Services',
      [
        ...new Set(
          [...review.services, ...review.incidents.flatMap(({ services }) => services)].map(({ value }) => value),
        ),
      ],
      'services',
    ),
    ...list(names.length > 1 ? 'Incidents' : 'Incident', names, 'incidents', '; '),
    ...list(
      'Tags',
      review.tags.map(({ value }) => value),
      'tags',
    ),
  ];
}

function summary({ summary: words }: Review): Block[] {
  return words === null ? [] : placed(words.span.start, section(2, 'Summary', ...blocksOf(words.value)));
}

function customerImpact({ review, parsed: { source } }: Subject): Block[] {
  const own = impactBlocks(source, review.customerImpact);
  const each = review.incidents.flatMap(({ id, title, customerImpact: impact }) => {
    const blocks = impactBlocks(source, impact);
    const name = title?.value ?? id?.value ?? '';
    return placed(
      impact?.span.start,
      blocks.length === 0 || name === ''
        ? blocks
        : [paragraph(strong(text(`${name.replace(/[.:]$/, '')}:`))), ...blocks],
    );
  });
  return placed(
    (review.customerImpact ?? review.incidents[0])?.span.start,
    section(2, 'Customer impact', ...own, ...each),
  );
}

function impactBlocks(source: string, impact: CustomerImpact | null): Block[] {
  if (impact === null) return [];
  const { description, users, requests, supportRequests } = impact;
  const counts = [
    amountWords(users, 'users', 'user'),
    amountWords(requests, 'requests', 'request'),
    amountWords(supportRequests, 'support requests', 'support request'),
  ].filter((part) => part !== '');
  const blocks = [
    ...(description === null ? [] : blocksOf(description.value)),
    ...(counts.length === 0 ? [] : [paragraph(text(`${capital(counts.join(', '))}.`))]),
  ];
  const said = yesOrNo(source, impact);
  return blocks.length > 0 || said === null ? blocks : [paragraph(text(said))];
}
