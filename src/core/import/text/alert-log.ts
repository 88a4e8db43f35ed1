/** What the activity of an alert or incident is called in PagerDuty, Opsgenie and their like, copied from their pages. */
import type { Kind, Milestone } from '../../format/model';
import { isName } from './names';
import type { ImportedEntry } from '../imported';
import { isProgram, type People } from './people';

export interface AlertStep {
  readonly kind: Kind;
  /** As written, or null. */
  readonly person: string | null;
  readonly milestone: Milestone | null;
}

const ABOUT = String.raw`^(?:\[\w{1,12}\] )?(?:the |this )?(?:alert |incident )?`;
const TRIGGERED = new RegExp(`${ABOUT}(?:triggered|created) (?:through|via|from|by) `, 'i');
const BY = new RegExp(`${ABOUT}(acknowledged|resolved|closed|reassigned|escalated|snoozed) by (.{2,60})$`, 'i');
const NOTIFIED =
  /^(?:Notified|Notification sent to|Paged|Sent .{0,30}notification to) (.{2,40}?)(?: (?:via|by|on|with) .*)?\.?$/i;
/** `Mira Okafor via the mobile app.` */
const MEANS = /(?:(?<!\s)\s+)?(?:\b(?:via|through|from|using|on|to)\b .{0,60}|\(.{0,60}\))?\.?$/i;

/** Null for a line that is none of these. One word alone is a person where the text knows one of that name. */
export function alertStep(words: string, people: People): AlertStep | null {
  const [line = ''] = words.split('\n');
  if (TRIGGERED.test(line)) return { kind: 'automation', person: null, milestone: 'detected' };
  const notified = NOTIFIED.exec(line)?.[1];
  if (notified !== undefined && isPerson(notified, people))
    return { kind: 'automation', person: notified, milestone: null };
  const [, verb = '', by = ''] = BY.exec(line) ?? [];
  const person = by.replace(MEANS, '').trim();
  if (person === '') return null;
  const milestone = verb.toLowerCase() === 'acknowledged' ? ('acknowledged' as const) : null;
  if (isProgram(person) || /^(?:the )?(?:api|system|integration)\b/i.test(person))
    return { kind: 'automation', person: null, milestone: null };
  return isPerson(person, people) ? { kind: 'task', person, milestone } : null;
}

/** What the step says of an entry. */
export function stepFacts(
  { kind, person, milestone }: AlertStep,
  people: People,
): Pick<ImportedEntry, 'kind' | 'who' | 'milestones'> {
  const id = person === null ? null : people.id(person);
  return { kind, who: id === null ? [] : [id], milestones: milestone === null ? [] : [milestone] };
}

function isPerson(name: string, people: People): boolean {
  if (/^[\w.+-]+@[\w.-]+\.\w+$/.test(name)) return true;
  return isName(name) && (/\s|^@/.test(name.trim()) || people.knows(name));
}
