import type { LanguageRule } from '../rule';
import { sentenceHas } from '../tests';

/** A hint: a graph is an answer where a decision hangs on it. */
export const dashboardTrap: LanguageRule = {
  type: 'language',
  id: 'action/dashboard-trap',
  severity: 'hint',
  title: 'One more graph as the remedy',
  why: 'A graph that nobody is told to look at is looked at after the next incident.',
  instead: 'Say which decision it changes, at what threshold, and who is told.',
  source: 'Etsy Debriefing Facilitation Guide (the dashboard trap)',
  sections: ['action_items'],
  phrases: [
    {
      find: [
        'add|create|build|put|make|set|provide|introduce|extend|implement|expose|have ..5 dashboard|dashboards|graph|graphs|panel|panels|chart|charts|metric|metrics|visualisation|visualization|logging',
      ],
      unless: [
        sentenceHas(
          /^(?:alerts?|alerting|page|pages|paging|slos?|threshold|notif\w+|replace|remove|unused|alarm|alarms|above|below|when)$/,
        ),
      ],
    },
  ],
  message:
    '“{words}” ends with something to look at. Say which decision it changes, at what threshold, and who is told.',
  flag: [
    'Create a dashboard for the ledger.',
    'Put a queue graph on the screen in the office.',
    'Add more metrics to the importer.',
  ],
  allow: [
    'Alert on queue age and link the panel.',
    'Replace the forty panels by five objectives.',
    'Drop the panels of the old cluster.',
    'Add an alert on the graph of the queue.',
  ],
};
