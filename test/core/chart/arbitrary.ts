/** Random reviews: what people may write, and what they may not. */
import fc from 'fast-check';
import { IMPACTS, KINDS, MILESTONES } from '../../../src/core/format/model';

const ZONES = ['UTC', 'America/New_York', 'Asia/Kolkata', 'Australia/Lord_Howe', 'Europe/Lisbon'];
const WORDS =
  'the service answers slowly because workers wait for a lock that another job holds since the deploy of Tuesday'.split(
    ' ',
  );

const line = fc.record({
  gap: fc.oneof(
    { weight: 4, arbitrary: fc.integer({ min: 0, max: 9 }) },
    { weight: 2, arbitrary: fc.integer({ min: 10, max: 90 }) },
    { weight: 1, arbitrary: fc.integer({ min: 100, max: 3000 }) },
  ),
  lasts: fc.option(fc.integer({ min: -5, max: 240 }), { nil: null, freq: 3 }),
  words: fc.integer({ min: 0, max: 28 }),
  from: fc.nat(WORDS.length - 1),
  kind: fc.constantFrom(...KINDS, null),
  impact: fc.constantFrom(...IMPACTS, null),
  who: fc.subarray(['ann', 'bo', 'customers', 'Ünal', '李雷'], { maxLength: 3 }),
  milestone: fc.option(fc.constantFrom(...MILESTONES), { nil: null, freq: 3 }),
  incident: fc.option(fc.constantFrom('A-1', 'B-2'), { nil: null, freq: 2 }),
  about: fc.integer({ min: 0, max: 9 }).map((n) => n === 0),
  unknown: fc.integer({ min: 0, max: 11 }).map((n) => n === 0),
  seconds: fc.integer({ min: 0, max: 9 }).map((n) => n === 0),
});

type Line = typeof line extends fc.Arbitrary<infer T> ? T : never;

const stamp = (time: number, seconds: boolean): string => new Date(time).toISOString().slice(0, seconds ? 19 : 16);

function write(lines: readonly Line[], start: number, incidents: boolean): string {
  let time = start;
  return lines
    .map((entry) => {
      time += entry.gap * 60_000;
      const about = entry.about ? '~' : '';
      const at = time + (entry.seconds ? 17_000 : 0);
      const what = Array.from({ length: entry.words }, (_, i) => WORDS[(entry.from + i * 7) % WORDS.length]).join(' ');
      const keys = [
        ...(entry.unknown ? [] : [`at: "${about}${stamp(at, entry.seconds)}"`]),
        ...(entry.lasts === null || entry.unknown
          ? []
          : [`until: "${stamp(at + entry.lasts * 60_000, entry.seconds)}"`]),
        ...(what === '' ? [] : [`what: "${what}."`]),
        ...(entry.kind === null ? [] : [`kind: ${entry.kind}`]),
        ...(entry.impact === null ? [] : [`impact: ${entry.impact}`]),
        ...(entry.milestone === null ? [] : [`milestone: ${entry.milestone}`]),
        ...(entry.incident === null || !incidents ? [] : [`incident: ${entry.incident}`]),
        ...(entry.who.length === 0 ? [] : [`who: [${entry.who.join(', ')}]`]),
      ];
      return `  - { ${keys.join(', ')} }\n`;
    })
    .join('');
}

/** The milestones of one disruption, in order, on some of the lines: what a real review looks like. */
function inOrder(lines: readonly Line[], chosen: readonly (typeof MILESTONES)[number][]): Line[] {
  return lines.map((entry, i) => {
    const at = chosen.findIndex((_, k) => Math.floor((k * lines.length) / Math.max(1, chosen.length)) === i);
    return { ...entry, milestone: at < 0 ? null : (chosen[at] ?? null) };
  });
}

/** The source of a review; `most`: entries at most. */
export const reviewSource = (most: number): fc.Arbitrary<string> =>
  fc
    .record({
      lines: fc.oneof(
        { weight: 3, arbitrary: fc.array(line, { maxLength: Math.min(most, 14) }) },
        { weight: 2, arbitrary: fc.array(line, { minLength: Math.min(most, 15), maxLength: most }) },
      ),
      chosen: fc.option(fc.subarray([...MILESTONES]), { nil: null, freq: 3 }),
      start: fc.constantFrom(
        Date.UTC(2025, 1, 3, 9),
        Date.UTC(2025, 2, 8, 22),
        Date.UTC(2025, 9, 25, 20),
        Date.UTC(2025, 3, 5, 12),
      ),
      zone: fc.constantFrom(...ZONES),
      incidents: fc.boolean(),
      targets: fc.boolean(),
      title: fc.integer({ min: 0, max: 40 }),
    })
    .map(({ lines, chosen, start, zone, incidents, targets, title }) =>
      [
        'pir: 1',
        ...(title === 0 ? [] : [`title: ${WORDS.concat(WORDS, WORDS).slice(0, title).join(' ')}`]),
        'severity: sev2',
        `timezone: ${zone}`,
        'commander: ann',
        ...(targets ? ['targets: { time_to_recover: -50%, time_to_acknowledge: 5m, response: 20m }'] : []),
        'timeline:',
        write(chosen === null ? lines : inOrder(lines, chosen), start, incidents && chosen === null),
      ].join('\n'),
    );
