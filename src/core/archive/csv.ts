/** Rows as CSV (RFC 4180), lines end with CR LF. Numbers stay bare, so that a spreadsheet counts with them. */
export function csvCells(rows: readonly (readonly (string | number | null)[])[]): string {
  return rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('');
}

/**
 * A spreadsheet runs a cell that begins with one of these as a formula; an apostrophe in front makes it text (OWASP, CSV injection). White
 * space before it does not help, and the signs have full-width twins.
 */
const FORMULA = /^[\s\u200b\ufeff]*[=+\-@\t\r＝＋－＠|%]/;

function cell(value: string | number | null): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  const safe = FORMULA.test(value) ? `'${value}` : value;
  return /[",\r\n']/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
