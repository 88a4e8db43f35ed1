/** A review → a report as text. Pure: same review and options, same bytes, in any zone and locale. */
import type { Config } from '../config/config';
import type { ParsedReview } from '../format/parse';
import type { Document } from './document/document';
import { githubCsv, jiraCsv } from './export/action-items';
import { meetingCalendar } from './export/meeting';
import { internalReport } from './internal/internal';
import { pictureFile } from './internal/picture';
import { publicReport } from './public/public';
import { confluence } from './render/confluence';
import { markdown } from './render/markdown';
import { htmlPage } from './render/page';
import { plainText } from './render/text';
import { subjectOf, type Subject } from './subject';

export const AUDIENCES = ['internal', 'public'] as const;
export type Audience = (typeof AUDIENCES)[number];

/** What a whole report can be written as. */
export const REPORT_FORMATS = ['markdown', 'html', 'confluence', 'text'] as const;
export type ReportFormat = (typeof REPORT_FORMATS)[number];

/** Parts of the internal report for other tools. */
export const EXPORT_FORMATS = ['csv', 'github-csv', 'ics'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

export interface ReportOptions {
  /** What the team has agreed on: where tickets are, how levels are called, hosts for everybody, rates of cost. */
  readonly team?: Config;
  /** The address of a ticket, with `{ticket}` where its id belongs. Without it the team's holds, and without that ids are text. */
  readonly ticketUrl?: string;
  /** The name of the file beside the report in which `reportPicture` is kept; for Markdown and Confluence, which hold no picture of their own. */
  readonly picture?: string;
}

/**
 * The report of a review. Whether a public one may be made now is not asked here: see `leaks` and `embargo`.
 * Never throws; of a review that cannot be read, a report of what can.
 */
export function report(
  parsed: ParsedReview,
  audience: Audience,
  format: ReportFormat,
  options: ReportOptions = {},
): string {
  if (audience === 'public') return RENDER[format](publicReport(parsed, options.team));
  const picture = pictureFor(format, options);
  return RENDER[format](internalReport(subjectOf(parsed, { ...options, picture })));
}

/** A page holds the picture; Markdown and Confluence have it beside them; text has none. */
function pictureFor(format: ReportFormat, { picture }: ReportOptions): Subject['picture'] {
  if (format === 'html') return 'inside';
  return format === 'text' || picture === undefined ? null : { file: picture };
}

const RENDER: Readonly<Record<ReportFormat, (document: Document) => string>> = {
  markdown,
  html: htmlPage,
  confluence,
  text: plainText,
};

/** Action items or the meeting for another tool; null where the review has no meeting. Names people: for the inside. */
export function reportExport(parsed: ParsedReview, format: ExportFormat): string | null {
  const subject = subjectOf(parsed);
  return format === 'ics' ? meetingCalendar(subject) : format === 'csv' ? jiraCsv(subject) : githubCsv(subject);
}

/** The picture of the internal report as an SVG file, in colours for paper. Null where the timeline is empty. */
export function reportPicture(parsed: ParsedReview, options: Pick<ReportOptions, 'team'> = {}): string | null {
  return parsed.review.timeline.length === 0 ? null : pictureFile(subjectOf(parsed, options));
}
