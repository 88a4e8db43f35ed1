import type { Amount, CustomerImpact } from '../format/model';

/** `about 1,000 users`, `1 user`, `38% of users`; '' for none. */
export function amountWords(amount: Amount | null, many: string, one: string): string {
  if (amount === null) return '';
  const about = amount.approximate ? 'about ' : '';
  if (amount.percent) return `${about}${amount.value}% of ${many}`;
  return `${about}${amount.value.toLocaleString('en-US')} ${amount.value === 1 ? one : many}`;
}

/** Whether customers were affected, where the review says just that; null where it describes it, or where a mapping is still empty. */
export function yesOrNo(source: string, { affected, span }: CustomerImpact): string | null {
  if (affected === null || /[:{]/.test(source.slice(span.start, span.end))) return null;
  return affected ? 'Customers were affected.' : 'No customers were affected.';
}
