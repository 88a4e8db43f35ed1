import assert from 'node:assert/strict';
import { lines, read } from './say';

const json = (value: unknown): string => JSON.stringify(value, null, 2);

describe('other payloads that tools document', () => {
  it('Slack: the words of blocks, where a message has no text of its own', () => {
    const elements = [
      { type: 'text', text: 'see ' },
      { type: 'link', url: 'https://x.example/y', text: 'graph' },
      { type: 'text', text: ' ' },
      { type: 'user', user_id: 'U2' },
      { type: 'text', text: ' ' },
      { type: 'emoji', name: 'eyes' },
    ];
    const blocks = [
      { type: 'rich_text', elements: [{ type: 'rich_text_section', elements }] },
      { type: 'section', text: { type: 'mrkdwn', text: '*second*' } },
    ];
    assert.deepEqual(lines(json([{ user: 'U1', ts: '1763654580.0', blocks }])), [
      '2025-11-20 16:03:00 +0 | u1 interaction | "see [graph](https://x.example/y) @U2 :eyes:\n*second*" -> https://x.example/y',
    ]);
  });

  it('PagerDuty: notes of an incident, and events of webhooks', () => {
    const notes = [
      { id: 'N', user: { summary: 'Rosa Lind' }, content: 'Rolled back.', created_at: '2025-11-20T16:03:00-07:00' },
    ];
    assert.deepEqual(lines(json({ notes })), ['2025-11-20 16:03:00 -420 | rosa-lind interaction | "Rolled back."']);
    const event = (event_type: string, occurred_at: string, agent: object | null): object => ({
      event: {
        id: 'E',
        event_type,
        occurred_at,
        agent,
        data: { id: 'P1', title: 'Payments 502', service: { summary: 'pay' } },
      },
    });
    const events = [
      event('incident.triggered', '2025-11-20T16:00:00.000Z', null),
      event('incident.acknowledged', '2025-11-20T16:03:00.000Z', { type: 'user_reference', summary: 'Rosa Lind' }),
    ];
    assert.deepEqual(lines(events.map((one) => JSON.stringify(one)).join('\n')), [
      '2025-11-20 16:00:00 +0 | automation detected | Triggered: Payments 502',
      '2025-11-20 16:03:00 +0 | rosa-lind task acknowledged | Acknowledged by Rosa Lind.',
    ]);
    assert.equal(read(json(events[1])).format, 'pagerduty');
  });

  it('GitHub and GitLab as GraphQL answers, and discussions of GitLab', () => {
    const github = { author: { login: 'rosa' }, body: 'on it', createdAt: '2025-11-20T16:03:00Z' };
    assert.deepEqual(lines(json({ data: { repository: { issue: { comments: { nodes: [github] } } } } })), [
      '2025-11-20 16:03:00 +0 | rosa interaction | "on it"',
    ]);
    const gitlab = {
      author: { name: 'Rosa', username: 'rosa' },
      body: 'on it',
      createdAt: '2025-11-20T16:03:00Z',
      system: false,
    };
    const wanted = ['2025-11-20 16:03:00 +0 | rosa interaction | "on it"'];
    assert.deepEqual(lines(json({ data: { project: { issue: { notes: { nodes: [gitlab] } } } } })), wanted);
    assert.deepEqual(lines(json([{ id: 'd', individual_note: false, notes: [gitlab] }])), wanted);
  });

  it('Datadog and Statuspage: a single event, planned work', () => {
    assert.deepEqual(lines(json({ event: { title: 'Deploy', text: 'v41', date_happened: 1763654580 } })), [
      '2025-11-20 16:03:00 +0 | automation | Deploy [v41]',
    ]);
    const updates = [{ status: 'scheduled', body: 'We upgrade.', display_at: '2025-11-20T16:03:00Z' }];
    assert.deepEqual(
      lines(json({ page: {}, scheduled_maintenances: [{ name: 'Upgrade', incident_updates: updates }] })),
      ['2025-11-20 16:03:00 +0 | communication | Status page, scheduled: We upgrade. "We upgrade."'],
    );
  });
});
