/** Places of an action item where a name alone is the owner's: before a colon, in brackets, between dashes, before "will". */
import { OWNER_LABELS } from '../../text/owners';
import type { Span } from '../../text/span';
import { classOf, Tag } from '../tags';
import { NAMES, owning, TEAM, type Owning } from './owner-names';

export interface OwnerPlace {
  readonly span: Span;
  readonly who: Owning;
  /** As written, without "assigned to". */
  readonly names: string;
}

/** "Ravi: …", "[Ravi] …", "Ravi – …" */
const LABEL = new RegExp(
  String.raw`^[\s([]{0,3}(${NAMES}|${TEAM})(?:[)\]]\s{0,3}|\s{0,3}:\s{1,3}|\s[–—-]{1,2}\s)(?=\S)`,
  'u',
);
/** "Ravi will …", "Search team to …" */
const ACTS = new RegExp(
  String.raw`^\s{0,9}(${NAMES}|${TEAM})(?:\s{1,4}(?:will|shall|is going to|is to|are to|to)|[’']ll)(?: also| then| first| now)? (\p{Ll}{2,20})`,
  'u',
);
/** "Search team will get …": what comes to people is no work of theirs. */
const COMES = /^(?:be|get|receive|see|need|know|want|have)$/;
/** What parts the end of an item: "… – Ravi – OPS-3", "… (Ravi, OPS-3)", "… -> Ravi". */
const PARTS = /\s[–—-]{1,2}\s|\s[-=]>\s?|[|()[\];•·→]|\.\s|,\s?/g;
/** "assigned to Ravi", "Assignee Ravi" */
const STATES = new RegExp(String.raw`^(?:${OWNER_LABELS})\s{1,3}(?=\p{Lu})`, 'iu');
/** Behind a name that a comma parts from the words: "…, Ravi, OPS-3", "…, Ravi, Nov 4". */
const FACT =
  /^[\s,]{0,3}(?:[([]?[A-Z][A-Z0-9]{1,9}-\d|#\d|https?:|(?:[Dd]ue |[Bb]y |[Uu]ntil )?(?:\d{4}-\d|\d{1,2}[./]\d|Q[1-4]\b|(?:\d{1,2}(?:st|nd|rd|th)? )?(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)))/;
/** Behind the owner stand facts: a ticket, a day, a priority, a state. */
const FACT_WORDS =
  /^(?:due|until|before|done|open|high|medium|low|priority|prio|weeks?|sprint|quarter|ticket|issue|todo|this|next|closed|status|started|progress|estimate|target|deadline|days?|months?)$/;
const SHORT_WORDS = /^(?:by|on|of|in|eta|end|tbd)$/;
/** The parts of an item that are worth a look. */
const MOST_PARTS = 40;

/** The place of the owner in the words of an item, or null. `declared`: words of names, in small letters. */
export function ownerPlace(text: string, declared: ReadonlySet<string>): OwnerPlace | null {
  const plain = withoutMarkup(text);
  const first = inFront(plain, declared);
  if (first !== null && first.who !== 'perhaps') return first;
  const last = behind(plain, declared);
  return last !== null && last.who !== 'perhaps' ? last : (first ?? last);
}

/** As long as before: marks, the targets of links and comments are blanks. */
function withoutMarkup(text: string): string {
  return text.replace(/(?<=\])\([^()\s]{1,300}\)|<!--[^]{0,500}?-->|[*_`~]/g, (marks) => ' '.repeat(marks.length));
}

function inFront(text: string, declared: ReadonlySet<string>): OwnerPlace | null {
  const [whole = '', label = ''] = LABEL.exec(text) ?? [];
  const rest = text.slice(whole.length);
  const opens = /^[\s([]{0,3}/.exec(text)?.[0] ?? '';
  // "Max: 300", "(Ravi: …" is no label.
  const labels = label !== '' && !/^\d/.test(rest) && /[([]/.test(opens) === /[)\]]\s{0,3}$/.test(whole);
  if (labels) {
    const who = owning(label, declared);
    // Behind a dash, and behind what may be no name, an order stands.
    if (who !== null && ((who !== 'perhaps' && !/[–—-]\s$/.test(whole)) || isOrder(rest)))
      return { who, names: label, span: { start: 0, end: opens.length + label.length } };
  }
  const [acts = '', names = '', verb = ''] = ACTS.exec(text) ?? [];
  if (acts === '' || COMES.test(verb) || (classOf(verb) & Tag.Base) === 0) return null;
  const who = owning(names, declared);
  return who === null ? null : { who, names, span: { start: 0, end: text.indexOf(names) + names.length } };
}

const isOrder = (rest: string): boolean => (classOf(/^\p{L}+/u.exec(rest)?.[0].toLowerCase() ?? '') & Tag.Base) !== 0;

/** The last parts of the text: the first of them that is a name with nothing but facts behind it. */
function behind(text: string, declared: ReadonlySet<string>): OwnerPlace | null {
  const marks = [...text.matchAll(PARTS)].slice(-MOST_PARTS);
  let perhaps: OwnerPlace | null = null;
  for (const [at, mark] of marks.entries()) {
    const start = mark.index + mark[0].length;
    const end = marks[at + 1]?.index ?? text.length;
    const part = text.slice(start, end).trimEnd().replace(/\.$/, '');
    const rest = text.slice(end);
    const lead = STATES.exec(part.trimStart())?.[0] ?? '';
    const names = part.trim().slice(lead.length);
    const written = owning(names, declared);
    if (written === null || !onlyFacts(rest, written)) continue;
    const who = written === 'perhaps' && lead !== '' ? 'person' : written;
    // "Tell Ann, Ravi": a list, but for the facts behind it or the bracket around it. So it is where a new sentence may be one of a word.
    const bracketed = /[([|]|\s[–—-]{1,2}\s/.test(text.slice(0, start));
    const parted = mark[0].startsWith(',') ? bracketed : !mark[0].startsWith('.') || who !== 'perhaps';
    if (!parted && lead === '' && !FACT.test(rest)) continue;
    const place = { who, names, span: { start, end: start + part.length } };
    if (who !== 'perhaps') return place;
    perhaps ??= place;
  }
  return perhaps;
}

function onlyFacts(rest: string, who: Owning): boolean {
  const told = rest.replace(/^\s?\([^()]{1,30}\)|https?:\S{1,300}/g, '');
  const words = told.match(/(?<![\p{L}\p{N}-])\p{Ll}{2,}/gu) ?? [];
  return words.every((word) => FACT_WORDS.test(word) || (who === 'perhaps' ? SHORT_WORDS.test(word) : word.length < 4));
}
