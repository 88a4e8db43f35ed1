import assert from 'node:assert/strict';
import { toSvg } from '../../../src/core/chart/index';
import { plainClock } from '../../../src/core/chart/time/clock';
import { draw, timeline } from './build';

const LOGIN = `pir: 1
title: Search is empty
severity: sev2
people: { dana: { name: Dana, role: support }, wen: Wen }
targets: { time_to_recover: 20m, time_to_acknowledge: -50% }
timeline:
  - { at: 2025-02-03T09:00, kind: event, milestone: started, what: The index is replaced. }
  - { at: 09:08, kind: communication, who: [customers, dana], impact: neutral, milestone: detected, what: "Customers write, see [the thread](https://x.example)." }
  - { at: 09:10, until: 09:14, kind: task, who: dana, impact: negative, what: The **ticket** waits. }
  - { at: ~09:17, kind: interaction, who: [dana, wen], impact: positive, milestone: acknowledged, what: Wen takes it on. }
  - { kind: task, who: wen, what: A first try. }
  - { at: 09:20, kind: task, impact: positive, milestone: identified, what: The index is empty. }
  - { at: 09:30, kind: task, impact: positive, milestone: restored, what: The old index is back. }
  - 09:40 A note.
`;

describe('the headline', () => {
  const cases: readonly (readonly [string, string, readonly string[]])[] = [
    ['an empty timeline', 'No timeline yet', []],
    ['one entry', 'One entry, no milestones yet', ['2025-02-03T09:00 A.']],
    ['entries without milestones', '2 entries, no milestones yet', ['2025-02-03T09:00 A.', '09:10 B.']],
    [
      'a known start',
      'Restored after 30 min, acknowledged 5 min after detection',
      [
        '{ at: 2025-02-03T09:00, milestone: started }',
        '{ at: 09:05, milestone: detected }',
        '{ at: 09:10, milestone: acknowledged }',
        '{ at: 09:30, milestone: restored }',
      ],
    ],
    [
      'an unknown start',
      'Restored after at least 25 min',
      ['{ at: 2025-02-03T09:05, milestone: detected }', '{ at: 09:30, milestone: restored }'],
    ],
    [
      'a time that is about',
      'Restored after about 30 min',
      ['{ at: ~2025-02-03T09:00, milestone: started }', '{ at: 09:30, milestone: restored }'],
    ],
    [
      'all in one minute',
      'Restored within a minute',
      ['{ at: 2025-02-03T09:00, milestone: started }', '{ at: 09:00, milestone: restored }'],
    ],
    [
      'no restoration',
      'Not restored in this record; acknowledged at once',
      ['{ at: 2025-02-03T09:00, milestone: [detected, acknowledged] }', '09:10 B.'],
    ],
    [
      'mitigation only',
      'Mitigated after 10 min, not restored in this record',
      ['{ at: 2025-02-03T09:00, milestone: started }', '{ at: 09:10, milestone: mitigated }'],
    ],
    [
      'a restoration without a time',
      'Restored; how long it took is not known',
      ['{ at: 2025-02-03T09:00, milestone: started }', '{ what: B, milestone: restored }'],
    ],
    [
      'two disruptions',
      '2 disruptions, 20 min in all',
      [
        '{ at: 2025-02-03T09:00, milestone: started }',
        '{ at: 09:10, milestone: restored }',
        '{ at: 09:20, milestone: started }',
        '{ at: 09:30, milestone: restored }',
      ],
    ],
    [
      'two disruptions, one going on',
      '2 disruptions, at least 10 min in all; 1 not restored in this record',
      [
        '{ at: 2025-02-03T09:00, milestone: started }',
        '{ at: 09:10, milestone: restored }',
        '{ at: 09:20, milestone: started }',
        '09:30 B.',
      ],
    ],
  ];
  for (const [name, expected, lines] of cases) {
    it(`of ${name} is "${expected}"`, () =>
      assert.equal(draw(lines.length === 0 ? 'pir: 1\n' : timeline(...lines)).headline, expected));
  }
});

describe('the headline of a false alarm', () => {
  it('does not speak of what was never to be restored', () => {
    const lines = timeline('{ at: 2025-02-03T09:00, milestone: detected }', '{ at: 09:07, milestone: acknowledged }');
    const chart = draw(lines.replace('timeline:', 'severity: sev5\ntimeline:'));
    assert.equal(chart.headline, 'A false alarm, or nothing to act on; acknowledged 7 min after detection');
    for (const width of [900, 420]) {
      const words = (source: string): string => JSON.stringify(draw(source, { width }).scene);
      assert.match(words(lines), /not restored/);
      assert.doesNotMatch(words(lines.replace('timeline:', 'severity: sev5\ntimeline:')), /not restored/);
    }
  });
});

