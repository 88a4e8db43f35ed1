/** Rows as CSV (RFC 4180): every cell in quotes, lines end with CR LF. */
export function csv(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('');
}

/**
 * A spreadsheet runs a cell that begins with one of these as a formula; an apostrophe in front makes it text (OWASP, CSV injection). White
 * space before it does not help, and the signs have full-width twins.
 */
const FORMULA = /^[\s\u200b]*[=+\-@\t\r＝＋－＠|%]/;

function cell(value: string): string {
  const safe = FORMULA.test(value) ? `'${value}` : value;
  return `"${safe.replaceAll('"', '""')}"`;
}
