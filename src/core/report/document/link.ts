import { clean } from './clean';

/** Addresses that a report may link to. Scripts, data, files and addresses without a scheme stay text. */
const SAFE = /^(?:https?:\/\/[^\s/?#]|mailto:[^\s@]+@[^\s@])/i;

/** The address as it may stand in a link, or null. Spaces and signs that could end an attribute or a link are percent-encoded. */
export function safeHref(written: string): string | null {
  const address = clean(written).trim();
  if (!SAFE.test(address) || address.length > 4000) return null;
  return address.replace(
    /[\s<>"'`()\\{}|^[\]]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`,
  );
}

/** `git.example.com/…/812`: where a link leads, short enough for a table. */
export function shortAddress(href: string): string {
  const match = /^https?:\/\/(?:www\.)?([^/?#]+)([^?#]*)/i.exec(href);
  if (match === null) return href.replace(/^mailto:/i, '');
  const [, host = '', path = ''] = match;
  const parts = path.split('/').filter((part) => part !== '');
  const last = parts.at(-1);
  if (last === undefined) return host;
  const end = last.length > 32 ? `${last.slice(0, 31)}…` : last;
  return parts.length === 1 ? `${host}/${end}` : `${host}/…/${end}`;
}