describe('the counts below it', () => {
  it('say how many entries did what during the disruption, and how long the backward steps lasted', () => {
    assert.equal(
      draw(LOGIN).subline,
      'Of 7 entries during the disruption, 3 brought recovery closer, 1 moved it further away (lasting 4 min), 1 had no effect, 2 do not say.',
    );
  });

  it('say for each of several disruptions how long it lasted', () => {
    const source = timeline(
      '{ at: 2025-02-03T09:00, incident: A-1, milestone: started }',
      '{ at: 09:10, incident: A-1, impact: positive, milestone: restored }',
      '{ at: 09:20, incident: B-2, milestone: started }',
      '{ at: 09:35, incident: B-2, milestone: restored }',
    );
    assert.equal(
      draw(source).subline,
      'A-1 lasted 10 min, B-2 lasted 15 min. Of 4 entries, 1 brought recovery closer, 3 do not say.',
    );
  });

  it('say why the path stays level', () => {
    const source = timeline('{ at: 2025-02-03T09:00, milestone: detected }', '{ at: 09:10, milestone: restored }');
    assert.equal(
      draw(source).subline,
      'No entry says what its impact was, so the path stays level until service is restored.',
    );
  });
});

describe('an entry as a sentence', () => {
  const chart = draw(LOGIN);
  it('says when, how long after the beginning, what kind, what it did, who, what, and how high the path stands', () => {
    assert.equal(
      chart.sentence(2),
      '09:10, 10 min in. task. moved recovery further away. Dana. The ticket waits. lasted 4 min. 3 steps above restored',
    );
  });

  it('says that a time is about or not known', () => {
    assert.match(chart.sentence(3), /^about 09:17, about 17 min in\. acknowledged\. interaction\./);
    assert.match(chart.sentence(4), /^time not known\. task\. impact not said\. Wen\. A first try/);
  });

  it('says "restored" at the end, and nothing of steps after it', () => {
    assert.match(chart.sentence(6), /restored$/);
    assert.equal(chart.sentence(7), '09:40, 40 min in. kind not said. impact not said. A note');
  });

  it('is the label of its mark', () => {
    assert.equal(chart.marks[2]?.label, chart.sentence(2));
    assert.equal(chart.sentence(99), '');
  });
});

describe('the card of an entry', () => {
  it('has the facts in words and the text as written', () => {
    const { people, ...card } = draw(LOGIN).card(2) ?? { people: [] };
    assert.deepEqual(card, {
      entry: 2,
      n: 3,
      time: '09:10–09:14',
      lasted: '4 min',
      elapsed: '10 min in',
      phase: 'detection',
      what: 'The **ticket** waits.',
      kind: 'task',
      impact: 'moved recovery further away',
      effect: '2 → 3 steps above restored',
      milestones: [],
      command: null,
      output: null,
      quote: null,
      links: [],
    });
    assert.deepEqual(people, [{ id: 'dana', name: 'Dana', role: 'support' }]);
    assert.equal(draw(LOGIN).card(99), null);
  });
});

describe('the card of a phase', () => {
  const cards = (source: string): unknown[] => {
    const chart = draw(source);
    return chart.bands.map(({ band }) => chart.phase(band));
  };

  it('says how long it was, what its entries did, and how long nothing was written down', () => {
    assert.deepEqual(cards(LOGIN).slice(0, 3), [
      {
        title: 'Detection',
        length: '~17 min',
        time: '09:00–09:17',
        target: '',
        counts: '3 entries: 1 moved recovery further away (lasting 4 min), 1 had no effect, 1 does not say',
        quiet: 'longest time without an entry: 8 min',
      },
      {
        title: 'Response',
        length: '~3 min',
        time: '09:17–09:20',
        target: '',
        counts: '2 entries: 1 brought recovery closer, 1 does not say',
        quiet: 'longest time without an entry: 3 min',
      },
      {
        title: 'Remediation',
        length: '10 min',
        time: '09:20–09:30',
        target: '',
        counts: '2 entries: 2 brought recovery closer',
        quiet: 'longest time without an entry: 10 min',
      },
    ]);
  });

  it('names its target, and has no end while it lasts', () => {
    const open = timeline(
      '{ at: 2025-02-03T09:00, milestone: detected, what: An alert. }',
      '{ at: 09:05, milestone: acknowledged, what: Seen. }',
      '{ at: 10:00, what: Still looking. }',
    );
    const [detection, response] = cards(`${open}targets: { detection: 3m }\n`) as { target: string; time: string }[];
    assert.equal(detection?.target, 'target 3 min');
    assert.equal(response?.time, '09:05–');
  });
});

