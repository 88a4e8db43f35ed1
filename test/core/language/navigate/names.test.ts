import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { exportReview } from '../../../../src/core/format/export';
import { parseReview } from '../../../../src/core/format/parse';
import { definitionOf, nameAt, readNames, sameName } from '../../../../src/core/language/navigate/names';
import { prepareRename, rename } from '../../../../src/core/language/navigate/rename';
import { applyEdits } from '../../../../src/core/text/edit';

const REVIEW = `pir: 1
title: INC-7 delays mails
services: [mail, queue]
incidents:
  - { id: INC-7, services: [queue] }
people:
  ida: { name: Ida, role: first responder } # who was on call
commander: "ida"
review: { facilitator: rui, attendees: [ida, 'zoe'] }
timeline:
  - at: 2031-02-03T16:00
    what: Ida pages @ida, and ida's phone rings; see OPS-311.
    who: [ida, customers]
    incident: INC-7
  - 16:05 @ida, (@rui) look at OPS-311, not at https://t.example.com/OPS-311 or mail@ida.example.
  - at: 16:07
    what: Ida says what she saw.
    quote: "@ida sees OPS-311"
action_items:
  - { what: Alert sooner, owner: '@ida', ticket: OPS-311 }
  - { what: Again, owner: zoe, ticket: [INC-7, OPS-4] }
`;

/** The occurrences of the name at `|`, each with its line and role. */
function occurrences(marked: string): string[] {
  const { parsed, here, names } = on(marked);
  assert.ok(here !== null, 'a name');
  return sameName(names, here).map(({ span, role }) => {
    const before = parsed.source.slice(0, span.start).split('\n');
    assert.equal(parsed.source.slice(span.start, span.end), here.name);
    return `${before.length} ${role}`;
  });
}

function on(marked: string) {
  const offset = marked.indexOf('|');
  const parsed = parseReview(marked.replace('|', ''));
  const names = readNames(parsed);
  return { parsed, names, offset, here: nameAt(names, offset) };
}

/** The review with a cursor before the first `words` behind `after`. */
function cursor(words: string, after = '', source = REVIEW): string {
  const at = source.indexOf(words, source.indexOf(after) + after.length);
  assert.ok(at >= 0, words);
  return `${source.slice(0, at)}|${source.slice(at)}`;
}

function renamed(marked: string, to: string): string {
  const { parsed, names, offset } = on(marked);
  const result = rename(parsed, names, offset, to);
  assert.ok('edits' in result, 'refusal' in result ? result.refusal : '');
  return applyEdits(parsed.source, result.edits);
}

function refusal(marked: string, to: string): string {
  const { parsed, names, offset } = on(marked);
  const result = rename(parsed, names, offset, to);
  assert.ok('refusal' in result, 'is refused');
  return result.refusal;
}

describe('the names of a review', () => {
  it('finds a person where the id is declared, used and mentioned, and not where the word is another', () => {
    const found = occurrences(cursor('ida: {'));
    assert.deepEqual(found, [
      '7 declaration',
      '8 use',
      '9 use',
      '12 mention',
      '13 use',
      '15 mention',
      '18 mention',
      '20 use',
    ]);
    assert.deepEqual(occurrences(cursor('ida, (@rui)')), found, 'from a mention as well');
  });

  it('finds a ticket in its action item and in texts, but not in an address', () => {
    assert.deepEqual(occurrences(cursor('OPS-311', 'ticket: ')), [
      '12 mention',
      '15 mention',
      '18 mention',
      '20 declaration',
    ]);
  });

  it('takes a ticket with the id of an incident for the incident', () => {
    assert.deepEqual(occurrences(cursor('INC-7', 'title: ')), ['2 mention', '5 declaration', '14 use', '21 use']);
  });

  it('knows services by their whole names', () => {
    assert.deepEqual(occurrences(cursor('queue')), ['3 declaration', '5 use']);
  });

  it('goes to the declaration, else to the first place', () => {
    const { names, here } = on(cursor('ida, customers'));
    assert.ok(here !== null);
    assert.equal(definitionOf(names, here)?.role, 'declaration');
    const undeclared = on(cursor("zoe'"));
    assert.ok(undeclared.here !== null);
    assert.equal(definitionOf(undeclared.names, undeclared.here)?.span.start, undeclared.here.span.start);
  });

  it('finds names in texts with quotes, folds and Windows line ends', () => {
    const source =
      'pir: 1\r\npeople:\r\n  ida: Ida\r\nsummary: >\r\n  It was\r\n  @ida who\r\n  saw.\r\ntitle: "say \\"@ida\\""\r\n';
    assert.deepEqual(occurrences(cursor('ida: ', '', source)), ['3 declaration', '6 mention', '8 mention']);
  });
});

