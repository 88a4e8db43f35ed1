import { withoutSteering } from './steering';

/** How a table is written. */
export interface CsvStyle {
  /** For programs that read lines, `\n`; by default CR LF. */
  readonly lineBreak?: '\n' | '\r\n';
  /** Every text in quotes, for importers that want it so; by default those that need them. */
  readonly quoteAll?: boolean;
}

/** Rows as CSV (RFC 4180). Numbers stay bare, so that a spreadsheet counts with them; null is empty. */
export function csv(
  rows: readonly (readonly (string | number | null)[])[],
  { lineBreak = '\r\n', quoteAll = false }: CsvStyle = {},
): string {
  return rows.map((row) => row.map((value) => cell(value, quoteAll)).join(',') + lineBreak).join('');
}

/**
 * A spreadsheet runs a cell that begins with one of these as a formula; an apostrophe in front makes it text (OWASP, CSV injection). White
 * space before it does not help, and the signs have full-width twins.
 */
const FORMULA = /^[\s\u200b\ufeff]*[=+\-@\t\r＝＋－＠|%]/;

function cell(value: string | number | null, quoteAll: boolean): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  const text = withoutSteering(value);
  const safe = FORMULA.test(text) ? `'${text}` : text;
  return quoteAll || /[",\r\n']/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
