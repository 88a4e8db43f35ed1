import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { chart as drawn, flatten, type Chart } from '../../../src/core/chart/index';
import { tableMeasure } from '../../../src/core/chart/text/measure';
import { denseReview } from '../../pictures/dense';
import { samples } from '../../pictures/samples';
import { draw, timeline } from './build';
import { complaints, strayPhases } from './geometry';

const texts = (chart: Chart): string[] =>
  [...flatten(chart.scene.nodes)].flatMap(({ node }) =>
    node.type === 'text' ? [node.runs.map((run) => run.text).join('')] : [],
  );
const says = (chart: Chart, text: string): boolean => texts(chart).some((found) => found.includes(text));

const SOURCE = timeline(
  '{ at: 2025-02-03T09:00, milestone: started, kind: event, what: The index is replaced. }',
  '{ at: 09:08, milestone: detected, kind: communication, who: customers, what: Customers write. }',
  '{ at: ~09:20, milestone: acknowledged, kind: interaction, impact: positive, who: [dana, customers], what: Dana takes it on. }',
  '{ kind: task, who: wen, what: A first try. }',
  '{ at: 09:40, until: 09:50, kind: task, impact: negative, who: wen, what: A detour. }',
  '{ at: 10:00, milestone: mitigated, kind: task, impact: positive, who: wen, what: Half of it works. }',
  '{ at: 10:30, milestone: restored, kind: automation, impact: positive, what: All of it works. }',
  '{ at: 11:00, milestone: closed, what: Cleaned up. }',
);

describe('every sample', () => {
  for (const sample of samples()) {
    it(`${sample.name} has no text on another, on a mark, on the path or outside the frame, at any width`, () => {
      for (const width of [360, 420, 560, 640, 760, 900, 1100, 1400, 2000]) {
        for (const options of [{}, { numbers: true, note: true, labels: 'all' as const }]) {
          assert.deepEqual(complaints(drawn(sample.review, sample.metrics, { width, ...options })), [], String(width));
        }
      }
    });
  }
});

describe('phases of which nobody knows the times', () => {
  it('may lie over each other, their names may not', () => {
    const chart = draw(
      timeline(
        '{ impact: positive }',
        '{ at: ~2025-02-03T10:50, impact: positive }',
        '{ impact: positive }',
        '{ impact: positive }',
        '{ at: ~10:50, impact: positive }',
        '{ impact: positive, milestone: identified }',
        "{ at: ~11:00, until: '11:16', impact: positive }",
        ...Array<string>(4).fill('{ impact: positive }'),
        '{ impact: positive, milestone: acknowledged }',
        '{ impact: positive }',
        '{ impact: positive }',
        '{ at: ~12:50, impact: positive }',
      ),
      { width: 300 },
    );
    assert.deepEqual(complaints(chart), []);
  });
});

