import assert from 'node:assert/strict';
import fc from 'fast-check';
import { LanguageMemory, lintMarkdown, type MarkdownOptions } from '../../../src/core/rules/markdown';

/** A review in Markdown with something for every way of reading it: fields, tables, tasks, quotes, a rule that speaks once. */
const SEED = `# Post mortem of the label printer

Author: Ines Okafor
People: Mo, Ines

## Summary

Ines should have looked at the queue (LQ) first. The postmortem of last year
said so. It was human error.

> Ines forgot the roll.

## Timeline

| Time  | What                               |
| ----- | ---------------------------------- |
| 09:00 | Labels stop. Mo forgot the roll.   |
| 09:30 | The root cause is found.           |

## Root cause

Nobody noticed the LQ; it would have shown \`full\`. Five whys led to the LQ.

## Action items

- [ ] Be more careful with the printer.
- [ ] Look into the queue. (Ines)
- [x] Improve the alarm – Mo

It was human error. <!-- pir-ignore blame/human-error: quoted from the ticket -->
`;

const change = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  remove: fc.nat(12),
  insert: fc.constantFrom(
    ...['a', ' ', '.', '\n', '\n\n', '|', '`', '> ', '- [ ] ', '# ', '## Action items\n', '## Timeline\n', '\n---\n'],
    ...[
      ' root cause ',
      'Ines',
      'Mo ',
      'People: Bo',
      '@ines',
      ' (LQ)',
      'postmortem',
      'human error',
      ' should have known ',
      '💥',
    ],
    ...['<!-- pir-ignore blame/person-cause: x -->', 'They failed to act.', 'Labels stop. Mo forgot the roll.'],
  ),
});

const TEAM: MarkdownOptions = {
  severities: { 'cause/root-cause': 'info', 'blame/human-error': 'off' },
  roles: ['printer whisperer'],
  phrases: { flag: [{ find: ['the roll'], say: null, instead: 'paper', severity: 'info' }], allow: ['root cause'] },
};

describe('a Markdown review linted with what is known of the version before', () => {
  for (const [name, options] of [
    ['as it comes', {}],
    ['with words of a team', TEAM],
  ] as const)
    it(`is found the same as anew, ${name}`, () => {
      fc.assert(
        fc.property(fc.array(change, { minLength: 1, maxLength: 12 }), (changes) => {
          const memory = new LanguageMemory();
          let source = SEED;
          lintMarkdown(source, options, memory);
          for (const { at, remove, insert } of changes) {
            const start = Math.floor(at * source.length);
            source = source.slice(0, start) + insert + source.slice(start + remove);
            assert.deepEqual(lintMarkdown(source, options, memory), lintMarkdown(source, options), source);
          }
        }),
        { numRuns: 150 },
      );
    });

  it('keeps little more than the text has, whatever is typed and wherever', () => {
    const items = Array.from({ length: 40 }, (_, lane) => `- Add a check of lane ${lane} to the gate (Ravi)`).join(
      '\n',
    );
    const text = `# Labels stop\n\n\`\`\`\nlog\n\`\`\`\n\n## Summary\n\nLabels stop.\n\n## Action items\n\n${items}\n`;
    const sizes = (at: number): number[] => {
      const memory = new LanguageMemory();
      return Array.from({ length: 1000 }, (_, typed) => {
        lintMarkdown(`${text.slice(0, at)}${typed} ${text.slice(at)}`, {}, memory);
        return memory.size;
      });
    };
    // In code no passage is another.
    assert.deepEqual(new Set(sizes(text.indexOf('log'))).size, 1);
    for (const at of [text.indexOf('stop.'), text.indexOf('(Ravi')]) assert.ok(Math.max(...sizes(at)) < 600);
  });

  it('has something to say of the text that is changed', () => {
    const rules = new Set(lintMarkdown(SEED).map(({ rule }) => rule));
    assert.ok(rules.size >= 5, [...rules].join(', '));
  });
});
