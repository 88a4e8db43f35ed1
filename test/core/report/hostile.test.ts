/** Whatever stands in a field comes out as text. */
import assert from 'node:assert/strict';
import MarkdownIt from 'markdown-it';
import { report, reportExport, type Audience, type ReportFormat } from '../../../src/core/report/index';
import { filled, HOSTILE } from './hostile';
import { assertWellFormed, tagsOf } from './markup';

const AUDIENCES: readonly Audience[] = ['internal', 'public'];
const OPTIONS = { picture: 'p.svg', ticketUrl: 'https://t.example/{ticket}' };

/** Elements that a report's own texts may bring, since they are Markdown; everything else stands in every report. */
const OF_MARKDOWN =
  /^(?:p|ul|ol|li|strong|em|s|code|pre|blockquote|a|br|table|thead|tbody|tr|th|td|section|del|ac:[\w-]+)$/;

// eslint-disable-next-line no-control-regex -- these are what is looked for
const STEERING = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ufeff]|\p{Cs}/u;

const reports = new Map<string, string>();

/** A report, made once for all its tests. */
function made(text: string, audience: Audience, format: ReportFormat): string {
  const key = `${audience} ${format} ${text}`;
  const known = reports.get(key);
  if (known !== undefined) return known;
  const fresh = report(filled(text), audience, format, OPTIONS);
  reports.set(key, fresh);
  return fresh;
}

describe('hostile text in every field', () => {
  after(() => reports.clear());

  for (const [name, text] of Object.entries(HOSTILE)) {
    for (const audience of AUDIENCES) {
      it(`brings no element and no attribute of its own into a page: ${name}, ${audience}`, () => {
        const page = made(text, audience, 'html');
        const known = new Set(tagsOf(made('harmless words', audience, 'html')).map(({ tag }) => tag));
        for (const { tag, attributes } of tagsOf(page)) {
          assert.ok(known.has(tag) || OF_MARKDOWN.test(tag), `<${tag}>`);
          for (const [key, value] of attributes) {
            assert.doesNotMatch(key, /^(?:on|style$|srcdoc$|src$)/i, `${key} in <${tag}>`);
            if (key === 'href') assert.match(value, /^(?:#no-\d+|(?:https?:\/\/|mailto:)[^\s"'<>`]+)$/);
          }
        }
      });

      it(`stays well-formed in Confluence's format: ${name}, ${audience}`, () => {
        const xml = made(text, audience, 'confluence');
        assertWellFormed(xml);
        for (const { tag, attributes } of tagsOf(xml)) {
          assert.ok(/^(?:h[123]|ri:attachment)$/.test(tag) || OF_MARKDOWN.test(tag), `<${tag}>`);
          for (const [key] of attributes) assert.match(key, /^(?:ac:(?:name|alt)|ri:filename|colspan|start|href)$/);
        }
      });

      it(`brings no HTML and no script address into Markdown: ${name}, ${audience}`, () => {
        const markdown = made(text, audience, 'markdown');
        const html = new MarkdownIt({ html: true, linkify: false })
          .render(markdown)
          .replace(/<!-- markdownlint-(?:dis|en)able line-length -->/g, '');
        assert.doesNotMatch(html, /<!--/);
        for (const { tag, attributes } of tagsOf(html)) {
          assert.match(
            tag,
            /^(?:p|ul|ol|li|strong|em|s|code|pre|blockquote|a|br|hr|table|thead|tbody|tr|th|td|h[123]|img)$/,
            tag,
          );
          for (const [key, value] of attributes) {
            assert.match(key, /^(?:href|src|alt|class|start|style)$/);
            if (key === 'href') assert.match(value, /^(?:https?:\/\/|mailto:)/);
            if (key === 'src') assert.equal(value, 'p.svg');
          }
        }
      });

      it(`leaves no sign that steers a reader: ${name}, ${audience}`, () => {
        for (const format of ['markdown', 'html', 'confluence', 'text'] as const) {
          assert.doesNotMatch(made(text, audience, format), STEERING);
        }
      });
    }
  }

  it('is shown as it was written', () => {
    const { script = '', attribute = '' } = HOSTILE;
    for (const text of [script, attribute]) {
      assert.ok(report(filled(text), 'public', 'text').replace(/\s+/g, ' ').includes(text.replace(/ `$/, '')), text);
      assert.ok(
        report(filled(text), 'public', 'html').includes(
          text.replace(/ `$/, '').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;'),
        ),
        text,
      );
    }
    assert.match(report(filled(HOSTILE['emoji'] ?? ''), 'internal', 'html'), /👩‍🚒🇪🇸 👍🏽/u);
    assert.match(report(filled(HOSTILE['right to left'] ?? ''), 'internal', 'html'), /<p dir="auto">שלום עולם مرحبا/);
  });

  it('starts no formula in a spreadsheet', () => {
    for (const text of ['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', ' =1', '＝1', '|x', '%x']) {
      for (const format of ['csv', 'github-csv'] as const) {
        const rows = (reportExport(filled(text, false), format) ?? '').split('\r\n').slice(1);
        assert.doesNotMatch(rows.join('\n'), /(?:^|,|\n)"[\s]*[=+\-@＝|%]/, `${format} ${text}`);
      }
    }
  });

  it('adds no line to a calendar', () => {
    for (const text of Object.values(HOSTILE)) {
      const lines = (reportExport(filled(text, false), 'ics') ?? '').split('\r\n');
      const names = lines.filter((line) => !line.startsWith(' ')).map((line) => /^[A-Z]*/.exec(line)?.[0] ?? '');
      assert.deepEqual(
        names,
        'BEGIN VERSION PRODID CALSCALE METHOD BEGIN UID DTSTAMP DTSTART DTEND SUMMARY DESCRIPTION END END '.split(' '),
      );
      for (const line of lines) assert.ok(Buffer.byteLength(line) <= 75, line);
    }
  });
});
