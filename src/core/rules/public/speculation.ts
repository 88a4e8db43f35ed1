import type { LanguageRule } from '../rule';
import { after, asked, denied } from '../tests';

/** An info: “may” and “likely” tell what is known to be open as often as a guess. */
export const speculation: LanguageRule = {
  type: 'language',
  id: 'public/speculation',
  severity: 'info',
  title: 'A guess in the public report',
  why: 'A guess is quoted as a finding, and has to be taken back in public.',
  instead: 'What is known, what is open, and when the next update comes.',
  source: 'PagerDuty, Postmortem Documentation (external messages); Hand, Post-Incident Reviews, ch. 9',
  sections: ['public', 'public_cause'],
  phrases: [
    {
      find: [
        '{we|our team|our engineers} {believe|think|suspect|assume|guess|presume|suppose}',
        'probably|presumably|apparently|seemingly|supposedly|conceivably',
        '{it|this|there} {seems|seemed|appears|appeared|looks like|looked like}',
        '{seems|seemed|appears|appeared} to {be|have}',
        '{most|very|quite|more} likely',
        '{is|was|were|are} {likely|possibly|perhaps|maybe}',
        '{might|may|could} have been {caused|due|related|triggered}',
      ],
      unless: [asked, denied, after(/^(?:in)$/, 1)],
    },
    {
      find: [
        '{let+|letting} us down',
        '{vendor+|provider|supplier|partner} ..1 {failed us|let us|is to blame|messed|dropped}',
        "{provider|vendor|supplier|partner}'s {fault|mistake|error}",
        'due to ..2 {vendor|provider|supplier|partner} ..1 {error|mistake|negligence|incompetence}',
      ],
    },
  ],
  message:
    '“{words}” is a guess that will be quoted as a finding. Write what is known, what is open, and when the next update comes.',
  flag: [
    'We believe that the cache was the cause.',
    'It seems that our provider had trouble.',
    'Sadly our vendor let us down.',
    'The loss was probably small.',
  ],
  allow: [
    'Our hosting provider reported a network event from 10:02 to 11:40.',
    'We have ruled out a loss of data.',
    'We believe in telling what happened.',
    'The next update comes at 16:00.',
  ],
};
