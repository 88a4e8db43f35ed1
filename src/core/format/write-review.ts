/** A whole review as text, in the order of the format, with nothing in it that was not given. */
import type { ActionStatus, Effect, Phase, Priority, Severity, Status, Went } from './model';
import { writeEntry, writeNames, type EntryDraft } from './write-entry';
import { blockScalar, lineScalar } from './write-scalar';

export interface ItemDraft {
  readonly what: string;
  readonly phase?: Phase;
  /** Comments that stand above it. */
  readonly above?: readonly string[];
}

export interface LearningDraft extends ItemDraft {
  readonly went?: Went;
}

export interface FactorDraft extends ItemDraft {
  readonly effect?: Effect;
}

export interface ActionItemDraft extends ItemDraft {
  readonly owner?: readonly string[];
  readonly priority?: Priority;
  readonly due?: string;
  readonly status?: ActionStatus;
  readonly ticket?: readonly string[];
}

export interface PersonDraft {
  readonly id: string;
  readonly name?: string;
  readonly role?: string;
}

/** Something that stands in a list, and comments that stand above it: text of one line each, without the `#`. */
export interface Commented<T> {
  readonly item: T;
  readonly above: readonly string[];
}

/** A review as plain data. Absent and empty parts are not written. */
export interface ReviewDraft {
  readonly title?: string;
  readonly status?: Status;
  readonly severity?: Severity;
  readonly incidents?: readonly string[];
  readonly services?: readonly string[];
  readonly tags?: readonly string[];
  readonly timezone?: string;
  readonly customerImpact?: boolean | { readonly description: string };
  readonly people?: readonly PersonDraft[];
  readonly commander?: string;
  readonly held?: string;
  readonly facilitator?: string;
  readonly attendees?: readonly string[];
  readonly links?: readonly string[];
  readonly goals?: readonly string[];
  readonly timeline?: readonly Commented<EntryDraft>[];
  /** Comments behind the last entry. */
  readonly behindTimeline?: readonly string[];
  readonly learnings?: readonly LearningDraft[];
  readonly contributingFactors?: readonly FactorDraft[];
  readonly actionItems?: readonly ActionItemDraft[];
  readonly parkingLot?: readonly string[];
  readonly metrics?: readonly (readonly [string, string])[];
  readonly summary?: string;
  /** Comments at the end of the file. */
  readonly remarks?: readonly string[];
}

/** The review as YAML, with `\n` as line break and one at its end. */
export function writeReview(draft: ReviewDraft): string {
  const head = [
    'pir: 1',
    words('title', draft.title),
    word('status', draft.status),
    word('severity', draft.severity),
    names('incidents', draft.incidents),
    names('services', draft.services),
    names('tags', draft.tags),
    words('timezone', draft.timezone),
    customerImpact(draft.customerImpact),
    people(draft.people),
    words('commander', draft.commander),
    meeting(draft),
    names('links', draft.links),
    names('goals', draft.goals),
  ].filter((part) => part !== null);
  const parts = [
    head.join('\n'),
    timeline(draft),
    items('learnings', draft.learnings, (item) => [word('went', item.went), word('phase', item.phase)]),
    items('contributing_factors', draft.contributingFactors, (item) => [
      word('effect', item.effect),
      word('phase', item.phase),
    ]),
    items('action_items', draft.actionItems, (item) => [
      names('owner', item.owner, 6),
      word('priority', item.priority),
      word('phase', item.phase),
      word('due', item.due),
      word('status', item.status),
      names('ticket', item.ticket, 6),
    ]),
    list('parking_lot', draft.parkingLot),
    pairs('metrics', draft.metrics),
    words('summary', draft.summary),
    comments(draft.remarks ?? [], 0),
  ].filter((part) => part !== null);
  return `${parts.join('\n\n')}\n`;
}

function word(key: string, value: string | undefined): string | null {
  return value === undefined ? null : `${key}: ${value}`;
}

function words(key: string, value: string | undefined, indent = 2): string | null {
  return value === undefined ? null : `${key}: ${blockScalar(value, indent)}`;
}

