/** What other tools say about reports: markdownlint and html-validate, both with the rules that they have by default. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { HtmlValidate } from 'html-validate';
import { lint } from 'markdownlint/sync';
import { parseReview, type ParsedReview } from '../../../src/core/format/parse';
import { preview, previewStyle, report, type Audience } from '../../../src/core/report/index';
import { filled, HOSTILE } from './hostile';
import { fixture, review } from './read';

const REVIEWS = {
  everything: fixture('everything'),
  'half-written': fixture('half-written'),
  nothing: review(),
  ...Object.fromEntries(Object.entries(HOSTILE).map(([name, text]) => [name, filled(text)])),
};

const validator = new HtmlValidate({ extends: ['html-validate:recommended'] });

function lintMarkdown(markdown: string): string[] {
  const found = lint({ strings: { report: markdown }, config: { default: true } })['report'] ?? [];
  return found.map(({ lineNumber, ruleNames, errorDetail, errorContext }) => {
    const line = markdown.split('\n')[lineNumber - 1] ?? '';
    return `${ruleNames.join('/')}: ${errorDetail ?? ''} ${errorContext ?? ''} in ${line.slice(0, 120)}`;
  });
}

function validated(page: string): string[] {
  const { results } = validator.validateStringSync(page);
  return results.flatMap(({ messages }) =>
    messages.map(({ ruleId, message, line, column }) => `${ruleId} ${line}:${column} ${message}`),
  );
}

/** What Markdown is made of. */
const PIECES = [
  'a',
  'word ',
  ' ',
  '\n',
  '\n\n',
  '\\',
  '`',
  '``',
  '```\n',
  '*',
  '**',
  '_',
  '~~',
  '[',
  ']',
  '(',
  ')',
  '[x](https://e.example/a_b)',
  '<',
  '>',
  '> ',
  '- ',
  '+ ',
  '1. ',
  '12) ',
  '# ',
  '## a',
  '|',
  '| - |',
  '---',
  '===',
  ':',
  '!',
  '![',
  '&amp;',
  '&',
  '#',
  '://',
  'https://e.example/',
  'www.e.example',
  'a@e.example',
  '@',
  '$',
  '$x$',
  '    ',
  '\t',
  '.',
  ',',
  '“',
  '🎉',
  'é',
  'long '.repeat(20),
  '{{',
  '<b>',
  '<!--',
  '[here](https://e.example)',
  '***',
  '\\\n',
  '  \n',
];

const publicOf = (text: string): ParsedReview => {
  const t = JSON.stringify(text);
  return parseReview(
    `pir: 1\ntitle: x\nstatus: published\npublic: { title: ${t}, summary: ${t}, services: [${t}], resolution: ${t}, countermeasures: [${t}, ${t}] }\n`,
  );
};

describe('a report', () => {
  for (const [name, parsed] of Object.entries(REVIEWS)) {
    for (const audience of ['internal', 'public'] as readonly Audience[]) {
      it(`passes markdownlint: ${name}, ${audience}`, () => {
        assert.deepEqual(lintMarkdown(report(parsed, audience, 'markdown', { picture: 'picture.svg' })), []);
      });

      it(`passes html-validate: ${name}, ${audience}`, () => {
        assert.deepEqual(validated(report(parsed, audience, 'html')), []);
      });
    }
  }

  it('passes html-validate as a preview in the editor too', () => {
    const page = (body: string): string =>
      `<!DOCTYPE html>\n<html lang="en">\n<head>\n<title>Report</title>\n<style>${previewStyle()}</style>\n</head>\n<body>\n<main>\n<div id="report">${body}</div>\n</main>\n</body>\n</html>\n`;
    const leaky = review(
      'public: { summary: Mail petra@ex.example about db-3.int.example, embargo_until: 2999-01-01 }\n',
    );
    for (const [name, parsed] of Object.entries({ ...REVIEWS, leaky })) {
      for (const audience of ['internal', 'public'] as readonly Audience[]) {
        const { html } = preview(parsed, audience, { now: 0 });
        if (parsed === leaky && audience === 'public') assert.match(html, /class="held"/);
        assert.deepEqual(validated(page(html)), [], `${name}, ${audience}`);
      }
    }
  });

  it('passes markdownlint whatever Markdown its texts are', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...PIECES), { minLength: 1, maxLength: 14 }), (pieces) => {
        assert.deepEqual(
          lintMarkdown(report(publicOf(pieces.join('')), 'public', 'markdown')),
          [],
          JSON.stringify(pieces.join('')),
        );
      }),
      { numRuns: 120 },
    );
  });

  it('would be told of a mistake', () => {
    assert.notDeepEqual(lintMarkdown('# a\n# b  \n'), []);
    assert.equal(validator.validateStringSync('<p><div></p>').valid, false);
  });
});
