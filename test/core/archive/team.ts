/** A made-up team's reviews, from a number: small, different from each other, the same every time. */

const SERVICES = ['checkout', 'mail', 'search', 'uploads', 'web-login'];
const PEOPLE = ['ida', 'mo', 'noor', 'pavel', 'sam'];
const FACTORS = [
  'The runbook for the cache names a host that is gone.',
  'Alerts for disk space go to a mailbox that nobody reads.',
  'Retries of clients multiply the load.',
  'The standby was never switched to.',
  'Two teams use one queue.',
];
const EFFECTS = ['detected', 'acknowledged', 'identified', 'restored'];

/** Deterministic pseudo-random numbers in [0, 1) (mulberry32). */
export function numbers(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t = (t + Math.imul(t ^ (t >>> 7), t | 61)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const clock = (minutes: number): string => new Date(minutes * 60_000).toISOString().slice(0, 16);

/** The text of review `index` of a team whose first incident was in January 2021; a few hours to days lie between two of them. */
export function teamReview(index: number, entries = 8): string {
  const random = numbers(index + 1);
  const one = <T>(values: readonly T[]): T => values[Math.floor(random() * values.length)] as T;
  const service = one(SERVICES);
  const start = Date.UTC(2021, 0, 4) / 60_000 + index * 261 + Math.floor(random() * 240);
  const lengths = EFFECTS.map((_, stage) => 2 + Math.floor(random() * random() * ([40, 30, 90, 120][stage] ?? 0)));
  const marks = ['started', ...EFFECTS];
  let at = start;
  const moments = marks.map((milestone, stage) => ({
    milestone,
    at: stage === 0 ? at : (at += lengths[stage - 1] ?? 0),
  }));
  const lines = moments.map(
    ({ milestone, at: minute }) => `  - at: ${clock(minute)}
    what: ${TELLING[milestone] ?? ''} (${service})
    who: ${milestone === 'detected' ? one(['customers', 'monitor', one(PEOPLE)]) : one(PEOPLE)}
    kind: ${milestone === 'detected' ? one(['automation', 'interaction']) : 'task'}
    impact: ${one(['positive', 'positive', 'negative', 'neutral'])}
    milestone: ${milestone}
`,
  );
  for (let more = lines.length; more < entries; more++)
    lines.push(`  - ${clock(at + more)} ${one(PEOPLE)} looks at the graphs of ${service} once more.\n`);
  const severity = one(['sev1', 'sev2', 'sev2', 'sev3', 'sev3', 'sev3', 'sev4']);
  const due = clock(at + 60 * 24 * 20).slice(0, 10);
  return `pir: 1
title: ${service} answers slowly, case ${index}
status: ${one(['draft', 'reviewed', 'published'])}
severity: ${severity}
incidents: INC-${10_000 + index}
services: ${service}
timezone: UTC
customer_impact: ${one(['yes', 'no'])}
people:
  ida: { name: Ida Berg, role: first responder }
review:
  held: ${clock(at + 60 * 24 * (1 + Math.floor(random() * 6))).slice(0, 10)}
  facilitator: lee
timeline:
${lines.join('')}learnings:
  - The first graph that was looked at was not the one that showed it (${service}).
contributing_factors:
  - ${one(FACTORS)}
  - { what: ${one(FACTORS)}, effect: harmful, phase: response }
action_items:
  - what: Alert on the queue of ${service}.
    owner: ${one(PEOPLE)}
    priority: ${one(['high', 'medium', 'low'])}
    due: ${due}   # from the meeting
    status: ${one(['open', 'in_progress', 'done', 'done', 'dropped'])}
    ticket: OPS-${index}
  - Say in the runbook where the standby is.
${random() < 0.3 ? 'targets: { time_to_detect: 10m }\n' : ''}`;
}

const TELLING: Readonly<Record<string, string>> = {
  started: 'The queue begins to grow.',
  detected: 'A first sign of it.',
  acknowledged: 'The page is taken.',
  identified: 'The slow query is found.',
  restored: 'The index is back, and answers are fast.',
};
