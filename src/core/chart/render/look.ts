/** The looks of shapes by their class names, which are short, so that the text of a picture is. What they are like says `style-sheet.ts`. */
import type { Look } from '../scene';

export const CLASSES: Readonly<Record<Look, string>> = {
  ground: 'gd',
  wash1: 'w1',
  wash2: 'w2',
  strip1: 's1',
  strip2: 's2',
  hair: 'ha',
  grid: 'gr',
  rule: 'ru',
  'rule-dotted': 'rd',
  thick: 'th',
  guide: 'gu',
  calm: 'ca',
  run: 'rn',
  'run-dotted': 'nd',
  toward: 'to',
  'toward-dotted': 'td',
  away: 'aw',
  'away-dotted': 'ad',
  onset: 'on',
  'onset-dotted': 'od',
  unexplained: 'un',
  arrow: 'ar',
  tick: 'ti',
  target: 'ta',
  'lane-mark': 'lm',
  bar: 'ba',
  'bar-people': 'bp',
  window: 'wi',
  overview: 'ov',
  ring: 'ri',
  'ring-line': 'rl',
};

export const lookClass = (look: Look): string => CLASSES[look];
