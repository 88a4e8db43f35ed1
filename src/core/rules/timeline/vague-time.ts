import type { LanguageRule } from '../rule';
import { denied } from '../tests';

/** An info: a rough time may be all that memory has. */
export const vagueTime: LanguageRule = {
  type: 'language',
  id: 'timeline/vague-time',
  severity: 'info',
  title: 'A time told in words',
  why: 'Words cannot be ordered, measured or drawn, and what a chart shows is what a meeting sees.',
  instead: 'Give `at`, with `~` in front where it is only about right.',
  source: 'Hand, Post-Incident Reviews, ch. 10; Google SRE Workbook, ch. 10',
  sections: ['timeline'],
  phrases: [
    {
      find: [
        '{shortly|soon|immediately|right|some time|sometime|a while|a bit|moments} {after|afterward+|later|thereafter|before}',
        '{a few|few|several|some|a couple of|many} {seconds|minutes|hours|days} {later|after|before|earlier}',
        'around {noon|midnight|lunch|lunchtime|midday}',
        '{in the|in} meantime',
        'meanwhile|eventually',
        '^ later|afterwards',
        'later {on|that} day|night|morning|evening?',
        'at some point|stage',
        'after {a while|some time}',
      ],
      unless: [denied],
    },
  ],
  message:
    '“{words}” tells a time in words, which can be neither ordered nor drawn. Give `at`, with `~` in front where it is only about right.',
  flag: [
    'Shortly after the deploy the error rate rose.',
    'Around midnight the pool ran dry.',
    'A few minutes later the page cleared.',
    'In the meantime support wrote an update.',
    'Later the standby took over.',
  ],
  allow: [
    'Around 200 requests a second were rejected.',
    'The around-the-clock crew took over.',
    'Clients got `retry later`.',
    'Page cleared after 4 minutes.',
    'The later version was rolled out.',
  ],
};
