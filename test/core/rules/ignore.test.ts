import assert from 'node:assert/strict';
import { parseReview } from '../../../src/core/format/parse';
import { ignoreEdit } from '../../../src/core/rules/ignore';
import { lintReview } from '../../../src/core/rules/lint';
import { LintMemory } from '../../../src/core/rules/lint-memory';
import { applyEdits } from '../../../src/core/text/edit';

const lint = (source: string): string[] => lintReview(parseReview(source)).map(({ rule }) => rule);

const ITEMS = (comment: string, behind = ''): string =>
  `pir: 1\ntitle: Mails arrive late\naction_items:\n${comment}  - Keep two spare nodes.${behind}\n  - Split the queue.\n`;

const owners = (source: string): number => lint(source).filter((rule) => rule === 'action/no-owner').length;

describe('a pir-ignore comment', () => {
  it('hides what its rule finds in the item below it, and nowhere else', () => {
    assert.equal(owners(ITEMS('')), 2);
    assert.equal(owners(ITEMS('  # pir-ignore action/no-owner: the team decides on Monday\n')), 1);
  });

  it('hides what its rule finds on its own line', () => {
    assert.equal(owners(ITEMS('', ' # pir-ignore action/no-owner: the team decides on Monday')), 1);
  });

  it('covers everything that is indented under the key below it', () => {
    const source = ITEMS('').replace('action_items', '# pir-ignore action/no-owner: a library\naction_items');
    assert.equal(owners(source), 0);
    assert.equal(owners(source.replaceAll('  - ', '- ')), 0, 'a list that is not indented belongs to its key as well');
  });

  it('takes several rules, and stands above other comments', () => {
    const comment = '  # pir-ignore action/no-owner, action/overload: a library\n  # The first.\n';
    assert.equal(owners(ITEMS(comment)), 1);
  });

  it('hides nothing without a reason, and is reported', () => {
    const rules = lint(ITEMS('  # pir-ignore action/no-owner\n'));
    assert.equal(rules.filter((rule) => rule === 'action/no-owner').length, 2);
    assert.ok(rules.includes('suppress/reason'));
  });

  it('is reported when it names no rule, an unknown one, or hides nothing', () => {
    for (const text of [
      'pir-ignore',
      'pir-ignore: why not',
      'pir-ignore action/no-ownr: why',
      'pir-ignore file/no-title: why',
    ]) {
      assert.ok(lint(ITEMS(`  # ${text}\n`)).includes('suppress/reason'), text);
    }
  });

  it('offers the rule that was meant', () => {
    const source = ITEMS('  # pir-ignore action/no-ownr: why\n');
    const finding = lintReview(parseReview(source)).find(({ rule }) => rule === 'suppress/reason');
    const edits = finding?.fixes[0]?.edits ?? [];
    assert.match(applyEdits(source, edits), /# pir-ignore action\/no-owner: why/);
  });

  it('is text inside a block text and inside quotes', () => {
    for (const source of [
      'pir: 1\ntitle: T\nsummary: |\n  # pir-ignore action/no-owner\nlearnings: [a]\n',
      'pir: 1\ntitle: T\nsummary: "see # pir-ignore action/no-owner"\n',
      'pir: 1\ntitle: T\nsummary: |2- # as it was\n  a\n\t\n\n  \u00a0# pir-ignore action/no-owner\nlearnings: [a]\n',
      'pir: 1\ntitle: T > U | V\nsummary: >\n  a\n    # b\n\n  # pir-ignore action/no-owner\nlearnings: [a]\n',
      'pir: 1\ntitle: T\ntimeline:\n  - at: 2026-02-03T10:00\n    what: x\n    output: |\n      $ grep x # pir-ignore action/no-owner\n',
    ]) {
      assert.ok(!lint(source).includes('suppress/reason'), source);
    }
  });

  it('cannot hide what the parser could not read', () => {
    const source = 'pir: 1\ntitle: T\n# pir-ignore schema/value: we like it so\nseverity: SEV-9\n';
    assert.ok(lint(source).includes('schema/value'));
  });

  it('is not called unused for a rule that is off or has no date to work with', () => {
    const source = ITEMS('  # pir-ignore action/overdue: waits for a vendor\n');
    assert.ok(!lint(source).includes('suppress/reason'));
    const off = lintReview(parseReview(ITEMS('  # pir-ignore file/no-title: why\n')), {
      severities: { 'file/no-title': 'off' },
    });
    assert.ok(!off.some(({ rule }) => rule === 'suppress/reason'));
  });

  it('stands below texts that have ended, whatever signs they hold', () => {
    const above = [
      'summary: |\n  # a | b >\n\n',
      'summary: >- # as it was\n  a\n',
      'summary: a > b |c\n',
      '# a |\n#b: >\n',
    ];
    for (const text of above) {
      const source = ITEMS('  # pir-ignore action/no-owner: the team decides on Monday\n').replace(
        'action',
        `${text}action`,
      );
      assert.equal(owners(source), 1, source);
    }
  });

  it('is heard as soon as it is typed, letter by letter, and until it is gone', () => {
    const comment = '  # pir-ignore action/no-owner: the team decides on Monday\n';
    const memory = new LintMemory();
    const begun = Array.from({ length: comment.length }, (_, i) => comment.slice(0, i));
    const headless = comment.replace('pir', 'ir');
    const broken = ['  # pir-ignor action/no-owner: why\n', '  # pir-ignored\n', '  # pir- ignore\n'];
    for (const text of [...begun, comment, headless, comment, ...broken, comment, '', comment, ...begun.reverse()]) {
      const parsed = parseReview(ITEMS(text));
      assert.deepEqual(lintReview(parsed, { memory }), lintReview(parsed), text);
    }
  });

  it('works with Windows line breaks', () => {
    assert.equal(owners(ITEMS('  # pir-ignore action/no-owner: why\n').replaceAll('\n', '\r\n')), 1);
  });
});

describe('"Ignore here, because …"', () => {
  const ignoring = (source: string, at: string, rule: string): string => {
    const parsed = parseReview(source);
    return applyEdits(source, [ignoreEdit(parsed, rule, source.indexOf(at), 'the team  decides\non Monday')]);
  };

  it('puts the comment above the item, as far in as its dash', () => {
    const source = ITEMS('');
    const changed = ignoring(source, 'Split', 'action/no-owner');
    assert.equal(
      changed,
      source.replace('  - Split', '  # pir-ignore action/no-owner: the team decides on Monday\n  - Split'),
    );
    assert.equal(owners(changed), 1);
  });

  it('puts the comment above the key of a block text, not into it', () => {
    const source = 'pir: 1\ntitle: T\nsummary: |\n  One line.\n  TODO the other\n';
    const changed = ignoring(source, 'TODO', 'file/placeholder');
    assert.equal(
      changed,
      source.replace('summary', '# pir-ignore file/placeholder: the team decides on Monday\nsummary'),
    );
    assert.ok(lint(source).includes('file/placeholder'));
    assert.deepEqual(
      lint(changed).filter((rule) => /placeholder|suppress|yaml/.test(rule)),
      [],
    );
  });

  it('puts the comment above a text of several lines, a key within an item, and a list in brackets', () => {
    const entry =
      'pir: 1\ntimeline:\n  - at: 2026-02-03T10:00\n    what: Mo looks\n      for TODO the\n      reason\n    who: [mo,\n      sam]\n';
    assert.match(ignoring(entry, 'TODO', 'file/placeholder'), /\n {4}# pir-ignore [^\n]+\n {4}what: Mo looks\n/);
    assert.match(ignoring(entry, 'sam]', 'people/similar'), /\n {4}# pir-ignore [^\n]+\n {4}who: \[mo,\n/);
    assert.match(ignoring(entry, 'pir', 'file/no-title'), /^# pir-ignore [^\n]+\npir: 1\n/);
  });

  it('keeps a byte order mark first and the line breaks of the file', () => {
    const source = '\ufeffpir: 1\r\ntimeline: []\r\n';
    assert.match(ignoring(source, 'pir', 'file/no-title'), /^\ufeff# pir-ignore [^\r\n]+\r\npir: 1\r\n/);
  });

  it('leaves a review that says the same', () => {
    const source =
      'pir: 1\ntitle: T\ntimeline:\n  - at: 2026-02-03T10:00\n    what: >\n      Mo TODO\n\n      looks\n    output: |\n      x # y\n  - 10:05 Sam TODO too\nlearnings:\n  - one TODO\n    more\n';
    const before = JSON.stringify(plain(source));
    for (const at of ['Mo TODO', 'looks', 'x # y', 'Sam', 'one TODO', 'more']) {
      assert.equal(JSON.stringify(plain(ignoring(source, at, 'file/placeholder'))), before, at);
    }
  });

  /** The values of a review, without their places. */
  function plain(source: string): unknown {
    return JSON.parse(
      JSON.stringify(parseReview(source).review, (key, value: unknown) =>
        key === 'span' || key === 'map' ? undefined : value,
      ),
    );
  }
});
