/** The timeline: entries in both forms, and the date that each bare time takes. */
import type { Finding } from '../text/finding';
import type { Entry, Judgment, When } from './model';
import { IMPACTS, KINDS, MILESTONES } from './model';
import { isEmpty, type YamlNode } from './node';
import { behind, NOTHING_BEFORE, readBehind, type Before } from './bare-time';
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
  readonly before: Before;
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
  let carried = NOTHING_BEFORE;
  const add = (known: KnownEntry, index: number, base: number): void => {
    const placedBefore = before?.placed[index];
    const same = placedBefore?.known === known && placedBefore.base === base;
    placed.push(same ? placedBefore : { known, base, entry: placeEntry(known.entry, index, base) });
    for (const one of known.findings) findings.push(shiftFinding(one, base));
    carried = behind(carried, known.entry.at, known.written);
  };
  if (node instanceof PieceList) {
    node.pieces.forEach(({ piece, base }, index) => {
      let known = piece.entry;
      if (known?.zone !== zone || !readsTheSame(known, carried)) {
        known = readEntry(piece.parsed.node, zone, carried, moments);
        piece.entry = known;
      }
      add(known, index, base);
    });
  } else if (node?.type === 'seq') {
    node.items.forEach((item, index) => {
      add(readEntry(item, zone, carried, moments), index, 0);
    });
  }
  return { entries: placed.map(({ entry }) => entry), findings, memory: { placed, moments } };
}

/** Whether an entry would be read as it was behind other entries: the moment before it counts for a bare time only. */
function readsTheSame({ before, entry }: KnownEntry, { date, last }: Before): boolean {
  return before.date === date && (before.last === last || entry.at?.bare !== true);
}

function readEntry(item: YamlNode, zone: string, before: Before, moments: MomentMemory): KnownEntry {
  const findings: Finding[] = [];
  const read: ReadTime = (text, after) => {
    if (text === null) return null;
    const when = readBehind(text, after, zone, (words, clock) => moments.read(words, clock));
    if (when !== null) findings.push(...clockFinding(when, zone, offsetText));
    return when;
  };
  const result =
    item.type === 'scalar' ? textEntry(item, read, before, findings) : mapEntry(item, read, before, findings);
  return { zone, before, ...result, findings };
}

type ReadTime = (text: Words | null, after: Before) => When | null;

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
  before: Before,
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
  const when = read(timeWords, before);
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
  before: Before,
  findings: Finding[],
): { entry: Entry; written: string | null } {
  const time = words(at(item, 'at'));
  const when = read(time, before);
  const untilWords = words(at(item, 'until'));
  const until = read(untilWords, { date: when?.date ?? before.date, last: when?.instant ?? null });
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
