/** A review of any number of entries, about 190 bytes an entry, as people and machines write them. Same number, same text. */

const TEXTS = [
  'The gateway answers two in five requests with 502; the queue behind it holds {n} orders and grows by the minute.',
  'Dashboard of the order queue opened. The oldest message is {n} s old, the consumers look idle.',
  'Support forwards {n} reports of orders that were paid for and cannot be found.',
  'Consumer group restarted on host-{n}; the lag falls for a minute and then climbs again.',
  'The pool of connections is raised to {n} on the second database, after a look at its open sessions.',
  'Log of the scheduler read: it gives up on a lease after {n} s and starts anew, which nobody had seen before.',
  'Status page: “Orders take longer than usual to show up. We are looking into it.” ({n} readers)',
  'Rollout step {n} done, error rate unchanged. Next step held back until the queue is empty.',
];

const KINDS = ['event', 'task', 'communication', 'task', 'task', 'task', 'interaction', 'automation'];
const IMPACTS = ['negative', 'neutral', null, 'negative', 'positive', 'positive', null, 'positive'];

export function longReview(entries: number): string {
  const begin = Date.UTC(2026, 2, 3, 6, 0);
  const step = Math.max(1, Math.floor((8 * 3600) / entries)) * 1000;
  const marks = new Map([
    [0, 'started'],
    [Math.floor(entries * 0.05), 'detected'],
    [Math.floor(entries * 0.1), 'acknowledged'],
    [Math.floor(entries * 0.5), 'identified'],
    [entries - 1, 'restored'],
  ]);
  const lines = Array.from({ length: entries }, (_, i) => {
    const which = (i * 7 + (i >> 3)) % TEXTS.length;
    const at = new Date(begin + i * step).toISOString().slice(0, 19);
    const impact = IMPACTS[which];
    return [
      `  - at: ${at}`,
      ...(marks.has(i) ? [`    milestone: ${marks.get(i)}`] : []),
      `    kind: ${KINDS[which]}`,
      `    what: >-`,
      `      ${TEXTS[which]?.replace('{n}', String(17 + ((i * 31) % 900)))}`,
      ...(which % 3 === 1 ? [`    who: ${i % 2 ? 'mira' : 'tomas'}`] : []),
      ...(impact ? [`    impact: ${impact}`] : []),
    ].join('\n');
  });
  return `pir: 1
title: Orders arrive late
status: draft
severity: sev2
timezone: UTC
services: [orders, gateway]
people:
  mira: {name: Mira Aalto, role: on-call engineer}
  tomas: {name: Tomas Reyes, role: database administrator}
summary: >-
  Orders that were paid for showed up hours late, because the consumers of the order queue lost their lease over and over.
timeline:
${lines.join('\n')}
learnings:
  - went: well
    what: The status page told customers within ten minutes what was going on.
contributing_factors:
  - what: The lease of a consumer is shorter than the slowest batch.
action_items:
  - what: Alert on the age of the oldest order
    owner: mira
    priority: high
    due: 2026-04-01
    status: open
`;
}
