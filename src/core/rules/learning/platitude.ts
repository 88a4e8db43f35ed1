import type { Match } from '../../prose/match';
import { isNounToo, ordersIn } from '../../prose/order';
import type { Sentence } from '../../prose/sentence';
import { Tag } from '../../prose/tags';
import { bounded } from '../action/bounds';
import { degreeAhead } from '../action/degrees';
import { vagueEnd } from '../action/vague-verbs';
import type { LanguageRule } from '../rule';
import { after, asked, negated } from '../tests';

function local({ sentence }: Match): boolean {
  return sentence.tokens.some(({ tags }) => (tags & (Tag.Number | Tag.Opaque)) !== 0);
}

/** These make something, and are tasks that stand in the wrong place (`learning/is-task`). */
const TASKS =
  /^(?:add|set|setup|create|write|update|implement|build|define|document|automate|fix|remove|replace|migrate|upgrade|configure|enable|disable|install|move|introduce|establish|deploy|alert|publish|extend|provide|split|rotate|open|file|separate|be|have|see|note|let|thank|thanks|welcome)$/;

/** What may follow a verb, and seldom a noun at the head of a sentence. */
const OPENS_OBJECT = Tag.Preposition | Tag.Pronoun | Tag.Conjunction | Tag.Negation;
const SURELY_VERBS =
  /^(?:treat|trust|choose|prefer|involve|expect|embrace|respect|adopt|assume|keep|take|give|make|get|think|know|understand|remember|decouple|separate|rehearse|verify|avoid|celebrate|invite|listen|practi[sc]e)$/;

/** "Run the checks before the push", "Treat odd lines as a warning": what everybody is told to do from now on. */
function advice(sentence: Sentence): Match | null {
  const order = ordersIn(sentence).find(({ bare }) => bare);
  if (order === undefined) return null;
  const { verb } = order;
  const next = verb + 1;
  if (TASKS.test(sentence.word(verb)) || sentence.word(verb).includes('-') || sentence.tokens.length < verb + 3)
    return null;
  // `action/vague` has these.
  if (
    vagueEnd(sentence, verb) !== null ||
    degreeAhead(sentence, verb) !== null ||
    asked({ sentence, from: verb, to: next, anchor: verb })
  )
    return null;
  // "Cache everything", but "Support and storage talked in two channels", "Flood bug in the collector": nouns.
  const opens = Tag.Determiner | Tag.Adverb | (isNounToo(sentence.word(verb)) ? 0 : OPENS_OBJECT);
  const wide = /^(?:where|wherever|whenever|everything|ahead)$/.test(sentence.word(next));
  if (!sentence.is(next, opens) && !wide && !SURELY_VERBS.test(sentence.word(verb))) return null;
  if (tells(sentence, next)) return null;
  // "Leave this one off", "revoke it": one thing is pointed at.
  if (/^(?:this|these|it|them)$/.test(sentence.word(next))) return null;
  const match = { sentence, from: verb, to: next, anchor: verb };
  return local(match) || bounded(match) ? null : match;
}

/** A finite verb before the next clause: "Release runs eleven steps", "Pairing with them was quick". */
function tells(s: Sentence, from: number): boolean {
  for (let i = from; i < s.tokens.length; i++) {
    if (
      s.is(i, Tag.Sign) ||
      /^(?:when|where|wherever|whenever|if|that|because|so|before|after|until|who|which|what|how|while|as|than)$/.test(
        s.word(i),
      )
    )
      return i === from && s.is(i, Tag.Sign);
    if (s.is(i, Tag.Third | Tag.Auxiliary | Tag.Modal) && !s.is(i, Tag.Base) && !s.is(i - 1, Tag.Determiner))
      return true;
    if (s.is(i, Tag.Past) && !s.is(i, Tag.Participle | Tag.Base)) return true;
  }
  return false;
}

/** An info: what is a maxim to one is news to another. */
export const platitude: LanguageRule = {
  type: 'language',
  id: 'learning/platitude',
  severity: 'info',
  title: 'A learning that holds everywhere',
  why: 'Nobody works differently tomorrow for a maxim that was true yesterday.',
  instead: 'What is now known about this system that was not known before, and whom did it surprise?',
  source: 'Etsy Debriefing Facilitation Guide; Google SRE Workbook, ch. 10; Dekker, The Field Guide',
  sections: ['learnings'],
  phrases: [
    {
      find: [
        '^ {do not|dont|never} :base',
        '^ {probably|generally|usually|please} {do not|never} :base',
        '^ try to',
        'reminder to|that|of',
        '{is|are} better than',
        '{when|if} in doubt',
        '^ :base ..1 your',
        '^ :base as you|we go',
        '^ always :base|:gerund',
        '^ {never ever|always always}',
        '^ test|check|verify|think|measure|ask|plan|communicate ..2 {before|twice|early|often|first}',
        '^ test|check|verify|measure|ask ..5 first $',
        'trust but verify',
        'trust , but verify',
        'better {safe|late} than',
        '{is|are} ..1 {important|key|crucial|essential|critical|vital|paramount|a must|king|everything}',
        'importance of',
        "{it is|it's|it 's} ..1 {better|best|important|essential|crucial|vital|critical|good} ..1 {to|not|that}",
        '^ {be|stay} {prepared|patient|careful|vigilant|humble|calm}',
        'can never be {too|sure|certain|100%}',
        'expect the unexpected',
        'haste makes',
        'practice makes',
        'keep it simple',
        '{automate|document|test|monitor} everything',
        'hope is not',
        'no {silver bullet|free lunch}',
        '{should|must} {always|never} !have',
        '^ instead of ..8 , just',
        '{lesson|lessons} learned :',
        '^ ..3 matter|matters $',
        '^ :base ..3 , not ..4 $',
      ],
      unless: [negated, local],
    },
    {
      find: [
        '^ {do not|never} {deploy|release|push|merge|upgrade|change} on friday|fridays',
        '{should|must} {always|never} !have :base',
      ],
    },
    { find: '^ never ever' },
    {
      find: [
        'need|needs|must|has|have|should ..2 be ..1 documented|reviewed|tested|rehearsed|checked|communicated|announced|studied|understood|planned|coordinated|verified|approved',
        '{should|must} not ..1 be :part ..6 without',
        'take% ..1 {more|extra} ..1 care',
        '{can|could|should|must|need to} be ..1 {faster|quicker|better|earlier|clearer}',
      ],
      unless: [local, bounded, after(/^(?:such|so)$/, 1)],
    },
  ],
  check: { find: advice },
  message:
    '“{words}” holds everywhere, so nobody works differently for it. Write what is now known about this system that was not known before.',
  flag: [
    'Never release before a holiday.',
    'Test before the release.',
    'Documentation is important.',
    'Better safe than sorry.',
    'Never run a migration by hand.',
    'When in doubt, roll back.',
    'Small changes are better than large ones.',
    'Test your backups.',
  ],
  allow: [
    'Leave this one switched off.',
    'Releases in the evening leave one person until 20:00.',
    'Support and storage talked in two channels until 10:45.',
    'Pairing cut the search from 10 minutes to 3.',
    'Staging has no standby, so the lag cannot appear there.',
    'The failover never starts on its own.',
    'The test of the restore reads one table only.',
    'The second region is three minutes behind.',
    'A snapshot taken at noon is better understood than one taken at night.',
  ],
};
