/** Departments that are told of without an article, as people: "Storage ignored the warning", "because Legal sat on the contract". */
import { Tag } from './tags';
import type { Token } from './tokens';

/** Names of departments that are also names of things: people only where what follows is said of people alone. */
const DEPARTMENTS = new Set(
  (
    'devops storage networking network networks marketing legal finance operations infrastructure infra platform security product sales engineering support payments billing hr it procurement facilities ' +
    'compliance logistics research data qa ops editorial communications comms design accounting purchasing development staffing hosting research analytics leadership management headquarters'
  ).split(' '),
);

/** What is said of people, and not of the systems that a department is named after. */
const CONDUCT = new Set(
  (
    'ignored forgot forgotten refused insisted decided promised assumed believed thought wanted asked told informed notified warned approved agreed argued muted silenced overlooked overruled neglected ' +
    'disregarded dismissed knew noticed realised realized misread misjudged misunderstood mistook hired signed demanded urged pressed rushed hurried complained escalated declined objected hesitated ' +
    'sat skipped bypassed unplugged mentioned pressured consulted coordinated communicated announced tell inform notify warn ask mention communicate announce consult coordinate escalate bother think consider realise realize notice know ' +
    'tested rehearsed reviewed test review rehearse messed screwed botched lied'
  ).split(' '),
);

/** Of these, those that no system is named after: whatever they did was done by people. */
const PEOPLE_ONLY = new Set(
  'devops marketing legal finance sales hr procurement engineering editorial purchasing accounting leadership management'.split(
    ' ',
  ),
);

/** Of these and of some others it is said that they are slow, or take ages to answer; security and logistics are software too. */
const MANNED = new Set([...PEOPLE_ONLY, ...'operations support it qa ops compliance facilities'.split(' ')]);

/** "… was too slow to react", "… took ages to answer". */
function isRated(all: readonly Token[], from: number): boolean {
  return [0, 1, 2].some((ahead) =>
    /^(?:slow|late|slower|ages|forever|unaware|unresponsive|unhelpful|reluctant|unwilling|careless|sloppy|long)$/.test(
      all[from + ahead]?.word ?? '',
    ),
  );
}

/** Acts that a system of the same name may do too: of people where they are done without a word to others. */
const SILENTLY = new Set(
  'telling asking informing notifying warning notice consulting coordinating consultation coordination approval permission'.split(
    ' ',
  ),
);

/** Whether token `i` is a department that acts. */
export function isDepartment(all: readonly Token[], i: number): boolean {
  const token = all[i];
  if (token === undefined || !DEPARTMENTS.has(token.word) || !beginsClause(all, i)) return false;
  // "It was slow": the pronoun at the head of a sentence.
  if (token.word === 'it' && !token.isUpper) return false;
  let at = i + 1;
  let verb = all[at];
  // "Marketing sent", "Finance had not told", "Legal never answered"
  while (verb !== undefined && (verb.tags & (Tag.Adverb | Tag.Negation | Tag.Auxiliary)) !== 0) {
    // "Infrastructure are not …": one word with a verb of many.
    if (verb.word === 'are' || verb.word === 'were') return !token.word.endsWith('s');
    if (/^(?:was|is|been|be)$/.test(verb.word)) return MANNED.has(token.word) && isRated(all, at + 1);
    verb = all[++at];
  }
  if (verb === undefined) return false;
  if (verb.word === 'let' || CONDUCT.has(verb.word)) return true;
  if ((verb.tags & Tag.Past) === 0) return false;
  if (PEOPLE_ONLY.has(token.word) || (verb.word === 'took' && MANNED.has(token.word) && isRated(all, at + 1)))
    return true;
  for (let to = at + 1; to < all.length && to < at + 14; to++)
    if (all[to]?.word === 'without' && [1, 2, 3].some((on) => SILENTLY.has(all[to + on]?.word ?? ''))) return true;
  return false;
}

/** At the head of a sentence or behind a word that opens a clause; with a capital, as a name. */
function beginsClause(all: readonly Token[], i: number): boolean {
  if (((all[i]?.tags ?? 0) & Tag.Capital) === 0) return false;
  const before = all[i - 1];
  if (before === undefined) return true;
  return (
    (before.tags & (Tag.Sign | Tag.Number)) !== 0 ||
    /^(?:because|since|when|while|after|before|and|but|that|so|although|though|as|where)$/.test(before.word)
  );
}
