import type { Match } from '../../prose/match';
import type { Sentence } from '../../prose/sentence';
import { Tag } from '../../prose/tags';
import type { LanguageRule } from '../rule';
import { after, before, denied, reported, rightBefore } from '../tests';
import { alwaysAt, foretold, habit, inTheWorks, underWay } from './weak/announced';
import { bounded } from './weak/bounds';
import { measures } from './weak/measures';
import { goalState, need, needsThought } from './weak/needs';
import { onward } from './weak/onward';
import { WORDS } from './weak/promise-words';

/** A sentence without one of these tells what was. */
const AHEAD =
  /\b(?:will|should|would|must|shall|needs?|ha(?:s|ve) (?:to|begun|started|launched)|importance|room|value|necessity|work|plan|intend|want|aim|hope|might|may|(?:are|is|am)\s(?:\w{1,20}\s){0,2}(?:in the|on (?:the|its|their)|being|under|needed|required|necessary|planned|underway|ongoing|[\w-]{1,20}ing))\b|['’](?:re|ll|m)\b/i;

function find(s: Sentence): Match | null {
  if (!AHEAD.test(s.text.slice(s.start, s.end))) return null;
  const match =
    underWay(s) ??
    alwaysAt(s) ??
    inTheWorks(s) ??
    need(s) ??
    foretold(s) ??
    goalState(s) ??
    needsThought(s) ??
    habit(s) ??
    onward(s) ??
    measures(s);
  return match === null ||
    supposes(match) ||
    bounded(match) ||
    reported(match) ||
    denied({ ...match, to: match.from + 1 })
    ? null
    : match;
}

/** "Unless there is a need for …", "if further testing is required": a condition. */
function supposes({ sentence, from }: Match): boolean {
  for (let i = from - 1; i >= sentence.lead && !sentence.is(i, Tag.Sign); i--)
    if (/^(?:if|unless|when|whenever)$/.test(sentence.word(i))) return true;
  return false;
}

/** "We have started looking into the errors": the response, and no promise. */
const trouble = after(
  /^(?:issues?|problems?|reports?|incidents?|outages?|causes?|it|errors?|alerts?|logs?|failures?|complaints?|slow\w*|delays?)$/,
  4,
);

/** What is written, and what is held: their goal is no promise. */
const TEXT = /^(?:document|review|report|post|section|page|analysis|post-?mortem|meeting|retrospective)$/;

/** People stand before it, and no outsiders: "we are sorry, and are taking steps". */
const ours = ({ sentence, from, to }: Match): boolean =>
  sentence.people.some(
    ({ kind, from: at }) => kind !== 'outsider' && kind !== 'you' && (at < from || (at < to && kind !== 'they')),
  );

/** An info: what is promised may be an item elsewhere, and a goal may have its test in another sentence. */
export const promise: LanguageRule = {
  type: 'language',
  id: 'action/promise',
  severity: 'info',
  title: 'A promise that no action item holds',
  why: 'What is only announced has no owner and no end, and is the first to be forgotten.',
  instead: 'Make it an action item: what exists when it is done, who has it, and until when.',
  source: 'Hand, Post-Incident Reviews, ch. 9 and 10; Lunney, Lueder, Postmortem Action Items (2017)',
  sections: ['summary', 'learnings', 'notes', 'contributing_factors', 'customer_impact', 'action_items'],
  phrases: [
    {
      find: "it {is|'s} ..1 important|essential|crucial|vital|imperative|critical|paramount ..1 {that|to}",
      unless: [denied, after(/^(?:note|say|mention|remember|understand|point|know|stress|emphasi[sz]e)$/, 1)],
      sections: ['summary', 'notes', 'contributing_factors', 'action_items'],
    },
    {
      find: "{there is|are|'s} ..2 discussion|discussions|talks|effort|efforts|conversation|conversations ..1 about|on|to|around|over",
      unless: [denied],
    },
    {
      find: [
        '{is|are|remains|remain|continues to be|continue to be} a|an|our|the|my ..2 {priority|focus}',
        '{will be} a|an|our ..2 {focus}',
      ],
      unless: [denied, after(/^(?:than|at|of)$/, 1)],
    },
    {
      find: ['{work|more} ..1 to {do|be done}', '{remains|remain} to {be done|do}'],
      unless: [denied, rightBefore(/^(?:able|had)$/)],
    },
    {
      // What is being done about it, without what it is.
      find: [
        'are|am|is|be ..1 taking ..2 step|steps|action|actions|measure|measures|precautions to|so',
        'and|now taking ..2 steps|action|actions|measures|precautions to|so',
        'promise|promises|vow|pledge ..1 to !:det',
        '{assure|assured|assures} ..2 that',
        'my|our {assurance|word|promise} that',
        '{are|am|is|be} working through|on|to|with ..9 {make sure|ensure|prevent|avoid|improve|so that}',
        '{is|are|am} in ..1 {talks|discussion|discussions|conversations} with|about|on',
        '{are|am|is} ..3 {planning|looking} ..4 {so it|so that|making sure}',
        'will investigate|analyse|analyze|study ..2 and {report|share|publish|update|decide|follow}',
        '{intend|plan|going|want} to continue|keep ..1 {investing|improving|working|iterating|looking|monitoring|building|refining|learning|exploring|evaluating}',
      ],
      accept: (match) => (ours(match) ? match : null),
      unless: [denied, reported],
    },
    { find: '{is|are} ..1 lot|much|things|areas|plenty ..4 {improve|better}', unless: [denied] },
    {
      find: ':person {are|remain|am|is|remains} ..2 {dedicated|determined|devoted|focused|focussed} to|on',
      unless: [denied, after(/^(?:restor|recover|resolv|fix|bring|mitigat|get)/)],
    },
    {
      find: '{goal|aim|intention} of ..3 {is|are} {to}',
      unless: [denied, ({ sentence, from, to }) => sentence.tokens.slice(from, to).some(({ word }) => TEXT.test(word))],
    },
    {
      // "We know that we can do better"; "could have done better" looks back.
      find: '{do} ..1 better',
      unless: [denied, after(/^(?:than|when|if|in|on|with|under)$/, 1), before(/^(?:could|might|did|does)$/, 3)],
      sections: ['summary', 'learnings', 'notes', 'contributing_factors', 'customer_impact'],
    },
    {
      find: '{as|is|use|see|offers|take|took} ..3 {opportunity|chance} ..3 to ..2 improve|learn|strengthen|grow|reflect|rethink|better|do|harden|enhance|overhaul|rework|revisit|review',
      unless: [denied],
    },
    {
      find: '{lessons|learnings|findings|insights|feedback} ..4 {will|to} be {applied|used|incorporated|fed|taken|considered}',
      unless: [denied],
    },
    {
      // Weighed, and not decided: "may want to", "it would make sense to", "one option would be to".
      find: [
        '{we|i} ..1 {may|might} ..1 {want|like|need|consider|look}',
        '{it|that} {would|might|may|could} be ..2 {wise|sensible|prudent|advisable|worthwhile|good idea|better idea}',
        '{it|that} {would|might|may|could} make ..1 sense',
        '{option|alternative|possibility|improvement|approach|idea|suggestion} {would|could|might|may} be {to}',
      ],
      unless: [denied, after(/^(?:have|that)$/, 1)],
    },
    {
      find: 'further|additional|deeper|more|full ..1 analysis|investigation|work|improvements|steps|discussion|research|testing will follow',
      unless: [denied],
    },
    {
      // Begun, and without an end.
      find: 'we|i have begun|started {looking|reviewing|evaluating|exploring|discussing|investigating|rethinking|working} into|how|our|whether|on|ways|options|towards',
      unless: [denied, trouble],
    },
    {
      find: '{review|analysis|assessment|audit|evaluation|overhaul|rework} {of} ..1 {our|all|the} ..4 is|are ..1 underway|planned|ongoing|under',
      unless: [denied],
    },
    {
      find: [
        'hear ..1 {ideas|suggestions|feedback|thoughts}',
        '{ideas|suggestions|feedback|thoughts} ..6 {are|is} ..1 welcome',
        '{have|any} ..1 {ideas|suggestions|thoughts} ..8 {let us know|get in touch|tell us}',
        'something|things ..1 {should|must|needs|need|has|have|will} ..2 be|to ..1 {done|change|changed}',
        'there ..4 {room for} ..1 {improvement|improvements}',
        '{could use|could do with|wants|needs|need} some ..1 {work|love|attention|care|polish|improvement}',
        '{leaves} ..4 {to be desired}',
        'we {could use|could do with} better|more',
        'second nature',
        'lot|much|more we ..1 {need|have|can} to? {do}',
        '{work} {continues} on|to|towards',
        'we are ..1 {keen|eager|determined} ..3 to|that',
        'we are ..1 {confident} ..3 will|to',
        'there will be ..2 {review|discussion|analysis} of|about|on our|how|the|what',
        '{lessons|lesson|lot|much} to be? {learn|learned|learnt}',
        '^ perhaps|maybe we|i {can|could|should} !have',
        '^ perhaps|maybe :base',
        '{do|doing} ..2 {better job}',
        'ideally ..1 we ..1 {would}',
        "it {is|'s} ..1 {time to} rethink|improve|invest|revisit|reconsider",
        'in the {long term|long run} ..1 {we|i}',
        'at {some point} ..1 {we|i}',
        'when {time permits}',
        '{is|are|remains} ..1 on our ..1 {list|roadmap|agenda|radar}',
        '{made|make|making} ..2 a priority',
        '{have|got} ..3 {ideas|plans|improvements} ..1 to|for|in|on|planned',
        '{expect} improvements|more|better',
        '{focus of} our ..1 {work|efforts|attention}',
        '{lessons|learnings|findings|insights|experience} ..6 will {shape|inform|guide|help|drive|feed|influence}',
        '{doing|do} {all|everything} ..1 we|i|they|you can',
        '{thought|consideration} to ..1 {how|whether|what|our|the|ways}',
        'giving|give ..2 thought|consideration {to}',
      ],
      unless: [denied, before(/^(?:was|were|had|did)$/, 4)],
    },
    { find: ['{let|want} this|that|it to? happen again', '{must} {not|never} happen again'] },
    {
      find: '{our|my} ..2 {goal|aim|ambition|hope|priority|focus|commitment} ..4 {is|remains} {to|that}',
      sections: ['action_items', 'learnings', 'notes', 'summary'],
      unless: [denied, bounded, after(/^(?:restor|recover|bring|get|finish)/)],
    },
    {
      find: 'good idea',
      unless: [denied, after(/^(?:of|what|how)$/, 1), before(/^(?:have|was|were|had|seemed|looked|been|thought)$/, 5)],
    },
    {
      find: [
        '{thing|things|something|improvement|improvements|topic|topics|area|areas|point|points} to {think about|consider|look into|look at|work on|discuss|improve|explore|revisit}',
      ],
      sections: ['learnings', 'action_items', 'notes'],
      unless: [denied, rightBefore(/^no$/)],
    },
    { find: '{will} {not|never} do|let|make|repeat ..3 again', sections: ['learnings', 'action_items', 'notes'] },
    {
      find: [
        'that needs|need|deserves|requires|could ..1 {improvement|improving|attention}',
        '{needs|requires|deserves|need|require} ..1 {improvement|improving|attention|rework|rethinking|love}',
        '{needs} ..1 {work}',
      ],
      unless: [denied, rightBefore(/^(?:not|no|to)$/)],
    },
  ],
  check: { words: WORDS, find },
  message:
    '“{words}” announces something, and nothing shows when it is done. Make it an action item with an end that can be checked, an owner and a date.',
  flag: [
    'We are sorry and are taking steps to keep this from coming back.',
    'We promise to keep the desk quieter.',
    'There is plainly much we need to do about labels.',
    { text: 'Maybe move the desk.', in: 'learnings' },
    'We can do a much better job of telling carriers.',
    'It is time to rethink the lanes.',
    'We are working on the desk to make sure that it holds.',
    'I am going to keep refining the layout.',
    'The hand-over needs attention.',
    'We are trying to make the gate sturdier.',
    'We are determined to end this.',
    'We know that we can do better.',
    'This night is an opportunity to strengthen the relay.',
    'The lessons of the night will be applied to the next sale.',
    'We may want a second relay.',
    'It would make sense to split the queue.',
    'Further analysis will follow.',
    'We have begun reviewing our limits.',
    'Ideas for the restore are welcome.',
    'The runbook could use some work.',
    'Work continues on the paging side.',
    { text: 'A second relay is a good idea.', in: 'notes' },
    { text: 'We will never do this by hand again.', in: 'learnings' },
    'We work hard to improve the paging.',
    'We are doing our best to keep the gate open.',
    'A fix of the paging is on our roadmap.',
    'We are working with the carrier to understand the limits.',
    'We are looking to bring more redundancy into the booking path.',
    'We are in the process of overhauling how archives are cleaned up.',
    'The night underlines the need for sturdier failover.',
    'There is a need for clearer runbooks.',
    'The rewrite will make the fare engine much more robust.',
    'The reach of such a fault must be limited.',
    'Going forward, we will structure releases around safety.',
    'We will need a process that brings such faults to light.',
    'Work is under way to improve the paging.',
    'We are adding safeguards around price imports.',
    'This should help us build trust with carriers.',
    'We will be further hardening the booking path.',
    'We are making plans to be ready for the next sale.',
    'We are working with the carrier on further changes to the gate.',
    'There are several actions that we will be taking to reduce the load.',
    'The desk is reviewing this night to determine how such a fault can be prevented.',
    'Quiet nights continue to be our first priority.',
    'The team is focused on winning the shops back.',
    'The aim of this work is to spare the night shift.',
    'We will continue to spread what we know of the importer.',
    'We are continuing to replace steps by hand.',
    'We are increasingly rehearsing the restore.',
    'We are accelerating the rewrite of the importer.',
    'We are investing in sturdier scales.',
    'We are updating the hand-over, paging and stock procedures.',
    'We are changing how we announce a drain.',
    'We are putting further checks in place.',
    'Extra care will be taken at the next move.',
    'A number of improvements are planned for June.',
    'Later changes will further strengthen the queue.',
    'We have started a project to make the importer sturdier.',
    'We are hard at work on improving the paging.',
    'We are in talks with the carrier about the limits.',
    'There is a lot of room for improvement in the hand-over.',
    'We have learned the importance of rehearsal.',
    'We moved the queue and will be further hardening the importer.',
    'There will be a review of the move.',
    'There are lessons to be learned here.',
    'This must never happen again.',
    'Maybe we should rethink the hand-over.',
    'Ideally we would have two carriers.',
    'At some point we want to replace the scales.',
    'We are taking a fresh look at the hand-over.',
    'We are weighing two ways out.',
    'We are building out our paging.',
    'An internal review is under way.',
    'We could do with better scales.',
    'We are hiring more drivers.',
    'We are testing new scales to help the desk.',
    'We have started improving the hand-over.',
    'We see this as an opportunity to overhaul the rota.',
  ],
  allow: [
    'It is time to scrap the old scale.',
    'We would like to notice a jam before the shops do.',
    'Ideally the belt would stop after three jams.',
    'It took time to empty the lanes.',
    'There was not much we could do before noon.',
    'The desk does more than we need.',
    { text: 'Maybe the desk was shut.', in: 'learnings' },
    'The second belt did the better job.',
    'The belt would tell the desk by mail.',
    'The desk noticed the stall before the shops did.',
    'We have taken the steps to the cellar.',
    'The promise of the vendor was kept.',
    'We are working on a desk in the hall.',
    'I am going to keep the layout.',
    'The job needs working space on the volume.',
    'The relay is dedicated to exports.',
    'The second host did better than the first.',
    'The restart offered the chance to swap the disk.',
    'The rows of the night were applied to the copy.',
    'A responder may want to know the lease.',
    'The figures did not make sense.',
    'The second restart follows at noon.',
    'We have begun the restore of the copy.',
    'We have started looking into the errors of the relay.',
    'New members are welcome.',
    'The importer could use two cores.',
    'Work on the paging ended in May.',
    'We had a good idea of what held the lease.',
    { text: 'The page was never sent again.', in: 'learnings' },
    'The team works with the carrier on Mondays.',
    'We are doing our rounds at noon.',
    'The relay is on the list of hosts.',
    'The gate will be closing at noon.',
    'We will be reducing edits by hand in favour of a form.',
    'We are taking steps 3 and 4 of the runbook now.',
    'We are working with the carrier on the second relay.',
    'The script lists several changes that we will deploy on Monday.',
    'The desk is reviewing the logs to determine how many fares were lost.',
    'We are working to restore the gate.',
    { text: 'In future we will keep two carriers.', in: 'notes' },
    { text: 'Next time we will make this change first.', in: 'notes' },
    'We are looking into the errors of the proxy.',
    'We are in the process of moving the broker to the second site.',
    'There is no need to restart the agent.',
    'The header must be limited to 64 KB.',
    'Both flags must be set for the worker to start.',
    'We are adding an alert on queue age above five minutes.',
    'In the future we will run the restore drill every Monday.',
    'The dashboard is looking at the wrong cluster.',
    'This should help readers who meet the same error.',
    'The upgrade made the import faster.',
    'The service needs 4 GB at start.',
    'Unless there is a need for a second node, one is started.',
    'If further testing is required, the gate stays shut.',
    'It explained the need for a second restart.',
    'Backups continue to be written at noon.',
    'The team is focused on restoring the volume.',
    'The aim of this review is to tell what happened.',
    'We will continue to share figures on this page.',
    'We are continuing to restore the last volumes.',
    'We are increasingly seeing stale leases.',
    'We are scaling the pool to 12 nodes.',
    'We are continuing to audit the leases and adding a lock where one is missing.',
    'We are updating the form of the desk.',
    'We are changing the lease to ten minutes.',
    'We are putting the tests of the gate into the pipeline.',
    'A third node will be added on Monday.',
    'A number of changes are required before the queue starts.',
    'A few more locks will be put in place:',
    'The limit was raised, which should prevent this kind of stall.',
    'We have started the import of May.',
    'The second shift is at work on the restore.',
    'The carrier is in talks with its landlord about the cellar.',
    'There is room for two more racks.',
    'We have learned the value of the flag from the log.',
    'Further safeguards are under way, including a lock on the purge.',
    'There will be a review on Monday at ten.',
    'There are rows to be read.',
    'This never happened again.',
    'Maybe the lease was stale.',
    'Ideally the lease is short.',
    'At some point the scales stopped.',
    'We are taking a dump of the queue.',
    'We are weighing the parcels by hand.',
    'We are building the second site.',
    'The second shift is under way.',
    'The desk could use the second key.',
    'We are improving the import so that it resumes where it stopped.',
    'The desk is hiring out its van.',
    'We are testing the second scale.',
    'We have started restoring the queue.',
    'We used the chance to swap the disk.',
    'In future we will assign two names the week before a sale.',
    'We are improving the smoke test to include the empty file.',
  ],
};