describe('the wide picture', () => {
  const chart = draw(SOURCE, { width: 1200 });

  it('names the milestones, all nine kinds of them', () => {
    for (const text of [
      '09:00 started',
      '09:08 detected',
      'about 09:20 acknowledged',
      '10:00 mitigated',
      '10:30 restored',
      '11:00 closed',
    ]) {
      assert.ok(says(chart, text), text);
    }
  });

  it('names the phases of disruptions that follow each other closely, each at its own', () => {
    const hour = (h: number, minutes: number): string[] => [
      `{ at: ${h}:00, milestone: [started, detected], what: Again. }`,
      `{ at: ${h}:${minutes}, milestone: acknowledged, what: Seen. }`,
      `{ at: ${h}:${minutes + 15}, milestone: restored, what: Over. }`,
    ];
    const several = timeline(
      '{ at: 2025-02-03T08:00, what: A release. }',
      ...hour(10, 12),
      ...hour(11, 30),
      ...hour(12, 12),
      ...hour(13, 40),
    );
    for (const width of [700, 900, 1100, 1400]) {
      const chart = draw(several, { width });
      const phases = chart.bands.filter(({ band }) => band.kind === 'phase');
      assert.equal(phases.length, 8);
      assert.deepEqual(strayPhases(chart), []);
      const named = texts(chart).flatMap((text) => text.match(/(Detection|Response \+ remediation) \d/g) ?? []);
      assert.equal(named.length, 8, `${named.length} of 8 phases are named at ${width}`);
    }
  });

  it('says that a time is about, and that one is not known', () => {
    assert.ok(says(chart, 'about 09:20 Dana takes it on.'));
    assert.ok(says(chart, 'time not known: A first'));
    const vague = [...flatten(chart.scene.nodes)].flatMap(({ node }) =>
      node.type === 'mark' && node.vague && node.entry !== undefined ? [node.entry] : [],
    );
    assert.deepEqual(vague, [2, 3]);
  });

  it('has a lane for customers, below those who responded', () => {
    const lanes = texts(chart).filter((text) => ['dana', 'wen', 'customers'].includes(text));
    assert.deepEqual(lanes, ['dana', 'wen', 'customers']);
  });

  it('has a legend of what occurs and of nothing else', () => {
    assert.ok(says(chart, 'kind not said') && says(chart, 'effect not said') && says(chart, 'time about or not known'));
    const small = draw(timeline('{ at: 2025-02-03T09:00, kind: task, impact: positive, what: A. }'), { width: 900 });
    assert.ok(says(small, 'task') && says(small, 'brings recovery closer'));
    assert.ok(!says(small, 'interaction') && !says(small, 'no effect') && !says(small, 'target'));
  });

  it('shows a lower bound, a target and what lies beyond it', () => {
    const source = SOURCE.replace('milestone: started', 'impact: neutral').replace(
      'timeline:',
      'targets: { time_to_recover: 20m }\ntimeline:',
    );
    const bounded = draw(source, { width: 1200 });
    assert.ok(says(bounded, 'time to recover ≥ 1 h 22 min'));
    assert.ok(says(bounded, 'target 20 min'));
    const looks = [...flatten(bounded.scene.nodes)].flatMap(({ node }) => (node.type === 'shape' ? [node.look] : []));
    assert.ok(looks.includes('target') && looks.includes('rule-dotted'));
  });

  it('shows times in the zone that is asked for, and on request since the beginning', () => {
    assert.ok(says(draw(SOURCE, { width: 1200, zone: 'Asia/Tokyo' }), '18:00 started'));
    assert.ok(says(draw(SOURCE, { width: 1200, zone: 'Not/AZone' }), '09:00 started'));
    assert.ok(says(draw(SOURCE, { width: 1200, axis: 'elapsed' }), '30 min'));
  });

  it('has the phases of each disruption where they can be pointed at', () => {
    assert.deepEqual(
      chart.bands.filter(({ band }) => band.kind === 'phase').map(({ band }) => `${band.title} ${band.length}`),
      ['Detection ~20 min', 'Response + remediation ~1 h 10 min'],
    );
  });

  it('draws the cursor around the entry that is selected', () => {
    const selected = draw(SOURCE, { width: 1200, selected: 4 });
    const rings = [...flatten(selected.scene.nodes)].filter(
      ({ node }) => node.type === 'shape' && node.look === 'ring',
    );
    assert.equal(rings.length, 1);
    assert.equal(draw(SOURCE, { width: 1200, selected: 99 }).scene.nodes.length, chart.scene.nodes.length);
  });

  it('has one lane a person, at most ten and how many more', () => {
    const names = Array.from({ length: 14 }, (_, i) => `p${i}`);
    const many = draw(timeline(...names.map((name, i) => `{ at: 2025-02-03T09:${10 + i}, who: ${name}, what: A. }`)), {
      width: 1000,
    });
    assert.equal(texts(many).filter((text) => names.includes(text)).length, 9);
    assert.ok(says(many, '5 more'));
  });
});

