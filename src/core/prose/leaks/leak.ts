/** What must not leave the company in the words of a public report: people, internal details, customers. */
import type { Review } from '../../format/model';
import type { Words } from '../../format/words';
import { customersIn } from './customers';
import { detailsIn } from './details';
import { isListedHost } from './hosts';
import { namesOf, type DeclaredNames } from './names';
import { peopleIn } from './people';

export type LeakKind = 'person' | 'internal-detail' | 'customer-name';

/** One thing that must not leave. Offsets are those of the words' value. */
export interface Leak {
  readonly kind: LeakKind;
  /** What it is, with its article: `a host name`, `the name of a person`. */
  readonly what: string;
  readonly start: number;
  readonly end: number;
  /** What could stand instead, in words: `our engineers`. */
  readonly instead: string;
}

/** What a review itself says about people and inner names; made once a review. */
export interface LeakContext {
  readonly names: DeclaredNames;
  /** Ids of incidents and tickets, and inner names of services, in small letters. */
  readonly inner: ReadonlyMap<string, string>;
  /** Hosts that everybody may know, as the team says: `status.example.com`, `*.example.org`. */
  readonly publicHosts: readonly string[];
}

export function leakContext(review: Review, publicHosts: readonly string[] = []): LeakContext {
  const inner = new Map<string, string>();
  const add = (words: Words | null, what: string, when: (text: string) => boolean): void => {
    const text = words?.value.trim() ?? '';
    if (text !== '' && when(text)) inner.set(text.toLowerCase(), what);
  };
  for (const { id, services } of review.incidents) {
    add(id, 'the id of an incident', isCode);
    for (const service of services) add(service, 'the inner name of a service', isCode);
  }
  for (const { ticket } of review.actionItems) for (const id of ticket) add(id, 'the id of a ticket', isCode);
  for (const service of review.services) add(service, 'the inner name of a service', isCode);
  for (const service of review.publicReport?.services ?? []) inner.delete(service.value.trim().toLowerCase());
  return { names: namesOf(review), inner, publicHosts };
}

/** Written as machines write names: `INC-2041`, `orders_db`, `webLogin`. A plain word such as `media` names nothing. */
const isCode = (text: string): boolean =>
  /^\S{3,80}$/.test(text) && /[\p{L}]/u.test(text) && /\d|_|[a-z][A-Z]|\w\.\w/u.test(text);

/** Every leak in a text, in order and without overlap. Code, quotations and link targets are read too: they travel as well. */
export function leaksIn(text: string, context: LeakContext): Leak[] {
  const all = [
    ...detailsIn(text, context.inner).filter(({ start, end }) => !isPublicHost(text.slice(start, end), context)),
    ...customersIn(text, context.names),
    ...peopleIn(text, context.names),
  ];
  all.sort((a, b) => a.start - b.start || b.end - a.end);
  const kept: Leak[] = [];
  for (const leak of all) {
    const last = kept.at(-1);
    if (last === undefined || leak.start >= last.end) kept.push(leak);
  }
  return kept;
}

function isPublicHost(found: string, { publicHosts }: LeakContext): boolean {
  return publicHosts.length > 0 && isListedHost(found, publicHosts);
}
