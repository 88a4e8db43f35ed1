import type { Match } from '../../prose/match';
import { isNounToo, ordersIn } from '../../prose/order';
import type { Sentence } from '../../prose/sentence';
import { Tag } from '../../prose/tags';
import { bounded } from '../action/weak/bounds';
import { degreeAhead } from '../action/weak/degrees';
import { vagueEnd } from '../action/weak/vague-verbs';
import type { LanguageRule } from '../rule';
import { after, asked, before, negated, sentenceHas } from '../tests';

function local({ sentence }: Match): boolean {
  return sentence.tokens.some(({ tags }) => (tags & (Tag.Number | Tag.Opaque)) !== 0);
}

/** These make something, and are tasks that stand in the wrong place (`learning/is-task`). */
const TASKS =
  /^(?:add|set|setup|create|write|update|implement|build|define|document|automate|fix|remove|replace|migrate|upgrade|configure|enable|disable|install|move|introduce|establish|deploy|alert|publish|extend|provide|split|rotate|open|file|separate|be|have|see|note|let|thanks?|welcome)$/;

/** What may follow a verb, and seldom a noun at the head of a sentence. */
const OPENS_OBJECT = Tag.Preposition | Tag.Pronoun | Tag.Conjunction | Tag.Negation;
const SURELY_VERBS =
  /^(?:treat|trust|choose|prefer|involve|ignore|use|expect|embrace|respect|adopt|assume|keep|take|give|make|get|think|know|understand|remember|decouple|separate|rehearse|verify|avoid|celebrate|invite|listen|practi[sc]e)$/;

/** "Run the checks before the push", "Treat odd lines as a warning": what everybody is told to do from now on. */
function advice(sentence: Sentence): Match | null {
  const order = ordersIn(sentence).find(({ bare }) => bare);
  if (order === undefined) return null;
  const { verb } = order;
  // "When you stop the lead belt, wait …": what one has to do with this belt.
  if (/^(?:if|when)$/.test(sentence.word(sentence.lead)) && verb > sentence.lead) return null;
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
    // "Read the release notes": the noun of the object, at the end.
    const last = i === s.tokens.length - 1 || (i === s.tokens.length - 2 && s.is(i + 1, Tag.Sign));
    if (last && s.is(i, Tag.Third) && !s.is(i, Tag.Auxiliary)) return false;
    if (s.is(i, Tag.Third | Tag.Auxiliary | Tag.Modal) && !s.is(i, Tag.Base) && !s.is(i - 1, Tag.Determiner))
      return true;
    if (s.is(i, Tag.Past) && !s.is(i, Tag.Participle | Tag.Base)) return true;
  }
  return false;
}

/** Where a value is read. */
const READINGS =
  /^(?:graphs?|dashboards?|panels?|charts?|gauges?|counters?|logs?|traces?|queries|query|metrics?|console|output|dump|page|screen|display)$/;

