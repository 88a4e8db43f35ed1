import type { Match } from '../../prose/match';
import { except } from '../../prose/section';
import { Tag } from '../../prose/tags';
import type { LanguageRule } from '../rule';
import { before } from '../tests';

/** A question, not a relative clause: "the engineer who …" asks nothing. */
function interrogative({ sentence, from }: Match): boolean {
  const before = sentence.word(from - 1);
  if (from <= sentence.lead)
    return sentence.text.charAt(sentence.end - 1) === '?' || sentence.is(from + 1, Tag.Past | Tag.Auxiliary);
  return sentence.is(from - 1, Tag.Sign | Tag.Conjunction)
    ? before !== ','
    : /^(?:out|knows?|determine|identify|see|asks?|asked|unclear|question|establish|check|about|of|find|understand|clarify|trace|remember|tell|say)$/.test(
        before,
      );
}

/** An info: who was paged and who owns a thing are fair questions, in nearly the same words. */
export const who: LanguageRule = {
  type: 'language',
  id: 'question/who',
  severity: 'info',
  title: 'A question that looks for the doer',
  why: 'Who did it is seldom in doubt and never the lesson; what let it happen is.',
  instead: 'Ask what made the act possible and how it looked from there.',
  source: 'Hand, Post-Incident Reviews, ch. 3; PagerDuty, Postmortem Documentation (blameless)',
  sections: except('title', 'timeline', 'public', 'public_cause'),
  phrases: [
    {
      find: [
        'who|whoever {changed|did|broke|made|approved|merged|deployed|ran|caused|pushed|deleted|wrote|allowed|decided|introduced|committed|forgot|missed|let|signed|configured|touched|removed|disabled|muted|dropped|restarted|started|screwed|messed|released|shipped}',
        'who {is|was} ..1 {responsible|accountable|guilty|supposed|behind}',
        'who {is|was} {to blame|at fault}',
        'who should have',
      ],
      when: [interrogative],
      // "The aim is not to find who was at fault."
      unless: [before(/^(?:not|never|no|without|rather|regardless)$/, 7)],
    },
    {
      find: ['whose {change|fault|mistake|commit|idea|job|responsibility|code|pr|deploy|decision|error|merge|call}'],
      when: [interrogative],
    },
    {
      find: [
        '{find|found} out who',
        '{name|identity} of the {person|engineer|developer|operator|individual|employee|committer|culprit} who',
      ],
    },
  ],
  message: '“{words}” looks for the doer. Ask what made the act possible, and how things looked from there.',
  flag: [
    'Find out who muted the page.',
    'Who was responsible for the second page?',
    'Whose deploy was it?',
    'Do we know who changed the quota?',
    'Who approved this?',
  ],
  allow: [
    'The aim is not to find who was at fault.',
    'Who was paged first?',
    'Who carried out which task?',
    'Who felt the delay, and for how long?',
    '`who` listed one session.',
    'The engineer who changed the quota had the runbook open.',
  ],
};
