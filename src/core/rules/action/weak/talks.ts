/** Orders to talk, ask, meet and bring up: somebody is spoken to, and what will be there afterwards is open. */
import { has } from '../../../prose/clause';
import type { Sentence } from '../../../prose/sentence';
import { Tag } from '../../../prose/tags';
import { additional, habitual, lookNoun, quality } from './degrees';
import { verbs, type Reader } from './reader';
import { BETTER, LOOK } from './verb-classes';

/** "talk to …", "reach out"; "communicate" */
const talkTo: Reader = (s, at) => (s.says(at + 1, /^(?:to|with|about|out)$/) ? at + 2 : null);

/** "consult legal", "escalate to the vendor", "press the vendor for …": somebody else is to act. */
const turnTo: Reader = (s, at) => {
  // "Escalate to the secondary after five minutes": when is said.
  if (has(s, /^(?:after|when|once|within)$/, at)) return null;
  if (s.says(at + 1, /^(?:to|with)$/)) return at + 2;
  const people = s.people.find(({ from }) => from === at + 1 || (from === at + 2 && s.is(at + 1, Tag.Determiner)));
  return people === undefined ? null : people.to;
};

/** "seek advice", "seek ways to …" */
const seek: Reader = (s, at) => {
  for (let i = at + 1; i < at + 4; i++)
    if (
      s.says(
        i,
        /^(?:advice|ways?|help|guidance|feedback|input|opinions?|clarification|clarity|solutions?|alternatives?|improvements?)$/,
      )
    )
      return i + 1;
  return null;
};

/** "raise the bar", "raise the need for a budget with finance": brought up, and nothing there afterwards. */
const raise: Reader = (s, at) => {
  if (s.word(at + 2) === 'bar') return at + 3;
  if (s.word(at + 1) === 'with') return at + 2;
  const noun = s.is(at + 1, Tag.Determiner) ? at + 2 : at + 1;
  if (noun === at + 2 && s.says(noun, /^(?:quality|standard)$/)) return noun + 1;
  return s.says(noun, /^(?:need|concerns?|questions?|awareness|visibility|topic|point|profile|importance)$/) &&
    s.says(noun + 1, /^(?:for|of|about|with|among|around|to|on)$/)
    ? noun + 1
    : null;
};

/** "hold a session to discuss …": what is to be there afterwards is open. */
function talk(s: Sentence, at: number): number | null {
  const noun = s.find(
    /^(?:meeting|meetings|discussion|discussions|session|sessions|conversation|talk|brainstorming|retrospective|retro|workshop|sync|call)$/,
    at + 1,
    5,
  );
  return noun >= 0 &&
    s.tokens.some(
      ({ word }, i) =>
        i > at &&
        (LOOK.has(word) ||
          (BETTER.has(word) && word !== 'learn') ||
          /^(?:talk|speak)$/.test(word) ||
          (i === noun + 1 && /^(?:about|around)$/.test(word) && !s.word(i - 1).startsWith('retro'))),
    )
    ? noun + 1
    : null;
}

/** "ask the vendor to look into …", "ask everyone to be careful": what is asked for is as open. */
const ask: Reader = (s, at, again) => {
  if (s.word(at + 1) === 'around') return at + 2;
  for (let i = at + 2; i < at + 6 && i < s.tokens.length; i++)
    if (s.word(i) === 'to') return s.is(i + 1, Tag.Base) && again(s, i + 1) !== null ? i + 2 : null;
  return null;
};

export const TALKS: readonly (readonly [string, Reader])[] = [
  ...verbs('talk reach speak', talkTo),
  ...verbs('consult escalate', turnTo),
  ...verbs('loop', (s, at) => (s.word(at + 1) === 'in' ? at + 2 : null)),
  ...verbs('seek', seek),
  ...verbs('raise', raise),
  ...verbs('ask request urge', ask),
  ...verbs('gather collect', (s, at) =>
    s.says(
      at + 1,
      /^(?:ideas|feedback|input|opinions|thoughts|suggestions|options|data|information|requirements|evidence)$/,
    )
      ? at + 2
      : null,
  ),
  ...verbs('push advocate lobby', (s, at) => (s.word(at + 1) === 'for' ? at + 2 : null)),
  // "Press ahead with the second hall"
  ...verbs('push move press forge', (s, at) =>
    s.says(at + 1, /^(?:forward|ahead|on)$/) && s.word(at + 2) === 'with' ? at + 3 : null,
  ),
  ...verbs('engage', (s, at) => {
    if (s.people.some(({ from }) => from === at + 1)) return at + 1;
    return s.word(at + 1) === 'with' ? at + 2 : null;
  }),
  ...verbs('sync meet', (s, at) =>
    s.word(at + 1) === 'with' || (s.word(at + 1) === 'up' && s.word(at + 2) === 'with') ? at + 2 : null,
  ),
  ...verbs('sit', (s, at) => (s.word(at + 1) === 'down' && s.word(at + 2) === 'with' ? at + 3 : null)),
  ...verbs('touch', (s, at) => (s.word(at + 1) === 'base' ? at + 2 : null)),
  ...verbs(
    'conduct',
    (s, at) => talk(s, at) ?? quality(s, at + 1) ?? lookNoun(s, at + 1) ?? habitual(s, at + 1) ?? additional(s, at + 1),
  ),
  ...verbs('hold organise organize schedule arrange have', (s, at) => talk(s, at) ?? quality(s, at + 1)),
  ...verbs('align', (s, at) => (s.says(at + 1, /^(?:with|on)$/) ? at + 2 : null)),
  ...verbs('agree', (s, at) => (s.says(at + 1, /^(?:on|how)$/) ? at + 2 : null)),
  // "Communicate the new limit by mail": sent, or not.
  ...verbs('communicate', (s, at) => (has(s, /^(?:e?-?mail|newsletter|banner|announcement)$/) ? null : at + 1)),
  ...verbs('reach', (s, at) => (s.says(at + 1, /^(?:agreement|consensus)$/) ? at + 2 : null)),
  ...verbs('circle', (s, at) => (s.word(at + 1) === 'back' ? at + 2 : null)),
];
