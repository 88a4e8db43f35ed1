import type { Match } from '../../prose/match';
import { Tag } from '../../prose/tags';
import type { LanguageRule } from '../rule';
import { negated } from '../tests';

function local({ sentence }: Match): boolean {
  return sentence.tokens.some(({ tags }) => (tags & (Tag.Number | Tag.Opaque)) !== 0);
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
        '^ {do not|never} :base',
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
        '{should|must} {always|never}',
        '^ instead of ..8 , just',
        '{lesson|lessons} learned :',
      ],
      unless: [negated, local],
    },
    {
      find: [
        '^ {do not|never} {deploy|release|push|merge|upgrade|change} on friday|fridays',
        '{should|must} {always|never} :base',
      ],
    },
    { find: '^ never ever' },
  ],
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
