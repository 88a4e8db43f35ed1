/** Which numbers are those of somebody's telephone. */

/** What is counted, and written in groups of three. */
const IN_THOUSANDS = /^\+?\d{1,3}(?:[ .]\d{3})+$/;
const DATE = /\d{4}[-/ ]\d\d[-/ ]\d\d|\d\d[./]\d\d[./]\d{4}/;
/** `0900-1700` */
const HOURS = /^[01]\d[0-5]\d[ /-][012]\d[0-5]\d(?!\d)/;
/** Calls without a charge: for everybody. */
const FREE = /^(?:\+\d{1,3}[ .-]?\(?|\(?0|\(?)8(?:00|88|77|66|55|44|33)\D/;
const ID_BEFORE =
  /\b(?:ids?|orders?|tickets?|invoices?|batch|serial|parts?|article|builds?|accounts?|case|record|file)(?: (?:id|no\.?|number|nr\.?))?:? ?$/i;
const FOR_CUSTOMERS =
  /\b(?:support|hotline|helpline|helpdesk|help desk|service desk|customer (?:service|care))\b[^.\n]{0,24}$/i;

/**
 * Whether what has the shape of a phone number is one, and is not for customers: no date, no hours, no count, no id, no free call.
 * @param found as written; `start`: where in `text`
 */
export function isPhoneNumber(found: string, text: string, start: number): boolean {
  const digits = found.replace(/\D/g, '').length;
  const international = found.startsWith('+');
  const bare = /^\+?\d+$/.test(found);
  if (digits < (bare || IN_THOUSANDS.test(found) ? 10 : 9) || digits > 15) return false;
  if (DATE.test(found) || (!international && HOURS.test(found)) || FREE.test(found)) return false;
  const before = text.slice(Math.max(0, start - 48), start);
  return !ID_BEFORE.test(before) && !FOR_CUSTOMERS.test(before);
}
