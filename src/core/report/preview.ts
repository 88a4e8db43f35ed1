/** A report as it is looked at while the review is written: the page's inside, and where in the source its parts come from. */
import type { ParsedReview } from '../format/parse';
import type { Finding } from '../text/finding';
import { bullets, heading, paragraph, placed, text } from './document/make';
import { internalReport } from './internal/internal';
import { embargo, leaks } from './obstacles';
import { publicReport } from './public/public';
import { htmlBody, type Place } from './render/html';
import type { Audience, ReportOptions } from './report';
import { subjectOf } from './subject';

export { previewStyle } from './render/style';
export type { Place } from './render/html';

export interface Preview {
  /** HTML; an element with `data-place="3"` was written at `places[3]`. */
  readonly html: string;
  readonly places: readonly Place[];
}

export interface PreviewOptions extends ReportOptions {
  /** Milliseconds UTC, as the door's clock says: whether an embargo holds. */
  readonly now: number;
}

/** Never throws. What stands against a public report stands above it, each with its place. */
export function preview(parsed: ParsedReview, audience: Audience, options: PreviewOptions): Preview {
  const places: Place[] = [];
  if (audience === 'internal') {
    const document = internalReport(subjectOf(parsed, { ...options, picture: 'inside' }));
    return { html: htmlBody(document, places), places };
  }
  const held = heldHtml([...embargo(parsed, options.now), ...leaks(parsed, options.team)], places);
  return { html: held + htmlBody(publicReport(parsed, options.team), places), places };
}

/** @param places is added to */
function heldHtml(findings: readonly Finding[], places: Place[]): string {
  if (findings.length === 0) return '';
  const title = 'Not to be published like this';
  const items = findings.map(({ message, span }) => placed(span.start, [paragraph(text(message.replaceAll('`', '')))]));
  const html = htmlBody({ title, blocks: [heading(2, title), bullets(items)] }, places);
  return `<section class="held" aria-label="${title}">\n${html}\n</section>\n`;
}
