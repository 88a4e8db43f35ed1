import { gist } from './message';

/** `Status page, investigating: We look into it.` The whole update is the entry's quote. */
export function statusWords(status: string, incident: string | null, body: string | null): string {
  const head = ['Status page', ...(incident === null ? [] : [`“${incident}”`]), status].join(', ');
  return body === null ? `${head}.` : `${head}: ${gist(body)}`;
}
