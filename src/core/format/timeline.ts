/** The timeline: entries in both forms, and the date that each bare time takes. */
import type { Finding } from '../text/finding';
import type { Entry, Judgment, When } from './model';
import { IMPACTS, KINDS, MILESTONES } from './model';
import { isEmpty, type YamlNode } from './node';
import { addDays } from './edit/write-date';
import { placeEntry } from './place-entry';
import { PieceList } from './placed';
import { shiftFinding } from './shift';
import { at, choice, choices, names, words } from './read';
import { guessWhen } from './guess-when';
import { MomentMemory, nearlyTime, textEntryTime, writtenDate } from './time';
import { sliceWords, type Words } from './words';
import { offsetText } from './zone';
import { clockFinding, impossibleFinding } from './clock-findings';

export interface TimelineResult {
  readonly entries: readonly Entry[];
  readonly findings: readonly Finding[];
  readonly memory: EntryMemory;
}

/** What an entry was read as, and what it depended on. In the offsets of its piece, where it is one. */
export interface KnownEntry {
  readonly zone: string;
  readonly date: string | null;
  /** The moment of the entry before it, which says whether a bare time is one of the next day. */
  readonly last: number | null;
  readonly entry: Entry;
  readonly written: string | null;
  readonly findings: readonly Finding[];
}

/** What was read of earlier versions of a text: entries where they stood, moments by their words. */
export interface EntryMemory {
  readonly placed: readonly PlacedEntry[];
  readonly moments: MomentMemory;
}

interface PlacedEntry {
  readonly known: KnownEntry;
  readonly base: number;
  readonly entry: Entry;
}

export function readTimeline(node: YamlNode | undefined, zone: string, before: EntryMemory | null): TimelineResult {
  const findings: Finding[] = [];
  const placed: PlacedEntry[] = [];
  const moments = before?.moments ?? new MomentMemory();
  let date: string | null = null;
  let last: number | null = null;
  const add = (known: KnownEntry, index: number, base: number): void => {
    const placedBefore = before?.placed[index];
    const same = placedBefore?.known === known && placedBefore.base === base;
    placed.push(same ? placedBefore : { known, base, entry: placeEntry(known.entry, index, base) });
    for (const one of known.findings) findings.push(shiftFinding(one, base));
    date = known.entry.at?.date ?? (known.written === null ? null : writtenDate(known.written)) ?? date;
    last = known.entry.at?.instant ?? last;
  };
  if (node instanceof PieceList) {
    node.pieces.forEach(({ piece, base }, index) => {
      let known = piece.entry;
      if (known?.zone !== zone || known.date !== date || (known.last !== last && known.entry.at?.bare === true)) {
        known = readEntry(piece.parsed.node, zone, date, last, moments);
        piece.entry = known;
      }
      add(known, index, base);
    });
  } else if (node?.type === 'seq') {
    node.items.forEach((item, index) => {
      add(readEntry(item, zone, date, last, moments), index, 0);
    });
  }
  return { entries: placed.map(({ entry }) => entry), findings, memory: { placed, moments } };
}

/** A bare time further back than this is one of the next day: midnight has passed, rather than an entry stands out of order. */
const HALF_A_DAY = 12 * 3_600_000;

function isPastMidnight(instant: number | null, before: number | null): boolean {
  return instant !== null && before !== null && before - instant > HALF_A_DAY;
}

/** @param last the moment of the entry before it, milliseconds UTC, or null where none is known */
function readEntry(
  item: YamlNode,
  zone: string,
  date: string | null,
  last: number | null,
  moments: MomentMemory,
): KnownEntry {
  const findings: Finding[] = [];
  const read: ReadTime = (text, takes, after) => {
    if (text === null) return null;
    const on = (day: string | null): When | null => moments.read(text, { zone, date: day, dateAlone: false });
    const sameDay = on(takes);
    const isNext = sameDay?.bare === true && takes !== null && isPastMidnight(sameDay.instant, after);
    const next = isNext ? on(addDays(takes, 1)) : null;
    const when = next === null ? sameDay : { ...next, nextDay: true };
    if (when !== null) findings.push(...clockFinding(when, zone, offsetText));
    return when;
  };
  const before = { date, last };
  const result =
    item.type === 'scalar' ? textEntry(item, read, before, findings) : mapEntry(item, read, before, findings);
  return { zone, date, last, ...result, findings };
}

