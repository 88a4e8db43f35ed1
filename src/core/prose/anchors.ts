/** Most words; the others take longer to look at. */
const PLAIN = /^[a-z]+$/;

/** Words of a table by `shelfOf`: a shelf is put into the table when a text first holds a word that could stand there. */
export interface Shelves<T> {
  /** A power of two. */
  readonly count: number;
  read(shelf: number, put: (key: string, value: T) => void): void;
}

/** The word table: finds the words at which some pattern begins, in one pass over a text that is linear in its length. */
export class AnchorTable<T> {
  private readonly entries = new Map<string, T>();
  private readonly seen = new Uint32Array(2048);
  /** 1 for each shelf that is not in the table yet. */
  private readonly closed: Uint8Array;

  constructor(private readonly shelves: Shelves<T> | null = null) {
    this.closed = new Uint8Array(shelves?.count ?? 1).fill(shelves === null ? 0 : 1);
  }

  /** How many words were put. */
  get size(): number {
    return this.entries.size;
  }

  /** Puts what a word stands for; `key` is `keyOf` a word. */
  put(key: string, value: T): void {
    this.entries.set(key, value);
    const slot = hashOf(key) & 0xffff;
    this.seen[slot >>> 5] = (this.seen[slot >>> 5] ?? 0) | (1 << (slot & 31));
  }

  private open(shelf: number): void {
    this.closed[shelf] = 0;
    this.shelves?.read(shelf, (key, value) => this.put(key, value));
  }

  /** Calls `found` with the offset of each known word and what it stands for. */
  scan(text: string, found: (offset: number, value: T) => void): void {
    const { seen, entries, closed } = this;
    const shelves = closed.length - 1;
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
      if (closed[hash & shelves] === 1) this.open(hash & shelves);
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

/** Which of so many shelves, a power of two, a key stands on. */
export const shelfOf = (key: string, count: number): number => hashOf(key) & (count - 1);

function hashOf(key: string): number {
  let hash = 0;
  for (let i = 0; i < key.length; i++) hash = step(hash, key.charCodeAt(i));
  return hash;
}

function step(hash: number, code: number): number {
  return (Math.imul(hash, 31) + code) | 0;
}

function isLetter(code: number): boolean {
  return /\p{L}/u.test(String.fromCharCode(code));
}
