import type { Match } from '../../prose/match';
import { Tag } from '../../prose/tags';
import type { LanguageRule } from '../rule';
import { negated, rightBefore } from '../tests';

function bounded({ sentence }: Match): boolean {
  return sentence.tokens.some(
    ({ tags, word }, at) =>
      (tags & Tag.Number) !== 0 || word === 'uid' || (word === 'by' && sentence.word(at + 1) === 'design'),
  );
}

/** A hint: always and never are exact as often as they exaggerate. */
export const absolute: LanguageRule = {
  type: 'language',
  id: 'language/absolute',
  severity: 'hint',
  title: 'Always, never, everybody',
  why: 'One exception refutes it, and then the rest of the sentence is not believed either.',
  instead: 'Give the count: so many of the last so many.',
  source: 'Google SRE Workbook, ch. 10 (verifiable data)',
  sections: ['contributing_factors', 'learnings', 'summary'],
  phrases: [
    {
      find: [
        'alerts|pages|deploys|people|teams|we|they|alarms always|never|constantly :base|:third|:past',
        ':det ..2 always|never|constantly {go|goes|went|fail+|failed|break+|broke|wrong}',
        '{everyone|everybody} !:aux|has|have|had :past|:third',
        // "Nobody knew" is a fact of that day.
        '{nobody|no-one|no one} !:aux|has :third',
        'impossible to',
        '{always|never} {work+|worked}',
        '{completely|totally|utterly|absolutely} {broken|useless|unusable|wrong|impossible|unclear|missing}',
      ],
      unless: [negated, bounded, rightBefore(/^(?:user|not)$/)],
    },
  ],
  message: '“{words}” knows no exception. Give the count: so many of the last so many.',
  flag: [
    'Pages always go to the wrong phone.',
    'Nobody knows how the export runs.',
    'Everyone assumed a fresh backup.',
    'It is impossible to find the right page in the wiki.',
  ],
  allow: [
    'The proxy always closes idle links, by design.',
    'The policy is `Always`.',
    'The always-on link was down.',
    'The user nobody (uid 65534) owns the file.',
    'Not everybody had the key.',
    'Nobody knew of the second valve.',
    'No one saw the lamp that night.',
  ],
};