/** @param after the moment that a bare time stands behind */
type ReadTime = (text: Words | null, takes: string | null, after: number | null) => When | null;

/** What a bare time takes from the entries before it. */
interface Before {
  readonly date: string | null;
  readonly last: number | null;
}

const NOTHING = {
  until: null,
  who: [],
  kind: null,
  impact: null,
  milestones: [],
  incident: null,
  judgment: null,
  command: null,
  output: null,
  quote: null,
  links: [],
} as const;

function textEntry(
  item: YamlNode & { type: 'scalar' },
  read: ReadTime,
  { date, last }: Before,
  findings: Finding[],
): { entry: Entry; written: string | null } {
  const common = { ...NOTHING, index: 0, span: item.span, form: 'text' as const };
  if (isEmpty(item)) return { entry: { ...common, at: null, what: null }, written: null };
  const text = item.words;
  const time = textEntryTime(text.value) ?? nearlyTime(text.value);
  if (time === null) {
    const written = writtenDate(text.value);
    if (written !== null) findings.push(...dayAlone(text, written));
    return { entry: { ...common, at: null, what: words(item) }, written };
  }
  const timeWords = sliceWords(text, 0, time.length);
  const when = read(timeWords, date, last);
  if (when === null) findings.push(unreadableTime(timeWords));
  const from = time.length + (/^\s*/.exec(text.value.slice(time.length))?.[0].length ?? 0);
  const what = from >= text.value.length ? null : sliceWords(text, from);
  if (what === null) {
    findings.push({
      rule: 'schema/words',
      severity: 'error',
      message: 'An entry needs words after its time.',
      span: item.span,
      fixes: [],
    });
  }
  return { entry: { ...common, at: when, what }, written: time };
}

/** `2026-02-14 words`. */
function dayAlone(text: Words, date: string): Finding[] {
  if (!/^~?\s?\S+\s+\S/.test(text.value)) return [];
  const message = `\`${date}\` has no time of day, so this entry has no time. The times below it are of that day.`;
  const { span } = sliceWords(text, 0, text.value.indexOf(date) + date.length);
  return [{ rule: 'schema/time', severity: 'info', message, span, fixes: [] }];
}

function unreadableTime(text: Words): Finding {
  const guess = guessWhen(text.value);
  return {
    rule: 'schema/time',
    severity: 'error',
    message: `\`${text.value}\` is not a time, such as 16:05, 2025-11-20T16:05 or ~16:05.`,
    span: text.span,
    fixes:
      guess === null
        ? []
        : [{ title: `Change to ${guess}`, edits: [{ ...text.span, text: guess }], safe: false, preferred: true }],
  };
}

function mapEntry(
  item: YamlNode,
  read: ReadTime,
  { date, last }: Before,
  findings: Finding[],
): { entry: Entry; written: string | null } {
  const time = words(at(item, 'at'));
  const when = read(time, date, last);
  const untilWords = words(at(item, 'until'));
  const until = read(untilWords, when?.date ?? date, when?.instant ?? null);
  for (const [text, found] of [
    [time, when],
    [untilWords, until],
  ] as const) {
    if (text !== null && found === null) findings.push(...impossibleFinding(text));
  }
  const entry: Entry = {
    index: 0,
    span: item.span,
    form: 'mapping',
    at: when,
    until,
    what: words(at(item, 'what')),
    who: names(at(item, 'who')),
    kind: choice(at(item, 'kind'), KINDS),
    impact: choice(at(item, 'impact'), IMPACTS),
    milestones: choices(at(item, 'milestone'), MILESTONES),
    incident: words(at(item, 'incident')),
    judgment: judgment(at(item, 'judgment')),
    command: words(at(item, 'command')),
    output: words(at(item, 'output')),
    quote: words(at(item, 'quote')),
    links: names(at(item, 'links')),
  };
  return { entry, written: time?.value ?? null };
}

/** Just its words are the reasoning: the entry says what was decided. */
function judgment(node: YamlNode | undefined): Judgment | null {
  if (node === undefined) return null;
  if (node.type === 'map') {
    return {
      decision: words(at(node, 'decision')),
      known: words(at(node, 'known')),
      reasoning: words(at(node, 'reasoning')),
      alternatives: words(at(node, 'alternatives')),
      span: node.span,
    };
  }
  const reasoning = words(node);
  return reasoning === null ? null : { decision: null, known: null, reasoning, alternatives: null, span: node.span };
}
