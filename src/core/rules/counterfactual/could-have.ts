import type { Match } from '../../prose/match';
import { subjectOf } from '../../prose/clause';
import { HARM_NOUNS } from '../../prose/lexicon/harm';
import { PROSE } from '../../prose/section';
import { Tag } from '../../prose/tags';
import type { FindingSeverity } from '../../text/finding';
import type { LanguageRule } from '../rule';
import { asked, before, reported, rightBefore, sentenceHas } from '../tests';
import { contrary, gains, possesses, verbOf, weighed } from './modal';

const OUTSIDE =
  /^(?:attackers?|adversar(?:y|ies)|intruders?|hackers?|anyone|anybody|third|parties|party|malicious|exploit\w*|abus\w*|unauthori[sz]ed|leak\w*|exposed?|exposure|vulnerab\w*|credentials?|steal|stolen|phish\w*)$/;
const EFFECT =
  /^(?:led|caused?|resulted|allowed|affected|impacted|contained|held|fit|fitted|raised|increased|triggered|contributed|lost|damaged|corrupted|broken|meant|enabled|let|propagated|spread|crashed|overloaded|exhausted|included|accessed|read|written|viewed|seen|leaked|compromised|exposed|occurred|happened|originated|come|gone|charged|billed|duplicated|deleted|overwritten|delayed|dropped|failed|rejected|received|sent|missed|experienced|stolen|misused|copied|downloaded|altered|changed|grown|become|put|taken|produced|created|introduced|reached|hurt|injured|harmed|killed|endangered|threatened|burnt|burned)$/;

/** "could have been visible to others": how far something reached. */
const REACH =
  /^(?:visible|accessible|available|readable|writable|reachable|vulnerable|exploitable|public|stale|inaccurate|incorrect|incomplete|wrong|missing|present|unavailable|unreachable|slow|unable)$/;

/** What responders and owners do to a thing. */
const REMEDY =
  /^(?:done|handled|checked|tested|reviewed|escalated|announced|documented|automated|planned|rehearsed|rolled|cherry-picked|backported|pinned|upstreamed|drained|halted|throttled|scaled|raised|lowered|added|set|configured|updated|upgraded|replaced|recycled|moved|split|staggered|monitored|alerted|measured|graphed|logged|written|prepared|shared|involved|asked|called|answered|acknowledged|declared|closed|started|finished|switched|turned|disabled|enabled|removed|cleaned|renewed|rotated|verified|validated|diagnosed|addressed|managed|improved|clearer|more|quicker|spent|completed|applied|deployed|run|re-run|patched|backed|investigated|anticipated|foreseen|expected|coordinated|organised|organized|scheduled|communicated)$/;

