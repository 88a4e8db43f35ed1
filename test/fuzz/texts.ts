/** Reviews as people leave them: real ones, cut and changed by what hands, editors and pasting do to a text. */
import * as fs from 'node:fs';
import * as path from 'node:path';
import fc from 'fast-check';

const ROOT = path.join(__dirname, '../..');

const FILES: readonly string[] = ['examples', 'test/pictures/reviews', 'test/grammar'].flatMap((folder) =>
  fs
    .readdirSync(path.join(ROOT, folder))
    .filter((name) => name.endsWith('.pir.yaml'))
    .map((name) => fs.readFileSync(path.join(ROOT, folder, name), 'utf8')),
);

const TYPED =
  '\n|  | |- |: |:|#| #x| # x|"|\'|[|]|{|}|>|&a |*a|!|@|---\n|...\n|\r\n|?|🎉|~|16:0|what: |\n  - |\n    |\n\n|,|, |\\|%|\ntitle: x\n|- - |null|=======\n'.split(
    '|',
  );
const INSERTED = [...TYPED, '|', '\t', '\u00a0', '\u2028', '\ufeff', '\u0000', '\u001b[31m'];

interface Change {
  /** Where, as a share of the length. */
  readonly at: number;
  readonly remove: number;
  readonly insert: string;
}

const change: fc.Arbitrary<Change> = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  remove: fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: fc.nat(12) }),
  insert: fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom(...INSERTED) },
    { weight: 1, arbitrary: fc.string({ maxLength: 6 }) },
  ),
});

function changed(text: string, { at, remove, insert }: Change): string {
  const from = Math.floor(at * text.length);
  return text.slice(0, from) + insert + text.slice(from + remove);
}

/** Some lines of a review, changed in a few places. */
export const reviews: fc.Arbitrary<string> = fc
  .record({
    file: fc.constantFrom(...FILES),
    from: fc.double({ min: 0, max: 1, noNaN: true }),
    lines: fc.integer({ min: 3, max: 40 }),
    changes: fc.array(change, { maxLength: 3 }),
  })
  .map(({ file, from, lines, changes }) => {
    const all = file.split('\n');
    const at = Math.floor(from * Math.max(0, all.length - lines));
    const head = at === 0 ? '' : 'pir: 1\ntimeline:\n';
    return changes.reduce(changed, `${head}${all.slice(at, at + lines).join('\n')}\n`);
  });

/** Configurations of a team, likewise. */
export const configurations: fc.Arbitrary<string> = fc
  .array(change, { maxLength: 4 })
  .map((changes) =>
    changes.reduce(
      changed,
      'rules:\n  action/no-owner: error\nthresholds: { gap: 45m }\nroles: [captain]\nphrases:\n  - say: outage\n',
    ),
  );
