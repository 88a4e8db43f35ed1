import type { Amount } from '../format/model';

/** `about 1,000 users`, `1 user`, `38% of users`; '' for none. */
export function amountWords(amount: Amount | null, many: string, one: string): string {
  if (amount === null) return '';
  const about = amount.approximate ? 'about ' : '';
  if (amount.percent) return `${about}${amount.value}% of ${many}`;
  return `${about}${amount.value.toLocaleString('en-US')} ${amount.value === 1 ? one : many}`;
}