/** What an outsider or a fault had the power to do: exposure, a possible effect, a possible cause. */
function exposure(match: Match): boolean {
  const { sentence, from, to } = match;
  const passive = sentence.word(to - 1) === 'been';
  if (sentenceHas(OUTSIDE)(match) && !(passive && gains(match))) return true;
  // "Someone with the link could have …"
  if (
    /^some(?:one|body)$/.test(sentence.word(sentence.lead)) &&
    /^(?:with|outside|else|who)$/.test(sentence.word(sentence.lead + 1))
  )
    return true;
  // "could only have been started by": what must have been so.
  if (sentence.word(from + 1) === 'only' && sentence.word(to - 1) === 'been') return true;
  // "could not have seen": what was out of reach, which clears people.
  if (sentence.is(from, Tag.Modal) && sentence.tokens.slice(from, to).some(({ word }) => word === 'not')) return true;
  // "Given how bad this could have been, …": a worse past.
  if (passive && /^(?:this|it|that)$/.test(sentence.word(from - 1)) && sentence.word(from - 3) === 'how') return true;
  // "a gap which could have been closed if …": another past is named.
  const relative = sentence.word(from - 1) === 'which' && passive && sentence.tokens.some(hangs(to));
  if (
    (/^(?:which|what|who|how|where|whether)$/.test(sentence.word(from - 1)) && !relative) ||
    sentence.is(from - 2, Tag.Negation)
  )
    return true;
  // "nothing that we could have done", "could have typed any name"
  if (before(/^(?:nothing|anything|everything|all)$/, 3)(match) || sentence.word(to) === 'any') return true;
  // "They could have cancelled until noon": what stood open.
  if (
    sentence.word(sentence.lead) === 'whoever' ||
    (subjectOf(sentence, from).type === 'person' && [0, 1, 2].some((ahead) => sentence.word(to + ahead) === 'until'))
  )
    return true;
  // "They could have been any of forty": not known which.
  if (sentence.word(to - 1) === 'been' && /^(?:any|one|several|either)$/.test(sentence.word(to))) return true;
  // "We could have gone either way", "any of the three could have been first"
  if (sentence.word(sentence.lead) === 'any' || sentenceHas(/^(?:either|anywhere)$/)(match)) return true;
  const subject = subjectOf(sentence, from);
  // "We could have lost more": a worse past.
  if (!passive && sentence.word(to - 1) === 'lost') return true;
  if (subject.type === 'person' && subject.phrase.kind !== 'outsider') return false;
  const first = verbOf(match);
  // How much it holds: "the block could have held more".
  if (subject.type !== 'person' && !passive && /^(?:held|fit|fitted|contained|carried)$/.test(sentence.word(first)))
    return true;
  // "The second site could have had the fault instead": chance.
  if (!passive && sentence.word(first) === 'had' && subject.type === 'thing') return true;
  // "Users could have seen old prices": what they may have met.
  if (subject.type === 'person' && /^(?:seen|found|noticed)$/.test(sentence.word(first)) && !contrary(match))
    return true;
  // "We think that it could have recovered by itself": not known.
  if (
    before(/^(?:thinks?|unsure|unclear|suspect|wonder|guess|possible|unknown|whether)$/, 8)(match) &&
    (!gains(match) || sentenceHas(/^itself$/)(match))
  )
    return true;
  if (sentenceHas(/^(?:worse|sign|instead)$/)(match) || gains(match)) return false;
  // "could have been a one-line fix": a better past, and no guess at what it was.
  if (
    passive &&
    [to, to + 1].some((at) =>
      /^(?:simple|quick|small|short|brief|minor|trivial|non-event|one-line|easy)$/.test(sentence.word(at)),
    )
  )
    return false;
  // "a chance that could have been used": a way out that was not taken.
  if (before(/^(?:opportunit(?:y|ies)|chances?|moments?|occasions?)$/, 3)(match)) return false;
  if (first === to && REACH.test(sentence.word(to))) return true;
  // Those outside, and what is done to a thing: a possibility, unless somebody might have mended something by it.
  if (subject.type === 'person') return true;
  if (first === to && sentence.is(to, Tag.Participle) && !REMEDY.test(sentence.word(to)) && !contrary(match))
    return true;
  if (EFFECT.test(sentence.word(first))) return true;
  // "could have been caused by", "could have been a", "could have been due to": not known.
  return (
    first === to &&
    (sentence.is(to, Tag.Determiner | Tag.Preposition) ||
      /^(?:due|related|because|responsible|other)$/.test(sentence.word(to)))
  );
}

/** "…, if everybody had been told" behind the words. */
function hangs(to: number): (token: { readonly word: string }, at: number) => boolean {
  return ({ word }, at) => at > to && (word === 'if' || word === 'had');
}

/** A heading or a question to think about: "What could have gone better?" */
function heading({ sentence, from, to }: Match): boolean {
  if (sentence.word(to - 1) === 'gone' && /^(?:things|what|that|anything|areas)$/.test(sentence.word(from - 1)))
    return true;
  return (
    sentence.word(sentence.lead) === 'what' ||
    (sentence.tokens.length <= to && sentence.word(sentence.lead) === 'could')
  );
}

const HARM: ReadonlySet<string> = new Set([
  ...HARM_NOUNS.split('|'),
  ...['mix-up', 'confusion', 'delay', 'delays', 'stall', 'deadlock', 'slip', 'spread', 'slowdown', 'lag', 'duplicates'],
]);

const REGRETTED =
  'avoided|prevented|caught|noticed|spotted|detected|resolved|discovered|averted|shorter|faster|quicker|mitigated|identified|worked|succeeded|sufficed';

