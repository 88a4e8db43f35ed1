/** Places of an action item where a name alone is the owner's: before a colon, in brackets, between dashes, before "will". */
import type { Span } from '../../text/span';
import { spellings } from '../spellings';
import { classOf, Tag } from '../tags';

export interface OwnerPlace {
  readonly span: Span;
  /** A team or a department, and no person. */
  readonly team: boolean;
}

const NAME = String.raw`\p{Lu}[\p{L}’'.-]{0,30}`;
const NAMES = String.raw`${NAME}(?: ${NAME}){0,2}(?:(?:,? and |, ?| ?[&/+] ?)${NAME}(?: ${NAME}){0,2}){0,3}`;
const TEAM = String.raw`(?:[Tt]he )?(?!(?:[Tt]he|[Oo]ur|[Aa]n?|[Ee]ach|[Ee]very|[Tt]his|[Tt]hat|[Oo]ne|[Aa]ny|[Nn]o|[Ww]hole|[Ww]hich) )[\p{L}\p{N}][\p{L}\p{N}&-]{0,30}(?: [\p{L}\p{N}&-]{1,30})? (?:[Tt]eam|[Ss]quad|[Cc]rew|[Gg]uild)`;

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
/** What parts the end of an item: "… – Ravi – OPS-3", "… (Ravi, OPS-3)". */
const PARTS = /\s[–—-]{1,2}\s|[|()[\];•·→]|\.\s|,\s?/g;
const TICKET = /^[\s,]{0,3}(?:[([]?[A-Z][A-Z0-9]{1,9}-\d|#\d|https?:)/;
const DEPARTMENT =
  /^(?:sres?|ops|qa|noc|soc|infra|dbas?|on-?call|devops|support|security|platform|storage|networking|legal|finance)$/i;
/** Behind the owner stand facts: a ticket, a day, a priority, a state. */
const FACT_WORDS =
  /^(?:due|until|before|done|open|high|medium|low|priority|prio|weeks?|sprint|quarter|ticket|issue|todo|next|closed|status|started|progress|estimate|target|deadline|days?|months?)$/;
/** The parts of an item that are worth a look. */
const MOST_PARTS = 40;

/** The place of the owner in the words of an item, or null. `declared`: words of names, in small letters. */
export function ownerPlace(text: string, declared: ReadonlySet<string>): OwnerPlace | null {
  const plain = withoutMarkup(text);
  return inFront(plain, declared) ?? behind(plain, declared);
}

/** As long as before: marks, the targets of links and comments are blanks. */
function withoutMarkup(text: string): string {
  return text.replace(/(?<=\])\([^()\s]{1,300}\)|<!--[^]{0,500}?-->|[*_`~]/g, (marks) => ' '.repeat(marks.length));
}

function inFront(text: string, declared: ReadonlySet<string>): OwnerPlace | null {
  const [whole = '', label = ''] = LABEL.exec(text) ?? [];
  const rest = text.slice(whole.length);
  const opens = /^[\s([]{0,3}/.exec(text)?.[0] ?? '';
  // "Max: 300", "(Ravi: …" is no label; behind a dash an order stands.
  const labels =
    label !== '' &&
    !/^\d/.test(rest) &&
    /[([]/.test(opens) === /[)\]]\s{0,3}$/.test(whole) &&
    (!/[–—-]\s$/.test(whole) || isOrder(rest));
  if (labels) {
    const team = teamOrPerson(label, declared);
    if (team !== null) return { team, span: { start: 0, end: opens.length + label.length } };
  }
  const [acts = '', who = '', verb = ''] = ACTS.exec(text) ?? [];
  if (acts === '' || COMES.test(verb) || (classOf(verb) & Tag.Base) === 0) return null;
  const team = teamOrPerson(who, declared);
  return team === null ? null : { team, span: { start: 0, end: text.indexOf(who) + who.length } };
}

const isOrder = (rest: string): boolean => (classOf(/^\p{L}+/u.exec(rest)?.[0].toLowerCase() ?? '') & Tag.Base) !== 0;

/** The last parts of the text: the first of them that is a name with nothing but facts behind it. */
function behind(text: string, declared: ReadonlySet<string>): OwnerPlace | null {
  const marks = [...text.matchAll(PARTS)].slice(-MOST_PARTS);
  for (const [at, mark] of marks.entries()) {
    const start = mark.index + mark[0].length;
    const end = marks[at + 1]?.index ?? text.length;
    const part = text.slice(start, end).trimEnd().replace(/\.$/, '');
    const rest = text.slice(end);
    const team = teamOrPerson(part.trim(), declared);
    if (team === null || !onlyFacts(rest)) continue;
    // "Tell Ann, Ravi": a list, but for the ticket behind it or the bracket around it.
    const listed = mark[0].startsWith(',') && !/[([|]|\s[–—-]{1,2}\s/.test(text.slice(0, start)) && !TICKET.test(rest);
    if (!listed) return { team, span: { start, end: start + part.length } };
  }
  return null;
}

function onlyFacts(rest: string): boolean {
  const told = rest.replace(/^\s?\([^()]{1,30}\)|https?:\S{1,300}/g, '');
  return (told.match(/(?<![\p{L}\p{N}-])\p{Ll}{4,}/gu) ?? []).every((word) => FACT_WORDS.test(word));
}

/** True for a team, false for people, null for anything else: "Kafka". */
function teamOrPerson(words: string, declared: ReadonlySet<string>): boolean | null {
  if (DEPARTMENT.test(words) || WHOLE_TEAM.test(words)) return true;
  if (!WHOLE_NAMES.test(words)) return null;
  const each = words.split(/,? and |, ?| ?[&/+] ?/);
  return each.every((one) => one.split(' ').some((word) => isKnown(word, declared))) ? false : null;
}

const WHOLE_TEAM = new RegExp(`^${TEAM}$`, 'u');
const WHOLE_NAMES = new RegExp(`^${NAMES}$`, 'u');

function isKnown(word: string, declared: ReadonlySet<string>): boolean {
  const small = word.toLowerCase().replace(/[.’']s?$/, '');
  return declared.has(small) || spellings(small).some((one) => (classOf(one) & Tag.Name) !== 0);
}
