import assert from 'node:assert/strict';
import { lintMarkdown } from '../../../src/core/rules/markdown';

const said = (source: string): string[] =>
  lintMarkdown(source).map(({ rule, span }) => `${rule}: ${source.slice(span.start, span.end)}`);

describe('the owners of the action items of a Markdown review', () => {
  it('knows an owner by words such as Owner: and Responsible:, and by a name that is told to act', () => {
    const items = (...lines: string[]): string[] => said(`## Actions\n\n- Add a lock @mo\n${lines.join('\n')}\n`);
    for (const owned of [
      'Alert on a stalled queue. Owner: Ravi. OPS-1',
      'Alert on a stalled queue (owner: Ravi, due in May)',
      'Alert on a stalled queue – **Assignee:** Ravi',
      'Alert on a stalled queue; DRI: Ravi',
      'Alert on a stalled queue. **Owner:** Ravi',
      'Alert on a stalled queue [responsible: the storage team]',
      'Ravi to add an alert on a stalled queue.',
      'Ravi and Mette to add an alert on a stalled queue.',
    ])
      assert.deepEqual(items(`- ${owned}`), [], owned);
    for (const unowned of ['Owner: TBD', 'Owner: nobody', '(owner: ?)', 'The owner of a job is paged'])
      assert.deepEqual(
        items(`- Alert on a stalled queue. ${unowned}`).filter((one) => one.startsWith('action/no-owner')),
        [`action/no-owner: Alert on a stalled queue. ${unowned}`],
      );
    assert.deepEqual(items('- Alert on a stalled queue', '  - Owner: Ravi'), []);
    assert.deepEqual(items('- Alert on a stalled queue', '  - **Owner:** –'), [
      'action/no-owner: Alert on a stalled queue',
    ]);
    assert.deepEqual(items('- Terraform to manage the queue'), ['action/no-owner: Terraform to manage the queue']);
  });

  const OWNED = [
    'Alert on a stalled queue – Ravi – OPS-3',
    'Alert on a stalled queue — Mette Dahl & Ravi, OPS-3',
    'Alert on a stalled queue (Mette Dahl, OPS-4)',
    'Alert on a stalled queue (OPS-4, Ravi, due 12 March)',
    'Alert on a stalled queue | Ravi | OPS-14',
    'Alert on a stalled queue [Ravi]',
    'Alert on a stalled queue. Ravi, OPS-3.',
    'Alert on a stalled queue, Ravi (OPS-3)',
    'Alert on a stalled queue – [Ravi](https://people.example/7) – [OPS-4](https://ops.example/OPS-4)',
    'Alert on a stalled queue – Ravi (search) – OPS-3',
    'Ravi: alert on a stalled queue',
    '**Ravi:** alert on a stalled queue',
    '**Ravi** to add an alert on a stalled queue',
    'Ravi – alert on a stalled queue',
    '[Ravi] Alert on a stalled queue',
    '[ ] (Ravi) Alert on a stalled queue',
    'Ravi will add an alert on a stalled queue',
    'Ravi and Mette will add an alert on a stalled queue',
    'Search team will write a test of a stalled queue',
    'Alert on a stalled queue (the search team, OPS-4)',
    'Alert on a stalled queue – SRE – OPS-3',
  ];
  for (const owned of OWNED)
    it(`knows the owner, and says nothing of the name: ${owned}`, () => {
      assert.deepEqual(said(`## Actions\n\n- Add a lock @mo\n- ${owned}\n`), []);
    });

  const UNOWNED = [
    'Grafana: alert on a stalled queue',
    'Jenkins will retry the job above 40 s',
    '[P1] Alert on a stalled queue',
    '[Search] Alert on a stalled queue',
    'Alert on a stalled queue (Kafka, OPS-4)',
    'Alert on a stalled queue – Kafka – OPS-3',
    'Alert on a stalled queue (High, OPS-4)',
    'Nobody will restart the broker by hand',
    'The cache will hold 300 jobs',
    'The team will alert on a stalled queue',
    'Search team will get a page at 300 jobs',
    'Max: 300 jobs in the queue',
    'Alert on a stalled queue (Ravi knows which)',
    'Alert on the queue (Ravi saw it stall) at 300 jobs',
    'Tell Mette, Ravi and Kim which queue stalls at 300 jobs',
    'Alert on a stalled queue – as Ravi did by hand',
    'Alert when the drain is done',
    'Replace the drain – done by hand today – with a job',
    'Alert on a stalled queue (done in the pipeline) at 300 jobs',
    'Fixed window of 300 jobs in the queue',
    'Resolved host names are kept for 300 s',
    'Grafana: add a panel of the queue',
    'Staging: add a panel of the queue',
    'Monitoring: add a panel of the queue',
    'Alert on a stalled queue (Redis)',
    'Alert on a stalled queue — Postgres',
    'Alert on a stalled queue — Postgres, this sprint',
    'Alert on a stalled queue (Sidekiq, 2026-08-31)',
    'Alert on a stalled queue -> Alertmanager',
    'Alert on a stalled queue [Monday]',
    'Alert on a stalled queue, staging, Nov 4',
    'Alert on a stalled queue, Production, Nov 4',
    'Alert on a stalled queue (Optional)',
    'Alert on a stalled queue (Mitigation, OPS-4)',
    'Alert on a stalled queue. Falcon.',
    'Alert on a stalled queue of Heron, Falcon',
    'Alert on a stalled queue (Falcon is drained by it)',
    'Falcon: 300 jobs in the queue',
    'Owners of a stalled queue get a page at 300 jobs',
    'Alert on a queue that is assigned to Redis',
    'GitOps: add a panel of the queue',
  ];
  for (const unowned of UNOWNED)
    it(`knows no owner and no end: ${unowned}`, () => {
      const rules = said(`## Actions\n\n- Add a lock @mo\n- ${unowned}\n`).filter((one) => one.includes('no-owner'));
      assert.deepEqual(rules, [`action/no-owner: ${unowned}`]);
    });

  for (const settled of [
    "Won't do: second cluster",
    'Declined – second cluster',
    'Alert on a stalled queue – done',
    'Alert on a stalled queue (done 3 March)',
    'Alert on a stalled queue (fixed in OPS-4)',
    'Alert on a stalled queue. Done.',
    'Alert on a stalled queue – declined: the broker has one',
    '~~Alert on a stalled queue~~',
    '✅ Alert on a stalled queue',
  ])
    it(`asks for no owner of what is done or declined: ${settled}`, () => {
      assert.deepEqual(said(`## Actions\n\n- Add a lock @mo\n- ${settled}\n`), []);
    });

  const PERHAPS = [
    'Alert on a stalled queue — Mirela',
    'Alert on a stalled queue — Mirela Vasik, this sprint',
    'Bex: alert on a stalled queue',
    'Bex to alert on a stalled queue',
    'Bex and Tom: alert on a stalled queue',
    'Alert on a stalled queue (Bex, 2026-08-31)',
    'Alert on a stalled queue (Wen)',
    'Alert on a stalled queue -> Bex',
    'Alert on a stalled queue → Wen & Bex',
    'Alert on a stalled queue [Bex]',
    'Alert on a stalled queue (assigned to Bex)',
    'Alert on a stalled queue, Bex, Nov 4',
    'Alert on a stalled queue, Bex, 4 Nov',
    'Alert on a stalled queue. Assignee Bex.',
    'Alert on a stalled queue, owned by Bex',
  ];
  for (const owned of PERHAPS)
    it(`says nothing where a name that is in no list stands as the owner's: ${owned}`, () => {
      assert.deepEqual(said(`## Actions\n\n- Add a lock @mo\n- ${owned}\n`), []);
    });

  it('takes such a name for no sign that the others lack an owner, but for what is said to be one', () => {
    const lacks = ['action/no-owner: Add a probe'];
    assert.deepEqual(said('## Actions\n\n- Add a lock (Bex)\n- Add a probe\n'), []);
    assert.deepEqual(said('## Actions\n\n- Bex to add a lock\n- Add a probe\n'), []);
    assert.deepEqual(said('## Actions\n\n- Add a lock (assigned to Bex)\n- Add a probe\n'), lacks);
    assert.deepEqual(said('## Actions\n\n- Add a lock. Assignee Bex.\n- Add a probe\n'), lacks);
  });

  const items = '## Actions\n\n- Zhanar: alert on a stalled queue\n- Drain it (Oyuna, OPS-4)\n- Add a probe\n';
  for (const people of [
    '**People:** Zhanar Bek (search), Oyuna\n',
    '## People\n\n- Zhanar Bek: search\n- Oyuna\n',
    '| Authors | Zhanar, Oyuna |\n|---|---|\n',
    '| Time | Who | What |\n|---|---|---|\n| 10:00 | Oyuna | drained it |\n',
    '- 10:00 @zhanar drained it\n',
    '**Owner:** Zhanar\n',
  ])
    it(`knows as owners those whom the review shows as people: ${people.trim()}`, () => {
      assert.deepEqual(
        said(`${people}\n${items}`).filter((one) => one.includes('no-owner')),
        ['action/no-owner: Add a probe'],
      );
    });
  for (const others of [
    '**Systems:** Zhanar, Oyuna\n',
    'People: the Zhanar team and the team of Oyuna\n',
    '## People\n\nNone.\n\n- Zhanar\n- Oyuna\n',
    '| Time | Where | What |\n|---|---|---|\n| 10:00 | Oyuna | drained it |\n',
    '- 10:00 mail from ops@zhanar.example\n',
    '| Who | What |\n|---|---|\n| Mo | drained it |\n\n| What | Host |\n|---|---|\n| drained | Oyuna |\n',
  ])
    it(`knows none: ${others.trim()}`, () => {
      assert.deepEqual(
        said(`${others}\n${items}`).filter((one) => one.includes('no-owner')),
        [],
      );
    });

  const item = (text: string): string[] => said(`## Actions\n\n- ${text}\n`);
  for (const owned of [
    'Improve alerting (owner: Pim, due 2026-12-01)',
    'Improve alerting - owner: Pim',
    'Improve alerting – DRI: Pim',
    'Improve alerting [owner: Pim]',
    'Improve alerting [owner: Pim] by hand',
    'Improve alerting (Owner: Pim)',
    'Improve alerting, **owner:** Pim',
    'Improve alerting (priority: high)',
  ])
    it(`takes what stands before the owner for the item, and for no label: ${owned}`, () => {
      assert.deepEqual(item(owned), ['action/vague: Improve']);
    });
  it('names the topic that stands before the owner', () => {
    assert.deepEqual(item('Better dashboards (owner: Pim)'), ['action/vague: Better dashboards']);
    assert.deepEqual(item('Alerting (owner: Pim)'), ['action/no-verb: Alerting (owner: Pim)']);
  });
  for (const labelled of [
    'Alerting: improve it',
    'Alerting: improve it (owner: Pim)',
    'Owner of alerting: improve it',
    '(Alerting): improve it',
    'Alerting [search]: improve it',
    'Alerting - search: improve it',
  ])
    it(`takes what stands before another colon for a label: ${labelled}`, () => {
      assert.deepEqual(item(labelled), ['action/vague: improve']);
    });
  for (const end of ['Improve alerting: page on lag (owner: Pim)', 'Add an alert at 40 s (owner: Pim)'])
    it(`leaves alone an item with an end before the owner: ${end}`, () => {
      assert.deepEqual(item(end), []);
    });

  it('takes a team as an owner, and not as a sign that the others lack one', () => {
    assert.deepEqual(said('## Actions\n\n- Search team will write a test of it\n- Alert on a stalled queue\n'), []);
    assert.deepEqual(said('## Actions\n\n- Ravi will write a test of it\n- Alert on a stalled queue\n'), [
      'action/no-owner: Alert on a stalled queue',
    ]);
  });
});