describe('zooming', () => {
  const whole = draw(SOURCE, { width: 1200 });
  const [from, to] = whole.whole ?? [0, 0];
  const zoomed = draw(SOURCE, { width: 1200, domain: [from + (to - from) / 4, from + (to - from) / 2] });

  it('shows the entries in view, and the whole path small below', () => {
    assert.deepEqual(
      zoomed.marks.map((mark) => mark.entry),
      [3, 4, 5],
    );
    assert.ok(zoomed.overview !== null && whole.overview === null);
    assert.ok(says(zoomed, 'whole review'));
  });

  it('keeps the heights of the path', () => {
    const y = (chart: Chart, entry: number): number =>
      (chart.plot?.y1 ?? 0) - (chart.marks.find((mark) => mark.entry === entry)?.y ?? 0);
    assert.equal(y(zoomed, 4), y(whole, 4));
  });

  it('takes a view of everything, or of nothing, as the whole', () => {
    for (const domain of [
      [from, to],
      [from - 1e6, to + 1e6],
      [5, 5],
      [to + 1e9, to + 2e9],
    ] as [number, number][]) {
      assert.deepEqual(draw(SOURCE, { width: 1200, domain }).domain, whole.domain);
    }
  });
});

/** Much within an hour, then a long second disruption, so that the first is drawn small. */
const CROWDED = timeline(
  '{ at: 2025-02-03T18:00, what: The limit of the queue is lowered. }',
  '{ at: 23:31, milestone: started, incident: A-1, kind: event, what: "Workers on host-2: waiting for 2 s" }',
  '{ at: 23:38, milestone: detected, incident: A-1, kind: interaction, who: customers, what: A shop calls and cannot print its labels. }',
  '{ at: 23:41, kind: automation, what: "Monitor: more than one job in twenty fails for five minutes" }',
  '{ at: 23:42, kind: automation, what: The pager calls Dana. }',
  '{ at: 23:47, milestone: acknowledged, incident: A-1, kind: interaction, impact: positive, who: dana, what: Dana answers the call. }',
  '{ at: 23:49, kind: interaction, impact: positive, who: dana, what: All failures are of one zone; Wen joins from home. }',
  '{ at: 23:55, kind: task, who: dana, what: The log says that the queue takes nothing more. }',
  '{ at: 23:58, until: 2025-02-04T00:03, kind: task, impact: negative, who: wen, what: The workers of host-2 are restarted and their jobs crowd the other host. }',
  '{ at: 2025-02-04T00:04, milestone: declared, incident: A-1, kind: interaction, who: dana, what: Dana declares an incident and asks for somebody to write to the shops. }',
  '{ at: 00:11, kind: communication, what: "To all shops: Labels print slowly, we are looking for the cause." }',
  '{ at: 00:14, kind: interaction, what: Thirty shops have called. }',
  '{ at: 00:16, until: 00:18, milestone: identified, incident: A-1, kind: task, impact: positive, who: wen, what: The limit is put back to what it was. }',
  '{ at: 00:22, milestone: restored, incident: A-1, kind: interaction, what: Hardly any job fails; Dana goes on looking. }',
  '{ at: 00:24, milestone: started, incident: A-2, kind: event, what: The queue holds nine thousand jobs and sends them again. }',
  '{ at: 00:25, kind: communication, what: "To all shops: over" }',
  '{ at: 01:37, milestone: detected, incident: A-2, kind: interaction, what: Nine shops have their labels twice. }',
  '{ at: 01:44, milestone: acknowledged, incident: A-2, kind: task, impact: positive, what: Jobs that are sent again have a new number. }',
  '{ at: 01:52, until: 01:54, milestone: mitigated, incident: A-2, kind: task, impact: positive, what: Sending again is paused. }',
  '{ at: 02:31, until: 03:05, milestone: restored, incident: A-2, kind: task, impact: positive, what: All labels that came twice are taken back. }',
  '{ at: 03:10, milestone: closed, incident: A-2, kind: communication, what: The shops hear of it in the morning. }',
);

