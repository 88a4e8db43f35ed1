/** Nodes → the review as a model. */
import type { Finding } from '../text/finding';
import { clockFinding, impossibleFinding } from './clock-findings';
import { keepEntries } from './entries';
import { flowListFindings } from './id-findings';
import * as model from './model';
import { emptyScalar, isEmpty, type MapNode, type YamlNode } from './node';
import { amount, at, choice, duration, names, statedMetrics, statedTargets, words } from './read';
import { readWhen } from './time';
import { readTimeline, type EntryMemory } from './timeline';
import { isZone, offsetText } from './zone';

export interface BuildResult {
  readonly review: model.Review;
  readonly findings: readonly Finding[];
  /** For the next version of the text. */
  readonly entries: EntryMemory;
}

/** @param before what was read of an earlier version of the same text */
export function buildReview(root: MapNode, before: EntryMemory | null): BuildResult {
  const top = (key: string): YamlNode | undefined => at(root, key);
  const timezone = words(top('timezone'));
  const zone = timezone !== null && isZone(timezone.value) ? timezone.value : 'UTC';
  const timeline = readTimeline(top('timeline'), zone, before);
  const findings = [...timeline.findings];
  const day = (node: YamlNode | undefined): model.When | null => {
    const text = words(node);
    if (text === null) return null;
    const when = readWhen(text, { zone, date: null, dateAlone: true });
    if (when === null) findings.push(...impossibleFinding(text));
    else findings.push(...clockFinding(when, zone, offsetText));
    return when;
  };
  const meeting = top('review');
  const version = top('pir');
  const review: model.Review = {
    version: version?.type === 'scalar' && typeof version.value === 'number' ? version.value : null,
    title: words(top('title')),
    summary: words(top('summary')),
    status: choice(top('status'), model.STATUSES),
    severity: choice(top('severity'), model.SEVERITIES),
    incidents: list(top('incidents')).map(incident),
    services: names(top('services')),
    tags: names(top('tags')),
    zone,
    timezone,
    customerImpact: customerImpact(top('customer_impact')),
    people: people(top('people')),
    commander: words(top('commander')),
    held: day(at(meeting, 'held')),
    facilitator: words(at(meeting, 'facilitator')),
    attendees: names(at(meeting, 'attendees')),
    links: names(top('links')),
    goals: names(top('goals')),
    // Ten thousand entries are not put in their places before somebody asks for them.
    get timeline() {
      return timeline.entries.all;
    },
    learnings: list(top('learnings')).map((node) => ({
      ...item(node),
      went: choice(at(node, 'went'), model.WENT),
      phase: phase(node),
    })),
    contributingFactors: list(top('contributing_factors')).map((node) => ({
      ...item(node),
      effect: choice(at(node, 'effect'), model.EFFECTS),
      phase: phase(node),
    })),
    actionItems: list(top('action_items')).map((node, index) => ({
      index,
      ...item(node),
      owner: names(at(node, 'owner')),
      priority: choice(at(node, 'priority'), model.PRIORITIES),
      phase: phase(node),
      due: day(at(node, 'due')),
      dueText: words(at(node, 'due')),
      status: choice(at(node, 'status'), model.ACTION_STATUSES),
      ticket: names(at(node, 'ticket')),
    })),
    parkingLot: names(top('parking_lot')),
    targets: statedTargets(top('targets')),
    metrics: statedMetrics(top('metrics')),
    sla: sla(top('sla')),
    publicReport: publicReport(top('public'), day),
    sections: sections(root),
  };
  keepEntries(review, timeline.entries);
  findings.push(...flowListFindings([...review.actionItems.flatMap(({ owner }) => owner), ...review.attendees]));
  return { review, findings, entries: timeline.memory };
}

/** Items of a list, empty ones included: an empty item is a place to write. */
function list(node: YamlNode | undefined): readonly YamlNode[] {
  if (node === undefined) return [];
  return node.type === 'seq' ? node.items : [node];
}

function item(node: YamlNode): {
  what: model.Learning['what'];
  form: 'text' | 'mapping';
  span: model.Learning['span'];
} {
  return node.type === 'map'
    ? { what: words(at(node, 'what')), form: 'mapping', span: node.span }
    : { what: words(node), form: 'text', span: node.span };
}

function phase(node: YamlNode): model.Choice<model.Phase> | null {
  return choice(at(node, 'phase'), model.PHASES);
}

function incident(node: YamlNode): model.Incident {
  return {
    id: node.type === 'map' ? words(at(node, 'id')) : words(node),
    title: words(at(node, 'title')),
    severity: choice(at(node, 'severity'), model.SEVERITIES),
    services: names(at(node, 'services')),
    customerImpact: customerImpact(at(node, 'customer_impact')),
    metrics: statedMetrics(at(node, 'metrics')),
    span: node.span,
  };
}

function customerImpact(node: YamlNode | undefined): model.CustomerImpact | null {
  if (node === undefined) return null;
  const mapping = node.type === 'map';
  const word = node.type === 'scalar' ? node.words.value.toLowerCase() : '';
  return {
    affected: mapping ? true : /^(?:yes|true)$/.test(word) ? true : /^(?:no|false)$/.test(word) ? false : null,
    description: words(at(node, 'description')),
    users: amount(at(node, 'users')),
    requests: amount(at(node, 'requests')),
    supportRequests: amount(at(node, 'support_requests')),
    span: node.span,
  };
}

function people(node: YamlNode | undefined): model.Person[] {
  if (node?.type !== 'map') return [];
  return node.pairs.map(({ key, value }) => ({
    id: key.words,
    name: value.type === 'map' ? words(at(value, 'name')) : words(value),
    role: words(at(value, 'role')),
    team: words(at(value, 'team')),
    span: { start: key.span.start, end: Math.max(key.span.end, value.span.end) },
  }));
}

function sla(node: YamlNode | undefined): model.Sla | null {
  return node?.type === 'map'
    ? { objective: amount(at(node, 'objective')), window: duration(at(node, 'window')), span: node.span }
    : null;
}

function publicReport(
  node: YamlNode | undefined,
  day: (node: YamlNode | undefined) => model.When | null,
): model.PublicReport | null {
  if (node?.type !== 'map') return null;
  return {
    title: words(at(node, 'title')),
    summary: words(at(node, 'summary')),
    services: names(at(node, 'services')),
    customerImpact: words(at(node, 'customer_impact')),
    proximateCause: words(at(node, 'proximate_cause')),
    resolution: words(at(node, 'resolution')),
    countermeasures: names(at(node, 'countermeasures')),
    embargoUntil: day(at(node, 'embargo_until')),
    span: node.span,
  };
}

function sections(root: MapNode): Map<string, model.SectionPlace> {
  const result = new Map<string, model.SectionPlace>();
  for (const { key, value } of root.pairs) {
    const end = isEmpty(value) ? key.span.end : (value ?? emptyScalar(key.span.end)).span.end;
    if (!result.has(key.words.value))
      result.set(key.words.value, { key: key.span, span: { start: key.span.start, end: Math.max(end, key.span.end) } });
  }
  return result;
}
