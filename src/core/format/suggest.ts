/** What a writer probably meant by a key or a value that the format does not have. */

/** Keys of other tools and of everyday language. */
const KEY_SYNONYMS: Readonly<Record<string, readonly string[]>> = {
  at: ['time', 'when', 'timestamp', 'date', 'start', 'from'],
  until: ['end', 'to', 'ended', 'till'],
  what: [
    'text',
    'note',
    'task',
    'factor',
    'description',
    'message',
    'event',
    'title',
    'item',
    'action',
    'summary',
    'learning',
  ],
  who: ['by', 'person', 'people', 'actor', 'author'],
  kind: ['type', 'category'],
  impact: ['effect'],
  milestone: ['milestones', 'mark', 'state'],
  phase: ['on', 'improves', 'area'],
  priority: ['prio', 'pri', 'urgency', 'importance'],
  owner: ['assignee', 'assigned', 'responsible', 'assigned_to', 'owners'],
  due: ['due_date', 'deadline', 'by'],
  ticket: ['issue', 'tickets', 'jira', 'link', 'id'],
  went: ['how', 'rating'],
  links: ['related', 'references', 'evidence', 'link', 'url'],
  decision: ['decided', 'what'],
  known: ['information', 'saw', 'knew'],
  reasoning: ['why', 'reason', 'rationale'],
  alternatives: ['options', 'considered'],
  proximate_cause: ['root_cause', 'cause'],
  contributing_factors: ['root_cause', 'root_causes', 'causes', 'factors', 'cause'],
  action_items: ['actions', 'todos', 'follow_ups', 'tasks', 'remediation', 'action'],
  learnings: ['lessons', 'lessons_learned', 'learned', 'lesson'],
  parking_lot: ['ideas', 'backlog'],
  timezone: ['tz', 'time_zone', 'zone'],
  commander: ['incident_commander', 'ic', 'lead'],
  customer_impact: ['impact', 'customers', 'users_affected'],
  services: ['service', 'systems', 'components'],
  incidents: ['incident', 'alerts', 'id'],
  people: ['roles', 'participants', 'responders'],
  review: ['meeting', 'retrospective'],
  summary: ['description', 'abstract', 'overview'],
  support_requests: ['support_tickets', 'tickets'],
  countermeasures: ['actions', 'action_items', 'measures'],
  embargo_until: ['embargo'],
  time_to_recover: ['ttr', 'mttr', 'time_to_restore', 'time_to_resolve', 'time_to_repair', 'recovery', 'duration'],
  time_to_detect: ['ttd', 'mttd'],
  time_to_acknowledge: ['tta', 'mtta', 'time_to_ack'],
  held: ['date', 'at', 'when'],
  facilitator: ['moderator', 'host'],
  attendees: ['participants', 'people'],
};

