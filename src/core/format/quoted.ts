/** An entry whose text is taken from the words that it quotes, as an imported message is. */
import type { Entry } from './model';

type Quoting = Pick<Entry, 'what' | 'quote'>;

/** Whether the text of an entry is a line of its quote, or the beginning of one, and so somebody's words and not the author's. */
export function repeatsQuote({ what, quote }: Quoting): boolean {
  if (what === null || quote === null) return false;
  const told = plain(what.value).replace(/…$/, '').trimEnd();
  return told !== '' && quote.value.split('\n').some((line) => plain(line).startsWith(told));
}

/** The quote where it says more than the text of the entry does; else null. */
export function furtherQuote(entry: Quoting): string | null {
  const { what, quote } = entry;
  if (quote === null || quote.value.trim() === '') return null;
  return what !== null && plain(what.value) === plain(quote.value) ? null : quote.value;
}

function plain(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/^[\s>]+/, '')
    .trimEnd();
}
