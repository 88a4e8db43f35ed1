import type { Entry } from '../../format/model';
import { isPrompt } from '../../format/prompts';
import { sourceSpan } from '../../format/words';
import type { Words } from '../../format/words';
import { mask } from '../../prose/mask';
import { entryPassages } from '../../prose/timeline-prose';
import type { Report, ReviewRule, ReviewSubject } from '../rule';

/** The whole text is a stand-in. */
const WHOLE = new RegExp(
  [
    /^(?:tbd|tba|tbc|todo|fixme|n\/?a|none yet|to be (?:done|determined|written|added|filled in)|coming soon|placeholder|no comments? added)\W*$/,
    /^(?:\.{2,}|…|-+|\?+|x{2,}|_+)$/,
    /^(?:what (?:did we learn|happened|went (?:well|poorly|wrong)|could (?:have gone|go) better)|where (?:did we get|were we) lucky|what did it look like from here|who did what)\?*$/,
  ]
    .map(({ source }) => source)
    .join('|'),
  'i',
);
/** A stand-in within a text. The shouted words only: a to-do list may be what the service keeps. */
const WITHIN =
  /\b(?:TODO|TBD|TBA|FIXME|XXX)\b(?!\s*(?:list|app|item)s?\b)|\?{3,}|\b[Ll]orem ipsum\b|\[(?:insert|fill in|your|describe|add)\b[^\]\n]{0,60}\](?!\()/;

/** What one of the texts above cannot do without, unless it is all of a short text; quicker to look for. */
const SIGNS = /TODO|TBD|TBA|FIXME|XXX|\?{3}|orem ipsum|\[/;
/** Behind so many characters a text that is a stand-in as a whole has no letter but x. */
const LONGEST = 60;

/** Quick to tell of most texts, and asked of every text at each keystroke. */
function isWritten(value: string): boolean {
  return value.length > LONGEST && hasLetterBehind(value) && !SIGNS.test(value) && !isPrompt(value);
}

/** Whether there is a letter but x behind the longest stand-in, blanks in front not counted. */
function hasLetterBehind(value: string): boolean {
  let at = 0;
  while (at < value.length && !isDark(value.charCodeAt(at))) at++;
  for (at += LONGEST; at < value.length; at++) {
    const small = value.charCodeAt(at) | 32;
    if (small >= 97 && small <= 122 && small !== 120) return true;
  }
  return false;
}

/** Surely no blank of any kind. */
const isDark = (code: number): boolean => code > 32 && code < 127;

function* check({ review, passages }: ReviewSubject): Iterable<Report> {
  for (const { words } of passages) yield* reports(words);
  for (const words of review.services) yield* reports(words);
  for (const { ticket } of review.actionItems) for (const words of ticket) yield* reports(words);
}

function* checkEntry(entry: Entry): Iterable<Report> {
  for (const { words } of entryPassages(entry, null)) yield* reports(words);
}

function* reports(words: Words): Iterable<Report> {
  if (isWritten(words.value)) return;
  const text = words.value.trim();
  const found =
    WHOLE.test(text) || isPrompt(text)
      ? { index: words.value.indexOf(text), 0: text }
      : WITHIN.test(words.value)
        ? WITHIN.exec(mask(words.value))
        : null;
  if (found === null) return;
  yield {
    span: sourceSpan(words, found.index, found.index + found[0].length),
    message: `"${words.value.slice(found.index, found.index + found[0].length)}" stands where the text is still to come.`,
  };
}

const rule: ReviewRule = {
  type: 'review',
  id: 'file/placeholder',
  severity: 'warning',
  completeness: 'begun',
  title: 'Text of the template, or a mark that text is to come',
  why: 'Published reviews with "TBD" and unanswered questions of the template in them are many; each looks unfinished, and is.',
  instead: 'Write the text, or take the line away.',
  source: 'Public reviews of several teams, in which empty template fields were published',
  flag: [
    { source: 'pir: 1\ntitle: Mails arrive late\nsummary: TBD\n', where: 'TBD' },
    { source: 'pir: 1\ntitle: Mails arrive late\nlearnings:\n  - What did we learn?\n', where: 'What did we learn?' },
    { source: 'pir: 1\ntitle: What could people no longer do?\n', where: 'What could people no longer do?' },
    { source: 'pir: 1\ntitle: Mails arrive late\nsummary: A queue stood still for TODO minutes.\n', where: 'TODO' },
  ],
  allow: [
    'pir: 1\ntitle: Mails arrive late\nsummary: The todo list app showed old items.\n',
    'pir: 1\ntitle: Mails arrive late\nsummary: The log says `TODO handle null`.\n',
    'pir: 1\ntitle: Mails arrive late\nlearnings:\n  - Nobody asked what had changed.\n',
    'pir: 1\ntitle: Mails arrive late\nparking_lot:\n  - Is the second queue worth keeping?\n',
  ],
  check,
  checkEntry,
};

export default rule;
