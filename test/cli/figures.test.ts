import assert from 'node:assert/strict';
import { ALARM, DRAFT, pir, type Pir } from './pir';

const TWO = `pir: 1
title: =1+1, "twice"
severity: sev3
timezone: Europe/Berlin
metrics: { time_to_recover: ~1h }
targets: { time_to_recover: -50% }
customer_impact: { requests: 38%, users: ~50 }
people: { mo: Mo }
timeline:
  - { at: 2025-03-30T01:45, what: It starts in the night of the change., milestone: detected, incident: a, who: mo }
  - { at: 03:15, what: Half an hour later it ends., milestone: restored, incident: a }
  - { at: ~03:20, what: Another begins., milestone: [started, detected], incident: b }
  - 03:30 words
learnings: [one]
`;

describe('figures, pictures and exports', () => {
  let folder: Pir;
  before(function () {
    this.timeout(60_000);
    folder = pir();
    folder.write('draft.pir.yaml', DRAFT);
    folder.write('two.pir.yaml', TWO);
    folder.write('alarm.pir.yaml', ALARM);
  });
  after(() => folder.remove());

  it('pir metrics names phases that nothing divides as one, as the chart does', () => {
    const input =
      'pir: 1\ntimeline:\n  - { at: 2026-02-03T13:00, what: a, milestone: [started, detected, acknowledged] }\n' +
      '  - { at: 13:40, what: b, milestone: restored }\n  - { at: 14:00, what: c, milestone: identified }\n';
    assert.match(folder.run(['metrics', '-'], { input }).out, /\n {4}response \+ remediation 40 min\n/);
    assert.match(folder.run(['chart', '-'], { input }).out, />Response \+ remediation</);
  });

  it('pir metrics says once where errors may have made figures wrong', () => {
    const input =
      'pir: 1\ntimeline:\n  - { at: 2026-02-03T13:00, what: a, milestone: detectd, impact: worse }\n' +
      '  - { at: 2026-02-03T13:40, what: b, milestone: restored, kind: 7 }\nseverity: sev9\n';
    for (const format of ['text', 'json', 'csv']) {
      const { status, err } = folder.run(['metrics', '-', '--format', format, '--stdin-filename', 'a.pir.yaml'], {
        input,
      });
      assert.equal(status, 0);
      assert.match(err, /^pir: 4 errors in a\.pir\.yaml; figures may be wrong\n$/);
    }
    assert.equal(folder.run(['metrics', 'two.pir.yaml']).err, '');
  });

  it('pir metrics and pir chart say nothing of errors that they show nothing of', () => {
    const timeline =
      'pir: 1\ntimeline:\n  - { at: 2026-02-03T13:00, what: a, milestone: detected }\n' +
      '  - { at: 2026-02-03T13:40, what: b, milestone: restored }\n';
    const errorsOf = (command: string, more: string): string =>
      /\d errors?/.exec(folder.run([command, '-'], { input: timeline + more }).err)?.[0] ?? '';
    const both = (more: string): string[] => [errorsOf('metrics', more), errorsOf('chart', more)];
    assert.deepEqual(both('action_items:\n  - { what: c, due: 2026-04-31 }\n'), ['', '']);
    assert.deepEqual(both('learnings:\n  - { what: c, went: so-so }\n'), ['', '']);
    assert.deepEqual(both('action_items:\n  - { what: c, status: maybe }\n'), ['1 error', '']);
    assert.deepEqual(both('sla: { objective: much }\naction_items:\n  - { what: c, due: soon }\n'), [
      '1 error',
      '1 error',
    ]);
    assert.deepEqual(both('  - { at: 2026-02-31T14:00, what: c }\n'), ['1 error', '1 error']);
  });

  it('pir metrics writes the figures of each disruption in seconds', () => {
    const { version, files } = JSON.parse(
      folder.run(['metrics', '--format', 'json', 'draft.pir.yaml', 'two.pir.yaml']).out,
    ) as {
      version: number;
      files: Record<string, unknown>[];
    };
    assert.equal(version, 1);
    assert.deepEqual(files[0], {
      path: 'draft.pir.yaml',
      title: 'Mails arrive late',
      severity: null,
      disruptions: [
        {
          incident: null,
          started: '2026-02-03T13:00:00Z',
          detected: '2026-02-03T13:12:00Z',
          acknowledged: '2026-02-03T13:12:00Z',
          declared: null,
          investigated: null,
          identified: null,
          mitigated: null,
          restored: '2026-02-03T13:52:00Z',
          closed: null,
          time_to_detect_seconds: 720,
          time_to_acknowledge_seconds: 0,
          time_to_mitigate_seconds: null,
          time_to_recover_seconds: 3120,
          time_to_close_seconds: null,
          detection_seconds: 720,
          response_seconds: null,
          remediation_seconds: null,
          triage_seconds: null,
          investigation_seconds: null,
          identification_seconds: null,
          detection_and_response_seconds: null,
          response_and_remediation_seconds: 2400,
          at_least: false,
          approximate: false,
          detected_by: null,
          longest_gap_seconds: 2400,
        },
      ],
      time_disrupted_seconds: 3120,
      time_disrupted_incomplete: false,
      entries: 3,
      action_items: 2,
      action_items_open: 2,
      action_items_without_owner: 2,
      sla_allowed_seconds: null,
      sla_used: null,
      cost_of_disruption: null,
      cost_over_period: null,
      currency: null,
      targets: [],
      people: [],
      kinds: [],
    });
    const disruptions = files[1]?.['disruptions'] as Record<string, unknown>[];
    assert.deepEqual(
      disruptions.map((one) => [one['incident'], one['time_to_recover_seconds'], one['at_least'], one['approximate']]),
      [
        ['a', 1800, true, false],
        ['b', null, false, true],
      ],
    );
  });

  it('pir metrics knows cost, service level, targets and where the time went', () => {
    const own = pir();
    own.write(
      'rates.yaml',
      'cost: { period: 30d, deployments: 100, change_failure_rate: 5%, outage_per_hour: 9000, currency: EUR }\n',
    );
    own.write(
      'paid.pir.yaml',
      `pir: 1
sla: { objective: 99%, window: 10h }
targets: { time_to_recover: 20m }
timeline:
  - { at: 2026-02-03T10:00, until: 10:10, what: It starts., milestone: [started, detected], who: customers, kind: event }
  - { at: 10:40, what: It ends., milestone: restored, who: mo, kind: task }
`,
    );
    const args = ['metrics', '--config', 'rates.yaml', 'paid.pir.yaml'];
    const { files } = JSON.parse(own.run([...args, '--format', 'json']).out) as { files: Record<string, unknown>[] };
    const [file = {}] = files;
    // 40 minutes of the 6 that are allowed; two thirds of an hour at 9,000; five failures of that length.
    assert.deepEqual(
      [
        file['sla_allowed_seconds'],
        file['sla_used'],
        file['cost_of_disruption'],
        file['cost_over_period'],
        file['currency'],
      ],
      [360, 6.666667, 6000, 30_000, 'EUR'],
    );
    assert.deepEqual(file['targets'], [
      { disruption: 1, figure: 'time_to_recover', target_seconds: 1200, actual_seconds: 2400, met: false },
    ]);
    assert.deepEqual(file['people'], [
      { id: 'customers', entries: 1, stated_seconds: 600, first: '2026-02-03T10:00:00Z', last: '2026-02-03T10:10:00Z' },
      { id: 'mo', entries: 1, stated_seconds: 0, first: '2026-02-03T10:40:00Z', last: '2026-02-03T10:40:00Z' },
    ]);
    const { out } = own.run(args);
    for (const line of [
      /time to recover +40 min, target 20 min: not met/,
      /detected by +customers/,
      /longest gap +30 min/,
      /service level +667% of the 6 min that are allowed/,
      /cost of disruption +6,000 EUR/,
      /customers +1 entry, 10 min stated/,
    ])
      assert.match(out, line);
    assert.doesNotMatch(own.run([...args, '--format', 'csv']).out, /object Object/);
    own.remove();
  });

  it('pir metrics judges no change that is about next time, and tells one span once', () => {
    const own = pir();
    own.write(
      'next.pir.yaml',
      `pir: 1
targets: { time_to_recover: -50%, time_to_acknowledge: 5m }
timeline:
  - { at: 2026-02-03T10:00, what: a, milestone: [started, detected] }
  - { at: 10:10, what: b, milestone: acknowledged }
  - { at: 10:15, what: c, milestone: declared }
  - { at: 10:30, what: d, milestone: identified }
  - { at: 10:50, what: e, milestone: restored }
`,
    );
    const { out } = own.run(['metrics', 'next.pir.yaml']);
    assert.match(out, /time to recover +50 min, target 25 min \(−50 %\) next time\n/);
    assert.match(out, /time to acknowledge +10 min, target 5 min: not met\n/);
    assert.match(out, /investigation +15 min\n/);
    assert.doesNotMatch(out, /identification/);
    const { files } = JSON.parse(own.run(['metrics', 'next.pir.yaml', '--format', 'json']).out) as {
      files: { targets: { met: boolean | null }[]; disruptions: Record<string, unknown>[] }[];
    };
    assert.deepEqual(
      files[0]?.targets.map(({ met }) => met),
      [null, false],
    );
    assert.equal(files[0]?.disruptions[0]?.['identification_seconds'], 900);
    const report = own.run(['report', 'next.pir.yaml', '--audience', 'internal']).out;
    assert.match(report, /25 min \(−50 %\) next time/);
    own.remove();
  });

  it('pir metrics writes one file a line, rows for spreadsheets, and words', () => {
    const lines = folder.run(['metrics', '--format', 'ndjson', '*.pir.yaml']).out.trimEnd().split('\n');
    assert.deepEqual(
      lines.map((line) => (JSON.parse(line) as { path: string }).path),
      ['alarm.pir.yaml', 'draft.pir.yaml', 'two.pir.yaml'],
    );
    const rows = folder.run(['metrics', '--format', 'csv', '.']).out.trimEnd().split('\n');
    assert.equal(rows.length, 5, 'a heading, one row without a disruption, three with one');
    assert.match(rows[3] ?? '', /^two\.pir\.yaml,"'=1\+1, ""twice""",sev3,/, 'no formula');
    assert.equal(new Set(rows.map((row) => row.replace(/"[^"]*(?:""[^"]*)*"/g, '').split(',').length)).size, 1);
    assert.match(folder.run(['metrics', 'two.pir.yaml']).out, /disruption 1 \(a\)[^]*time to recover +≥ 30 min/);
  });

  it('pir chart draws the same picture in every zone, to a file or to standard output', () => {
    const drawn = ['UTC', 'Asia/Tokyo'].map((TZ) => folder.run(['chart', 'draft.pir.yaml'], { env: { TZ } }).out);
    assert.equal(drawn[0], drawn[1]);
    assert.match(drawn[0] ?? '', /^<svg [^]*<\/svg>\n$/);
    assert.equal(
      folder.run(['chart', 'draft.pir.yaml', '--theme', 'dark', '--width', '420', '-o', 'chart.svg']).out,
      '',
    );
    assert.match(folder.read('chart.svg'), /^<svg [^>]*width="420"/);
    const { status, err } = folder.run(['chart', '-'], { input: 'pir: 1\nseverity: SEV-2\n' });
    assert.deepEqual([status, err], [0, 'pir: 1 error in <stdin>; the picture may be wrong\n']);
    const themes = ['light', 'dark', 'high-contrast', 'high-contrast-light', 'print'];
    const pictures = themes.map((theme) => folder.run(['chart', 'draft.pir.yaml', '--theme', theme]).out);
    assert.equal(new Set(pictures).size, themes.length);
  });

  it('pir export writes out every short form', () => {
    const { out, status } = folder.run(['export', 'two.pir.yaml']);
    assert.equal(status, 0);
    const review = JSON.parse(out) as Record<string, unknown>;
    const timeline = review['timeline'] as Record<string, unknown>[];
    assert.deepEqual(timeline[0]?.['who'], ['mo']);
    assert.equal(timeline[0]?.['at'], '2025-03-30T00:45:00Z');
    assert.equal(timeline[1]?.['at'], '2025-03-30T01:15:00Z', 'half an hour later, over the change of clocks');
    assert.deepEqual([timeline[2]?.['at_approximate'], timeline[2]?.['milestone']], [true, ['started', 'detected']]);
    assert.deepEqual([timeline[3]?.['what'], timeline[3]?.['judgment']], ['words', null]);
    assert.deepEqual(review['learnings'], [{ what: 'one', went: null, phase: null }]);
    assert.deepEqual(review['metrics'], { time_to_recover: 3600 });
    assert.deepEqual(review['metrics_approximate'], ['time_to_recover']);
    assert.deepEqual(review['targets'], { time_to_recover: { seconds: null, change: -0.5 } });
    assert.deepEqual((review['customer_impact'] as Record<string, unknown>)['requests'], {
      count: null,
      share: 0.38,
      approximate: false,
    });
    assert.deepEqual(review['people'], { mo: { name: 'Mo', role: null, team: null } });
  });

  it('pir export writes lists of several, whatever their number', () => {
    const list = JSON.parse(folder.run(['export', '.']).out) as { path: string; pir: number }[];
    assert.deepEqual(
      list.map(({ path, pir }) => [path, pir]),
      [
        ['alarm.pir.yaml', 1],
        ['draft.pir.yaml', 1],
        ['two.pir.yaml', 1],
      ],
    );
    assert.equal((JSON.parse(folder.run(['export', 'a*.pir.yaml']).out) as unknown[]).length, 1);
    assert.equal(folder.run(['export', '--format', 'ndjson', '.']).out.trimEnd().split('\n').length, 3);
    assert.equal((JSON.parse(folder.run(['export', '-'], { input: ALARM }).out) as { pir: number }).pir, 1);
  });

  it('pir explain lists the rules, and explains one', () => {
    const list = folder.run(['explain']).out;
    assert.match(list, /^action\/no-owner +warning +An action item that nobody owns$/m);
    assert.match(folder.run(['explain', 'time_to_recover']).out, /from started to restored\nSource\n {2}Hand, /);
    for (const name of ['time to recover', 'TTR', 'Time to recover (TTR)'])
      assert.equal(folder.run(['explain', name]).out, folder.run(['explain', 'time_to_recover']).out, name);
    assert.equal(folder.run(['explain', 'MTTR']).out, folder.run(['explain', 'TTR']).out);
    assert.match(folder.run(['explain', 'longest gap']).out, /^Longest gap\nMeasured\n/);
    assert.match(folder.run(['explain', 'sla']).out, /^Service level \(SLA\)\nMeasured\n/);
    const family = folder.run(['explain', 'question']).out.trimEnd().split('\n');
    assert.ok(family.length > 1 && family.every((line) => line.startsWith('question/')));
    const one = folder.run(['explain', 'blame/person-cause']).out;
    for (const heading of ['Why', 'Instead', 'Source', 'Found in', 'Not found in'])
      assert.match(one, new RegExp(`^${heading}$`, 'm'));
    assert.ok(one.split('\n').every((line) => line.length <= 82));
  });
});
