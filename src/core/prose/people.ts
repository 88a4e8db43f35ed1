import { isDepartment } from './departments';
import { AMBIGUOUS_HEADS, PERSON_MODIFIERS, SOFTWARE_MODIFIERS } from './lexicon/people';
import type { LanguageContext } from './passages';
import { classOf, isOneRole, Tag } from './tags';
import { spellings, withoutMarks } from './spellings';
import type { Token } from './tokens';

export type PersonKind = 'name' | 'role' | 'group' | 'someone' | 'we' | 'i' | 'you' | 'they' | 'he' | 'outsider';

/** Words that name people: tokens `from` to `to` (exclusive), the noun that carries them at `head`. */
export interface PersonPhrase {
  readonly from: number;
  readonly to: number;
  readonly head: number;
  readonly kind: PersonKind;
  /** "Sam's": the person owns what follows, and does nothing. */
  readonly possessive: boolean;
}

/** The people and systems that a review or a team declares, in small letters. */
export interface PeopleWords {
  readonly names: ReadonlySet<string>;
  /** Named, and not introduced: people where they have a capital letter. */
  readonly named: ReadonlySet<string>;
  readonly roles: ReadonlySet<string>;
  readonly systems: ReadonlySet<string>;
}

/** Where the name itself ends: "Priya" of "Priya of the mail team", "Maria Otte" of "Maria Otte (DBA)". */
export function nameEnd(all: readonly Token[], { head, to }: PersonPhrase): number {
  let end = head + 1;
  while (end < to && ((all[end]?.tags ?? 0) & (Tag.Sign | Tag.Preposition)) === 0) end++;
  return end;
}

export function peopleWords(context: LanguageContext): PeopleWords {
  const names = new Set<string>();
  const roles = new Set((context.roles ?? []).map((role) => role.toLowerCase()));
  for (const { id, name, role } of context.people) {
    const parts = (name ?? '').split(/\s+/).filter((part) => part !== '');
    if (id === 'customers' || isNoName(id)) continue;
    // "lotte: on-call engineer" tells the role in place of a name: the id is the name, unless the role has it from a system ("web: web engineer").
    if (isOneRole(name ?? '')) {
      if (!parts.some((part) => part.toLowerCase() === id.toLowerCase())) names.add(id.toLowerCase());
      continue;
    }
    // "The hub team" and "Support" are declared as well, and are groups.
    if (parts.some(isNoName)) continue;
    names.add(id.toLowerCase());
    for (const part of parts) if (part.length > 2 && !PARTICLE.test(part)) names.add(part.toLowerCase());
    if (role !== null && !/\s/.test(role)) roles.add(role.toLowerCase());
  }
  // In another spelling a name may be a word: Lück and "by luck".
  const others = [...names, ...(context.named ?? [])].flatMap((name) => spellings(name.toLowerCase()));
  const named = new Set(others.filter((name) => !names.has(name) && name.length > 3 && classOf(name) === 0));
  return {
    names,
    named,
    roles,
    systems: new Set((context.systems ?? []).map((system) => system.toLowerCase())),
  };
}

/** What stands between a given name and a surname, and is a word of its own: "Der Pool war klein." */
const PARTICLE = /^(?:von|vom|van|der|den|dem|des|del|della|las|los|dos|das|ter|ten|zum|zur|bin|ibn|und)$/i;

/** A role, a group, a small word: no name of one person. */
function isNoName(part: string): boolean {
  const tags = classOf(part.toLowerCase());
  return (
    (tags & (Tag.Role | Tag.Group | Tag.Outsider | Tag.Determiner)) !== 0 ||
    (/^\p{Ll}/u.test(part) && tags !== 0 && (tags & Tag.Name) === 0)
  );
}

const AMBIGUOUS = new Set(AMBIGUOUS_HEADS.split(' '));
const OF_PEOPLE = new Set(PERSON_MODIFIERS.split(' '));
const OF_SOFTWARE = new Set(SOFTWARE_MODIFIERS.split(' '));
const PRONOUN_KINDS: ReadonlyMap<string, PersonKind> = new Map<string, PersonKind>([
  ['we', 'we'],
  ['i', 'i'],
  ['you', 'you'],
  ['they', 'they'],
  ['he', 'he'],
  ['she', 'he'],
  ['us', 'we'],
  ['me', 'i'],
  ['him', 'he'],
  ['someone', 'someone'],
  ['somebody', 'someone'],
  ['anyone', 'someone'],
  ['anybody', 'someone'],
  ['everyone', 'someone'],
  ['everybody', 'someone'],
  ['nobody', 'someone'],
  ['no-one', 'someone'],
  ['noone', 'someone'],
  ['people', 'someone'],
  ['person', 'someone'],
]);
const QUANTIFIERS = new Set(
  'one two three some many several most members member part all none any each both few majority rest lot two'.split(
    ' ',
  ),
);
/** What may stand between a determiner and its noun, or follow a noun as another noun. */
const ENDS_PHRASE =
  Tag.Sign |
  Tag.Auxiliary |
  Tag.Modal |
  Tag.Preposition |
  Tag.Conjunction |
  Tag.Adverb |
  Tag.Negation |
  Tag.Past |
  Tag.Participle |
  Tag.Third |
  Tag.Pronoun |
  Tag.Determiner |
  Tag.Number;