function names(key: string, values: readonly string[] | undefined, indent = 2): string | null {
  return values === undefined || values.length === 0 ? null : `${key}:${writeNames(values, indent)}`;
}

function list(key: string, values: readonly string[] | undefined): string | null {
  if (values === undefined || values.length === 0) return null;
  return `${key}:${values.map((value) => `\n  - ${blockScalar(value, 4, 'dash')}`).join('')}`;
}

function pairs(key: string, values: readonly (readonly [string, string])[] | undefined): string | null {
  if (values === undefined || values.length === 0) return null;
  return `${key}:${values.map(([name, value]) => `\n  ${name}: ${value}`).join('')}`;
}

function customerImpact(value: ReviewDraft['customerImpact']): string | null {
  if (value === undefined) return null;
  if (typeof value === 'boolean') return `customer_impact: ${value ? 'yes' : 'no'}`;
  return `customer_impact:\n  description: ${blockScalar(value.description, 4)}`;
}

function people(values: readonly PersonDraft[] | undefined): string | null {
  if (values === undefined || values.length === 0) return null;
  const lines = values.map(({ id, name, role }) => {
    const key = lineScalar(id);
    if (role === undefined) return `\n  ${key}:${name === undefined ? '' : ` ${lineScalar(name)}`}`;
    const rest = name === undefined ? '' : `\n    name: ${lineScalar(name)}`;
    return `\n  ${key}:${rest}\n    role: ${lineScalar(role)}`;
  });
  return `people:${lines.join('')}`;
}

function meeting({ held, facilitator, attendees }: ReviewDraft): string | null {
  const keys = [
    word('held', held),
    facilitator === undefined ? null : `facilitator: ${lineScalar(facilitator)}`,
    names('attendees', attendees, 4),
  ].filter((line) => line !== null);
  return keys.length === 0 ? null : `review:\n  ${keys.join('\n  ')}`;
}

function timeline({ timeline: entries = [], behindTimeline = [] }: ReviewDraft): string | null {
  if (entries.length === 0 && behindTimeline.length === 0) return null;
  return ['timeline:', timelineLines(entries, behindTimeline, 2)].join('\n');
}

/** Entries and their comments as lines, dashes in column `indent`, without a line break at the end. */
export function timelineLines(
  entries: readonly Commented<EntryDraft>[],
  behind: readonly string[],
  indent: number,
): string {
  const parts = entries.flatMap(({ item, above }) => [comments(above, indent), writeEntry(item, indent)]);
  return [...parts, comments(behind, indent)].filter((part) => part !== null).join('\n');
}

function items<T extends ItemDraft>(
  key: string,
  values: readonly T[] | undefined,
  keys: (item: T) => (string | null)[],
): string | null {
  if (values === undefined || values.length === 0) return null;
  const lines = values.map((item) => {
    const more = keys(item).filter((line) => line !== null);
    const above = comments(item.above ?? [], 2);
    const lead = above === null ? '' : `\n${above}`;
    if (more.length === 0 && !/[\r\n]/.test(item.what)) return `${lead}\n  - ${lineScalar(item.what)}`;
    return `${lead}\n  - what: ${[blockScalar(item.what, 6), ...more].join('\n    ')}`;
  });
  return `${key}:${lines.join('')}`;
}

// eslint-disable-next-line no-control-regex -- these are what is looked for
const UNSEEN = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/g;

function comments(texts: readonly string[], indent: number): string | null {
  if (texts.length === 0) return null;
  const pad = ' '.repeat(indent);
  return texts
    .flatMap(commentLines)
    .map((line) => pad + line)
    .join('\n');
}

/**
 * A text as lines of comment, from their `#` on. One that would switch rules off is marked as cited. Characters that other readers refuse
 * are spelled out.
 */
export function commentLines(text: string): string[] {
  return text
    .split(/\r\n|\r|\n/)
    .map((line) => line.trimEnd().replace(UNSEEN, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`))
    .map((line) => (/^\s*pir-ignore/.test(line) ? `> ${line}` : line))
    .map((line) => (line === '' ? '#' : `# ${line}`));
}
