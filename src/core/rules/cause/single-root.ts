import { HARM_NOUNS } from '../../prose/lexicon/harm';
import type { Match } from '../../prose/match';
import { subjectOf } from '../../prose/clause';
import { except } from '../../prose/section';
import { Tag } from '../../prose/tags';
import type { LanguageRule, Rewrite } from '../rule';
import { after, before, reported, rightBefore } from '../tests';

/** "no single root cause", "without a root cause": nothing is claimed. With "the", even a denial presumes that there is one. */
function disclaimed({ sentence, from }: Match): boolean {
  if (/^(?:the|our|its|their)$/.test(sentence.word(from))) return setAside({ sentence, from });
  // "We do not believe that there is a root cause"
  const doubt = before(/^(?:believe|think|assume|claim|say|mean)$/, 6)({ sentence, from, to: from, anchor: from })
    ? 9
    : 4;
  for (let i = from - 1; i >= 0 && from - i <= doubt; i--) {
    const word = sentence.word(i);
    if (/^(?:the|our|its|their)$/.test(word)) return setAside({ sentence, from: i });
    if (/^(?:no|without|never|neither|not|nor|than|instead|excluded?|ruled?)$/.test(word)) return true;
  }
  return false;
}

/** "instead of the root cause", "we do not look for the root cause": no claim that there is one. "Not related to the root cause" makes it. */
function setAside({ sentence, from }: Pick<Match, 'sentence' | 'from'>): boolean {
  let seeks = false;
  for (let i = from - 1; i >= 0 && from - i <= 5; i--) {
    const word = sentence.word(i);
    // "two suspects were ruled out until the direct cause came up"
    if (/^(?:before|until|till|when)$/.test(word)) return false;
    if (/^(?:than|instead|excluded?|ruled?|without|nor)$/.test(word)) return true;
    seeks ||= /^(?:look|looking|search|searching|seek|seeking|hunt|hunting|such|believe|speak|ask|asking)$/.test(word);
    if (seeks && /^(?:no|not|never|without)$/.test(word)) return true;
  }
  return false;
}

/** "to exclude that as a root cause", "one of several root causes". */
const oneOfMany = rightBefore(/^(?:multiple|several|many|two|three|various|as)$/);

/** Somebody asks for one; that is what they said. */
function requested(match: Match): boolean {
  const told = reported(match) && !before(/^(?:confirms?|confirmed|states?|stated|explain(?:s|ed))$/, 5)(match);
  return told || before(/^(?:asks?|asked|requests?|requested|wants?|demand(?:s|ed)?|called)$/, 6)(match);
}

/** "…, confirming it was the reason for the lag": what a step of the response bore out. */
function corroborated({ sentence, from }: Match): boolean {
  if (!/^(?:was|is|were)$/.test(sentence.word(from))) return false;
  for (let i = from - 1; i >= Math.max(sentence.lead, from - 8); i--)
    if (/^(?:confirm(?:ed|ing|s)?|verif(?:ied|ying)|suggest(?:ed|ing|s)|indicat(?:ed|ing|es))$/.test(sentence.word(i)))
      return true;
  return false;
}

/** "the root cause was" → "a contributing factor was". */
function toFactor({ sentence, from, to }: Match): Rewrite | null {
  const last = sentence.word(to - 1);
  if (!/cause$/.test(last) || !/root/.test(sentence.word(last === 'root-cause' ? to - 1 : to - 2))) return null;
  const article = sentence.word(from);
  const capital = sentence.is(from, Tag.Capital);
  const text =
    article === 'the' || article === 'a'
      ? capital
        ? 'A contributing factor'
        : 'a contributing factor'
      : capital
        ? 'Contributing factor'
        : 'contributing factor';
  const modified =
    /^(?:single|one|only|sole|main|actual|real|true|underlying|primary|potential|possible|likely|probable|same|exact)$/.test(
      sentence.word(from + 1),
    );
  if (modified) return null;
  // A label: what stands behind it was not written as one of several. "The root cause of the root cause" is no factor of a factor.
  if (sentence.word(to) === ':' || sentence.find(/^(?:root-)?causes?$/, to) >= 0) return null;
  // "The root cause was Bob's change": under another name the person stays the cause.
  const blames =
    sentence.says(to + 2, /^(?:lack|human|poor|failure|care)/) ||
    sentence.people.some(({ from: at }) => at > to && at < to + 4);
  const states = !blames && (/^(?:was|were|is|of|for|-)$/.test(sentence.word(to)) || from === sentence.lead);
  return { title: 'Write “contributing factor”', text, safe: states };
}

