/** The names of people that a review gives, and where a text has them. */
import { entriesOf } from '../../format/entries';
import { namesIn } from '../../format/entry-facts';
import type { Review } from '../../format/model';
import type { Span } from '../../text/span';
import { classOf, isOneRole, Tag } from '../tags';
import { inTwoLetters, spellings, withoutMarks } from '../spellings';

/** A name that a review gives. */
export interface DeclaredName {
  /** As it is looked for, in small letters without marks. */
  readonly text: string;
  /** As the review writes it here and there, in small letters. In another spelling it may be a word, so that counts with a capital inside a sentence only. */
  readonly written: ReadonlySet<string>;
  /**
   * `any`: in whatever letters. `capital`: also a word of the language (`will`, `may`), so with a capital letter, and at the start of a
   * sentence only before a verb. `inside`: may be a team as well, so with a capital letter inside a sentence only.
   */
  readonly letters: 'any' | 'capital' | 'inside';
}

export type DeclaredNames = readonly DeclaredName[];

export interface DeclaredPerson {
  readonly id: string;
  readonly name: string | null;
}

/** Names, parts of names and ids of everybody whom a review names. */
export function namesOf(review: Review): DeclaredNames {
  const { people, ids } = peopleOf(review);
  return declaredNames(people, ids);
}

/** The people whom a review introduces or who lead it, and other ids that it names: people, or teams. */
function peopleOf(review: Review): { readonly people: readonly DeclaredPerson[]; readonly ids: readonly string[] } {
  const others = [...review.actionItems.flatMap((item) => item.owner), ...review.attendees].map(({ value }) => value);
  const ids = new Set([...namesIn(entriesOf(review).deeds), ...others]);
  const services = [...review.services, ...review.tags, ...review.incidents.flatMap((incident) => incident.services)];
  const things = new Set(services.flatMap(({ value }) => value.toLowerCase().split(/[^\p{L}\p{N}]+/u)));
  const declared = review.people.map(({ id, name }) => ({ id: id.value, name: name?.value ?? null }));
  // Nobody but a person leads or facilitates.
  for (const words of [review.commander, review.facilitator]) {
    const id = words?.value ?? '';
    if (id === '' || declared.some((one) => one.id === id)) continue;
    const small = id.toLowerCase();
    if (id.length > 3 && classOf(small) === 0 && !TEAM.test(small) && !ALSO_WORDS.test(small))
      declared.push({ id, name: null });
    else ids.add(id);
  }
  return { people: declared, ids: [...ids].filter((id) => !things.has(id.toLowerCase())) };
}

/** Whom a review names without introducing them, by id, where that is likely a person. */
export function undeclaredNames(review: Review): string[] {
  const declared = new Set(review.people.map(({ id }) => id.value));
  const { people, ids } = peopleOf(review);
  return [...people.map(({ id }) => id), ...ids].filter(
    (id) =>
      !declared.has(id) &&
      /^\p{L}{3,}$/u.test(id) &&
      !TEAM.test(id.toLowerCase()) &&
      classOf(id.toLowerCase()) === 0 &&
      !NOT_A_NAME.test(id.toLowerCase()),
  );
}

/**
 * @param people whom the review introduces
 * @param ids what it names besides under `who`, `owner` …: people, or teams
 */
