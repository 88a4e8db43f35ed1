/**
 * Links of Markdown, for a replacement by `linkWords`. A bracket that begins none is taken up to where it ends, too: no sign is looked at
 * from several beginnings.
 */
export const LINKS = /\[([^\]]*)(?:\](?:\([^)]*(\)|$))?|$)/g;
/** Links and pictures. */
export const LINKS_AND_PICTURES = /!?\[([^\]]*)(?:\](?:\([^)]*(\)|$))?|$)/g;

/** What stands between the brackets of a link; brackets without an address stay as they are. */
export function linkWords(whole: string, words: string, closed: string | undefined): string {
  return closed === ')' ? words : whole;
}