export function findPeople(all: readonly Token[], words: PeopleWords): PersonPhrase[] {
  const found: PersonPhrase[] = [];
  for (let i = 0; i < all.length; i++) {
    const kind = kindAt(all, i, words);
    if (kind === null) continue;
    const from = phraseStart(all, i, kind, found.at(-1)?.to ?? 0);
    let to = i + 1;
    if (kind === 'name') while (isSurname(all, to)) to++;
    const possessive = all[to]?.word === "'s" && !isVerbAhead(all, to + 1);
    if (!possessive) to = aside(all, phraseEnd(all, to, kind), kind);
    found.push({ from, to, head: i, kind, possessive });
    i = to - 1;
  }
  return found;
}

function kindAt(all: readonly Token[], i: number, words: PeopleWords): PersonKind | null {
  const token = all[i];
  if (token === undefined) return null;
  const { word, tags } = token;
  if ((tags & (Tag.Sign | Tag.Opaque | Tag.Number)) !== 0) return null;
  const pronoun = PRONOUN_KINDS.get(word);
  if (pronoun !== undefined) return word === 'i' && (tags & Tag.Capital) === 0 ? null : pronoun;
  if (word === 'one' && all[i - 1]?.word === 'no') return 'someone';
  if (words.systems.has(word)) return null;
  if (isDepartment(all, i)) return 'group';
  if (word.startsWith('@')) return /^@(?:[a-z][\w-]*|\d\w*[a-z][\w-]{2,})$/.test(word) ? 'name' : null;
  if (words.names.has(word)) {
    if (!isCommon(word, tags)) return 'name';
    return (tags & Tag.Capital) !== 0 && !(beginsSentence(all, i) && isNounAhead(all[i + 1], words)) ? 'name' : null;
  }
  if ((tags & Tag.Capital) !== 0 && isGivenName(word, tags)) return isNameHere(all, i) ? 'name' : null;
  // At the start of a sentence a capital letter tells nothing.
  if ((tags & Tag.Capital) !== 0 && !beginsSentence(all, i) && words.named.has(withoutMarks(word)))
    return isNameHere(all, i) ? 'name' : null;
  if ((tags & Tag.Outsider) !== 0) return endsHere(all, i) ? 'outsider' : null;
  const declared = words.roles.has(word);
  if (!declared && (tags & (Tag.Role | Tag.Group)) === 0) return null;
  if (!endsHere(all, i)) return null;
  if (!declared && !isPersonHere(all, i)) return null;
  return (tags & Tag.Role) !== 0 || declared ? 'role' : 'group';
}

/** A given name of the list, or one that is it in another spelling: Björn, Jörg. */
function isGivenName(word: string, tags: number): boolean {
  if ((tags & Tag.Name) !== 0) return true;
  return /[^\0-\x7f]/.test(word) && spellings(word).some((one) => (classOf(one) & Tag.Name) !== 0);
}

function isCommon(word: string, tags: number): boolean {
  return word.length < 4 || (tags & (Tag.Base | Tag.Preposition | Tag.Adverb | Tag.Modal)) !== 0;
}

function beginsSentence(all: readonly Token[], i: number): boolean {
  return i === 0 || (all[i - 1]?.tags ?? 0) === Tag.Sign;
}

/** "Max connections was 100": the capital letter is that of the sentence. */
function isNounAhead(next: Token | undefined, words: PeopleWords): boolean {
  if (next === undefined || next.word === "'s" || words.names.has(next.word)) return false;
  return (next.tags & ENDS_PHRASE) === 0 && (next.isUpper || (next.tags & Tag.Capital) === 0);
}

/** "Will Redis …" is a question, "Grace period" no person. */
function isNameHere(all: readonly Token[], i: number): boolean {
  const next = all[i + 1];
  const token = all[i];
  if (token === undefined || token.isUpper) return false;
  const begins = beginsSentence(all, i);
  if ((token.tags & (Tag.Modal | Tag.Base | Tag.Past)) !== 0 && begins)
    return next !== undefined && (next.tags & (Tag.Past | Tag.Third)) !== 0;
  return true;
}

