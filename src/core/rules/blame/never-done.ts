/** What had not been done before that day, and what nobody saw, told as a cause: phrases of `blame/human-error`. */
import { CARE, DELIBERATE } from '../../prose/lexicon/acts';
import { verbForms } from '../../prose/lexicon/verbs';
import type { Match } from '../../prose/match';
import type { Phrase, SentenceExample } from '../rule';
import { asked, reported, rightBefore, sentenceHas, subjectIs, supposed } from '../tests';
import { ANALYSIS, CAUSES, EXPLAINING } from './sections';
import { LEFT_OUT, lessUntested, reasoned } from './undone';

function participles(bases: string): string {
  return [...new Set(bases.split('|').map((base) => verbForms(base).participle))].join('|');
}

/** Needless or luckily left alone; what cannot be done alone. */
const harmless = sentenceHas(/^(?:luckily|fortunately|lucky|necessary|needed|safely|lost)$/);
const excused = [asked, reported, supposed, reasoned, harmless];
const we = subjectIs('we');

/** "was never read by the parser": a thing did not. */
function byThing({ sentence, to }: Match): boolean {
  for (let i = to; i < to + 5; i++)
    if (sentence.word(i) === 'by')
      return !sentence.people.some(({ from, kind }) => from === i + 1 && kind !== 'outsider');
  return false;
}

const machinery = sentenceHas(
  /^(?:scheduler|parser|clients?|driver|proxy|probes?|watchdog|exporter|scraper|index|cache|optimi[sz]er|compiler|kernel|replicas?|headers?|messages?|files?|flag|column|field|links?|valve)$/,
);

export const NEVER_DONE_PHRASES: readonly Phrase[] = [
  {
    // Of ourselves only where causes are told: elsewhere it is a fact about the day.
    find: [
      `{had|have} {not|never} ..1 {${participles(CARE)}|read|noticed|realised|thought|practised|practiced|prioritised|updated|rotated|renewed|removed|upgraded|patched|written|asked|told|bothered|learned|learnt|looked|agreed|decided|planned|trained}`,
      `never {${participles(DELIBERATE)}|went back|got round|got around}`,
      'did not {double check|re-check|recheck|cross-check|sanity-check}',
      'never {wrote|took|gave} ..2 {down|seriously|thought|attention}',
    ],
    accept: we,
    severity: 'info',
    sections: CAUSES,
    unless: excused,
    message: LEFT_OUT,
  },
  {
    find: [
      '{did|had|have} not ..1 {double check|double-checked|re-checked|read|looked} ..4 {properly|carefully|closely|thoroughly|enough}',
      'had not ..1 {thought|read|checked|tested|planned} ..6 {through|properly|carefully|enough|first|beforehand}',
      '{had|have} not ..1 thought about|it',
      'never went back to',
      '{had|have} {not|never} ..1 {bothered|got around|got round|gotten around|gotten round}',
      '{should not|ought not} to? have trusted|relied|assumed|waited|ignored|skipped|rushed|guessed|panicked',
    ],
    accept: subjectIs('person', 'they'),
    severity: 'info',
    sections: EXPLAINING,
    unless: [asked, reported, supposed, harmless],
    message: LEFT_OUT,
  },
  {
    // A passive that leaves out who did not look.
    find: [
      '{was|were|been} {not|never} ..1 {reviewed|rehearsed|questioned|double-checked|challenged|followed up|practised|practiced}',
      '{was|were|been} never ..1 {tested|checked|verified|validated|read|noticed|escalated|announced|cleaned|removed|updated|renewed|fixed}',
      '{was|were|been} not ..1 {tested|checked|verified|validated|read|studied} ..4 before|prior|beforehand|first|carefully|properly|thoroughly|enough|sufficiently',
      '{was|were} not ..1 {noticed|seen|spotted} !in|by|until|at|yet|as|on',
      '^ {not|never} {noticed|tested|reviewed|read|checked|verified|communicated|announced|rehearsed|followed}',
    ],
    severity: lessUntested,
    sections: CAUSES,
    unless: [...excused, byThing, machinery],
    message: LEFT_OUT,
  },
  {
    find: '{was|were|been} not {carefully|properly|thoroughly|adequately|sufficiently} {reviewed|tested|checked|verified|validated|read|rehearsed|planned}',
    severity: 'info',
    sections: ANALYSIS,
    unless: [...excused, byThing, machinery],
    message: LEFT_OUT,
  },
  {
    find: '{not|never} ..1 been ..1 {trained|briefed|told|instructed|taught|informed}',
    accept: subjectIs('person'),
    severity: 'info',
    sections: CAUSES,
    unless: [asked, reported, supposed],
    message: LEFT_OUT,
  },
  {
    find: [
      '{nobody|no-one|no one|none of us} ..6 {had} ..1 {checked|verified|tested|read|reviewed|noticed|realised|asked|told|looked|watched|monitored|updated|documented|questioned|thought|bothered|spotted|planned|rehearsed|tried|renewed|considered}',
      '{nobody|no-one|no one|none of us} {was|were|is|had been} ..1 keeping ..2 eye|track|watch',
      '{not|nobody|no one|no-one} ..2 keep%|kept|keeping ..1 eye on',
      '{not|nobody|no one|no-one} ..2 pay%|paid|paying ..1 attention',
      '{have|make|find} time to {test|check|review|verify|read|rehearse|document|look|respond}',
    ],
    accept: (match) =>
      /^(?:have|make)$/.test(match.sentence.word(match.from))
        ? rightBefore(/^not$/)(match)
          ? subjectIs('person', 'they')(match)
          : null
        : match,
    severity: 'info',
    sections: ANALYSIS,
    unless: [asked, reported, supposed],
    message: LEFT_OUT,
  },
];

export const NEVER_DONE_EXAMPLES: {
  readonly flag: readonly SentenceExample[];
  readonly allow: readonly SentenceExample[];
} = {
  flag: [
    { text: 'We had not rehearsed the move.', in: 'contributing_factors' },
    // A contraction hides the word that the search begins at.
    { text: "The reviewer didn't catch the typo.", in: 'contributing_factors' },
    { text: "The technician hadn't labelled the cable.", in: 'contributing_factors' },
    { text: 'We never wrote the limit down.', in: 'contributing_factors' },
    'I had not read the notes carefully.',
    'We had not thought about leap days.',
    'The lag was not noticed by the night shift.',
    'The move was not carefully reviewed.',
    { text: 'The plan was never reviewed.', in: 'contributing_factors' },
    { text: 'The new path was not tested before the move.', in: 'contributing_factors' },
    { text: 'Because they had never been trained.', in: 'contributing_factors' },
    'Nobody was keeping an eye on the pool.',
    { text: 'QA did not have time to test it.', in: 'contributing_factors' },
  ],
  allow: [
    { text: 'We had not lost the lease.', in: 'contributing_factors' },
    { text: "The parser didn't catch the typo.", in: 'contributing_factors' },
    { text: "The cable hadn't arrived.", in: 'contributing_factors' },
    { text: 'We never saw the lag again.', in: 'contributing_factors' },
    'The parser had not read the header.',
    'We had not seen such a load.',
    'The lag was not noticed by the probe.',
    'The header was not properly read.',
    'The move was not properly named.',
    { text: 'The header was never read by the proxy.', in: 'contributing_factors' },
    { text: 'The new path was not ready.', in: 'contributing_factors' },
    { text: 'The model had never been trained on such text.', in: 'contributing_factors' },
    'Nobody was in the hall.',
    { text: 'The pool did not have time to drain.', in: 'contributing_factors' },
    'Because the move was small, we had not rehearsed it.',
  ],
};