const VALUE_SYNONYMS: Readonly<Record<string, readonly string[]>> = {
  acknowledged: ['ack', 'acked', 'acknowledge', 'accepted'],
  detected: ['detection', 'alerted', 'noticed', 'reported'],
  started: ['start', 'begin', 'began', 'onset', 'impactstart'],
  declared: ['triaged', 'triage', 'declare'],
  identified: ['identify', 'diagnosed', 'found'],
  mitigated: ['mitigation', 'workaround'],
  restored: ['recovered', 'repaired', 'fixed', 'resolved'],
  closed: ['resolved', 'done', 'finished', 'end'],
  positive: ['good', 'plus', 'helpful', 'better', '+'],
  negative: ['bad', 'minus', 'harmful', 'worse', '-', 'negativ'],
  neutral: ['none', 'no', '0', 'nothing'],
  task: ['action', 'work', 'deployment', 'deploy', 'change', 'fix', 'step'],
  interaction: ['chat', 'call', 'conversation', 'message', 'meeting'],
  automation: ['alert', 'bot', 'automatic', 'automated', 'monitoring', 'page'],
  communication: ['status', 'statuspage', 'update', 'announcement', 'comms'],
  event: ['failure', 'incident', 'outage', 'vendor'],
  well: ['good', 'ok', 'positive'],
  poorly: ['bad', 'badly', 'poor', 'negative', 'wrong'],
  lucky: ['luck', 'luckily'],
  helpful: ['positive', 'good', 'helped'],
  harmful: ['negative', 'bad', 'harm'],
  critical: ['p0', 'p1', 'highest', 'urgent', 'blocker'],
  high: ['p1', 'p2', 'major', 'important'],
  medium: ['p2', 'p3', 'normal', 'moderate'],
  low: ['p3', 'p4', 'p5', 'minor', 'lowest'],
  open: ['todo', 'new', 'planned', 'tbd', 'notstarted', 'backlog', 'pending'],
  in_progress: ['wip', 'doing', 'started', 'ongoing', 'active'],
  done: ['closed', 'finished', 'complete', 'completed', 'resolved', 'fixed'],
  dropped: ['wontfix', 'rejected', 'cancelled', 'canceled', 'declined', 'wontdo'],
  draft: ['inreview', 'wip', 'open', 'review', 'inprogress', 'new'],
  reviewed: ['inreview', 'review', 'complete', 'done', 'accepted', 'approved', 'final'],
  published: ['public', 'final', 'closed', 'shared', 'done'],
  sev1: ['severity1', 'level1', '1', 'critical', 'p1', 's1', 'blocker'],
  sev2: ['severity2', 'level2', '2', 'major', 'p2', 's2', 'high'],
  sev3: ['severity3', 'level3', '3', 'minor', 'p3', 's3', 'medium', 'moderate'],
  sev4: ['severity4', 'level4', '4', 'low', 'p4', 's4'],
  sev5: ['severity5', 'level5', '5', 'info', 'p5', 's5', 'none'],
  yes: ['true', 'y'],
  no: ['false', 'n', 'none'],
  detection: ['detect', 'monitoring', 'alerting'],
  response: ['respond', 'triage', 'diagnosis', 'investigation', 'coordination'],
  remediation: ['recovery', 'remediate', 'restore', 'restoration', 'repair', 'resolution'],
  disruption: ['prevention', 'prevent', 'cause', 'mitigation'],
};

/** Allowed keys that the written one may stand for, the likeliest first. */
export function suggestKeys(written: string, allowed: readonly string[]): string[] {
  return suggest(written, allowed, KEY_SYNONYMS, (text) => text.toLowerCase().replace(/[\s-]+/g, '_'));
}

/** Allowed values that the written one may stand for, the likeliest first. */
export function suggestValues(written: string, allowed: readonly string[]): string[] {
  const found = suggest(
    written,
    allowed,
    VALUE_SYNONYMS,
    (text) => text.toLowerCase().replace(/[\s_.-]+/g, '') || text,
  );
  if (found.length > 0) return found;
  // `sev2 (major)`, `high – before the release`
  const first = /^([^(,;:–—]*?[^(,;:–—\s])\s*(?:[(,;:–—]| - ).*$/.exec(written)?.[1];
  return first === undefined ? [] : suggestValues(first, allowed);
}

function suggest(
  written: string,
  allowed: readonly string[],
  synonyms: Readonly<Record<string, readonly string[]>>,
  normal: (text: string) => string,
): string[] {
  const wanted = normal(written);
  const same = allowed.filter((value) => normal(value) === wanted);
  if (same.length > 0) return same;
  const known = allowed.filter((value) => Object.hasOwn(synonyms, value) && synonyms[value]?.includes(wanted));
  if (known.length > 0) return known;
  const near = allowed
    .map((value) => ({ value, distance: editDistance(wanted, normal(value)) }))
    .filter(({ value, distance }) => distance <= Math.min(3, Math.floor(Math.max(value.length, wanted.length) / 3)))
    .sort((a, b) => a.distance - b.distance);
  const best = near[0]?.distance;
  return near.filter(({ distance }) => distance === best).map(({ value }) => value);
}

/** Damerau-Levenshtein (optimal string alignment): insertions, deletions, substitutions, swaps of neighbours. */
export function editDistance(a: string, b: string): number {
  if (Math.abs(a.length - b.length) > 8) return 99;
  let before: number[] = [];
  let row: number[] = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1;
      let least = Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + cost);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        least = Math.min(least, (before[j - 2] ?? 0) + 1);
      next.push(least);
    }
    before = row;
    row = next;
  }
  return row[b.length] ?? 0;
}
