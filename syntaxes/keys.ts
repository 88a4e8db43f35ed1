import { METRIC_KEYS } from '../src/core/format/model';

/**
 * The keys of the format and the kind of value that each holds (a rule set of `values.ts`). Kept by level and not by section:
 * a key that is known, in a section where it has no business, is the linter's to report.
 */
export const TOP_KEYS = {
  version: ['pir'],
  prose: ['title', 'summary'],
  status: ['status'],
  severity: ['severity'],
  name: ['services', 'tags'],
  zone: ['timezone'],
  person: ['commander'],
  link: ['links'],
} as const;

export const NESTED_KEYS = {
  prose: [
    'what',
    'title',
    'summary',
    'description',
    'decision',
    'known',
    'reasoning',
    'alternatives',
    'name',
    'role',
    'team',
    'proximate_cause',
    'resolution',
  ],
  verbatim: ['command', 'output'],
  quote: ['quote'],
  time: ['at', 'until', 'due', 'held', 'embargo_until'],
  person: ['who', 'owner', 'facilitator', 'attendees'],
  kind: ['kind'],
  impact: ['impact'],
  milestone: ['milestone'],
  phase: ['phase'],
  went: ['went'],
  effect: ['effect'],
  priority: ['priority'],
  'action-status': ['status'],
  severity: ['severity'],
  ticket: ['ticket', 'incident', 'id'],
  name: ['services'],
  link: ['links'],
  amount: ['users', 'requests', 'support_requests', 'objective'],
  duration: [...METRIC_KEYS, 'window'],
} as const;

/** Keys with keys or items of their own behind them, or a text. */
export const NESTED_MAPPINGS = ['judgment', 'customer_impact', 'metrics', 'countermeasures'] as const;

/** Sections by what stands in them. */
export const SECTIONS = {
  mapping: ['customer_impact', 'review', 'targets', 'metrics', 'sla', 'public'],
  items: ['learnings', 'contributing_factors', 'action_items', 'goals', 'parking_lot'],
  incidents: ['incidents'],
  people: ['people'],
  timeline: ['timeline'],
} as const;