describe('the table', () => {
  const { summary, times, timeline: rows } = draw(LOGIN).table();
  it('has every length with its target', () => {
    assert.deepEqual(
      times.rows.map(({ cells }) => cells.join(' | ')),
      [
        'time to detect | 8 min | ',
        'time to acknowledge | ~9 min | target 4 min 30 s (−50 %)',
        'time to recover | 30 min | target 20 min',
        'detection phase | ~17 min | ',
        'response phase | ~3 min | ',
        'remediation phase | 10 min | ',
      ],
    );
  });

  it('has a row for every entry with as many cells as columns', () => {
    assert.equal(rows.rows.length, 8);
    for (const { cells } of rows.rows) assert.equal(cells.length, rows.columns.length);
    assert.equal(
      rows.rows[1]?.cells.join(' | '),
      '2 | 09:08 | 8 min |  | detection | detected | communication | had no effect on recovery | 2 steps above restored | customers, Dana | Customers write, see the thread.',
    );
    assert.equal(rows.rows[7]?.cells[4], 'after');
    assert.equal(rows.caption, 'Timeline, times in UTC (UTC)');
  });

  it('begins with the sentences above the picture', () => {
    assert.match(summary, /^Restored after 30 min, acknowledged about 9 min after detection\. Of 7 entries/);
  });

  it('names the disruption of each length when there are several', () => {
    const source = timeline(
      '{ at: 2025-02-03T09:00, milestone: started }',
      '{ at: 09:10, milestone: restored }',
      '{ at: 09:20, milestone: started }',
      '{ at: 09:30, milestone: restored }',
    );
    const several = draw(source).table().times;
    assert.equal(several.columns[0], 'Disruption');
    assert.deepEqual(several.rows.at(-1)?.cells, ['all', 'time disrupted', '20 min', '']);
  });
});

describe('a time that comes twice because clocks go back', () => {
  const BERLIN = `pir: 1
timezone: Europe/Berlin
timeline:
  - { at: 2026-10-25T01:30, milestone: started, what: It begins. }
  - { at: 2026-10-25T02:40+02:00, milestone: detected, what: It is seen. }
  - { at: 2026-10-25T02:10+01:00, until: 2026-10-25T02:22+01:00, what: It is tried. }
  - { at: 2026-10-25T03:05, milestone: restored, what: It is over. }
`;

  it('has its offset beside it in the table, in what is said and in the narrow list', () => {
    const made = draw(BERLIN, { width: 420 });
    assert.deepEqual(
      made.table().timeline.rows.map(({ cells }) => cells[1]),
      ['01:30', '02:40 (UTC+2)', '02:10 (UTC+1)', '03:05'],
    );
    assert.equal(made.card(2)?.time, '02:10 (UTC+1) – 02:22 (UTC+1)');
    assert.match(toSvg(made.scene, 'light'), />02:40 \(UTC\+2\)<.*>02:10 \(UTC\+1\)</s);
    assert.match(toSvg(draw(BERLIN, { width: 1400 }).scene, 'light'), />02:40 \(UTC\+2\)</);
  });

  it('is the hour that is repeated only', () => {
    const zone = 'America/New_York';
    const said = (...times: readonly string[]): string[] => times.map((time) => plainClock(zone, Date.parse(time)));
    assert.deepEqual(said('2026-11-01T00:59-04:00', '2026-11-01T01:00-04:00', '2026-11-01T01:59-05:00'), [
      '00:59',
      '01:00 (UTC−4)',
      '01:59 (UTC−5)',
    ]);
    assert.deepEqual(said('2026-11-01T02:00-05:00', '2026-03-08T03:00-04:00', '2026-07-01T01:30-04:00'), [
      '02:00',
      '03:00',
      '01:30',
    ]);
    assert.equal(plainClock('Australia/Lord_Howe', Date.parse('2026-04-05T01:45+10:30')), '01:45 (UTC+10:30)');
  });
});
