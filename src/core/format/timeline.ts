/** The timeline: its entries, and the date that each bare time takes. */
import { placeEntry } from './place-entry';
import type { Finding } from '../text/finding';
import { changeOfList, spliced } from '../text/list-change';
import { NOTHING_BEFORE, type Before } from './bare-time';
import { Entries } from './entries';
import { isSameFacts, type EntryFacts } from './entry-facts';
import type { YamlNode } from './node';
import { PieceList, type Piece, type PieceRow } from './placed';
import { handedOn, readEntry, readsTheSame, type KnownEntry } from './read-entry';
import { shiftFinding } from './shift';
import { MomentMemory } from './time';

export interface TimelineResult {
  readonly entries: Entries;
  readonly findings: readonly Finding[];
  readonly memory: EntryMemory;
}

/** What was read of earlier versions of a text: entries by their pieces, moments by their words. */
export interface EntryMemory {
  readonly zone: string;
  readonly pieces: readonly Piece[];
  readonly known: readonly KnownEntry[];
  /** What each entry took from those above it. */
  readonly befores: readonly Before[];
  /** Which entries have findings, by their places. */
  readonly flawed: readonly number[];
  readonly entries: Entries | null;
  readonly moments: MomentMemory;
}

export function readTimeline(node: YamlNode | undefined, zone: string, before: EntryMemory | null): TimelineResult {
  const moments = before?.moments ?? new MomentMemory();
  if (node instanceof PieceList) return readPieces(node.row, zone, before, moments);
  const known: KnownEntry[] = [];
  let carried = NOTHING_BEFORE;
  for (const item of node?.type === 'seq' ? node.items : []) {
    const one = readEntry(item, zone, carried, moments);
    known.push(one);
    carried = handedOn(carried, one);
  }
  const entries = new Entries(
    known.map(({ entry }) => entry),
    known.map(({ facts }) => facts),
    new Int32Array(known.length),
    null,
    placeEntry,
  );
  return { entries, findings: known.flatMap(({ findings }) => findings), memory: { ...nothingRead(zone), moments } };
}

const nothingRead = (zone: string): Omit<EntryMemory, 'moments'> => ({
  zone,
  pieces: [],
  known: [],
  befores: [],
  flawed: [],
  entries: null,
});

/** Reads the pieces that are new, and on until an entry takes from those above it what it took before. */
function readPieces(
  { pieces, bases }: PieceRow,
  zone: string,
  memory: EntryMemory | null,
  moments: MomentMemory,
): TimelineResult {
  const last = memory?.zone === zone ? memory : nothingRead(zone);
  const { start, ...ends } = changeOfList(last.pieces, pieces);
  let { oldEnd, newEnd } = ends;
  let carried = carriedTo(start, last);
  const known: KnownEntry[] = [];
  const befores: Before[] = [];
  for (
    let index = start;
    index < newEnd || (index < pieces.length && !isSame(carried, last.befores[oldEnd]));
    index++
  ) {
    const piece = pieces[index];
    if (piece === undefined) break;
    if (index >= newEnd) {
      oldEnd++;
      newEnd++;
    }
    let one = piece.entry;
    if (one?.zone !== zone || !readsTheSame(one, carried)) {
      one = readEntry(piece.parsed.node, zone, carried, moments);
      piece.entry = one;
    }
    known.push(one);
    befores.push(carried);
    carried = handedOn(carried, one);
  }
  const change = { start, oldEnd, newEnd };
  const facts = factsAfter(
    last.entries?.facts ?? [],
    change,
    known.map((one) => one.facts),
  );
  const own = spliced(
    last.entries?.own ?? [],
    change,
    known.map(({ entry }) => entry),
  );
  const entries = new Entries(own, facts, bases, last.entries, placeEntry);
  const all = spliced(last.known, change, known);
  const flawed = [
    ...last.flawed.filter((index) => index < start),
    ...known.flatMap(({ findings }, i) => (findings.length > 0 ? [start + i] : [])),
    ...last.flawed.filter((index) => index >= oldEnd).map((index) => index + newEnd - oldEnd),
  ];
  const findings = flawed.flatMap(
    (index) => all[index]?.findings.map((finding) => shiftFinding(finding, entries.base(index))) ?? [],
  );
  return {
    entries,
    findings,
    memory: { zone, pieces, known: all, befores: spliced(last.befores, change, befores), flawed, entries, moments },
  };
}

/** What the entry at an index takes from those above it. */
function carriedTo(index: number, { known, befores }: Omit<EntryMemory, 'moments'>): Before {
  const above = known[index - 1];
  return above === undefined ? NOTHING_BEFORE : handedOn(befores[index - 1] ?? NOTHING_BEFORE, above);
}

const isSame = (a: Before, b: Before | undefined): boolean => a.date === b?.date && a.last === b.last;

/** The facts with those of the stretch that was read again: the same list where they are the same as before. */
function factsAfter(
  before: readonly EntryFacts[],
  change: ReturnType<typeof changeOfList>,
  read: readonly EntryFacts[],
): readonly EntryFacts[] {
  const { start, oldEnd, newEnd } = change;
  const isSameStretch =
    oldEnd === newEnd &&
    read.every((facts, i) => {
      const old = before[start + i];
      return old !== undefined && isSameFacts(old, facts);
    });
  return isSameStretch ? before : spliced(before, change, read);
}
