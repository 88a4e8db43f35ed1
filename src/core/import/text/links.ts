/** Addresses in a text. */
const URL = /(?<![\p{L}\p{N}])https?:\/\/[^\s<>"“”`|\]}]+/giu;

/** Each address once, in order, without the punctuation behind it. */
export function linksIn(text: string): string[] {
  const found: string[] = [];
  for (const [match] of text.matchAll(URL)) {
    const link = withoutTail(match);
    if (link.length > 8 && !found.includes(link)) found.push(link);
  }
  return found;
}

/** Punctuation at the end belongs to the sentence; a closing bracket does where none opens inside. */
function withoutTail(url: string): string {
  let link = url;
  for (;;) {
    const last = link.at(-1) ?? '';
    const unopened = last === ')' && link.split('(').length < link.split(')').length;
    if (!/[.,;:!?'*_~]/.test(last) && !unopened) return link;
    link = link.slice(0, -1);
  }
}
