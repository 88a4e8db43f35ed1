import type { Match } from '../../prose/match';
import { PROSE } from '../../prose/section';
import { Tag } from '../../prose/tags';
import type { LanguageRule } from '../rule';
import { openCondition, reported, rightBefore } from '../tests';
import { unlessSpared } from './modal';

/** A clause of the unreal past follows or precedes: would, could, might, may have. */
function unreal({ sentence, from, to }: Match): boolean {
  return sentence.tokens.some(
    ({ word }, at) =>
      (at < from || at >= to) &&
      (/^(?:would|could|might|'d)$/.test(word) || (word === 'may' && sentence.word(at + 1) === 'have')),
  );
}

/** "If …, it would have …": the past that did not happen, not a condition of code. */
function unrealPerfect({ sentence, from, to }: Match): boolean {
  return sentence.tokens.some(
    ({ word }, at) =>
      (at < from || at >= to) &&
      /^(?:would|could|might|should|'d)$/.test(word) &&
      [1, 2, 3].some(
        (ahead) =>
          /^(?:have|of|hav)$/.test(sentence.word(at + ahead)) ||
          // "we would still be restoring"
          (sentence.word(at + ahead) === 'still' && sentence.word(at + ahead + 1) === 'be'),
      ),
  );
}

/** "if only we had …", "if only it were …" */
function past({ sentence, to }: Match): boolean {
  return sentence.tokens.slice(to, to + 8).some(({ word }) => /^(?:had|were|could|would|knew|did)$/.test(word));
}

/** "Had you visited the site, you would have seen …": an open condition in another order. */
function ofReaders({ sentence, from }: Match): boolean {
  return sentence.people.some(({ kind, from: at }) => (kind === 'you' || kind === 'outsider') && at === from + 1);
}

/** "Had the key been used, the log would show it": what is concluded from a trace. */
function traced({ sentence }: Match): boolean {
  return sentence.tokens.some(
    ({ word }, at) =>
      word === 'would' &&
      [1, 2, 3].some((ahead) => /^(?:show|see|contain|appear|list|hold|tell)$/.test(sentence.word(at + ahead))) &&
      sentence.tokens.some((token) =>
        /^(?:logs?|audit|records?|traces?|history|entr(?:y|ies)|metrics)$/.test(token.word),
      ),
  );
}

/** "Had the alert fired, …": at the head of a clause, with a participle. */
function inverted({ sentence, from }: Match): Match | null {
  const before = sentence.word(from - 1);
  if (from > sentence.lead && before !== ',' && before !== 'and' && before !== ';') return null;
  // "and had now way of finding out": told of the subject before it.
  if (
    before === 'and' &&
    (!sentence.is(from + 1, Tag.Determiner | Tag.Pronoun | Tag.Capital) || sentence.word(from + 1) === 'no')
  )
    return null;
  for (let i = from + 1; i < Math.min(from + 9, sentence.tokens.length); i++) {
    // "Had we had a standby, …"
    if (i > from + 1 && sentence.word(i) === 'had') return { sentence, from, to: i + 1, anchor: from };
    if (sentence.word(i) === ',' || (sentence.is(i, Tag.Auxiliary) && sentence.word(i) !== 'been')) return null;
    if (i > from + 1 && sentence.is(i, Tag.Participle)) return { sentence, from, to: i + 1, anchor: from };
  }
  return null;
}

/** "Were the zones independent, …": at the head of the sentence, and no question. */
function invertedWere(match: Match): Match | null {
  const { sentence, from } = match;
  if (from !== sentence.lead || sentence.text.charAt(sentence.end - 1) === '?') return null;
  const comma = sentence.tokens.findIndex(({ word }, at) => at > from + 1 && word === ',');
  return comma < 0 || comma > from + 12 ? null : match;
}

export const ifOnly: LanguageRule = {
  type: 'language',
  id: 'counterfactual/if-only',
  severity: 'warning',
  title: 'A wish about the past',
  why: 'The past that it wishes for was open to nobody at that moment.',
  instead: 'Write what was known and open at that moment, and where the missing piece was to be found.',
  source: 'Dekker, The Field Guide to Understanding Human Error; Hand, Post-Incident Reviews, ch. 9',
  sections: PROSE,
  phrases: [
    // "If only one host is set, …" is a condition, and so is "even if only for a test".
    { find: 'if only', when: [past], unless: [reported, rightBefore(/^even$/)] },
    {
      find: [
        'if ..6 had not? ..1 :part',
        'if ..6 have ..1 been',
        'if any ..5 were|was not ..2 :base|play|place|true|present',
      ],
      when: [unrealPerfect],
      severity: unlessSpared,
      unless: [openCondition, reported],
    },
    {
      find: ['if we|it|they|he|she|i had not? ..1 :part', 'if this|that ..2 had not? ..1 :part'],
      when: [unreal],
      severity: unlessSpared,
      unless: [openCondition, reported],
    },
    { find: 'had', accept: inverted, severity: unlessSpared, when: [unreal], unless: [reported, traced, ofReaders] },
    { find: '^ were :det|:cap|it|we|they|i|there', accept: invertedWere, when: [unreal], unless: [reported] },
    {
      find: ['i|we wish ..2 had|was|were|knew', 'i|we wish ..3 {could|would} have', 'wish we had'],
      unless: [reported],
    },
    {
      find: ['were it not for', 'had it not been for', '{if it were not|if it was not} for', 'if not for'],
      unless: [reported],
    },
    { find: '^ but for', when: [unrealPerfect], unless: [reported] },
  ],
  message:
    '“{words}” wishes for another past. Write what was known and open at that moment; a wish belongs in an action item.',
  flag: [
    'If only we had kept the smaller batch size.',
    'If the reviewers had seen the plan, it would have been split.',
    'I wish we had called the vendor sooner.',
    'But for the late deploy nothing would have happened.',
    'Had the alert been routed to storage, the page would have come sooner.',
    'Were the two sites independent, one of them would still be up.',
    'Were it a weekday, thousands would be waiting.',
    'Had we had a standby, the restart would be over.',
    'Had we looked at the lag first, we may have waited.',
    'If any of these three were not in place, the queue would have drained.',
    'If this had reached the ledger, we would be restoring until Monday.',
    'The job would have overwritten the rows, had the guard not stopped it.',
    'No parcel would have been lost even if the second gate had jammed.',
    "If the porter hadn't been awake, the crew would still be bailing.",
    'If the gate had not been half shut, twice as many parcels would have been lost.',
  ],
  allow: [
    'We lost the panel and had hardly any way left of guessing what it would show.',
    'The panel went dark, and had now been off for so long that nobody could tell.',
    'We had a standby in the second region.',
    'If only one gate is open, the belt runs at half speed.',
    'A second copy is kept, even if only for a week.',
    'But for large parcels it would be too small.',
    'If the queue had more than 500 jobs, the worker exited.',
    'The hosts had been drained by the scaler.',
    'The check ran only if the label was set.',
    'A similar failure occurred last week, but for another reason.',
    'Had anyone else seen the page?',
    'Were it and its twin both on the list?',
    'We had had a standby until May.',
    'If any of the flags is not in place, the client stops.',
    'If the lamp is on, somebody would still be in the hall.',
    'If it had more than ten retries, the client would stop.',
    'Were the two sites independent, and would one have stayed up?',
    'Had the key been used, the audit log would show it.',
    'Had you opened the shop then, you would have seen an error page.',
  ],
};
