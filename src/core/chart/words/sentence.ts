/** An entry as a screen reader says it. */
import type { Impact } from '../../format/model';
import { durationWords, lengthWords } from '../../metrics/duration-words';
import { withoutEnd } from '../../text/ends';
import type { Moment } from '../reading/moments';
import { wordsOf } from '../reading/reading';
import { plainText } from '../text/wrap';
import { effectOf, elapsedOf, heightWords, timeText, type Telling } from './telling';

export const IMPACT_WORDS: Readonly<Record<Impact, string>> = {
  positive: 'brought recovery closer',
  negative: 'moved recovery further away',
  neutral: 'had no effect on recovery',
};

export const kindWords = (moment: Moment): string => moment.entry.kind?.value ?? 'kind not said';
export const impactWords = (moment: Moment): string =>
  moment.entry.impact === null ? 'impact not said' : IMPACT_WORDS[moment.entry.impact.value];

/** `19 min in`, `about 5 min before`, or ''. */
export function elapsedWords(tell: Telling, moment: Moment): string {
  const elapsed = elapsedOf(tell, moment);
  if (elapsed === null) return '';
  const { milliseconds, approximate } = elapsed;
  const length = `${approximate ? 'about ' : ''}${durationWords(Math.abs(milliseconds))}`;
  return milliseconds >= 0 ? `${length} in` : `${length} before`;
}

/** "16:11, 19 min in. task. moved recovery further away. Cathy. Cathy looks for the document. lasted 3 min. 4 steps above restored". */
export function sentence(tell: Telling, moment: Moment): string {
  const { reading } = tell;
  const effect = effectOf(tell, moment);
  const parts = [
    [timeText(tell, moment), elapsedWords(tell, moment)].filter(Boolean).join(', '),
    moment.milestones.join(', '),
    kindWords(moment),
    impactWords(moment),
    moment.who.map((id) => reading.personName(id)).join(' and '),
    withoutEnd(plainText(wordsOf(reading, moment)), /[.\s]/),
    moment.at !== null && moment.until !== null ? `lasted ${lengthWords(moment.until - moment.at)}` : '',
    effect === null ? '' : heightWords(effect.after),
  ];
  return parts.filter(Boolean).join('. ');
}
