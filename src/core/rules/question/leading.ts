import { except } from '../../prose/section';
import type { Match } from '../../prose/match';
import type { Sentence } from '../../prose/sentence';
import type { LanguageRule } from '../rule';
import { asked } from '../tests';

const OPENS = /^(?:did|is|was|should|could|would|are|were|do|have|had|does|has)$/;

/** "Didn't you …?", "Isn't that …?": a denial that expects a yes, about people. */
function find(sentence: Sentence): Match | null {
  const { lead } = sentence;
  if (sentence.text.charAt(sentence.end - 1) !== '?') return null;
  if (OPENS.test(sentence.word(lead)) && sentence.word(lead + 1) === 'not') {
    const person = sentence.people.find(({ from, kind }) => from === lead + 2 && kind !== 'outsider');
    if (person !== undefined) return { sentence, from: lead, to: person.to, anchor: lead };
    if (/^(?:that|it|this)$/.test(sentence.word(lead + 2))) return { sentence, from: lead, to: lead + 3, anchor: lead };
  }
  return null;
}

/** A hint: a closed question often asks for a fact, and the tone that makes it a reproach is not in the words. */
export const leading: LanguageRule = {
  type: 'language',
  id: 'question/leading',
  severity: 'hint',
  title: 'A question that holds its answer',
  why: 'A closed question with a reproach in it gets a defence, an open one gets a story.',
  instead: 'Ask what was noticed first, and which options were there.',
  source:
    'Etsy Debriefing Facilitation Guide; PagerDuty, Postmortem Documentation (meeting); Google SRE Workbook, ch. 10',
  sections: except('title', 'public', 'public_cause', 'timeline'),
  phrases: [
    {
      find: [
        'did anyone|anybody even',
        'did {nobody|no one|no-one}',
        '^ so :anybody ..1 just',
        'even {check|look|read|test|think|ask|notice|bother}',
      ],
      when: [asked],
    },
  ],
  check: { in: /\?/, find },
  message:
    '“{words}” holds its answer, and a reproach with it. Ask what was noticed first and which options were there.',
  flag: [
    "Didn't you see the banner?",
    'Did anyone even open the graph?',
    "Isn't that what the standby is for?",
    'So you just rebooted it?',
    "Shouldn't the on-call have known that?",
  ],
  allow: [
    'What did the page say?',
    'Did the probe run?',
    'Was a notice sent, and at what time?',
    'Is the fix live in both regions?',
    'How did the options look at 14:05?',
  ],
};
