/**
 * The words of the public report: those under `public`, and where it has no title, services or impact on customers of its own, the review's,
 * as the format says; those only where nothing in them must stay inside. Nothing else of a review is read for it.
 */
import type { Config } from '../../config/config';
import type { CustomerImpact, Review } from '../../format/model';
import type { ParsedReview } from '../../format/parse';
import type { Words as Source } from '../../format/words';
import { leakContext, leaksIn, type LeakContext } from '../../prose/leaks/leak';
import type { Block } from '../document/document';
import { blocksOf, plainOf } from '../document/free-text';
import { text, paragraph, capital, placed } from '../document/make';
import { amountWords, yesOrNo } from '../amounts';

export interface PublicWords {
  /** '' when none may be told. */
  readonly title: string;
  readonly summary: readonly Block[];
  readonly services: readonly string[];
  readonly customerImpact: readonly Block[];
  readonly proximateCause: readonly Block[];
  readonly resolution: readonly Block[];
  readonly countermeasures: readonly (readonly Block[])[];
}

export function publicWords(parsed: ParsedReview, team: Config): PublicWords {
  const { review } = parsed;
  const report = review.publicReport;
  const context = leakContext(review, team.publicHosts);
  const own = (words: Source | null | undefined): readonly Block[] => (words == null ? [] : blocksOf(words.value));
  const services = (report?.services ?? []).map(({ value }) => plainOf(value)).filter((name) => name !== '');
  return {
    title: report?.title == null ? safe(review.title, context) : plainOf(report.title.value),
    summary: own(report?.summary),
    services: services.length > 0 ? services : safeServices(review, context),
    customerImpact: report?.customerImpact == null ? safeImpact(parsed, context) : own(report.customerImpact),
    proximateCause: own(report?.proximateCause),
    resolution: own(report?.resolution),
    countermeasures: (report?.countermeasures ?? [])
      .map(({ value, span }) => placed(span.start, blocksOf(value)))
      .filter((blocks) => blocks.length > 0),
  };
}

/** Words of the review on one line, or '' when something in them must stay inside, before or after Markdown is read. */
function safe(words: Source | null, context: LeakContext): string {
  if (words === null) return '';
  const plain = plainOf(words.value);
  return leaksIn(words.value, context).length === 0 && leaksIn(plain, context).length === 0 ? plain : '';
}

function safeServices(review: Review, context: LeakContext): string[] {
  const all = [...review.services, ...review.incidents.flatMap(({ services }) => services)];
  return [...new Set(all.map((name) => safe(name, context)).filter((name) => name !== ''))];
}

function safeImpact({ source, review }: ParsedReview, context: LeakContext): Block[] {
  const all = [review.customerImpact, ...review.incidents.map(({ customerImpact }) => customerImpact)].filter(
    (impact) => impact !== null,
  );
  const said = all.flatMap((impact) => impactOf(impact, context));
  const plain = all.flatMap((impact) => yesOrNo(source, impact) ?? []);
  return said.length > 0 || plain[0] === undefined
    ? said
    : [paragraph(text(plain.find((words) => !words.startsWith('No')) ?? plain[0]))];
}

/** The description and the number of people; how often support was called is for insiders. */
function impactOf({ description, users, requests }: CustomerImpact, context: LeakContext): Block[] {
  const counts = [amountWords(users, 'users', 'user'), amountWords(requests, 'requests', 'request')].filter(
    (part) => part !== '',
  );
  return [
    ...(safe(description, context) === '' ? [] : blocksOf(description?.value ?? '')),
    ...(counts.length === 0 ? [] : [paragraph(text(`${capital(counts.join(', '))}.`))]),
  ];
}