export function declaredNames(people: readonly DeclaredPerson[], ids: readonly string[] = []): DeclaredNames {
  const found = new Map<string, DeclaredName>();
  const add = (text: string, letters: DeclaredName['letters']): void => {
    const small = text.trim().replace(/^@/, '').toLowerCase();
    if (small.length < 2 || NOT_A_NAME.test(small)) return;
    const own = isWord(small) ? 'capital' : letters;
    for (const text of spellings(small)) {
      const known = found.get(text);
      const written = new Set([...(known?.written ?? []), small]);
      found.set(text, {
        text,
        written,
        letters: known === undefined || known.letters === 'inside' ? own : known.letters,
      });
    }
  };
  const groups = new Set(
    people.filter(({ name }) => name !== null && GROUP.test(name) && !isOneRole(name)).map(({ id }) => id),
  );
  for (const { id, name } of people) {
    if (groups.has(id)) continue;
    add(id, 'any');
    if (name === null) continue;
    // "A researcher" tells who it is without a name.
    const parts = name.split(/[\s,/()]+/).filter((part) => /^\p{Lu}|^\p{Lo}/u.test(part) && part.length > 1);
    if (parts.length === name.trim().split(/\s+/).length) add(name, 'any');
    // "Groß-Weber" is also called by one of the two.
    const all = parts.flatMap((part) => [part, ...part.split('-').filter((half) => /^\p{Lu}.{2}/u.test(half))]);
    for (const part of all) if (!/^(?:dr|prof|mr|mrs|ms|the|an?)\.?$/i.test(part)) add(part, 'any');
  }
  for (const id of ids) if (!groups.has(id)) add(id, lettersOf(id));
  return [...found.values()].sort((a, b) => b.text.length - a.text.length);
}

/** A handle, an account, or a given name is a person. Other ids may be teams. */
function lettersOf(id: string): DeclaredName['letters'] {
  const small = id.toLowerCase();
  if (/^@|[\d_.]/.test(id) || (classOf(small) & Tag.Name) !== 0) return 'any';
  return 'inside';
}

/** What teams are called after. */
const TEAM =
  /(?:ing|ments?|ions?|services?|ware|ics|s)$|^(?:back|front|web|mobile|app|core|edge|checkout|catalog|catalogue|inventory|cart|identity|auth|search|mail|data|storage|network|desk|legal|finance|growth|content|media|release|quality|web|api|cloud|build|fraud|risk|trust)/;

const GROUP =
  /\b(?:teams?|squad|crew|group|department|desk|on[- ]call|support|rota|rotation|engineering|operations|customers?|users?)\b/i;

/** Ids that stand for a group, a role or nobody yet. */
const NOT_A_NAME =
  /^(?:customers?|users?|on-?call|everyone|everybody|all|team|ops|dev|devops|sre|sres|dba|dbas|support|security|platform|network|infra|infrastructure|engineering|management|vendor|provider|tbd|todo|unknown|none|nobody|someone|monitoring|bot|system|automation|the|and|facilitator|responders?|reporter|commander|engineers?|developers?|operators?|administrators?|admins?)$/;

/** Also a month, a stone, a verb …: in small letters, or at the start of a sentence, it names nobody. */
export const ALSO_WORDS =
  /^(?:will|may|june|april|august|mark|max|grace|bill|rose|sue|art|pat|rob|drew|frank|jack|joy|hope|dawn|ray|gene|dean|chase|miles|cliff|carol|penny|sandy|robin|jay|lance|guy|chip|faith|iris|ivy|lily|violet|ruby|amber|crystal|jade|pearl|olive|holly|heather|daisy|summer|autumn|eve|sky|rich|pierce|wade|dale|glen|ford|grant|reed|lane|page|parker|cooper|mason|hunter|taylor|carter|baker|christian|jordan|austin|georgia|paris|sydney|victoria|case|long|short|young|major|stone|field|fields|wood|woods|brown|green|white|black|gray|king|price|bush|banks|rice|day|power|powers|read|west|north|best|small|love|sharp|cross|house|street|bond|stock|gates|waters|rivers|wells|hill|lake|park|english|french|general|berry|bell|book|cook|fisher|miller|porter|potter|shepherd|smith|ward|web|test|admin|root|main|master|data|cloud|redis|kafka)$/;

function isWord(small: string): boolean {
  const tags = classOf(small);
  const grammar =
    Tag.Determiner |
    Tag.Pronoun |
    Tag.Auxiliary |
    Tag.Modal |
    Tag.Preposition |
    Tag.Conjunction |
    Tag.Adverb |
    Tag.Base |
    Tag.Role |
    Tag.Group;
  return /^\p{Ll}{1,2}$/u.test(small) || (tags & grammar) !== 0 || ALSO_WORDS.test(small);
}

