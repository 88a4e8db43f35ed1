import assert from 'node:assert/strict';
import { importDraft } from '../../../src/core/import/write/draft';
import { parseReview } from '../../../src/core/format/parse';
import { line, lines, read, refusal, rest } from './say';

const json = (value: unknown): string => JSON.stringify(value, null, 2);

describe('exports of tools', () => {
  it('Slack: names from profiles, mentions, links, bots, files, people who join', () => {
    const messages = [
      {
        type: 'message',
        user: 'U01',
        ts: '1763654580.000200',
        text: 'is <https://pay.example.com/health|health> red? cc <@U02>',
        user_profile: { display_name: 'Rosa', real_name: 'Rosa Lind' },
      },
      {
        type: 'message',
        user: 'U02',
        ts: '1763654640.000100',
        text: 'yes &amp; queue &gt; 9k, see <#C9|ops>',
        user_profile: { display_name: '', real_name: 'Milan Dvořák' },
        files: [{ name: 'graph.png', permalink: 'https://files.example.com/1' }],
      },
      {
        type: 'message',
        subtype: 'bot_message',
        bot_id: 'B1',
        username: 'Grafana',
        ts: '1763654700.000000',
        text: '',
        attachments: [{ title: 'Queue depth', title_link: 'https://g.example.com/d/1', text: 'above 9000' }],
      },
      {
        type: 'message',
        subtype: 'channel_join',
        user: 'U01',
        ts: '1763654760.000000',
        text: '<@U01> has joined the channel',
      },
      { type: 'message', user: 'U03', ts: '1763654820.000000', text: '' },
    ];
    const wanted = [
      '2025-11-20 16:03:00 +0 | rosa interaction | "is [health](https://pay.example.com/health) red? cc @Milan Dvořák" -> https://pay.example.com/health',
      '2025-11-20 16:04:00 +0 | milan-dvořák interaction | "yes & queue > 9k, see #ops\ngraph.png" -> https://files.example.com/1',
      '2025-11-20 16:05:00 +0 | automation | Grafana: [Queue depth](https://g.example.com/d/1) [above 9000] -> https://g.example.com/d/1',
      '2025-11-20 16:06:00 +0 | rosa | Rosa has joined the channel',
    ];
    assert.deepEqual(lines(json(messages)), wanted);
    assert.deepEqual(
      lines(json({ ok: true, messages: [...messages].reverse(), has_more: false })),
      [...wanted].reverse(),
    );
    assert.deepEqual(rest(json(messages)), [JSON.stringify(messages[4])]);
  });

  it('PagerDuty: the newest first, as its API answers; signals become milestones', () => {
    const incident = {
      id: 'PX1',
      type: 'incident_reference',
      summary: '[#4812] Payments answer 502',
      html_url: 'https://acme.pagerduty.example/incidents/PX1',
    };
    const service = { id: 'S1', type: 'service_reference', summary: 'payments' };
    const user = { id: 'U1', type: 'user_reference', summary: 'Rosa Lind' };
    const log = (type: string, created_at: string, more: object): object => ({
      id: type,
      type: `${type}_log_entry`,
      created_at,
      incident,
      service,
      ...more,
    });
    const log_entries = [
      log('resolve', '2025-11-20T17:00:00Z', {
        summary: 'Resolved by Rosa Lind.',
        agent: user,
        channel: { type: 'website' },
      }),
      log('annotate', '2025-11-20T16:20:00Z', {
        summary: 'Note added by Rosa Lind.',
        agent: user,
        channel: { type: 'note', summary: 'Rolled the pool back to 20.' },
      }),
      log('acknowledge', '2025-11-20T16:05:10Z', {
        summary: 'Acknowledged by Rosa Lind.',
        agent: user,
        channel: { type: 'mobile' },
      }),
      log('notify', '2025-11-20T16:03:30Z', {
        summary: 'Notified Rosa Lind by push.',
        agent: service,
        user,
        channel: { type: 'auto' },
      }),
      log('trigger', '2025-11-20T16:03:00Z', {
        summary: 'Triggered through the API.',
        agent: service,
        channel: { type: 'api', summary: 'payments: 38% of requests fail' },
      }),
    ];
    const imported = read(json({ log_entries, limit: 25, offset: 0, more: false }));
    assert.equal(imported.format, 'pagerduty');
    assert.deepEqual(imported.entries.map(line).reverse(), [
      '2025-11-20 16:03:00 +0 | automation detected | Triggered through the API: payments: 38% of requests fail',
      '2025-11-20 16:03:30 +0 | rosa-lind automation | Notified Rosa Lind by push.',
      '2025-11-20 16:05:10 +0 | rosa-lind task acknowledged | Acknowledged by Rosa Lind.',
      '2025-11-20 16:20:00 +0 | rosa-lind interaction | "Rolled the pool back to 20."',
      '2025-11-20 17:00:00 +0 | rosa-lind task | Resolved by Rosa Lind.',
    ]);
    const draft = importDraft(imported, { timezone: 'Europe/Oslo' });
    const { review, findings } = parseReview(draft);
    assert.deepEqual(findings, []);
    assert.equal(review.title?.value, 'Payments answer 502');
    assert.deepEqual(
      review.services.map(({ value }) => value),
      ['payments'],
    );
    assert.deepEqual(
      review.timeline.map(({ at }) => at?.text),
      ['2025-11-20T17:03:00', '17:03:30', '17:05:10', '17:20:00', '18:00:00'],
    );
  });

  it('PagerDuty: of several incidents nobody can tell whose signal was the first', () => {
    const log_entries = ['A', 'B'].map((id) => ({
      type: 'trigger_log_entry',
      created_at: '2025-11-20T16:03:00Z',
      summary: 'Triggered.',
      incident: { id, summary: id },
    }));
    assert.deepEqual(
      read(json({ log_entries })).entries.map(({ milestones }) => milestones),
      [[], []],
    );
  });

  it('Opsgenie: logs, notes, and the timeline of an incident', () => {
    const data = [
      {
        log: 'Alert created via API[nightly]',
        type: 'system',
        owner: 'System',
        createdAt: '2025-11-20T16:03:00.001Z',
        offset: '1',
      },
      {
        log: 'Alert acknowledged via web',
        type: 'action',
        owner: 'rosa@example.com',
        createdAt: '2025-11-20T16:05:00Z',
        offset: '2',
      },
    ];
    assert.deepEqual(lines(json({ data, paging: {}, took: 0.1, requestId: 'x' })), [
      '2025-11-20 16:03:00 +0 | automation detected | Alert created via API[nightly]',
      '2025-11-20 16:05:00 +0 | rosa task acknowledged | Alert acknowledged via web',
    ]);
    assert.deepEqual(
      lines(json({ data: [{ note: 'pool is empty', owner: 'rosa@example.com', createdAt: '2025-11-20T16:07:00Z' }] })),
      ['2025-11-20 16:07:00 +0 | rosa interaction | "pool is empty"'],
    );
    const timeline = [
      {
        id: '1',
        type: 'ResponderAdded',
        eventTime: '2025-11-20T16:09:00Z',
        actor: { name: 'Rosa Lind', type: 'user' },
        title: { content: 'Added the database team' },
        description: { content: 'as responder' },
      },
    ];
    assert.deepEqual(lines(json({ data: { entries: timeline } })), [
      '2025-11-20 16:09:00 +0 | rosa-lind task | Added the database team\nas responder',
    ]);
  });

  it('GitLab: timeline events with their tags, notes of an issue', () => {
    const nodes = [
      {
        id: '1',
        note: 'Errors begin',
        occurredAt: '2025-11-20T16:00:00Z',
        timelineEventTags: { nodes: [{ name: 'Start time' }] },
      },
      {
        id: '2',
        note: 'Nobody waits any more',
        occurredAt: '2025-11-20T17:00:00Z',
        timelineEventTags: { nodes: [{ name: 'End time' }] },
      },
    ];
    assert.deepEqual(lines(json({ data: { project: { incidentManagementTimelineEvents: { nodes } } } })), [
      '2025-11-20 16:00:00 +0 | started | Errors begin',
      '2025-11-20 17:00:00 +0 |  | Nobody waits any more (End time)',
    ]);
    const notes = [
      {
        body: 'I see it too',
        author: { username: 'rosa', name: 'Rosa Lind' },
        created_at: '2025-11-20T16:01:00Z',
        system: false,
        noteable_type: 'Issue',
      },
      {
        body: 'changed the severity to **High - S2**',
        author: { username: 'rosa', name: 'Rosa Lind' },
        created_at: '2025-11-20T16:02:00Z',
        system: true,
        noteable_type: 'Issue',
      },
    ];
    assert.deepEqual(lines(json(notes)), [
      '2025-11-20 16:01:00 +0 | rosa-lind interaction | "I see it too"',
      '2025-11-20 16:02:00 +0 | rosa-lind | Rosa Lind changed the severity to **High - S2**',
    ]);
  });

  it('GitHub: comments, bots, events, and an issue as `gh` prints it', () => {
    const comments = [
      {
        user: { login: 'rosa', type: 'User' },
        created_at: '2025-11-20T16:03:00Z',
        body: 'Confirmed.\r\n\r\nRolling back.',
        html_url: 'https://github.com/acme/pay/issues/7#issuecomment-1',
      },
      {
        user: { login: 'ci[bot]', type: 'Bot' },
        created_at: '2025-11-20T16:09:00Z',
        body: 'Deployed v41',
        html_url: 'https://github.com/acme/pay/issues/7#issuecomment-2',
      },
    ];
    assert.deepEqual(lines(json(comments)), [
      '2025-11-20 16:03:00 +0 | rosa interaction | "Confirmed.\n\nRolling back." -> https://github.com/acme/pay/issues/7#issuecomment-1',
      '2025-11-20 16:09:00 +0 | automation | ci[bot]: Deployed v41 -> https://github.com/acme/pay/issues/7#issuecomment-2',
    ]);
    const issue = read(
      json({
        title: 'Payments answer 502',
        body: 'Since 16:00.',
        author: { login: 'milan' },
        createdAt: '2025-11-20T16:01:00Z',
        comments: [{ author: { login: 'rosa' }, body: 'On it', createdAt: '2025-11-20T16:02:00Z' }],
        url: 'https://github.com/acme/pay/issues/7',
      }),
    );
    assert.equal(issue.format, 'github');
    assert.equal(issue.review.title, 'Payments answer 502');
    assert.deepEqual(issue.entries.map(line), [
      '2025-11-20 16:01:00 +0 | milan interaction | Issue opened: Payments answer 502 "Since 16:00."',
      '2025-11-20 16:02:00 +0 | rosa interaction | "On it"',
    ]);
    assert.deepEqual(
      lines(
        json([
          { event: 'labeled', actor: { login: 'rosa' }, created_at: '2025-11-20T16:03:00Z', label: { name: 'sev2' } },
        ]),
      ),
      ['2025-11-20 16:03:00 +0 | rosa | rosa labeled: sev2'],
    );
  });

  it('Datadog: events of both versions, and the timeline of an incident', () => {
    assert.deepEqual(
      lines(
        json({
          events: [
            {
              id: 1,
              title: 'Triggered: 502 rate',
              text: '%%%\nabove 5%\n%%%',
              date_happened: 1763654580,
              host: 'web1',
              alert_type: 'error',
              url: '/event/1',
            },
          ],
        }),
      ),
      ['2025-11-20 16:03:00 +0 | automation | Triggered: 502 rate [above 5%\nhost: web1]'],
    );
    const v2 = {
      data: [
        {
          type: 'event',
          id: 'x',
          attributes: {
            timestamp: '2025-11-20T16:03:00.000Z',
            message: 'above 5%',
            tags: ['env:prod'],
            attributes: { title: 'Triggered: 502 rate', hostname: 'web1' },
          },
        },
      ],
    };
    assert.deepEqual(lines(json(v2)), [
      '2025-11-20 16:03:00 +0 | automation | Triggered: 502 rate [above 5%\nhost: web1]',
    ]);
    const incident = {
      data: [
        {
          type: 'incident_timeline_cells',
          attributes: { cell_type: 'markdown', created: '2025-11-20T16:05:00Z', content: { content: 'We roll back.' } },
          relationships: { created_by_user: { data: { id: 'u1', type: 'users' } } },
        },
      ],
      included: [{ type: 'users', id: 'u1', attributes: { name: 'Rosa Lind', handle: 'rosa@example.com' } }],
    };
    assert.deepEqual(lines(json(incident)), ['2025-11-20 16:05:00 +0 | rosa-lind interaction | "We roll back."']);
  });

  it('Statuspage: what customers were told', () => {
    const incidents = [
      {
        name: 'Payments are delayed',
        shortlink: 'https://stspg.example/abc',
        components: [{ name: 'Payments' }],
        incident_updates: [
          { status: 'resolved', body: 'All payments are through.', display_at: '2025-11-20T17:00:00.000-07:00' },
          {
            status: 'investigating',
            body: 'Some payments are late.',
            display_at: '2025-11-20T16:30:00.000-07:00',
            affected_components: [{ name: 'Payments', old_status: 'operational', new_status: 'partial_outage' }],
          },
        ],
      },
    ];
    const { entries, review } = read(json({ page: {}, incidents }));
    assert.deepEqual(entries.map(line), [
      '2025-11-20 17:00:00 -420 | communication | Status page, resolved: All payments are through. "All payments are through."',
      '2025-11-20 16:30:00 -420 | communication | Status page, investigating; Payments partial outage: Some payments are late. "Some payments are late."',
    ]);
    assert.deepEqual(
      [review.title, review.services, review.links],
      ['Payments are delayed', ['Payments'], ['https://stspg.example/abc']],
    );
    assert.deepEqual(lines(json({ incident: incidents[0] })).length, 2);
    assert.deepEqual(lines(json(incidents[0]?.incident_updates)).length, 2);
  });

  it('one object a line is a list', () => {
    assert.deepEqual(
      lines('{"ts":"1763654580","user":"U1","text":"a"}\n{"ts":"1763654640","user":"U1","text":"b"}\n').length,
      2,
    );
  });

  it('odd items beside good ones are kept as they are', () => {
    const text = json({
      log_entries: [null, 7, {}, { type: 'trigger_log_entry', summary: 'Triggered.', created_at: 'yesterday' }],
    });
    assert.deepEqual(lines(text), ['- | automation detected | Triggered.']);
    assert.deepEqual(rest(text), ['null', '7', '{}']);
  });
});

