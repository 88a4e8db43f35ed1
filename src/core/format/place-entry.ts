/** An entry read in the offsets of its piece, at the piece's place in the source. */
import type { Choice, Entry, Judgment, When } from './model';
import { shiftSpan } from './shift';
import type { Words } from './words';

export function placeEntry(entry: Entry, index: number, by: number): Entry {
  return {
    index,
    span: shiftSpan(entry.span, by),
    form: entry.form,
    at: when(entry.at, by),
    until: when(entry.until, by),
    what: words(entry.what, by),
    who: all(entry.who, by),
    kind: choice(entry.kind, by),
    impact: choice(entry.impact, by),
    milestones: entry.milestones.length === 0 ? entry.milestones : entry.milestones.map((one) => moved(one, by)),
    incident: words(entry.incident, by),
    judgment: judgment(entry.judgment, by),
    command: words(entry.command, by),
    output: words(entry.output, by),
    quote: words(entry.quote, by),
    links: all(entry.links, by),
  };
}

const all = (list: readonly Words[], by: number): readonly Words[] =>
  list.length === 0 ? list : list.map((one) => shiftWords(one, by));

const words = (one: Words | null, by: number): Words | null => (one === null ? null : shiftWords(one, by));

function shiftWords({ value, span, map }: Words, by: number): Words {
  // Most texts stand in the source as they are.
  if (map.length === 2) return { value, span: shiftSpan(span, by), map: [map[0] ?? 0, (map[1] ?? 0) + by] };
  const places = map.slice();
  for (let i = 1; i < places.length; i += 2) places[i] = (places[i] ?? 0) + by;
  return { value, span: shiftSpan(span, by), map: places };
}

const moved = <T extends string>({ value, span }: Choice<T>, by: number): Choice<T> => ({
  value,
  span: shiftSpan(span, by),
});

const choice = <T extends string>(one: Choice<T> | null, by: number): Choice<T> | null =>
  one === null ? null : moved(one, by);

const when = (one: When | null, by: number): When | null =>
  one === null
    ? null
    : {
        instant: one.instant,
        approximate: one.approximate,
        bare: one.bare,
        nextDay: one.nextDay,
        dateOnly: one.dateOnly,
        hasSeconds: one.hasSeconds,
        date: one.date,
        writtenOffset: one.writtenOffset,
        clockChange: one.clockChange,
        text: one.text,
        span: shiftSpan(one.span, by),
      };

const judgment = (one: Judgment | null, by: number): Judgment | null =>
  one === null
    ? null
    : {
        decision: words(one.decision, by),
        known: words(one.known, by),
        reasoning: words(one.reasoning, by),
        alternatives: words(one.alternatives, by),
        span: shiftSpan(one.span, by),
      };
