import type { Match } from '../../prose/match';
import { except } from '../../prose/section';
import type { LanguageRule } from '../rule';
import { asked, denied, reported, sentenceHas, subjectIs } from '../tests';

const technical = sentenceHas(
  /^(?:events?|packets?|quer(?:y|ies)|requests?|timeout|packet|page load|string|url|names?|messages?|rows?)$/,
);

function people(match: Match): Match | null {
  return subjectIs('person')(match);
}

/** An info: too long may be held against a target that stands elsewhere. */
export const timing: LanguageRule = {
  type: 'language',
  id: 'hindsight/timing',
  severity: 'info',
  title: 'A length of time that is judged, not given',
  why: 'Too long is measured against the outcome; a figure can be compared, aimed at and shortened.',
  instead: 'Give the length of time and the target; both are computed from the timeline.',
  source: 'Hand, Post-Incident Reviews, ch. 5 and 10',
  sections: except('title', 'parking_lot', 'goals', 'action_items', 'questions'),
  phrases: [
    {
      find: [
        '{take%|took|taken|spent|waited|lasted} ..3 {far|much|way}? too long',
        '{far|much|way} too {long|late|slow|slowly}',
        'too {long|late} to {find|react|respond|notice|detect|escalate|page|restore|recover|identify|declare|roll|decide|acknowledge}',
        'longer than {necessary|needed|expected|acceptable|it should}',
        'embarrassingly|painfully|unacceptably|ridiculously|excruciatingly {late|slow|slowly|long}',
      ],
      unless: [denied, asked, reported, technical],
    },
    {
      find: [
        '{was|were} ..1 slow to',
        'slow to {react|respond|act|escalate|answer|notice}',
        'reacted|responded|acted ..1 {slowly|late|too}',
      ],
      accept: people,
      unless: [denied, asked, reported],
    },
    {
      find: [
        'waste% ..4 time|minutes|hours|hour',
        '{minutes|hour+|time} {was|were|is} ..1 {wasted|lost}',
        'lost ..3 {time|minutes|hours}',
        'waste of time',
      ],
      unless: [denied, asked, technical],
    },
  ],
  message: '“{words}” judges a length of time. Give the length and the target instead; the timeline has both.',
  flag: [
    'It took far too long to reach the owner.',
    'The responders were slow to react.',
    'Half an hour was wasted on the wrong graph.',
    'The page was answered embarrassingly late.',
    'Too late to restore from the snapshot.',
  ],
  allow: [
    'It took 22 minutes to reach the owner.',
    'Late events were dropped.',
    'Three frames were lost on the uplink.',
    'The query took too long and was cancelled.',
    'The restore was slow: 3 MB a second.',
  ],
};