describe('what cannot be imported gets one clear message', () => {
  for (const [what, text, message] of [
    ['nothing', ' \n\t\n', /empty/],
    ['JSON that was cut off', '{"log_entries":[{"type":"trigger_log_entry","summary":"Tri', /cut off/],
    ['a list that was cut off', '[{"ts":"1763654580","text":"a"},\n{"ts":', /cut off/],
    ['JSON of something else', '{"kind":"Pod","items":[]}', /none of the exports/],
    ['an empty log', '{"log_entries":[]}', /no entries/],
    ['words without times', 'Dear all,\nthe site was down.\n', /No line begins with a time/],
    ['a picture', '\u0089PNG\r\n\u001a\n\u0000\u0000\u0000\rIHDR\u0000\u0000\u0001', /does not look like text/],
  ] as const) {
    it(what, () => {
      assert.match(refusal(text), message);
      assert.equal(refusal(text).includes('\n'), false);
    });
  }

  it('a format that the text does not have', () => {
    assert.match(
      refusal('{"events":[]}', { format: 'pagerduty' }),
      /not log entries of PagerDuty: it has no `log_entries`/,
    );
    assert.match(refusal('16:03 a', { format: 'slack' }), /not a Slack export/);
    assert.match(refusal('16:03 a', { format: 'csv' }), /not CSV/);
    assert.match(refusal('16:03 a', { format: 'markdown' }), /not a Markdown postmortem/);
  });
});
