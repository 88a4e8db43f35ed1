import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { parseReview } from '../../../../src/core/format/parse';
import { folds } from '../../../../src/core/language/navigate/folds';
import { matches, reviewSymbols } from '../../../../src/core/language/navigate/review-symbols';
import { selectionsAt } from '../../../../src/core/language/navigate/selections';

const EXAMPLE = readFileSync(join(__dirname, '../../../../examples/login-page.pir.yaml'), 'utf8');
const broken = fc.record({
  at: fc.nat(EXAMPLE.length),
  cut: fc.nat(60),
  text: fc.constantFrom('', '"', '{', ': ', '\n- ', '\n', '  ', '#', '\t', '\r\n'),
});
const breakUp = ({ at, cut, text }: { at: number; cut: number; text: string }): string =>
  EXAMPLE.slice(0, at) + text + EXAMPLE.slice(at + cut);

describe('folding', () => {
  const shown = (source: string): string[] =>
    folds(source).map(({ start, end, kind }) => {
      const lines = source.split(/\r?\n/);
      return `${(lines[start] ?? '').trim()} … ${(lines[end] ?? '').trim()}${kind === 'block' ? '' : ` (${kind})`}`;
    });

  it('folds sections, entries and what is nested in them, without the blank lines behind', () => {
    const source = `pir: 1
title: Mails
timeline:
  - at: 16:00
    what: One.
    judgment:
      known: Little.

  - 16:10 Two.
  - at: 16:20
    output: |
      a

      b

learnings:
  - One.
`;
    assert.deepEqual(shown(source), [
      'timeline: … b',
      '- at: 16:00 … known: Little.',
      'judgment: … known: Little.',
      '- at: 16:20 … b',
      'output: | … b',
      'learnings: … - One.',
    ]);
    assert.deepEqual(shown(source.replaceAll('\n', '\r\n')), shown(source));
  });

  it('folds a list that stands in the column of its key, and comments at the edge end nothing', () => {
    assert.deepEqual(
      shown('timeline:\n- at: 16:00\n  what: One.\n# - 16:05 Two.\n- 16:10 Three.\npeople:\n  ida: Ida\n'),
      ['timeline: … - 16:10 Three.', '- at: 16:00 … what: One.', 'people: … ida: Ida'],
    );
  });

  it('folds runs of comments and regions', () => {
    assert.deepEqual(shown('# One.\n# Two.\npir: 1\n# region notes\ntitle: A\n\n# endregion\nsummary: B\n# alone\n'), [
      '# One. … # Two. (comment)',
      '# region notes … # endregion (region)',
    ]);
  });

  it('stays inside the text, in order and nested, whatever it holds', () => {
    fc.assert(
      fc.property(broken, (change) => {
        const source = breakUp(change);
        const count = source.split('\n').length;
        let before = -1;
        for (const { start, end } of folds(source)) {
          assert.ok(before < start && start < end && end < count);
          before = start;
        }
      }),
      { numRuns: 200 },
    );
  });
});

describe('growing selections', () => {
  const at = (marked: string): string[] => {
    const offset = marked.indexOf('|');
    const source = marked.replace('|', '');
    return selectionsAt(parseReview(source), offset).map(({ start, end }) => source.slice(start, end));
  };

  it('go from the word over the text, the key and the entry to the section', () => {
    const source = 'pir: 1\ntimeline:\n  - at: 16:00\n    what: "The alert pa|ges Ida."\n    who: ida\n';
    const entry = 'at: 16:00\n    what: "The alert pages Ida."\n    who: ida';
    assert.deepEqual(at(source), [
      'pages',
      'The alert pages Ida.',
      '"The alert pages Ida."',
      'what: "The alert pages Ida."',
      entry,
      `- ${entry}`,
      `timeline:\n  - ${entry}`,
      source.replace('|', ''),
    ]);
  });

  it('know text entries, lists in brackets, keys and lines that hold nothing', () => {
    assert.deepEqual(at('pir: 1\ntimeline:\n  - 16:00 Ida lo|oks.\n  - 16:10 More.\n').slice(0, 4), [
      'looks',
      '16:00 Ida looks.',
      '- 16:00 Ida looks.',
      '- 16:00 Ida looks.\n  - 16:10 More.',
    ]);
    assert.deepEqual(at('pir: 1\nservices: [mail, qu|eue]\n').slice(0, 3), [
      'queue',
      '[mail, queue]',
      'services: [mail, queue]',
    ]);
    assert.deepEqual(at('pir: 1\nti|tle: Mails\n').slice(0, 2), ['title', 'title: Mails']);
    assert.deepEqual(at('pir: 1\n\n|\n# c\n'), ['pir: 1\n\n\n# c\n']);
  });

  it('each lie inside the next, in any text', () => {
    fc.assert(
      fc.property(broken, fc.nat(6000), (change, where) => {
        const source = breakUp(change);
        const offset = Math.min(where, source.length);
        const all = selectionsAt(parseReview(source), offset);
        assert.deepEqual(all.at(-1), { start: 0, end: source.length });
        all.forEach(({ start, end }, index) => {
          assert.ok(start <= offset && offset <= end);
          const next = all[index + 1];
          if (next !== undefined)
            assert.ok(next.start <= start && end <= next.end && end - start < next.end - next.start);
        });
      }),
      { numRuns: 300 },
    );
  });
});

describe('what can be looked for', () => {
  it('is a review by incident and title, and its entries and items', () => {
    const found = reviewSymbols(
      parseReview(
        'pir: 1\ntitle: Mails arrive late\nincidents: [INC-7, INC-8]\ntimeline:\n  - 2031-02-03T16:00 The alert pages Ida.\nlearnings:\n  - Nobody watches the queue.\npeople:\n  ida: Ida\n',
      ),
    );
    assert.deepEqual(
      found.map(({ name, kind }) => `${kind}: ${name}`),
      [
        'review: INC-7, INC-8 · Mails arrive late',
        'entry: 2031-02-03T16:00 The alert pages Ida.',
        'item: Nobody watches the queue.',
      ],
    );
    assert.deepEqual(reviewSymbols(parseReview('')), []);
  });

  it('matches the letters of a question in their order', () => {
    assert.ok(matches('INC-7 · Mails arrive late', 'inc7mail'));
    assert.ok(matches('Mails', '') && matches('Mails arrive late', 'Late') && matches('ails rive', 'a r'));
    assert.ok(!matches('Mails', 'sm'));
  });
});