/** Whether the phrase ends with this noun: "team channel" is a channel. */
function endsHere(all: readonly Token[], i: number): boolean {
  const token = all[i];
  const next = all[i + 1];
  if (token === undefined || next === undefined) return true;
  if ((next.tags & ENDS_PHRASE) !== 0 || next.word === "'s") {
    // "team lead", "support engineer": the next noun is the head.
    return (
      (next.tags & (Tag.Role | Tag.Group)) === 0 || (next.tags & (Tag.Past | Tag.Preposition | Tag.Auxiliary)) !== 0
    );
  }
  // "the developer responsible", "the team concerned"
  if (/^(?:responsible|involved|concerned|unfamiliar|unaware|inexperienced|untrained)$/.test(next.word)) return true;
  // "Why did the night shift wait": the helping verb stands before.
  // "an engineer running a script", but "engineer training".
  if ((next.tags & Tag.Gerund) !== 0 && (next.tags & Tag.Base) === 0)
    return !/^(?:training|building|meeting|planning|staffing|onboarding|testing|ticketing|handling|scheduling|tooling)$/.test(
      next.word,
    );
  if (
    (next.tags & Tag.Base) !== 0 &&
    [1, 2, 3, 4].some((back) =>
      /^(?:did|does|do|lets?|made|makes?|should|must|can|could|will|would)$/.test(all[i - back]?.word ?? ''),
    )
  ) {
    return true;
  }
  if (
    (next.tags & Tag.Base) !== 0 &&
    /s$|^(?:people|staff|dev|ops|personnel|support|nobody|everyone)$/.test(token.word)
  )
    return true;
  return (next.tags & Tag.Opaque) !== 0 || (next.tags & Tag.Identifier) !== 0;
}

function isPersonHere(all: readonly Token[], i: number): boolean {
  const token = all[i];
  const before = all[i - 1];
  if (token === undefined) return false;
  if (!AMBIGUOUS.has(token.word.replace(/s$/, '')) && !AMBIGUOUS.has(token.word)) return true;
  if (before === undefined) return (token.tags & Tag.Capital) !== 0 && isVerbAhead(all, i + 1);
  if (/^operators?$/.test(token.word) && /^(?:node|validator|plant|crane|machine)$/.test(before.word)) return true;
  if (OF_SOFTWARE.has(before.word) || (before.tags & Tag.Identifier) !== 0) return false;
  if (/^(?:security|consumer|target|resource|customer)$/.test(before.word) && /^groups?$/.test(token.word))
    return false;
  if (OF_PEOPLE.has(before.word)) return true;
  // "the vendor's support took", but "the library's support for"
  if (token.word === 'support' && before.word === "'s")
    return (
      /^(?:vendor|provider|supplier|carrier|isp|company|bank|partner)$/.test(all[i - 2]?.word ?? '') &&
      isVerbAhead(all, i + 1)
    );
  if (
    /^(?:operators?|managers?|owners?|authors?|directors?|humans?|captains?|ic|qa|noc|soc|infra|ops|support|pm|product|marketing|sales|business|vendor)$/.test(
      token.word,
    )
  ) {
    if (/^(?:operators?)$/.test(token.word) && all.some(({ word }) => KUBERNETES.has(word))) return false;
    if (/^support$/.test(token.word) && (before.tags & Tag.Capital) !== 0 && (before.tags & Tag.Determiner) === 0)
      return true;
    const plain =
      (/s$/.test(token.word) &&
        /^(?:several|some|many|few|most|other|two|three|four|five|certain|various)$/.test(before.word)) ||
      (before.tags & Tag.Determiner) !== 0 ||
      /^(?:by|from|and|with|when|while|since|because|if|so|but|to|an?|human)$/.test(before.word) ||
      (before.tags & Tag.Sign) !== 0;
    return plain && !/^(?:no|any|such|this|each|every)$/.test(before.word);
  }
  return /^(?:team|staff)$/.test(before.word) || (/^members?$/.test(token.word) && all[i + 1]?.word === 'of');
}

const KUBERNETES = new Set(
  'kubernetes k8s pod pods crd crds crashloop crashlooped reconcile reconciled reconciling namespace statefulset helm cr'.split(
    ' ',
  ),
);

function isVerbAhead(all: readonly Token[], from: number): boolean {
  for (let i = from; i < all.length && i < from + 3; i++) {
    const tags = all[i]?.tags ?? 0;
    if ((tags & (Tag.Adverb | Tag.Negation)) !== 0) continue;
    return (tags & (Tag.Past | Tag.Third | Tag.Auxiliary | Tag.Modal)) !== 0;
  }
  return false;
}

function isSurname(all: readonly Token[], i: number): boolean {
  const token = all[i];
  if (token === undefined || (token.tags & Tag.Capital) === 0) return false;
  return (token.tags & ~(Tag.Capital | Tag.Name)) === 0;
}

