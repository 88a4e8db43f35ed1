/** A review of any length, made from a seed: mostly machines, some people, three busy times. Same arguments, same text. */

const WORDS = [
  'Pod evicted from node',
  'Latency alert fires again on shard',
  'Autoscaler adds node',
  'Log of the gateway read for host',
  'Cache flushed on host',
  'Connection limit changed on host',
  'Dashboard of the queue opened for shard',
  'Rollout step done on node',
];

export function denseReview(entries: number, seed = 11): string {
  let state = seed;
  const random = (): number => (state = (state * 1664525 + 1013904223) >>> 0) / 2 ** 32;
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const begin = Date.UTC(2025, 10, 4, 5, 40);
  const length = 6 * 3_600_000;
  const centres = [0.12, 0.52, 0.74];
  const times = Array.from({ length: entries }, () => {
    const busy = random() < 0.75;
    const share = busy ? pick(centres) + (random() + random() - 1) * 0.1 : random();
    return begin + Math.round((Math.min(0.999, Math.max(0, share)) * length) / 1000) * 1000;
  }).sort((a, b) => a - b);
  const at = (share: number): number => Math.floor(share * (entries - 1));
  const milestones = new Map([
    [at(0.01), 'started'],
    [at(0.04), 'detected'],
    [at(0.05), 'acknowledged'],
    [at(0.15), 'declared'],
    [at(0.4), 'investigated'],
    [at(0.66), 'identified'],
    [at(0.97), 'restored'],
  ]);
  const lines = times.map((time, i) => {
    const milestone = milestones.get(i);
    const byPerson = milestone !== undefined || random() < 0.13;
    const kind = byPerson ? pick(['task', 'interaction', 'task', 'communication']) : pick(['automation', 'automation', 'automation', 'event']);
    const late = i > entries * 0.6;
    const draw = random();
    const impact =
      milestone !== undefined || draw < (late ? 0.05 : 0.025) ? 'positive' : draw < 0.06 ? 'negative' : draw < 0.9 ? 'neutral' : null;
    const keys = [
      `at: ${new Date(time).toISOString().slice(0, 19)}`,
      `kind: ${kind}`,
      `what: ${pick(WORDS)} ${Math.floor(random() * 200)}.`,
      ...(impact === null ? [] : [`impact: ${impact}`]),
      ...(byPerson ? [`who: ${pick(['kit', 'lea', 'max', 'nia'])}`] : []),
      ...(milestone === undefined ? [] : [`milestone: ${milestone}`]),
    ];
    return `  - { ${keys.join(', ')} }`;
  });
  return [
    'pir: 1',
    `title: ${entries.toLocaleString('en-US')} entries during an upgrade`,
    'severity: sev1',
    'people: { kit: Kit, lea: Lea, max: Max, nia: Nia }',
    'commander: nia',
    'targets: { time_to_recover: 3h }',
    'timeline:',
    ...lines,
    '',
  ].join('\n');
}