describe('disruptions that follow each other', () => {
  it('are named where they begin, by their incidents', () => {
    for (const width of [750, 1000, 1600]) {
      const chart = draw(CROWDED, { width });
      assert.ok(says(chart, 'A-1 · Mon 23:31 started') && says(chart, 'A-2 · 00:24 started'), String(width));
    }
    const one = draw(CROWDED.replaceAll('A-2', 'A-1'), { width: 1000 });
    assert.ok(says(one, '00:24 started') && !says(one, 'A-1 ·'), 'one incident need not be told apart');
  });

  it('have their targets at their own, with few words or none where there is no room, and never without a mark', () => {
    const source = CROWDED.replace('timeline:', 'targets: { time_to_recover: -50% }\ntimeline:');
    const forms = new Set<string>();
    for (let width = 640; width <= 1600; width += 20) {
      const chart = draw(source, { width });
      const nodes = [...flatten(chart.scene.nodes)].map(({ node }) => node);
      const words = nodes.flatMap((node) =>
        node.type === 'text' ? [{ node, text: node.runs.map((run) => run.text).join('') }] : [],
      );
      const targets = words.filter(({ text }) => /^(target|≤) \d/.test(text));
      const second = targets.find(({ text }) => / 1 h 2/.test(text));
      const begin = chart.scale?.x(Date.parse('2025-02-04T00:24Z')) ?? 0;
      if (second !== undefined) assert.ok(second.node.x >= begin, `${width}: ${second.text} is left of its disruption`);
      forms.add(second?.text.replace(/\d.*min( \d+ s)?/, '…') ?? 'none');
      const marks = nodes.filter((node) => node.type === 'shape' && node.look === 'target');
      // The legend has one more.
      assert.equal(marks.length, 2 + 1, String(width));
    }
    assert.ok(forms.size > 1, [...forms].join());
  });
});

describe('the times above the strip', () => {
  const two = timeline(
    '{ at: 2026-02-03T22:41, incident: A-1, milestone: started, what: Labels stay blank. }',
    '{ at: 23:08, incident: A-1, milestone: detected, what: A clerk calls. }',
    '{ at: 23:15, incident: A-1, milestone: acknowledged, what: The call is taken. }',
    '{ at: 2026-02-04T00:07, incident: A-1, milestone: identified, what: A lock is found. }',
    '{ at: 2026-02-04T00:30, incident: A-1, milestone: restored, what: Labels print. }',
    '{ at: 2026-02-04T13:40, incident: A-2, milestone: started, what: Labels are late. }',
    '{ at: 2026-02-04T14:00, incident: A-2, milestone: detected, what: An alert fires. }',
    '{ at: 2026-02-04T14:04, incident: A-2, milestone: [acknowledged, identified], what: The backlog is seen. }',
    '{ at: 2026-02-04T14:09, until: 14:16, incident: A-2, milestone: restored, what: The backlog is cancelled. }',
    '{ at: 2026-02-04T16:30, incident: A-2, milestone: closed, what: All labels are out. }',
  );

  it('give up the closing before the restoration, where there is no room for all', () => {
    let without = 0;
    for (let width = 700; width <= 1000; width += 20) {
      const found = texts(draw(two, { width }));
      const flag = (clock: string, name: string): boolean =>
        found.some((text) => text.includes(clock) && text.endsWith(name));
      assert.ok(flag('14:16', 'restored'), `the restoration at ${width}`);
      if (!flag('16:30', 'closed')) without++;
    }
    assert.ok(without > 0, 'there is a width without room');
  });
});

describe('the narrow picture', () => {
  it('says when a task ended that restored service, and no time twice', () => {
    const source = SOURCE.replace('at: 10:30,', 'at: 10:30, until: 10:46,');
    assert.ok(says(draw(source, { width: 400 }), 'restored 10:46'));
    assert.ok(!says(draw(SOURCE, { width: 400 }), 'restored 10'));
  });

  it('names the phases in its strip or below it, without their lengths where these find no room', () => {
    for (let width = 300; width <= 400; width += 10) {
      const chart = draw(CROWDED, { width, measure: (text, size, bold) => tableMeasure(text, size, bold) * 1.12 });
      const [first] = chart.bands;
      const strip = [...flatten(chart.scene.nodes)].flatMap(({ node, dy }) =>
        node.type === 'text' && node.y + dy > (first?.y ?? 0) && node.y + dy < (chart.plot?.y0 ?? 0)
          ? [node.runs.map((run) => run.text).join('')]
          : [],
      );
      for (const name of ['Detection', 'Response', 'Remediation', 'Response + remediation'])
        assert.ok(
          strip.some((text) => text.includes(name)),
          `${name} at ${width}: ${strip.join(' | ')}`,
        );
    }
  });
});

