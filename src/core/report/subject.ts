/** What every section of a report reads. */
import { chart, type Chart, type ChartTable } from '../chart/index';
import { NO_CONFIG, type Config } from '../config/config';
import type { Review } from '../format/model';
import type { ParsedReview } from '../format/parse';
import type { Words as Source } from '../format/words';
import { computeMetrics } from '../metrics/compute';
import type { Metrics } from '../metrics/metrics';
import { clean } from './document/clean';
import type { Words } from './document/document';
import { safeHref, shortAddress } from './document/link';
import { code, text } from './document/make';

export interface Subject {
  readonly parsed: ParsedReview;
  readonly team: Config;
  readonly review: Review;
  readonly metrics: Metrics;
  readonly chart: Chart;
  /** The facts of the picture as rows. */
  readonly table: ChartTable;
  /** Where a ticket is found: an address with `{ticket}` in it, or null. */
  readonly ticketUrl: string | null;
  /** Where the picture is: in the report, in a file beside it, or nowhere. */
  readonly picture: 'inside' | { readonly file: string } | null;
}

/** Pixels; the width of the text of a page. */
const WIDTH = 900;

interface SubjectOptions {
  readonly team?: Config;
  readonly ticketUrl?: string;
  readonly picture?: Subject['picture'];
}

export function subjectOf(parsed: ParsedReview, options: SubjectOptions = {}): Subject {
  const { review } = parsed;
  const { team = NO_CONFIG, ticketUrl = team.tickets.url, picture = null } = options;
  const metrics = computeMetrics(review);
  let drawn: Chart | null = null;
  let rows: ChartTable | null = null;
  return {
    parsed,
    team,
    review,
    metrics,
    // Made when first asked for: the action items need none. On paper nothing can be hovered, so marks carry their rows.
    get chart(): Chart {
      return (drawn ??= chart(review, metrics, { width: WIDTH, numbers: true, note: true, head: false }));
    },
    get table(): ChartTable {
      return (rows ??= this.chart.table());
    },
    ticketUrl,
    picture,
  };
}

/** What to show for a person's id. `customers` is everybody outside. */
export function personName({ review }: Subject, id: string): string {
  const small = id.trim().replace(/^@/, '');
  const person =
    review.people.find((one) => one.id.value === id) ?? review.people.find((one) => one.id.value === small);
  return person?.name?.value ?? id;
}

export function personNames(subject: Subject, ids: readonly Source[]): string {
  return [...new Set(ids.map((id) => personName(subject, id.value)))].join(', ');
}

/** A link of the review: an address that can be followed by its name, a path as it is written. */
export function linkWords(written: string): Words {
  const href = safeHref(written);
  return href === null ? code(written) : [{ type: 'link', href, content: text(shortAddress(href)) }];
}

/** A ticket as a link, where it is an address or the team has said where tickets are. */
export function ticketWords({ ticketUrl }: Subject, ticket: string): Words {
  const own = safeHref(ticket);
  if (own !== null) return [{ type: 'link', href: own, content: text(shortAddress(own)) }];
  const id = clean(ticket).trim();
  const href = ticketUrl === null ? null : safeHref(ticketUrl.replaceAll('{ticket}', encodeURIComponent(id)));
  return href === null ? text(id) : [{ type: 'link', href, content: text(id) }];
}
