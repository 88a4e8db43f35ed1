import { snippet } from './snippet';

export const ITEMS = [
  snippet(
    'entry-key',
    'Judgment',
    ['pir-judgment', 'decided'],
    'How a decision was made, as it looked then. Stands in its entry.',
    (b) => [
      'judgment:',
      `  decision: ${b.ask('decision')}`,
      `  known: ${b.ask('known')}`,
      `  reasoning: ${b.ask('reasoning')}`,
      `  alternatives: ${b.ask('alternatives')}`,
    ],
  ),
  snippet('learnings', 'Learning', ['pir-learning', 'lesson'], 'One thing that we know now.', (b) => [
    `- what: ${b.ask('learning')}`,
    `  went: ${b.choose('well', 'poorly', 'lucky')}`,
    `  phase: ${b.phase('detection')}`,
  ]),
  snippet(
    'contributing_factors',
    'Contributing factor',
    ['pir-factor', 'condition'],
    'One condition that made it possible, larger or shorter.',
    (b) => [
      `- what: ${b.ask('factor')}`,
      `  effect: ${b.choose('harmful', 'helpful')}`,
      `  phase: ${b.phase('disruption')}`,
    ],
  ),
  snippet('action_items', 'Action item', ['pir-action', 'todo'], 'Small enough to be done, with one owner.', (b) => [
    `- what: ${b.ask('actionItem')}`,
    `  owner: ${b.id()}`,
    `  priority: ${b.choose('high', 'critical', 'medium', 'low')}`,
    `  phase: ${b.phase('detection')}`,
    `  due: ${b.today()}`,
    `  ticket: ${b.fill('OPS-1')}`,
  ]),
  snippet(
    'parking_lot',
    'Idea for the parking lot',
    ['pir-idea', 'idea'],
    'Worth keeping and not debated now.',
    (b) => [`- ${b.ask('parkingLot')}`],
  ),
  snippet('person', 'Person', ['pir-person'], 'What to show for an id.', (b) => [
    `${b.id()}: { name: ${b.fill('Name')}, role: ${b.fill('first responder')} }`,
  ]),
  snippet(
    'anywhere',
    'Ignore a finding',
    ['pir-ignore'],
    'Silences a rule for the item or key below, with the reason.',
    (b) => [`# pir-ignore ${b.fill('family/rule')}: ${b.ask('ignore')}`],
  ),
];