/** What has so many states, of which "never" may be one. */
const CHOICES =
  /^(?:values?|modes?|options?|settings?|states?|choices?|polic(?:y|ies)|levels?|flags?|parameters?|defaults?|switch)$/;

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
        '{is|are} ..1 {important|key|crucial|essential|critical|vital|paramount|a must|king|everything|non-negotiable}',
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
        '{lesson+} learned :',
        '^ ..3 matter+ $',
        '{pays to|pay off|pays off}',
        '{worthless|useless|pointless|nothing} ..1 {unless|without|until}',
        '{only|just} as good|strong|useful as',
        'only ..2 {useful|good|helpful|valuable|work+|help+|matters} if|when',
        '^ beware',
        '^ if it ..3 , it {is broken|does not exist|did not happen}',
        '{are|is} ..1 {your|our} ..1 {friend+}',
        '^ nothing {beats|replaces}',
        '{is|are} ..1 {invaluable|priceless|golden|indispensable|essential|good thing|must-have}',
        'cannot|can ..2 {afford to}',
        '^ we {cannot|can not} {rely|depend|trust|assume|expect}',
        '^ we|i {need to|have to|must|should} ..1 {practise|practice|rehearse|listen|talk|think|slow|speak|remember|learn|care|plan|prepare|trust|question|respect|double-check|test|coordinate}',
        '^ ..3 pays $',
        '^ ..3 is better $',
        '{is|are} always {better|worse|safer}',
        'should|must {go through} ..2 {review|testing|approval|staging}',
        // The end, as "safe to flip during a run" is said of one thing.
        '{should|must} be {followed|safe|reversible|repeatable|rare|visible|small|simple|boring|loud|obvious|short|clear|kept current|kept up|kept small|kept short|kept simple} $',
        '{in good|in due} time',
        '^ every|each|all change+|alert+|release+|deploy+|migration+|rollout|incident need+|must|should ..3 way|plan|rollback|reviewed|tested',
        '^ we should|must not|never {trust|rely|depend|assume|expect|rush|underestimate|forget|panic}',
        '^ {expect} failure|failures',
        '^ plan ..3 {ahead}',
        '^ if|when you ..3 doubt|unsure|sure|stuck|tired , :base',
        '^ good ..2 save+|pays|helps|matters',
        '^ ..4 {beats|trumps} ..3 $',
        '{is|are} no|not substitute|replacement for',
        '{is|are} {not a|no} substitute|replacement for',
        '^ have ..2 plan',
        '^ have ..2 fallback|way $',
        '^ have a way to :base ..2 $',
        '^ {write|document|note} ..1 {things|everything|down}',
        '^ {over-communicate|overcommunicate|overprovision|automate|rehearse|practise|practice}  $',
        '{is|are} ..1 {second nature|worth it|worth the effort}',
        '^ {be|stay} {wary|ready|suspicious|sceptical|skeptical|kind|explicit|proactive|transparent|mindful}',
        '^ prefer ..4 over|to',
        '^ keep ..3 small|simple|short|boring|calm|clean|separate $',
        '^ {one|you|whoever} ..5 {should|must|cannot}',
        '{can never} ..1 have',
        '^ being ..4 {helps|matters|pays} $',
        '^ :base ..3 , not ..4 $',
      ],
      unless: [negated, local, after(/^(?:note|mention|say)$/, 2)],
    },
    {
      find: [
        '^ {do not|never} {deploy|release|push|merge|upgrade|change} on friday|fridays',
        '{should|must} {always|never} !have :base',
      ],
    },
    // "A reminder to the owners goes out" is a mail.
    { find: ['^ never ever', '^ reminder to|that|of|:', '{is|was|as|be|serves|served} ..3 reminder to|that|of|:'] },
    {
      // A saying in the form of a lesson, wherever it stands behind its opening.
      find: [
        'let this be|serve',
        '{lesson|moral|takeaway|advice} ..2 {is|was} ..1 to|simple|clear|just|never|always',
        '{learned|learnt|taught|shows|showed|underlines|underlined|highlights|highlighted} ..4 {importance|necessity|need} of',
        '{learned|learnt|taught|underlines|underlined} ..4 value of',
        '{case study|cautionary tale|lesson} {of|in|for|about}',
      ],
      unless: [local],
    },
    {
      // "The panel showed the value of the counter" is a reading.
      find: '{shows|showed|highlights|highlighted} ..4 value of !the|each|every|its|this|that|both',
      unless: [local, sentenceHas(READINGS)],
    },
    {
      find: ': always|never :base',
      // "The flag has two values: never retry, and …": what there is to choose from.
      unless: [local, before(CHOICES, 8)],
    },
    {
      find: '^ test|plan|schedule|review|question ..1 in|on|with|against|for|under ..5 {first|before|not|controlled|small|realistic|all|every|isolation|steps|production-like}',
      unless: [local, bounded],
    },
    {
      find: [
        'need|needs|must|has|have|should ..2 be ..1 documented|automated|reviewed|tested|rehearsed|checked|communicated|announced|studied|understood|planned|coordinated|verified|approved|practised|practiced|rehearsed|avoided|exercised|drilled|questioned|challenged|escalated|respected|prioritised|simplified|trained',
        '{should|must|need to|needs to} be :part ..1 {gradually|slowly|with care|carefully|thoroughly|early|sooner|regularly|often|wisely}',
        '{should|must} not ..1 be :part ..6 without',
        'take% ..1 {more|extra} ..1 care',
        '{can|could|should|must|need to} be ..1 {faster|quicker|better|earlier|clearer}',
      ],
      unless: [local, bounded, after(/^(?:such|so|in|via|with|by)$/, 1)],
    },
  ],
  check: { find: advice },
  message:
    '“{words}” holds everywhere, so nobody works differently for it. Write what is now known about this system that was not known before.',
  flag: [
    'It pays to rehearse.',
    'Defaults should be safe.',
    'Every change must have a way back.',
    'We should not trust one scale.',
    'Expect failure.',
    'Plan the lanes ahead.',
    'If you are in doubt, ask.',
    'Good labels save time.',
    'New lanes should be opened gradually.',
    'Reminder: read the release notes.',
    'If it is not tested, it is broken.',
    'The stall serves as a reminder that labels age.',
    'Rehearsals are non-negotiable.',
    'A list is only good if it is kept.',
    'Have a way to stop the belt.',
    'This is a great reminder to read `NOTES`.',
    'Backups are worthless unless they are tested.',
    'Beware of defaults.',
    'Rollbacks are your friend.',
    'Nothing beats a rehearsal.',
    'Have a plan B ready.',
    'We cannot rely on one carrier.',
    'We need to rehearse.',
    'Changes at night should be avoided.',
    'Changes should be small.',
    'Read the release notes.',
    'Keep changes small.',
    'Prefer small steps over big ones.',
    'Never release before a holiday.',
    'Test before the release.',
    'Documentation is important.',
    'Better safe than sorry.',
    'Never run a migration by hand.',
    'When in doubt, roll back.',
    'Small changes are better than large ones.',
    'Test your backups.',
    'Let this be a lesson on labels.',
    'My advice is to keep a second key.',
    'We learned the importance of a calm desk.',
    'Leap days: always rehearse them.',
    'The night showed the value of good labels.',
    'Test on all sizes of wagons.',
    'Longer logs are always better.',
    'Ignore small warnings at first.',
  ],
  allow: [
    'If it jams, it reverses twice.',
    'When you stop the lead belt, wait for the second to run empty.',
    'Every release needs a free dock at the gate.',
    'Each migration needs as much room again as its table.',
    'All alerts must cross the one bridge in Lyon.',
    'We should not open a lane whose scale lags behind the belt.',
    'The name of the hall should be visible in the header.',
    'The lever should be safe to pull during a run; it empties all lanes.',
    'Have a way to read the labels without the scanner of the gate.',
    'A reminder to the drivers goes out a month before the inspection.',
    'Let this lane be the last.',
    'It is important to note that no parcel was lost.',
    'The default was safe.',
    'Every change of the night had a way back.',
    'We should see a lower load from May.',
    'The failure was expected.',
    'The plan of the lanes was made in May.',
    'If the belt stops, the lane is shut.',
    'Good: the belt stopped at once.',
    'New lanes were opened gradually.',
    'The mail to the carriers named lane 7.',
    'If the belt stops for a minute, the lane is shut.',
    'The fee was negotiable.',
    'The list is good for two lanes.',
    'We have a way to stop the belt: the red key.',
    'The mail went out an hour late.',
    'The advice of the vendor was short.',
    'We learned the number of the desk.',
    'Leap days: the rehearsal takes an hour.',
    'The panel showed the value of the meter at noon.',
    'The lever has two settings: never stop, and stop at the gate.',
    'The test on all sizes took an hour.',
    'The carrier pays for the second line.',
    'The dump is useless for the second region.',
    'The probe is only as fast as the resolver.',
    'The rollback was our way out.',
    'The second rehearsal beat the first by four minutes.',
    'We had a plan for the second region.',
    'We could not rely on the figures of the relay.',
    'We need to know the zone of each node.',
    'The drain at night was avoided by the gate.',
    'The batch was small.',
    'The release notes name the new default.',
    'The relay keeps the batch small.',
    'The scheduler prefers the second host.',
    'Leave this one switched off.',
    'Releases in the evening leave one person until 20:00.',
    'Support and storage talked in two channels until 10:45.',
    'Pairing cut the search from 10 minutes to 3.',
    'Staging has no standby, so the lag cannot appear there.',
    'The failover never starts on its own.',
    'The test of the restore reads one table only.',
    'The second region is three minutes behind.',
    'A snapshot taken at noon is better understood than one taken at night.',
    'The second log was better.',
    'Ignored warnings fill the second log.',
  ],
};