/** Where a text has one of the names, also as other keyboards spell it and with the genitive of German: "Öztürks" of `oeztuerk`. */
export function declaredIn(text: string, names: DeclaredNames): Span[] {
  const small = withoutMarks(text.toLowerCase());
  if (small.length !== text.length) return [];
  const found: Span[] = [];
  for (const { text: name, written, letters } of names) {
    for (let at = small.indexOf(name); at >= 0; at = small.indexOf(name, at + name.length)) {
      const end = at + name.length;
      const whole = isWhole(small, at, end) || (letters === 'any' && isGenitive(text, at, end));
      if (!whole) continue;
      const start = withInitials(text, at, names);
      const here = letters === 'any' && !isWrittenSo(text.slice(at, end), written) ? 'inside' : letters;
      if (start === at && here !== 'any' && !isNameThere(text, at, end, here)) continue;
      found.push({ start, end });
    }
  }
  return found;
}

/** Where "J. Grossmann" begins, if somebody's name begins with a J. */
function withInitials(text: string, start: number, names: DeclaredNames): number {
  if (!/^\p{Lu}/u.test(text.charAt(start))) return start;
  const initials =
    /(?<![\p{L}\p{N}.])(?:\p{Lu}\.[ \u00a0-]?){1,3}$/u.exec(text.slice(Math.max(0, start - 12), start))?.[0] ?? '';
  const first = withoutMarks(initials.charAt(0).toLowerCase());
  return first !== '' && names.some((name) => name.text.startsWith(first)) ? start - initials.length : start;
}

/** Scripts without spaces have no word ends. */
function isWhole(text: string, start: number, end: number): boolean {
  if (/\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}|\p{Script=Thai}/u.test(text.slice(start, end)))
    return true;
  const letter = /[\p{L}\p{N}_]/u;
  return !letter.test(text.charAt(start - 1)) && !letter.test(text.charAt(end));
}

/** As the review writes it; a name of several words, and a given name, is one in every spelling. */
function isWrittenSo(found: string, written: ReadonlySet<string>): boolean {
  const small = found.toLowerCase();
  if (written.has(small) || /\s/.test(small)) return true;
  // "Grossmann" for Großmann; a short one ("Gross", "Luck") may be a word.
  if (small.length > 6 && classOf(small) === 0 && [...written].some((own) => inTwoLetters(own) === small)) return true;
  return /^\p{Lu}/u.test(found) && spellings(small).some((one) => (classOf(one) & Tag.Name) !== 0);
}

/** "Annelieses Deploy" */
function isGenitive(text: string, start: number, end: number): boolean {
  if (end - start < 4 || !/^\p{Lu}/u.test(text.slice(start, end)) || !/[^sxzß]s$/.test(text.slice(end - 1, end + 1)))
    return false;
  return isWhole(text, start, end + 1);
}

/** A word that is also a name: with a capital letter, not where every sentence has one, not in a date. */
function isNameThere(text: string, start: number, end: number, letters: DeclaredName['letters']): boolean {
  const small = text.slice(start, end).toLowerCase();
  if (text.charAt(start - 1) === '@') return true;
  const first = text.charAt(start);
  if (first === first.toLowerCase() || text.slice(start, end) === text.slice(start, end).toUpperCase()) return false;
  const before = text.slice(Math.max(0, start - 24), start);
  const after = text.slice(end, end + 16);
  if (
    /(?:\d(?:st|nd|rd|th)?(?: of)?|\b(?:in|since|until|during|early|late|mid|last|next))[\s-]+$/i.test(before) ||
    /^\s+\d/.test(after)
  )
    return false;
  const head = before.trimEnd();
  const begins = head === '' || before.slice(head.length).includes('\n') || /[.!?:]["”')]{0,3}$|[*#>-]$/.test(head);
  if (!begins) return true;
  if (letters === 'inside') return false;
  return /^\p{Ll}{1,2}$/u.test(small) || /^['’]s\s/.test(after) || isVerb(/^\s+([a-z]+)/.exec(after)?.[1] ?? '', small);
}

/** "Mark found", "Grace restarts"; "May services" is a question. */
function isVerb(next: string, name: string): boolean {
  const modal = (classOf(name) & Tag.Modal) !== 0;
  return (classOf(next) & (modal ? Tag.Past : Tag.Past | Tag.Third)) !== 0;
}
