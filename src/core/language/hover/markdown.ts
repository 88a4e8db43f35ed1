/** Words of a review inside Markdown of ours: no sign of theirs is read as markup, so that no link and no picture comes from a file. */
export function plain(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/[\\`*_{}[\]()<>#+\-.!|~&:@/]/g, '\\$&');
}
