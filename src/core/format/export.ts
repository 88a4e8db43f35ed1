/** The canonical form of a review: what every short form stands for. Lists, mappings, instants in UTC, lengths in seconds. */
import { MILESTONES } from './model';
import type * as model from './model';
import type { Words } from './words';

export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/**
 * The whole review as plain JSON data, keys named as in the file. Every list is a list and every item a mapping; what is absent is null or
 * empty, so that all reviews have one shape. Lengths of time are seconds. A `~` becomes a key of its own, `…_approximate`.
 */
export function exportReview(review: model.Review): Json {
  return {
    pir: review.version,
    title: text(review.title),
    status: review.status?.value ?? 'draft',
    severity: review.severity?.value ?? null,
    incidents: review.incidents.map(incident),
    services: texts(review.services),
    tags: texts(review.tags),
    timezone: review.zone,
    customer_impact: impact(review.customerImpact),
    people: Object.fromEntries(
      review.people.map(({ id, name, role, team }) => [
        id.value,
        { name: text(name) ?? id.value, role: text(role), team: text(team) },
      ]),
    ),
    commander: text(review.commander),
    review: { held: moment(review.held), facilitator: text(review.facilitator), attendees: texts(review.attendees) },
    links: texts(review.links),
    goals: texts(review.goals),
    timeline: review.timeline.map(entry),
    learnings: review.learnings.map(({ what, went, phase }) => ({
      what: text(what),
      went: went?.value ?? null,
      phase: phase?.value ?? null,
    })),
    contributing_factors: review.contributingFactors.map(({ what, effect, phase }) => ({
      what: text(what),
      effect: effect?.value ?? null,
      phase: phase?.value ?? null,
    })),
    action_items: review.actionItems.map((item) => ({
      what: text(item.what),
      owner: texts(item.owner),
      priority: item.priority?.value ?? null,
      phase: item.phase?.value ?? null,
      due: moment(item.due),
      status: item.status?.value ?? 'open',
      ticket: texts(item.ticket),
    })),
    parking_lot: texts(review.parkingLot),
    targets: Object.fromEntries(review.targets.map(({ key, target }) => [key, aim(target)])),
    metrics: stated(review.metrics),
    metrics_approximate: about(review.metrics),
    sla: review.sla === null ? null : { objective: share(review.sla.objective), window: seconds(review.sla.window) },
    public: report(review.publicReport),
    summary: text(review.summary),
  };
}

function text(words: Words | null): string | null {
  return words === null ? null : words.value;
}

function texts(list: readonly Words[]): string[] {
  return list.map(({ value }) => value);
}

/** ISO 8601 in UTC to the second; a day without a time stays a day. */
function moment(when: model.When | null): string | null {
  if (when === null) return null;
  if (when.dateOnly) return when.date;
  return when.instant === null ? null : new Date(when.instant).toISOString().replace('.000Z', 'Z');
}

function seconds(duration: model.Duration | null): number | null {
  return duration === null ? null : duration.milliseconds / 1000;
}

/** A number of something, or a share as a fraction of one. */
function amount(value: model.Amount | null): Json {
  if (value === null) return null;
  const { percent, approximate } = value;
  return { count: percent ? null : value.value, share: percent ? fraction(value.value) : null, approximate };
}

/** `99.9%` and 0.999 are both 0.999. */
function share(value: model.Amount | null): number | null {
  return value === null ? null : value.percent ? fraction(value.value) : value.value;
}

function fraction(percent: number): number {
  return Number((percent / 100).toPrecision(12));
}

function entry(written: model.Entry): Json {
  const { judgment } = written;
  const marked = written.milestones.map(({ value }) => value);
  return {
    at: moment(written.at),
    at_approximate: written.at?.approximate ?? false,
    until: moment(written.until),
    until_approximate: written.until?.approximate ?? false,
    what: text(written.what),
    who: texts(written.who),
    kind: written.kind?.value ?? null,
    impact: written.impact?.value ?? null,
    milestone: MILESTONES.filter((milestone) => marked.includes(milestone)),
    incident: text(written.incident),
    judgment:
      judgment === null
        ? null
        : {
            decision: text(judgment.decision),
            known: text(judgment.known),
            reasoning: text(judgment.reasoning),
            alternatives: text(judgment.alternatives),
          },
    command: text(written.command),
    output: text(written.output),
    quote: text(written.quote),
    links: texts(written.links),
  };
}

function incident({ id, title, severity, services, customerImpact, metrics }: model.Incident): Json {
  return {
    id: text(id),
    title: text(title),
    severity: severity?.value ?? null,
    services: texts(services),
    customer_impact: impact(customerImpact),
    metrics: stated(metrics),
    metrics_approximate: about(metrics),
  };
}

function impact(value: model.CustomerImpact | null): Json {
  if (value === null) return null;
  return {
    affected: value.affected,
    description: text(value.description),
    users: amount(value.users),
    requests: amount(value.requests),
    support_requests: amount(value.supportRequests),
  };
}

/** Figures that the author states; those of the timeline come from the metrics. */
function stated(metrics: readonly model.StatedMetric[]): Json {
  return Object.fromEntries(metrics.map(({ key, duration }) => [key, duration.milliseconds / 1000]));
}

/** Which of them are written with `~`. */
function about(metrics: readonly model.StatedMetric[]): string[] {
  return metrics.filter(({ duration }) => duration.approximate).map(({ key }) => key);
}

function aim(target: model.Target): Json {
  return target.type === 'duration'
    ? { seconds: target.duration.milliseconds / 1000, change: null }
    : { seconds: null, change: fraction(target.percent) };
}

function report(value: model.PublicReport | null): Json {
  if (value === null) return null;
  return {
    title: text(value.title),
    summary: text(value.summary),
    services: texts(value.services),
    customer_impact: text(value.customerImpact),
    proximate_cause: text(value.proximateCause),
    resolution: text(value.resolution),
    countermeasures: texts(value.countermeasures),
    embargo_until: moment(value.embargoUntil),
  };
}