/** "might have prevented this from happening": the harm of the night, and not what a fault kept somebody from. */
function ofHarm({ sentence, to }: Match): boolean {
  const verb = sentence.word(to - 1);
  for (let i = to + 1; i < sentence.tokens.length; i++)
    if (sentence.word(i - 1) === 'from') return /^(?:happening|occurring|escalating|recurring)$/.test(sentence.word(i));
  // "caught the error and gone on" is what a parser does.
  const which = /^(?:prevented|averted|avoided)$/.test(verb)
    ? /^(?:this|it|that|these|the|our)$/
    : /^(?:this|it|these)$/;
  if (!which.test(sentence.word(to))) return false;
  const end = to + 1 >= sentence.tokens.length || sentence.is(to + 1, Tag.Sign | Tag.Adverb);
  return end || [1, 2, 3, 4].some((ahead) => HARM.has(sentence.word(to + ahead)));
}

/** Not what customers might have met. */
function ofUs(match: Match): Match | null {
  const subject = subjectOf(match.sentence, match.from);
  return subject.type === 'person' && (subject.phrase.kind === 'outsider' || subject.phrase.kind === 'you')
    ? null
    : match;
}

/** "other tables that could have been used instead": what else there was, as often as what was wrong with it. */
function otherWay({ sentence, from, to }: Match): FindingSeverity {
  const related = /^(?:that|which)$/.test(sentence.word(from - 1)) && /^(?:used|been)$/.test(sentence.word(to - 1));
  return related && before(/^(?:others?|another|alternatives?)$/, 6)({ sentence, from, to, anchor: from })
    ? 'info'
    : 'warning';
}

