/** Whom words may name that stand at the place of an owner. */
import { KNOWN_NAMES } from '../lexicon/terms';
import { THINGS } from '../lexicon/things';
import { spellings } from '../spellings';
import { classOf, Tag } from '../tags';

/** `perhaps`: words with capital letters that are in no list, of names or of other words. */
export type Owning = 'person' | 'team' | 'perhaps';

const NAME = String.raw`\p{Lu}[\p{L}’'.-]{0,30}`;
/** For regular expressions: one name or several, "Ada Lind, Mo and Ravi". */
export const NAMES = String.raw`${NAME}(?: ${NAME}){0,2}(?:(?:,? and |, ?| ?[&/+] ?)${NAME}(?: ${NAME}){0,2}){0,3}`;
/** The same for a team: "the search team", "Storage squad". */
export const TEAM = String.raw`(?:[Tt]he )?(?!(?:[Tt]he|[Oo]ur|[Aa]n?|[Ee]ach|[Ee]very|[Tt]his|[Tt]hat|[Oo]ne|[Aa]ny|[Nn]o|[Ww]hole|[Ww]hich) )[\p{L}\p{N}][\p{L}\p{N}&-]{0,30}(?: [\p{L}\p{N}&-]{1,30})? (?:[Tt]eam|[Ss]quad|[Cc]rew|[Gg]uild)`;

const DEPARTMENT =
  /^(?:sres?|ops|qa|noc|soc|infra|dbas?|on-?call|devops|support|security|platform|storage|networking|legal|finance)$/i;
const WHOLE_TEAM = new RegExp(`^${TEAM}$`, 'u');
const WHOLE_NAMES = new RegExp(`^${NAMES}$`, 'u');
const BETWEEN = /,? and |, ?| ?[&/+] ?/;

/** Null for what names nobody: "Kafka". `declared`: words of names that the review gives, in small letters. */
export function owning(words: string, declared: ReadonlySet<string>): Owning | null {
  if (DEPARTMENT.test(words) || WHOLE_TEAM.test(words)) return 'team';
  if (!WHOLE_NAMES.test(words)) return null;
  const each = namesIn(words).map((one) => one.split(' '));
  if (each.every((one) => one.some((word) => isKnown(word, declared)))) return 'person';
  return each.every((one) => one.every((word) => isKnown(word, declared) || isUnlisted(word))) ? 'perhaps' : null;
}

/** The single names of "Ada Lind, Mo and Ravi". */
export const namesIn = (words: string): string[] => words.split(BETWEEN);

function isKnown(word: string, declared: ReadonlySet<string>): boolean {
  const small = smallLetters(word);
  return declared.has(small) || spellings(small).some((one) => (classOf(one) & Tag.Name) !== 0);
}

/** "Bex", "McKay", "O’Shea"; not "SRE", "GitOps", "Is". */
const LIKE_A_NAME =
  /^(?:Mc|Mac|De|Van|Le|\p{Lu}[’'])?\p{Lu}[\p{Ll}’'-]{1,30}(?:-\p{Lu}[\p{Ll}’']{1,30})?$|^\p{Lu}\.?$/u;
/** How nouns of work and of systems end, and hardly a name that no list has. */
const NOUN = /(?:ings?|ments?|[st]ions?|ity|ities|wares?|ness|[ai]bles?|ages?|base|ures?|ships?|ics|ops|proxy|server)$/;

/** Whether a word in small letters is that of a system, a place, a kind of work, a day. */
export const isThing = (small: string): boolean => THINGS.has(small) || KNOWN_NAMES.has(small);

function isUnlisted(word: string): boolean {
  const small = smallLetters(word);
  if (!LIKE_A_NAME.test(word) || isThing(small)) return false;
  return classOf(small) === 0 && !(small.length > 5 && NOUN.test(small));
}

const smallLetters = (word: string): string => word.toLowerCase().replace(/[.’']s?$/, '');
