/** One entry of the timeline, in either form, in the offsets of the node that it is read from. */
import type { Finding } from '../text/finding';
import { behind, readBehind, type Before } from './bare-time';
import { clockFinding, impossibleFinding, lastDayFix } from './clock-findings';
import { factsOf, type EntryFacts } from './entry-facts';
import { guessWhen } from './guess-when';
import { flowListFindings } from './id-findings';
import { meantTimeFindings } from './meant-time';
import { IMPACTS, KINDS, MILESTONES, type Entry, type Judgment, type When } from './model';
import { isEmpty, type YamlNode } from './node';
import { at, choice, choices, names, words } from './read';
import { nearlyTime, textEntryTime, writtenDate, type MomentMemory } from './time';
import { rangeFinding } from './range-findings';
import { timeRange } from './time-range';
import { sliceWords, type Words } from './words';
import { offsetText } from './zone';

/** What an entry was read as, and what it depended on. In the offsets of its piece, where it is one. */
export interface KnownEntry {
  readonly zone: string;
  readonly before: Before;
  readonly entry: Entry;
  readonly facts: EntryFacts;
  readonly findings: readonly Finding[];
}

/** What the entries behind one take from it and those above. */
export const handedOn = (before: Before, { entry, facts }: KnownEntry): Before =>
  behind(before, entry.at, facts.written);

/** Whether an entry would be read as it was behind other entries: the moment before it counts for a bare time only. */
export function readsTheSame({ before, entry }: KnownEntry, { date, last }: Before): boolean {
  return before.date === date && (before.last === last || entry.at?.bare !== true);
}

export function readEntry(item: YamlNode, zone: string, before: Before, moments: MomentMemory): KnownEntry {
  const findings: Finding[] = [];
  const read: ReadTime = (text, after) => {
    if (text === null) return null;
    const when = readBehind(text, after, zone, (words, clock) => moments.read(words, clock));
    if (when !== null) findings.push(...clockFinding(when, zone, offsetText));
    return when;
  };
  const result =
    item.type === 'scalar'
      ? textEntry(item, read, zone, before, findings)
      : mapEntry(item, read, zone, before, findings);
  const { entry, written } = result;
  findings.push(...flowListFindings(entry.who));
  return { zone, before, entry, facts: factsOf(entry, written), findings };
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
  zone: string,
  before: Before,
  findings: Finding[],
): { entry: Entry; written: string | null } {
  const common = { ...NOTHING, index: 0, span: item.span, form: 'text' as const };
  if (isEmpty(item)) return { entry: { ...common, at: null, what: null }, written: null };
  const text = item.words;
  const range = timeRange(text.value, zone, before.date);
  const time = range?.text ?? textEntryTime(text.value) ?? nearlyTime(text.value);
  if (time === null) {
    const written = writtenDate(text.value);
    findings.push(...(written === null ? meantTimeFindings(text) : dayAlone(text, written)));
    return { entry: { ...common, at: null, what: words(item) }, written };
  }
  const timeWords = sliceWords(text, 0, time.length);
  const when = range === null ? read(timeWords, before) : null;
  // In `9:05 PM joins` somebody may: a person's role is left to the writer.
  if (range !== null) findings.push(rangeFinding(range, timeWords.span));
  else if (when === null) findings.push(unreadableTime(timeWords, !/\sPM$/.test(time)));
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

const HALF_DAY = /\d\s?[AaPp]\.?[Mm]\.?$/;

/** @param plain whether nothing but a time can be meant: half a day on a clock of twelve hours is then mended unasked */
function unreadableTime(text: Words, plain = true): Finding {
  const guess = guessWhen(text.value);
  const safe = plain && HALF_DAY.test(text.value);
  return {
    rule: 'schema/time',
    severity: 'error',
    message: `\`${text.value}\` is not a time, such as 16:05, 2025-11-20T16:05 or ~16:05.`,
    span: text.span,
    fixes:
      guess === null
        ? lastDayFix(text)
        : [{ title: `Change to ${guess}`, edits: [{ ...text.span, text: guess }], safe, preferred: true }],
  };
}

function mapEntry(
  item: YamlNode,
  read: ReadTime,
  zone: string,
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
    if (text === null || found !== null) continue;
    const range = timeRange(text.value.trim(), zone, before.date);
    if (range?.text === text.value.trim()) findings.push(rangeFinding(range, text.span));
    else findings.push(...impossibleFinding(text));
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