export const couldHave: LanguageRule = {
  type: 'language',
  id: 'counterfactual/could-have',
  severity: 'warning',
  title: 'What could have been done',
  why: 'It compares people with a past that was not theirs: at that moment they saw other options, or none.',
  instead: 'Write which options were seen then, and what made the chosen one look best.',
  source:
    'Dekker, The Field Guide to Understanding Human Error; Hand, Post-Incident Reviews, ch. 9 (timeline, facilitator)',
  sections: PROSE,
  phrases: [
    {
      find: [
        'could all|both|each? not? have|of|hav|had all|both|each|double? :part|lead',
        'could all|both|each? not? have be',
      ],
      severity: otherWay,
      unless: [exposure, heading, possesses, weighed, reported],
    },
    {
      find: [
        `might not? have ${REGRETTED}|helped|saved|shortened|warned|alerted|shown`,
        `might not? have been ${REGRETTED}`,
        'might have :part ..6 sooner|earlier|faster|quicker',
        'might never have :part',
        'might have been ..1 wiser|better|smaller|shorter|lighter|less|easier|safer|simpler|quicker|faster|sooner|fewer|clearer|enough|sufficient',
        'might have {revealed|caught|exposed|uncovered|found|flagged|stopped|reduced|limited}',
      ],
      accept: ofUs,
      unless: [heading, reported, before(/^(?:which|what|that)$/, 1)],
    },
    {
      find: ['may|might have prevented|averted|avoided|highlighted|caught|flagged|surfaced'],
      when: [ofHarm],
      unless: [heading, reported, rightBefore(/^(?:which|what)$/)],
      accept: ofUs,
    },
    {
      find: 'test|tests|testing|review+|rehearsal|monitoring|alert|alerting|check+|canary|eyes|documentation|communication ..5 may|might have revealed|spotted|shown|exposed|uncovered|found|identified|caught|helped|shortened|reduced',
      unless: [heading, reported],
      severity: 'info',
    },
    {
      find: ['may have been prevented|averted|avoided', 'may have been caught|spotted ..4 by|if|before|earlier|sooner'],
      unless: [heading, reported],
    },
    // "not as fast as we could have"
    { find: ['as ..2 as we|i|they could have $', 'as ..2 as we|i|they could have ,|;|.'], unless: [reported] },
    {
      find: [
        'may not have ..1 caught|noticed|spotted|prevented ..6 this|it',
        'might not have ..1 seen|noticed|caught|found|spotted|known|detected|discovered',
        'might|could have taken ..6 until|before ..5 flagged|noticed|opened|found|detected|discovered|realised|saw|looked|spotted|caught|reported|knew',
      ],
      severity: 'info',
      unless: [reported, weighed],
      accept: ofUs,
    },
    // "Two pumps could easily have carried the load": said with a judgment.
    { find: 'could easily|readily have :part', unless: [sentenceHas(OUTSIDE), heading, reported, weighed] },
    {
      find: 'there could|might have been ..4 check+|test+|alert+|warning+|review+|pair|process|procedure|plan|communication|update+|documentation|monitoring|safeguard|guard|limit+|backup+|rehearsal|drill|page|notice|coordination|testing|eyes|fallback|headroom',
      severity: 'info',
      unless: [reported, asked],
    },
    {
      // A question that has its answer in it: "Could a rehearsal have shown this?"
      find: [
        '^ could|would ..6 have ..1 made|shown|told|warned|alerted|helped|saved|prevented|caught|avoided|revealed|stopped',
        '^ could ..7 made|shown|told|warned|alerted us',
        '^ could|would ..7 have ..1 allowed|let|enabled|helped us|somebody|anybody|anyone',
        '^ could|would we|anyone|anybody|somebody|they|the ..4 have ..1 noticed|known|seen|found|recovered|caught|guessed',
        '^ could|would ..7 have ..1 detected|highlighted|spotted|shortened|spared|averted|given',
      ],
      severity: 'info',
      when: [asked],
      message: '“{words}” asks after another past, which nobody can tell. Ask what was there then, and what it showed.',
    },
  ],
  message:
    '“{words}” compares people with a past that was not theirs. Write which options were seen at that moment and what made the chosen one look best.',
  flag: [
    'They could have reverted the plan, but did not.',
    'We could have restored the copy, but nobody knew of it.',
    'A rehearsal could have prevented this.',
    'It might have been wiser to wait for the crane.',
    'Two pumps could easily have carried the load.',
    'The move could have waited until Monday.',
    'The stall might never have happened.',
    'There could have been a second review of the plan.',
    'A clearer name may have prevented the mix-up.',
    'More testing before the launch may have revealed the limit.',
    'Would we have noticed without the call from the depot?',
    'The responder could have opened the other graph.',
    'They could simply have asked in the storage channel.',
    'The failed jobs could have been noticed through the error rate.',
    'The page might have been avoided with a longer window.',
    'It could have gone a lot better.',
    'We could have used the slow copy, which costs time but takes no lock.',
    'The mails were a chance that could have been used before the opening.',
    'This could have been a one-line fix.',
    'The weakness could have been avoided by a stricter parser.',
    'Could a rehearsal have shown us the missing grant?',
    'A longer rehearsal might have revealed the missing grant.',
    'Even without the flag we might not have seen it.',
    'More eyes on the plan may well have spotted the missing valve.',
    'The fix could have been backported to the old pump.',
    'It might have taken a week until somebody looked.',
    'A run against the copy may have prevented this.',
    'The standby was not promoted as fast as we could have.',
    'The gap, which could have been closed if both shifts had met, stayed.',
  ],
  allow: [
    'Guests could have seen the fares of May for an hour.',
    'Someone with the link could have copied the list.',
    'We think the pump could have recovered by itself or because of the restart.',
    'The test rig may have been off.',
    'We could have gone either way.',
    'Any of the four hosts could have been first.',
    'They could have reverted the plan, but that takes a whole shift.',
    'The lock may have prevented some shops from closing their books.',
    'It might be wiser to wait for the crane.',
    'An attacker could easily have read the bills.',
    'There could have been a leak behind the wall.',
    'They could have cancelled until six.',
    'Whoever had the link could have opened the plan.',
    'Would the client have a second address?',
    'The parser may have caught the error and gone on.',
    'Some mails may have been caught in the filter.',
    'Could the pool have more connections?',
    'Could the change be made without a lock?',
    'We could have lost a day of orders.',
    'The other zone could have had the fault instead.',
    'Given how bad this could have been, an hour is short.',
    'Anyone with the old token could have written to the store; the log shows no such write.',
    'What could have gone better?',
    'A longer stall could have led to a second election.',
    { text: '12:10 Looking for keys that could have been leaked.', in: 'timeline' },
    'The stale block could have held more transfers.',
    'The empty page could have held many smaller rows.',
    'The spike could have been caused by a scan.',
    'The page could have been cached at the edge, so it was purged.',
    'The on-call engineer could not have seen that from the console.',
    'The merchants could have cancelled until noon.',
    'Some invoices could have been visible to other tenants.',
    'We could have failed over, but the standby was two hours behind.',
    'The rows that could have been touched were compared with the dump.',
    'A second restart could have made things worse, so we waited.',
    'The spike could have been a busy Sunday.',
    'Guests might not have noticed the delay.',
    'The second row could have been merged by the tool.',
    'The eyes of the storm may have been south.',
    'It could have taken an hour until the caches were empty.',
    'Nothing that we could have done at that hour was quicker.',
  ],
};
