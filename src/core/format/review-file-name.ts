/** Longer titles are cut at a word. In UTF-16 units. */
const LONGEST = 60;

/**
 * What the file of a new review is called: `2025-11-20-login-page-unreachable.pir.yaml`.
 * @param began `YYYY-MM-DD…`, or null
 */
export function reviewFileName(title: string, began: string | null): string {
  const date = /\d{4}-\d\d-\d\d/.exec(began ?? '')?.[0] ?? '';
  const words = title
    .normalize('NFKD')
    .replace(/(?<=\p{Script=Latin})\p{M}+/gu, '')
    .normalize('NFC')
    .replace(/['’]/g, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
  let slug = '';
  for (const word of words) {
    if (slug !== '' && slug.length + word.length >= LONGEST) break;
    slug += `${slug === '' ? '' : '-'}${word.slice(0, LONGEST)}`;
  }
  return `${[date, slug].filter((part) => part !== '').join('-') || 'review'}.pir.yaml`;
}
