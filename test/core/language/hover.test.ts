import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { parseReview } from '../../../src/core/format/parse';
import { hover } from '../../../src/core/language/hover/hover';

const REVIEW = `pir: 1
title: Mails arrive late
timezone: Europe/Vienna
severity: sev2
people:
  ida: { name: Ida *Vo*, role: first responder, team: mail }
commander: rui
review:
  facilitator: rui
timeline:
  - at: 2031-02-03T16:00
    what: The queue grows.
    milestone: started
  - at: 16:10
    what: The alert pages Ida.
    who: ida
    kind: automation
    milestone: detected
  - at: ~16:15
    what: Ida takes it on.
    who: [ida, customers]
    impact: positive
    milestone: acknowledged
  - 16:20 Ida restarts a worker.
  - at: 16:30
    what: Mails flow.
    who: ida
    milestone: [identified, restored]
  - 17:00 Ida writes it up.
action_items:
  - { what: Alert sooner, owner: ida }
  - { what: Done thing, owner: ida, status: done }
sla: { objective: 99.9%, window: 30d }
targets:
  time_to_recover: -50%
`;

/** The hover on the first place where `words` stand behind `after`. */
function on(words: string, after = '', source = REVIEW): { text: string; markdown: string } | null {
  const from = source.indexOf(after);
  const offset = source.indexOf(words, from + after.length);
  assert.ok(from >= 0 && offset >= 0, words);
  const found = hover(parseReview(source), offset + 1);
  return found === null ? null : { text: source.slice(found.span.start, found.span.end), markdown: found.markdown };
}

