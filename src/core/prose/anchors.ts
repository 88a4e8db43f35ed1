/** Most words; the others take longer to look at. */
const PLAIN = /^[a-z]+$/;

/** The word table: finds the words at which some pattern begins, in one pass over a text that is linear in its length. */
export class AnchorTable<T> {
  private readonly entries = new Map<string, T>();

  get size(): number {
    return this.entries.size;
  }

  private readonly seen = new Uint32Array(2048);

  /** Puts what a word stands for; `key` is `keyOf` a word. */
  put(key: string, value: T): void {
    this.entries.set(key, value);
    let hash = 0;
    for (let i = 0; i < key.length; i++) hash = step(hash, key.charCodeAt(i));
    const slot = hash & 0xffff;
    this.seen[slot >>> 5] = (this.seen[slot >>> 5] ?? 0) | (1 << (slot & 31));
  }

  /** Calls `found` with the offset of each known word and what it stands for. */
  scan(text: string, found: (offset: number, value: T) => void): void {
    const { seen, entries } = this;
    let hash = 0;
    let before = 0;
    let start = -1;
    for (let i = 0; i <= text.length; i++) {
      let code = i < text.length ? text.charCodeAt(i) : 32;
      if (code >= 65 && code <= 90) code += 32;
      if (
        (code >= 97 && code <= 122) ||
        (code >= 48 && code <= 57) ||
        (code > 127 && code !== 0x2019 && code !== 0xfffc && isLetter(code))
      ) {
        if (start < 0) {
          start = i;
          hash = 0;
        }
        before = hash;
        hash = step(hash, code);
        continue;
      }
      if (start < 0) continue;
      let end = i;
      // "shouldn't" is found as "should".
      if (
        (code === 39 || code === 0x2019) &&
        (text.charCodeAt(i + 1) | 32) === 116 &&
        (text.charCodeAt(i - 1) | 32) === 110
      ) {
        hash = before;
        end = i - 1;
      }
      const slot = hash & 0xffff;
      if (((seen[slot >>> 5] ?? 0) & (1 << (slot & 31))) !== 0) {
        const value = entries.get(text.slice(start, end).toLowerCase());
        if (value !== undefined) found(start, value);
      }
      start = -1;
    }
  }
}

/** Of a word with hyphens its longest part is looked up; the caller compares the whole. */
export function keyOf(word: string): string {
  if (PLAIN.test(word)) return word;
  return word.split(/[^\p{L}\p{N}]+/u).reduce((longest, part) => (part.length > longest.length ? part : longest), '');
}

function step(hash: number, code: number): number {
  return (Math.imul(hash, 31) + code) | 0;
}

function isLetter(code: number): boolean {
  return /\p{L}/u.test(String.fromCharCode(code));
}
