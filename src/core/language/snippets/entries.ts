import type { PROMPTS } from '../../format/prompts';
import type { Kind, Milestone } from '../../format/model';
import { snippet, type Snippet } from './snippet';

type Prompt = keyof typeof PROMPTS;
type Impact = 'positive' | 'negative' | 'neutral';

interface Shape {
  readonly who?: boolean;
  readonly until?: boolean;
  /** In the order in which they are offered; a single one is written. */
  readonly impacts?: readonly Impact[];
  readonly quote?: boolean;
  readonly milestone?: Milestone;
}

function entry(
  name: string,
  prefixes: Snippet['prefixes'],
  description: string,
  prompt: Prompt,
  kind: Kind,
  { who = true, until = false, impacts = [], quote = false, milestone }: Shape,
): Snippet {
  return snippet('entry', name, prefixes, description, (b) => [
    `- at: ${b.now()}`,
    ...(until ? [`  until: ${b.now()}`] : []),
    `  what: ${b.ask(prompt)}`,
    ...(who ? [`  who: ${b.id()}`] : []),
    `  kind: ${kind}`,
    ...(impacts.length === 0 ? [] : [`  impact: ${impacts.length === 1 ? impacts.join('') : b.choose(...impacts)}`]),
    ...(quote ? [`  quote: ${b.ask('quote')}`] : []),
    ...(milestone === undefined ? [] : [`  milestone: ${milestone}`]),
  ]);
}

const EFFECTS: readonly Impact[] = ['positive', 'negative', 'neutral'];
const COST: readonly Impact[] = ['negative', 'positive', 'neutral'];

const KINDS = [
  snippet('entry', 'Entry: text', ['pir-note', 'note'], 'A time and some words.', (b) => [
    `- ${b.now()} ${b.ask('now')}`,
  ]),
  entry('Entry: task', ['pir-task', 'did'], 'Somebody did something.', 'task', 'task', { impacts: EFFECTS }),
  entry(
    'Entry: task that took a while',
    ['pir-long-task'],
    'Somebody did something, and it took its time.',
    'longTask',
    'task',
    { until: true, impacts: COST },
  ),
  entry(
    'Entry: interaction',
    ['pir-interaction', 'talked'],
    'People talked or shared information.',
    'interaction',
    'interaction',
    { impacts: EFFECTS },
  ),
  entry(
    'Entry: automation',
    ['pir-automation', 'tool'],
    'A tool of ours acted: an alert, a failover, a script.',
    'automation',
    'automation',
    { who: false, impacts: EFFECTS },
  ),
  entry(
    'Entry: communication',
    ['pir-communication', 'told'],
    'Customers or stakeholders were told.',
    'communication',
    'communication',
    { quote: true },
  ),
  entry(
    'Entry: event',
    ['pir-event', 'happened'],
    'Something that no responder did: a failure, load, a vendor.',
    'started',
    'event',
    { who: false },
  ),
];

const POSITIVE: readonly Impact[] = ['positive'];

function milestone(name: Milestone, description: string, prompt: Prompt, kind: Kind, shape: Shape = {}): Snippet {
  return entry(`Milestone: ${name}`, [`pir-${name}`], description, prompt, kind, { ...shape, milestone: name });
}

const MILESTONES = [
  milestone(
    'started',
    'The system entered the undesired state. Often known only afterwards; leave it out while it is not.',
    'started',
    'event',
    { who: false },
  ),
  milestone('detected', 'A first signal reached us: an alert fired, a report came in.', 'firstSign', 'automation', {
    who: false,
    impacts: POSITIVE,
  }),
  milestone('acknowledged', 'A responder took it on.', 'acknowledged', 'interaction', { impacts: POSITIVE }),
  milestone('declared', 'Severity is set, and people know that it is an incident.', 'declared', 'interaction'),
  milestone('investigated', 'The data is gathered and theories are formed. Rarely written.', 'investigated', 'task', {
    impacts: POSITIVE,
  }),
  milestone('identified', 'What to act on is known.', 'identified', 'task', { impacts: POSITIVE }),
  milestone('mitigated', 'The harm is smaller: a workaround, part of the service.', 'mitigated', 'task', {
    impacts: POSITIVE,
  }),
  milestone('restored', 'Service is back for those who use it.', 'restored', 'task', { impacts: POSITIVE }),
  milestone('closed', 'Nothing is left to do: the lasting fix, the clean-up.', 'closed', 'task'),
];

export const ENTRIES: readonly Snippet[] = [...KINDS, ...MILESTONES];