describe('hover', () => {
  it('says what a key holds, with the words of its vocabulary and the question of the guide', () => {
    const found = on('severity');
    assert.equal(found?.text, 'severity');
    assert.match(found.markdown, /^\*\*Severity\*\*\n\nHow grave/);
    assert.match(found.markdown, /- `sev2` A major function/);
    assert.match(on('title')?.markdown ?? '', /\*What could people no longer do\?\*/);
  });

  it('says what a word of a vocabulary means', () => {
    assert.equal(on('sev2')?.markdown, '`sev2` A major function is broken and revenue is affected.');
    assert.equal(on('positive')?.markdown, '`positive` It brought recovery closer.');
    assert.match(on('automation')?.markdown ?? '', /^`automation` A tool of ours acted\.$/);
  });

  it('says at a milestone which figures end there', () => {
    assert.match(on('detected', 'milestone: ')?.markdown ?? '', /time to detect \*\*10 min\*\*$/);
    assert.match(on('restored')?.markdown ?? '', /time to recover \*\*30 min\*\*/);
    assert.match(
      on('acknowledged')?.markdown ?? '',
      /time to acknowledge \*\*~5 min\*\*, detection phase \*\*~15 min\*\*/,
    );
  });

  it('says of a time when it was here and in UTC, and how far into the disruption', () => {
    const found = on('16:30');
    assert.equal(found?.text, '16:30');
    assert.equal(
      found.markdown,
      [
        '**Mon 3 Feb 2031 16:30** Europe/Vienna (+01:00)',
        'Mon 3 Feb 2031 15:30 UTC',
        '30 min after the start, 20 min after detection',
      ].join('\n\n'),
    );
    assert.match(on('~16:15')?.markdown ?? '', /^\*\*about Mon 3 Feb 2031 16:15\*\*/);
    assert.match(
      on('16:20')?.markdown ?? '',
      /20 min after the start, 10 min after detection; response( and remediation)? phase$/,
    );
    assert.match(on('17:00')?.markdown ?? '', /30 min after restoration$/);
  });

  it('says that a time is not known where no date comes before it', () => {
    assert.match(on('16:00', '', 'pir: 1\ntimeline:\n  - 16:00 Words.\n')?.markdown ?? '', /No date comes before/);
  });

  it("tells a person's part, with the words of the review as they are", () => {
    const found = on('ida', 'who: ');
    assert.equal(found?.text, 'ida');
    assert.equal(
      found.markdown,
      [
        '**Ida \\*Vo\\***, first responder, mail',
        'In 3 entries of the timeline, from 16\\:10 to 16\\:30.',
        'Owns 2 action items, 1 open.',
      ].join('\n\n'),
    );
    assert.match(on('ida', 'people:')?.markdown ?? '', /^\*\*Ida/);
    assert.match(on('rui', 'commander: ')?.markdown ?? '', /Led the response and facilitates the review\./);
    assert.match(on('customers')?.markdown ?? '', /everybody outside/);
  });

  it('computes what a figure and the service level come to', () => {
    assert.match(on('time_to_recover')?.markdown ?? '', /From the timeline: \*\*30 min\*\*\n\nDisrupted for/);
    assert.match(
      on('sla')?.markdown ?? '',
      /Disrupted for \*\*30 min\*\*, 69 % of the 43 min that are allowed in 30d\.$/,
    );
  });

  it('says at the restoration how much of the allowed downtime was used', () => {
    assert.match(on('restored')?.markdown ?? '', /69 % of the 43 min that are allowed in 30d/);
  });

  it('says on the key of a time what is said on the time', () => {
    assert.match(on('at: 16:30')?.markdown ?? '', /^\*\*.*30 min after the start, 20 min after detection$/s);
  });

  it('says of an incident and a ticket what they are, alone or in a text', () => {
    const source = `pir: 1
incidents:
  - { id: INC-7, title: Mails *late*, severity: sev2 }
timeline:
  - 2031-02-03T16:00 INC-7 begins; see OPS-3. @ida asks mail@ida.example.
  - { at: 16:10, what: Ida looks., who: ida, incident: INC-7 }
action_items:
  - { what: Alert sooner, owner: ida, due: 2031-03-01, ticket: OPS-3 }
`;
    const incident = '**INC\\-7**\n\nMails \\*late\\*, sev2, 1 entry of the timeline';
    assert.deepEqual(on('INC-7', 'T16:00', source), { text: 'INC-7', markdown: incident });
    assert.equal(on('INC-7', 'incident: ', source)?.markdown, incident);
    const ticket = '**OPS\\-3**\n\nAlert sooner (ida, open, due 2031\\-03\\-01)';
    assert.deepEqual(on('OPS-3', '', source), { text: 'OPS-3', markdown: ticket });
    assert.match(on('OPS-3', 'ticket: ', source)?.markdown ?? '', /Alert sooner/);
    assert.match(on('ida', '@', source)?.markdown ?? '', /In 1 entry of the timeline/);
    assert.equal(on('ida', 'mail@', source), null);
  });

  it('is silent in texts and beside everything', () => {
    assert.equal(on('queue grows'), null);
    assert.equal(on('restarts a worker'), null);
    assert.equal(on('Mails flow'), null);
    assert.equal(hover(parseReview('pir: 1\n\n\n'), 7), null);
    assert.equal(on('k: v', 'x_own:\n', 'pir: 1\nx_own:\n  k: v\n'), null);
  });

  it('never throws, and never leaves a sign of the text to be read as a link or a picture', () => {
    const example = readFileSync(join(__dirname, '../../../examples/login-page.pir.yaml'), 'utf8');
    fc.assert(
      fc.property(
        fc.nat(example.length),
        fc.constantFrom('', '[x](y)', '![](//z)', '"', '\n', '{'),
        (offset, insert) => {
          const source = example.slice(0, offset) + insert + example.slice(offset);
          const found = hover(parseReview(source), offset);
          if (found === null) return;
          assert.ok(found.span.start <= offset && offset <= found.span.end);
          assert.doesNotMatch(found.markdown, /(?<!\\)\]\(/);
        },
      ),
      { numRuns: 300 },
    );
  });
});
