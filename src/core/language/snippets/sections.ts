import { snippet, type Blanks, type Snippet } from './snippet';

const section = (
  name: string,
  prefix: string,
  description: string,
  body: (blanks: Blanks) => readonly string[],
): Snippet => snippet('section', name, [prefix], description, body);

export const SECTIONS = [
  section('Title, severity and services', 'pir-head', 'What it was, how grave, and what it touched.', (b) => [
    `title: ${b.ask('title')}`,
    `severity: ${b.choose('sev1', 'sev2', 'sev3', 'sev4', 'sev5')}`,
    `services: ${b.fill('service')}`,
  ]),
  section(
    'Customer impact',
    'pir-impact',
    'Whom it reached, in words and in numbers. Customers are all who rely on the service, outside or inside.',
    (b) => [
      'customer_impact:',
      `  description: ${b.ask('customerImpact')}`,
      `  users: ${b.fill('0')}`,
      `  support_requests: ${b.fill('0')}`,
    ],
  ),
  section('People', 'pir-people', 'What to show for an id. Ids may be used without this.', (b) => [
    'people:',
    `  ${b.id()}: { name: ${b.fill('Name')}, role: ${b.fill('first responder')} }`,
  ]),
  section(
    'Review meeting',
    'pir-meeting',
    'When it is held, and who leads it: somebody who was not involved sees more.',
    (b) => ['review:', `  held: ${b.today()}`, `  facilitator: ${b.fill('facilitator')}`, `  attendees: [${b.id()}]`],
  ),
  section('Goals', 'pir-goals', 'What this review wants to learn, if it is more than the two usual questions.', (b) => [
    'goals:',
    `  - ${b.ask('goalDetection')}`,
    `  - ${b.ask('goalRecovery')}`,
  ]),
  section('Timeline', 'pir-timeline', 'The timeline with its first entry.', (b) => [
    'timeline:',
    `  - at: ${b.todayAt('16:00')}`,
    `    what: ${b.ask('firstSign')}`,
    `    kind: ${b.choose('automation', 'interaction', 'event')}`,
    `    milestone: ${b.choose('detected', 'started')}`,
  ]),
  section('Learnings', 'pir-learnings', 'What we know now that we did not know before.', (b) => [
    'learnings:',
    `  - what: ${b.ask('learning')}`,
    `    went: ${b.choose('well', 'poorly', 'lucky')}`,
    `    phase: ${b.phase('detection')}`,
  ]),
  section(
    'Contributing factors',
    'pir-factors',
    'Conditions that made it possible, larger or shorter. There is always more than one.',
    (b) => [
      'contributing_factors:',
      `  - what: ${b.ask('factor')}`,
      '    effect: harmful',
      `    phase: ${b.phase('disruption')}`,
      `  - what: ${b.ask('helpfulFactor')}`,
      '    effect: helpful',
      `    phase: ${b.phase('response')}`,
    ],
  ),
  section('Action items', 'pir-actions', 'Each one small enough to be done, with one owner.', (b) => [
    'action_items:',
    `  - what: ${b.ask('actionItem')}`,
    `    owner: ${b.id()}`,
    `    priority: ${b.choose('high', 'critical', 'medium', 'low')}`,
    `    phase: ${b.phase('detection')}`,
    `    due: ${b.today()}`,
  ]),
  section('Parking lot', 'pir-parking', 'Ideas worth keeping and not debated now.', (b) => [
    'parking_lot:',
    `  - ${b.ask('parkingLot')}`,
  ]),
  section(
    'Targets',
    'pir-targets',
    "Target conditions for next time: a duration, or a change of this review's figure.",
    (b) => ['targets:', `  time_to_acknowledge: ${b.fill('5m')}`, `  time_to_recover: ${b.fill('-50%')}`],
  ),
  section(
    'Key metrics, as stated',
    'pir-metrics',
    'Figures from elsewhere. They are computed from the timeline; what is stated here is checked against it.',
    (b) => ['metrics:', `  time_to_acknowledge: ${b.fill('5m')}`, `  time_to_recover: ${b.fill('30m')}`],
  ),
  section(
    'Service level agreement',
    'pir-sla',
    'How much of the allowed downtime was used is computed from this.',
    (b) => [`sla: { objective: ${b.fill('99.9%')}, window: ${b.fill('30d')} }`],
  ),
  section('Summary', 'pir-summary', 'One paragraph for people inside the company.', (b) => [
    'summary: |',
    `  ${b.ask('summary')}`,
  ]),
  section(
    'Public report',
    'pir-public',
    'The words of the public report. Its duration and severity are computed.',
    (b) => [
      'public:',
      `  summary: ${b.ask('publicSummary')}`,
      `  proximate_cause: ${b.ask('proximateCause')}`,
      `  resolution: ${b.ask('resolution')}`,
      '  countermeasures:',
      `    - ${b.ask('countermeasure')}`,
    ],
  ),
  section('Incidents with details', 'pir-incidents', 'For a review that covers several incidents.', (b) => [
    'incidents:',
    `  - id: ${b.fill('INC-1')}`,
    `    title: ${b.ask('title')}`,
    `    severity: ${b.choose('sev1', 'sev2', 'sev3', 'sev4', 'sev5')}`,
    `    services: ${b.fill('service')}`,
  ]),
  section('Links', 'pir-links', 'Evidence and related reviews: addresses, or paths in the repository.', (b) => [
    'links:',
    `  - ${b.fill('https://')}`,
  ]),
];