describe('labels', () => {
  it('are given first to what moved recovery away, at any width', () => {
    for (let width = 750; width <= 1600; width += 50) {
      const told = new Set(draw(CROWDED, { width, labels: 'all' }).labels.map(({ entry }) => entry));
      assert.ok(told.has(8), `the restart has no words at ${width}`);
    }
  });

  it('stay where they were while words are typed', () => {
    const source = readFileSync(join(__dirname, '../../pictures/reviews/a-search-22-minutes.pir.yaml'), 'utf8');
    const words = 'The ticket waits in the general queue.';
    const typed = ' It takes much longer than anybody had thought, since nobody knows where it is.';
    const moves = (keep: boolean): number => {
      let before: Chart['placement'] = new Map();
      let moved = 0;
      for (let i = 0; i <= typed.length; i++) {
        const options = { width: 1200, ...(keep && i > 0 && { previous: before }) };
        const { placement } = draw(source.replace(words, `${words}${typed.slice(0, i)}`), options);
        for (const [key, { side, anchor, lift }] of placement) {
          const old = before.get(key);
          if (old !== undefined && (old.side !== side || old.anchor !== anchor || old.lift !== lift)) moved++;
        }
        before = placement;
      }
      return moved;
    };
    assert.ok(moves(true) <= 2, 'only the label that grows may move, and one that it pushes');
    assert.ok(moves(false) > 2, 'without the placement before, they would jump about');
  });

  for (const sample of samples()) {
    it(`of ${sample.name} are the same with their own placement given back`, () => {
      for (const width of [800, 1200]) {
        const first = drawn(sample.review, sample.metrics, { width });
        const second = drawn(sample.review, sample.metrics, { width, previous: first.placement });
        assert.deepEqual([...second.placement].sort(), [...first.placement].sort());
      }
    });
  }

  it('can be limited to milestones, or left out', () => {
    assert.ok(says(draw(SOURCE, { width: 1200, labels: 'milestones' }), 'Dana takes it on.'));
    assert.ok(!says(draw(SOURCE, { width: 1200, labels: 'milestones' }), 'A detour.'));
    assert.equal(draw(SOURCE, { width: 1200, labels: 'none' }).placement.size, 0);
  });

  it('give way to small numbers on paper where there is no room', () => {
    const lines = Array.from(
      { length: 25 },
      (_, i) =>
        `{ at: 2025-02-03T09:${10 + i}, kind: task, impact: positive, what: A long text about step ${i} of many more. }`,
    );
    const paper = draw(timeline(...lines), { width: 700, numbers: true, note: true });
    const unlabelled = paper.marks.filter((mark) => !paper.labels.some((label) => label.entry === mark.entry));
    assert.ok(unlabelled.length > 0);
    assert.ok(unlabelled.some((mark) => says(paper, String(mark.n))));
    assert.ok(says(paper, 'Small numbers'));
  });
});

describe('level of detail', () => {
  it('draws every mark while they fit, and columns when they do not', () => {
    assert.ok(draw(denseReview(60), { width: 900 }).marks.every((mark) => mark.drawn));
    const dense = draw(denseReview(400), { width: 900 });
    assert.ok(dense.marks.some((mark) => !mark.drawn));
    assert.equal(dense.marks.length, 400);
    assert.ok(says(dense, '400 entries'));
  });

  it('never aggregates the path: every step is in it', () => {
    const chart = draw(denseReview(1000), { width: 900 });
    const steps =
      chart.path[0]?.segments.filter(({ kind, t0, t1 }) => t0 === t1 && (kind === 'toward' || kind === 'away'))
        .length ?? 0;
    const { subline } = chart;
    const [, closer = '0', further = '0'] = /(\d+) brought recovery closer, (\d+) moved/.exec(subline) ?? [];
    assert.equal(steps, Number(closer) + Number(further));
  });
});

describe('no timeline', () => {
  it('is a small frame that says what to add', () => {
    const chart = draw('pir: 1\ntitle: Begun\n', { width: 500 });
    assert.ok(says(chart, 'No timeline yet') && says(chart, 'Under timeline'));
    assert.deepEqual([chart.marks.length, chart.scale, chart.domain, chart.plot], [0, null, null, null]);
    assert.ok(chart.height < 140);
    assert.equal(chart.table().timeline.rows.length, 0);
  });
});
