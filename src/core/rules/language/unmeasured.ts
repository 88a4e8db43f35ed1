import type { Match } from '../../prose/match';
import { Tag } from '../../prose/tags';
import type { FindingSeverity } from '../../text/finding';
import type { LanguageRule } from '../rule';
import { after, denied } from '../tests';

function measured({ sentence }: Match): boolean {
  return sentence.tokens.some(({ tags, word }) => (tags & Tag.Number) !== 0 && !/^\d{1,2}:\d\d|^\d{4}-/.test(word));
}

function severity({ sentence }: Match): FindingSeverity {
  return sentence.passage.section === 'contributing_factors' || sentence.passage.section === 'learnings'
    ? 'hint'
    : 'info';
}

const COUNTED =
  'users|customers|requests|clients|orders|payments|messages|sessions|errors|merchants|people|tickets|jobs|calls|emails|sites|pages|nodes|hosts|services|accounts';

/** An info: there may be no figure. */
export const unmeasured: LanguageRule = {
  type: 'language',
  id: 'language/unmeasured',
  severity: 'info',
  title: 'A size without a figure',
  why: 'Many and slow are read as small by some and as huge by others; a figure is read as itself.',
  instead: 'Give the figure, its unit and the time it covers; how long it took is computed from the timeline.',
  source:
    'Google SRE Workbook, ch. 10 (key details omitted); PagerDuty, Postmortem Documentation (impact); Hand, ch. 9',
  sections: ['customer_impact', 'summary', 'public', 'contributing_factors', 'learnings'],
  phrases: [
    {
      find: [
        `many|several|numerous|countless ${COUNTED}`,
        `{a lot of|lots of|a number of|a large number of|a significant number of|a great deal of|a significant amount of|a large part of|a majority of|most of the} ..1 ${COUNTED}`,
        '{significant|substantial|considerable|massive|huge|enormous|large} {number|amount|share|increase|portion|delay+|impact|load|part|drop}',
        '{long|short} {time|while|period}',
        '{almost|nearly} {full|all|everything|every}',
        'very {slow|high|low|large|long|slowly}',
        'briefly',
      ],
      severity,
      unless: [measured, denied, after(/^(?:ago)$/)],
    },
  ],
  message: '“{words}” has no figure. Give the number, its unit and the time it covers.',
  flag: [
    'Many customers could not pay.',
    'The export ran for a long time.',
    'A large number of orders was late.',
    'The quota was nearly full.',
  ],
  allow: [
    'About 1200 of 9000 sessions ended.',
    'The high-availability pair failed over.',
    'Several (3) users wrote to support.',
    'The large instances were restarted.',
  ],
};
