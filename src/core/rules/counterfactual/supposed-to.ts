import type { Match } from '../../prose/match';
import { PROSE } from '../../prose/section';
import type { LanguageRule } from '../rule';
import { asked, denied, reported, subjectIs } from '../tests';

/** By those who work there, and no reader or customer. */
const byUs = (match: Match): Match | null =>
  match.sentence.people.some(({ from, kind }) => from >= match.from && kind !== 'outsider' && kind !== 'you')
    ? match
    : null;

/** An info: a duty may have been felt at the time, too. */
export const supposedTo: LanguageRule = {
  type: 'language',
  id: 'counterfactual/supposed-to',
  severity: 'info',
  title: 'A duty laid on people afterwards',
  why: 'A duty that was not felt at the time explains nothing about the time.',
  instead: 'Say who is named for it where, or that nobody is.',
  source: 'Dekker, The Field Guide to Understanding Human Error; Hand, Post-Incident Reviews, ch. 7',
  sections: PROSE.filter((section) => section !== 'action_items' && section !== 'questions'),
  phrases: [
    {
      find: [
        '{was|were|been} supposed|meant|expected|required|obliged to',
        'needed to have :part',
        'had to have :part',
      ],
      accept: subjectIs('named', 'i'),
      unless: [denied, asked, reported],
    },
    {
      // The perfect looks back, whoever or whatever it is said of.
      find: [
        'needed to have been :part',
        '{was|were} supposed|meant|expected to have ..1 been :part',
        'we|i {needed|had|ought} to have :part',
      ],
      unless: [denied, asked, reported],
    },
    {
      find: '{was|were} supposed|meant|expected|required to be {reviewed|approved|checked|tested|verified|signed|confirmed|watched|monitored} by :person',
      accept: byUs,
      unless: [denied, asked, reported],
    },
    {
      find: '{was|were} no ..1 {reason|excuse} not to !trust|believe|think|assume|expect|doubt|suspect|rely|worry',
      unless: [asked, reported],
    },
    {
      find: [
        "it {was|is|'s} :anybody 's job|responsibility|duty|task",
        "it {was|is|'s} our|their|his|her|my job|responsibility|duty|task",
      ],
      unless: [denied, asked],
    },
  ],
  message: '“{words}” lays a duty on people afterwards. Say where somebody is named for it, or that nobody is.',
  flag: [
    'Somebody needed to have told support.',
    'The copies needed to have been compared first.',
    'The list was supposed to have been cleaned by then.',
    'We needed to have known this in May.',
    "It was the approver's job to see it.",
    'QA had to have noticed this.',
    'The release captain was supposed to stop the train.',
    'The vendor team was meant to renew the licence.',
    'The plan was supposed to be reviewed by two engineers.',
    'There was no reason not to close the gate at ten.',
  ],
  allow: [
    'The job was supposed to run at 02:00; it last ran in May.',
    'The copies needed to be compared.',
    'The list is to be cleaned every month.',
    'We needed to know the size of the table.',
    'The certificate was expected to renew in June.',
    'The form was supposed to be checked by the parser.',
    'The page was meant to be approved by customers.',
    'There was no reason not to trust the gauge.',
    'We saw no reason not to wait.',
    'Responders needed the VPN to reach the host.',
    'Expected three rows, got none.',
    'The on-call engineer needed a token.',
  ],
};