/** "Root cause: In May we moved …": a label over a tale, as a heading is; "Root cause: the pool" names one. */
function opensTale({ sentence, to }: Match): boolean {
  return (
    sentence.word(to) === ':' &&
    sentence.passage.section !== 'timeline' &&
    (/^(?:in|on|at|after|when|while|during|before|as|once|since|until|last|this|earlier|whenever|if)$/.test(
      sentence.word(to + 1),
    ) ||
      sentence.people.some(({ from, kind }) => from === to + 1 && kind !== 'outsider' && kind !== 'someone') ||
      // "Root cause: The change that we made was not tested."
      (sentence.is(to + 1, Tag.Determiner | Tag.Pronoun) &&
        sentence.tokens.some(({ tags }, i) => i > to + 2 && (tags & (Tag.Auxiliary | Tag.Modal)) !== 0)))
  );
}

/** "The initial cause was unclear." */
function unclear({ sentence, to }: Match): boolean {
  const behind = [0, 1, 2, 3].map((ahead) => sentence.word(to + ahead)).join(' ');
  return /^(?:was|is|remained|remains) (?:\w+ )?(?:unclear|unknown|not (?:yet )?(?:clear|known))\b/.test(behind);
}

/** Names of trouble that are no harm of themselves. */
const SLOWNESS =
  'lag|stall|slowness|delay|delays|latency|spike|spikes|drop|alert|alerts|backlog|timeouts|slowdown|restart|restarts|crashes|behaviour|behavior|symptoms|mess|load|lockup|deadlock|freeze';

/** How sure one is that it is the one. */
const GUESSED = 'likely|probable|suspected|presumed|apparent|proximate|likeliest';

/** The name of a way of working, or of a guess: "the root cause analysis", "root cause assumptions". */
const PROCESS =
  '!analysis|analyses|investigation|investigations|assumption|assumptions|hypothesis|hypotheses|theory|theories|candidate|candidates';