describe('renaming', () => {
  it('changes the declaration, every use and every mention, and keeps quotes, comments and what is verbatim', () => {
    const expected = REVIEW.replaceAll('ida:', 'sam:')
      .replace('"ida"', '"sam"')
      .replace("[ida, 'zoe", "[sam, 'zoe")
      .replace('@ida, and', '@sam, and')
      .replace('[ida, customers', '[sam, customers')
      .replace('@ida, (', '@sam, (')
      .replace("'@ida'", "'@sam'");
    for (const place of [cursor('ida: {'), cursor('ida, customers'), cursor('ida, and')])
      assert.equal(renamed(place, 'sam'), expected);
    assert.equal(renamed(cursor('ida: {'), '@sam'), expected, 'the sign in front is left out');
  });

  it('renames a ticket and an incident in their places and in texts', () => {
    assert.equal(renamed(cursor('OPS-311'), 'OPS-5').match(/OPS-311/g)?.length, 2, 'the address and the quote stay');
    assert.doesNotMatch(renamed(cursor('INC-7'), 'INC-70'), /INC-7\b/);
  });

  it('puts a service in quotes that needs some', () => {
    assert.match(renamed(cursor('mail', 'services'), 'mail, inbound'), /services: \["mail, inbound", queue\]/);
  });

  it('takes a blank behind the sign for a slip, and keeps it', () => {
    const source = "pir: 1\npeople: { jana: Jana }\ntimeline:\n  - { at: 10:00, what: Looks., who: ['@ jana', kim] }\n";
    for (const place of ['jana:', "jana',"])
      assert.equal(renamed(cursor(place, '', source), 'ada'), source.replaceAll('jana', 'ada'));
  });

  it('refuses what would be something else then, and says why', () => {
    const ida = cursor('ida: {');
    assert.match(refusal(ida, 'rui'), /`rui` stands in this review already/);
    assert.match(refusal(ida, 'zoe'), /already/);
    assert.match(refusal(ida, 'customers'), /everybody outside/);
    assert.match(refusal(ida, '  '), /at least one/);
    for (const to of ['no', '12', 'a: b', 'a #b', '[x]', 'x,y', '-', '2031-02-03', '*x', "'x"])
      assert.match(refusal(ida, to), /more than a name for YAML/, to);
    assert.match(refusal(ida, 'ida smith'), /Texts mention `@ida`/);
    assert.match(refusal(ida, 'a\nb'), /one line/);
    assert.match(refusal(cursor('OPS-311'), 'OPS-4'), /already/);
    assert.match(refusal(cursor('OPS-311'), 'INC-7'), /already/);
    assert.match(refusal(cursor('OPS-311'), 'the alert'), /digit and a letter/);
    assert.match(refusal(cursor('customers'), 'x'), /everybody outside/);
    assert.match(refusal(cursor('ida sees'), 'x'), /kept as it was/);
    assert.match(refusal(cursor('mails'), 'x'), /no name here/);
  });

  it('says what would be renamed', () => {
    const { names, offset, parsed } = on(cursor("ida'", 'owner'));
    const ready = prepareRename(names, offset);
    assert.ok('span' in ready);
    assert.equal(parsed.source.slice(ready.span.start, ready.span.end), 'ida');
  });

  it('gives the same bytes there and back, and the same review but for the name', () => {
    const folder = join(__dirname, '../../../../examples');
    const texts = [
      REVIEW,
      ...readdirSync(folder)
        .filter((file) => file.endsWith('.yaml'))
        .map((file) => readFileSync(join(folder, file), 'utf8')),
    ];
    const id = fc
      .stringMatching(/^[a-z][a-z0-9_.-]{0,8}[a-z]$/)
      .filter((name) => !/^(?:true|false|null|yes|no|on|off)$/.test(name));
    const change = fc.record({
      text: fc.constantFrom(...texts),
      which: fc.nat(),
      to: fc.oneof(
        id.map((name) => `${name}qx`),
        id.map((name) => `${name}-92qx`),
      ),
      windows: fc.boolean(),
      cut: fc.nat(3000),
      insert: fc.constantFrom('', '', '"', '\n', '  ', '# ', ': ', '@'),
    });
    let done = 0;
    fc.assert(
      fc.property(change, ({ text, which, to, windows, cut, insert }) => {
        const clean = text.slice(0, cut) + insert + text.slice(cut);
        const source = windows ? clean.replaceAll('\n', '\r\n') : clean;
        const parsed = parseReview(source);
        const names = readNames(parsed);
        const here = names.all[which % Math.max(1, names.all.length)];
        // What a broken text makes of a name may be none that somebody would give.
        if (here === undefined || !/^[\p{L}\p{N}][\p{L}\p{N}_.-]*$/u.test(here.name)) return;
        const there = rename(parsed, names, here.span.start, to);
        if ('refusal' in there) return;
        done++;
        const changed = applyEdits(source, there.edits);
        const again = parseReview(changed);
        assert.equal(
          JSON.stringify(exportReview(again.review)).replaceAll(to, here.name),
          JSON.stringify(exportReview(parsed.review)),
        );
        assert.equal(again.findings.length, parsed.findings.length);
        const at = changed.indexOf(to);
        const namesAgain = readNames(again);
        const back = rename(again, namesAgain, at, here.name);
        // A ticket may be called like an incident that no list declares any more: that name is taken, and the way back is refused.
        if ('refusal' in back && namesAgain.all.some(({ name }) => name === here.name)) {
          assert.match(back.refusal, /stands in this review already/);
          return;
        }
        assert.ok('edits' in back, 'refusal' in back ? back.refusal : '');
        assert.equal(applyEdits(changed, back.edits), source);
      }),
      { numRuns: 250 },
    );
    assert.ok(done > 120, `${done} were renamed`);
  });
});