/** "the first responder", "our only DBA". */
const ORDINALS = /^(?:first|second|third|last|next|only|then)$/;

function phraseStart(all: readonly Token[], head: number, kind: PersonKind, floor: number): number {
  // "one of us": the phrase begins with the one.
  if (kind === 'we' && all[head]?.word === 'us' && all[head - 1]?.word === 'of' && head - 2 >= floor)
    return QUANTIFIERS.has(all[head - 2]?.word ?? '') ? head - 2 : head;
  if (kind !== 'role' && kind !== 'group' && kind !== 'outsider' && kind !== 'someone') return head;
  if (/^(?:some|any|every|no)(?:one|body)$/.test(all[head]?.word ?? '')) return head;
  let from = head;
  while (from > floor && head - from < 5) {
    const before = all[from - 1];
    if (before === undefined) break;
    if ((before.tags & Tag.Determiner) !== 0 && before.word !== 'that' && before.word !== 'which') {
      from--;
      break;
    }
    const blocks =
      Tag.Sign |
      Tag.Preposition |
      Tag.Conjunction |
      Tag.Auxiliary |
      Tag.Modal |
      Tag.Negation |
      Tag.Pronoun |
      Tag.Adverb;
    const counts = ORDINALS.test(before.word) && ((all[from - 2]?.tags ?? 0) & Tag.Determiner) !== 0;
    if ((before.tags & blocks) !== 0 && !counts) break;
    if ((before.tags & Tag.Past) !== 0 && (before.tags & Tag.Participle) === 0) break;
    from--;
  }
  if (all[from]?.word === "'s" && from < head) from++;
  if (all[from - 1]?.word === 'of' && from - 2 >= floor && QUANTIFIERS.has(all[from - 2]?.word ?? '')) {
    from -= 2;
    while (from > floor && ((all[from - 1]?.tags ?? 0) & (Tag.Determiner | Tag.Group)) !== 0) from--;
  }
  return from;
}

/** "Maria (DBA)", "Tom, our DBA,": what is said of them before the verb. */
function aside(all: readonly Token[], start: number, kind: PersonKind): number {
  const close = all[start]?.word === '(' ? ')' : ',';
  if (kind !== 'name' || !/^[(,]$/.test(all[start]?.word ?? '')) return start;
  for (let i = start + 2; i < start + 7; i++) {
    const { word = '', tags = 0 } = all[i] ?? {};
    if (word === close) {
      const isRole = ((all[i - 1]?.tags ?? 0) & (Tag.Role | Tag.Group)) !== 0;
      return close === ')' || (isRole && isVerbAhead(all, i + 1)) ? i + 1 : start;
    }
    if ((tags & (Tag.Past | Tag.Auxiliary | Tag.Sign | Tag.Name)) !== 0) return start;
  }
  return start;
}

/** "the engineer on call", "a member of the data team", "someone from ops", "Bob from the network team". */
function phraseEnd(all: readonly Token[], start: number, kind: PersonKind): number {
  if (kind !== 'role' && kind !== 'group' && kind !== 'someone' && kind !== 'name') return start;
  // "the engineer responsible for the gate"
  if (all[start]?.word === 'responsible' && all[start + 1]?.word === 'for') {
    const end = phraseEnd(all, start + 1, kind);
    return end > start + 1 && isVerbAhead(all, end) ? end : start;
  }
  const preposition = all[start]?.word ?? '';
  if (kind === 'name' && !/^(?:from|of|at)$/.test(preposition)) return start;
  if (!/^(?:on|from|of|in|at|for)$/.test(preposition) && !(preposition === 'with' && kind === 'someone')) return start;
  if (preposition === 'on' && all[start + 1]?.word === 'call') return start + 2;
  let end = start + 1;
  if (((all[end]?.tags ?? 0) & Tag.Determiner) !== 0) end++;
  const first = end;
  const stops =
    Tag.Sign |
    Tag.Auxiliary |
    Tag.Modal |
    Tag.Preposition |
    Tag.Conjunction |
    Tag.Adverb |
    Tag.Negation |
    Tag.Pronoun |
    Tag.Past |
    Tag.Third |
    Tag.Determiner |
    Tag.Number |
    Tag.Gerund;
  // "in IT"
  if (all[end]?.word === 'it' && all[end]?.isUpper === true) return end + 1;
  // "of the affected project", "of our hosting company": a participle before its noun.
  if (
    first > start + 1 &&
    ((all[end]?.tags ?? 0) & (Tag.Participle | Tag.Gerund)) !== 0 &&
    ((all[end + 1]?.tags ?? Tag.Sign) & stops) === 0
  )
    end++;
  while (end < all.length && end - first < 3 && ((all[end]?.tags ?? 0) & stops) === 0) end++;
  return end > first ? end : start;
}