export const singleRoot: LanguageRule = {
  type: 'language',
  id: 'cause/single-root',
  severity: 'warning',
  title: 'One root cause',
  why: 'A cause is made by where the search stops; each incident took several conditions, each necessary and none enough.',
  instead: 'List contributing factors, helpful ones too, and say for each which phase it bears on.',
  source: 'Hand, Post-Incident Reviews, ch. 2, 4, 9 and 10; Cook, How Complex Systems Fail, 3 and 7',
  sections: except('title', 'public_cause'),
  phrases: [
    {
      find: [
        `the|a root cause ${PROCESS}`,
        `the|a root-cause ${PROCESS}`,
        `the ..2 root cause ${PROCESS}`,
        `root cause|root-cause ${PROCESS}`,
        'root-cause !analysis|analyses',
      ],
      unless: [disclaimed, oneOfMany, requested, opensTale],
      rewrite: toFactor,
    },
    { find: '{was|were|is|are|been|be} {root-caused|root caused} to', unless: [disclaimed] },
    {
      find: 'caused|triggered solely|entirely|exclusively|purely by',
      severity: 'info',
      unless: [disclaimed, requested],
    },
    { find: '^ cause {identified|found|determined|known}', severity: 'info', unless: [disclaimed] },
    { find: ['rca {complete|completed|done|finished|found|confirmed|:}'], unless: [disclaimed] },
    {
      find: [
        'the one {true|real|actual|main|underlying} {cause|reason|culprit}',
        'the|sole|single {main|primary|actual|underlying|real|true|ultimate|direct|sole|only|principal|exact|fundamental|core|initial|original|immediate} {cause|reason|culprit}',
        '{sole|single|only} {cause|culprit}',
      ],
      unless: [
        unclear,
        disclaimed,
        requested,
        corroborated,
        after(/^(?:why|we|i|they|people|you|not|unclear|unknown|still|to)$/, 1),
      ],
    },
    {
      // Told of one cause, though the words do not say that it is the only one.
      find: [
        `the ..2 ${GUESSED} ..2 cause|culprit`,
        `{is|was|be|being|been|as} the {cause|culprit} {of|for|behind} the|this|that|our|these|both|all|most`,
        `what {caused|triggered|led} to? the|this|that ..2 ${HARM_NOUNS} {was|is}`,
        `{is|was|be|being|been} the reason {for|behind} the|this|that|our|these ..3 ${HARM_NOUNS}`,
        `the cause|culprit|reason {of|for|behind} the|this|that|our|these ..5 {turned out|proved|lay|lies|appears|seems}`,
        `the cause|culprit {of|for|behind} the|this|that|our|these ..3 ${SLOWNESS} {was|is|were}`,
        `the {cause|culprit} {turned out|proved|lay|lies|appears|seems} ..1 to|in|with`,
        'the {cause|culprit} to {be}',
        '{is|was|be|being|been} ..1 the {culprit}',
        '{identified|fingered|named|pinpointed|confirmed} as ..1 {cause|culprit}',
        'the {reason|cause} it|this|that happened {is|was}',
        '{believe+|believed|think+|suspect+|assume+} ..1 the ..1 {cause|culprit} {is|was|to|lies}',
        `the cause|culprit {of|for|behind} the|this|that|our|these ..3 ${HARM_NOUNS} {was|is|were|turned|has}`,
        'the cause|culprit of|for this|that|it {was|is}',
        'find|finding|found|identify|identified|determine|determined|establish|established|know ..1 underlying|actual|true|exact cause',
        `the reason {for|behind} the|this|that|our|these ..2 ${HARM_NOUNS} {was|is}`,
        `the {cause|culprit} {was|is} ..1 {found|identified|determined|discovered}`,
      ],
      severity: 'info',
      unless: [
        disclaimed,
        requested,
        corroborated,
        after(/^(?:why|we|i|they|people|you|not|unclear|unknown|still)$/, 1),
        // "until the cause is found": when a search ends.
        rightBefore(/^(?:until|till|once)$/),
      ],
    },
    {
      find: ['the reason was a|an|the|that', 'the cause was a|an|the|that'],
      severity: 'info',
      unless: [disclaimed, requested],
    },
    {
      find: '{was|is} to blame for',
      severity: 'info',
      unless: [disclaimed, ({ sentence, from }) => subjectOf(sentence, from).type === 'person'],
    },
    { find: 'the culprit {was|is|turned}', severity: 'info', unless: [disclaimed, requested] },
    {
      find: [
        '{it|this|everything|thing} all? {came|comes|boiled|boils} down to',
        'ultimately ..3 {came|comes|boiled|boils} down to',
        'real {reason|cause} {for|of|behind|why|was|is}',
      ],
      unless: [disclaimed],
    },
  ],
  message:
    '“{words}” presumes that there is one. Each incident took several conditions, each necessary and none enough: list contributing factors.',
  flag: [
    'The root cause was an unbounded queue.',
    'The real reason for the failure is the retry loop.',
    'In the end it all came down to one flag.',
    'The stall was caused solely by the new valve.',
    'RCA complete: a leak in the driver.',
    'The root cause of this disruption is a race in the mounter.',
    'The primary cause of the outage was a full disk.',
    { text: 'Root cause identified.', in: 'timeline' },
    'The cause was a stale lease.',
    'The likely culprit was the new connection pool.',
    'A stale lease seems to be the cause of the lag.',
    'The purge ended up being the cause of both stalls.',
    'I believe the cause to be a kernel setting.',
    'The cause of the lag turned out to be a stale lease.',
    'The rest is not related to the underlying cause of the event.',
    'In the end the whole thing boiled down to a missing index.',
    'What caused the outage was a full disk.',
    'A stale lease was to blame for the outage.',
    'The reason was a fee that nobody had raised.',
    'Two engineers are to find the underlying cause.',
    'The purge was identified as the cause.',
    'The reason it happened was a stale lease.',
    'The probe itself was the culprit for the lag.',
    'The stall was root caused to a leak.',
    { text: 'Cause found: a stale lease.', in: 'timeline' },
    'We do not know their root cause yet.',
    'Two suspects were ruled out until the direct cause came up.',
  ],
  allow: [
    'The main reason to keep two pools is cost.',
    'The initial cause was still unclear.',
    'The exact reason is not known.',
    'The load fell, confirming that this was the cause.',
    'The test confirmed that the cache was the cause of the bug.',
    'We found no root cause, and looked for none.',
    'The customer asks for a root cause by Friday.',
    'The root certificate was renewed.',
    'The root volume filled up.',
    'Two root cause hypotheses were open at noon.',
    "The vendor's root cause analysis arrived on Monday.",
    { text: '12:10 Change reverted to exclude it as a root cause.', in: 'timeline' },
    'We found three root causes and a helpful surprise.',
    'The supplier wrote: “The root cause was a race.”',
    'The disk filled up because the rotation had stopped.',
    'The reason for the second page is in the log.',
    'The underlying volume was moved.',
    'One cause was a stale lease.',
    'A likely contributor was the new connection pool.',
    'One likely cause is a burst of retries.',
    'The lease was one of the causes.',
    'Probable causes were collected on a whiteboard.',
    'The page waited until the cause was looked into.',
    'We do not look for the root cause.',
    'Root cause: In May the pool moved to the second site, and the limit stayed.',
    'The cause field of the form was empty.',
    { text: 'Cause not yet found.', in: 'timeline' },
    'We do not believe that there is a root cause here; four conditions met.',
    'The number came down to forty.',
    'We list what contributed instead of the root cause.',
    'Root cause: The limit that the pool had was not raised.',
    'The lease was identified as stale.',
    'The reason it happened at noon is told below.',
  ],
};
