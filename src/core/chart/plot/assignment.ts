import type { Candidate } from './candidate';

/** For each label its place, or none. */
export class Assignment {
  private readonly got: (Candidate | null)[];
  /** How far each reaches to both sides: most are told apart by these alone. */
  private readonly left: Float64Array;
  private readonly right: Float64Array;

  /** For each label those of its places that are clear of all others, as far as they were looked for, and when that was. */
  private readonly clear: ({ readonly found: Candidate[]; tried: number; readonly turn: number } | undefined)[];
  /** Another one whenever a label is put elsewhere. */
  turn = 0;

  constructor(size: number) {
    this.clear = Array.from({ length: size }, () => undefined);
    this.got = Array.from({ length: size }, () => null);
    this.left = new Float64Array(size).fill(Infinity);
    this.right = new Float64Array(size).fill(-Infinity);
  }

  at(index: number): Candidate | null {
    return this.got[index] ?? null;
  }

  put(index: number, candidate: Candidate | null): void {
    this.turn++;
    this.got[index] = candidate;
    this.left[index] = candidate === null ? Infinity : candidate.left;
    this.right[index] = candidate === null ? -Infinity : candidate.right;
  }

  placed(): readonly Candidate[] {
    return this.got.filter((candidate) => candidate !== null);
  }

  score(): number {
    let sum = 0;
    for (const candidate of this.got) if (candidate !== null) sum += candidate.worth;
    return sum;
  }

  /** Whose label is in the way: −1 nobody's, −2 several. `without`: one that is not. */
  rivalOf(candidate: Candidate, without: number): number {
    const { got, left, right } = this;
    const from = candidate.left;
    const to = candidate.right;
    let rival = -1;
    for (let i = 0; i < got.length; i++) {
      if ((left[i] ?? 0) >= to || (right[i] ?? 0) <= from) continue;
      const other = got[i];
      if (other == null || i === without || !candidate.touches(other)) continue;
      if (rival !== -1) return -2;
      rival = i;
    }
    return rival;
  }

  /** The cheapest of a label's places that is clear of all others. */
  firstClear(list: readonly Candidate[], index: number): Candidate | null {
    for (const candidate of list) if (this.rivalOf(candidate, index) === -1) return candidate;
    return null;
  }

  /** The same of a label that leaves its place to another. Asked again and again, so what is clear is looked for once. */
  elsewhere(list: readonly Candidate[], index: number, other: Candidate): Candidate | null {
    let clear = this.clear[index];
    if (clear?.turn !== this.turn) this.clear[index] = clear = { found: [], tried: 0, turn: this.turn };
    for (let i = 0; ; i++) {
      while (i >= clear.found.length) {
        const candidate = list[clear.tried++];
        if (candidate === undefined) return null;
        if (this.rivalOf(candidate, index) === -1) clear.found.push(candidate);
      }
      const candidate = clear.found[i];
      if (candidate !== undefined && !candidate.touches(other)) return candidate;
    }
  }
}
