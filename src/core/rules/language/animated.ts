import { has } from '../../prose/clause';
import type { Match } from '../../prose/match';
import { except } from '../../prose/section';
import type { Sentence } from '../../prose/sentence';
import type { LanguageRule } from '../rule';
import { after } from '../tests';

/** An exclamation mark, or the first half of a pictograph. */
const DRAMA = /[!\uD83C-\uD83E]/;

/** Faces and signs of alarm. A cheer (🎉), a thumb or a state (✅) hurts nobody. */
const ALARM =
  /[\u{1F4A2}\u{1F4A3}\u{1F4A5}\u{1F480}\u{1F525}\u{1F595}\u{1F611}\u{1F612}\u{1F616}\u{1F620}-\u{1F62D}\u{1F631}\u{1F633}\u{1F635}\u{1F644}\u{1F648}\u{1F921}\u{1F926}\u{1F92C}\u{1F92E}\u{1F92F}\u{1F975}]/u;

/** Thanks and good news may be loud. */
const GLAD =
  /^(?:thanks?|thank|welcome|congrat\w*|hooray|yay|great|good|nice|perfect|excellent|super|done|stable|healthy|normal|green|fixed|solved|averted|restored|works?|recovered|resolved)$/;

/** A number that is no time, date or name: the size stands there already. */
const FIGURE = /(?<![\w:#/.-])\d+(?:[.,]\d+)*(?:[a-z]{1,3}\b|\b)(?![:/-]\d)/i;

/** An exclamation mark at the end of words, or a pictograph of alarm. */
function find(sentence: Sentence): Match | null {
  if (has(sentence, GLAD)) return null;
  const sized = FIGURE.test(sentence.text.slice(sentence.start, sentence.end));
  const at = sentence.tokens.findIndex(({ word, start }, index) => {
    if (word === '!')
      return (
        !sized &&
        index > 0 &&
        (sentence.text.charAt(start - 1) !== ' ' || index === sentence.tokens.length - 1) &&
        sentence.text.charAt(start + 1) !== '='
      );
    return ALARM.test(word);
  });
  return at < 0
    ? null
    : { sentence, from: Math.max(0, sentence.word(at) === '!' ? at - 1 : at), to: at + 1, anchor: at };
}

/** An info: how loud a review may be is a matter of taste. */
export const animated: LanguageRule = {
  type: 'language',
  id: 'language/animated',
  severity: 'info',
  title: 'Drama',
  why: 'Strong words make those who were there wary, and give the reader no size.',
  instead: 'Give a figure that shows the size.',
  source: 'Google SRE Workbook, ch. 10 (animated language)',
  sections: except('title', 'parking_lot'),
  phrases: [
    {
      find: [
        'nightmare|nightmarish|ridiculous|ridiculously|insane|insanely|catastrophe|catastrophic|catastrophically|horrible|horribly|horrendous|horrific|terrible|terribly|awful|dreadful|disastrous|disastrously|crazy|madness|shitshow|clusterfuck|fuck|fucked|shit|bullshit|damn|wtf|omg|apocalypse|apocalyptic|fiasco|debacle|meltdown|unbelievable|unbelievably|outrageous|appalling|abysmal|atrocious|absurd|absurdly',
        'from hell',
        'can not believe',
        'all hell',
        '{total|complete|utter|absolute} {chaos|mess|disaster}',
      ],
      unless: [after(/^(?:recovery|backoff|backtracking)$/, 1)],
    },
    { find: ['disaster !recovery|relief|plan|site|tolerance|preparedness'], unless: [after(/^(?:recovery|-)$/, 2)] },
  ],
  check: { in: DRAMA, find },
  message: '“{words}” is drama. A figure that shows the size says more and hurts nobody.',
  flag: [
    'An absolute nightmare of a release.',
    'The delay was insane.',
    'A migration from hell.',
    'What a fiasco 😱',
    'The queue was empty again!',
    'At 16:09 the queue was empty again!',
  ],
  allow: [
    'Error rate is back to normal 🎉',
    'Thanks to everybody who joined at night!',
    'Looks good!',
    'Only 0.1% errors left!',
    'Mo wrote: "The queue is empty again!"',
    'Zombie processes held the port.',
    'The log says `panic: runtime error`.',
    'The disaster-recovery site took over.',
    'The style `!important` was missing.',
    'A poison message blocked the thundering herd.',
  ],
};
