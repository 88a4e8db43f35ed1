/** Reviews built by hand, for tests that are about figures and not about YAML. */
import { MILESTONES } from '../../../src/core/format/model';
import type { Entry, Milestone, Review, When } from '../../../src/core/format/model';
import type { Words } from '../../../src/core/format/words';

const NOWHERE = { start: 0, end: 0 };
export const MINUTE = 60_000;

export interface Written {
  /** Minutes since the epoch, or null for a time that is not known. */
  at?: number | null;
  until?: number;
  about?: boolean;
  is?: Milestone | readonly Milestone[];
  incident?: string;
}

export function words(value: string): Words {
  return { value, span: NOWHERE, map: [0, 0] };
}

export function when(minutes: number, approximate = false): When {
  return {
    instant: minutes * MINUTE,
    approximate,
    bare: false,
    nextDay: false,
    dateOnly: false,
    hasSeconds: false,
    date: null,
    writtenOffset: 0,
    clockChange: null,
    text: '',
    span: NOWHERE,
  };
}

export function reviewOf(timeline: readonly Written[]): Review {
  return {
    version: 1,
    title: null,
    summary: null,
    status: null,
    severity: null,
    incidents: [],
    services: [],
    tags: [],
    zone: 'UTC',
    timezone: null,
    customerImpact: null,
    people: [],
    commander: null,
    held: null,
    facilitator: null,
    attendees: [],
    links: [],
    goals: [],
    timeline: timeline.map(entry),
    learnings: [],
    contributingFactors: [],
    actionItems: [],
    parkingLot: [],
    targets: [],
    metrics: [],
    sla: null,
    publicReport: null,
    sections: new Map(),
  };
}

function entry(written: Written, index: number): Entry {
  const milestones = written.is === undefined ? [] : [written.is].flat();
  return {
    index,
    span: NOWHERE,
    form: 'mapping',
    at: written.at == null ? null : when(written.at, written.about),
    until: written.until === undefined ? null : when(written.until, written.about),
    what: null,
    who: [],
    kind: null,
    impact: null,
    milestones: milestones.map((value) => ({ value, span: NOWHERE })),
    incident: written.incident === undefined ? null : words(written.incident),
    judgment: null,
    command: null,
    output: null,
    quote: null,
    links: [],
  };
}

export const ALL_MILESTONES: readonly Milestone[] = MILESTONES;
