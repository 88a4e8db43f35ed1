/** No field is forgotten: hostile text in those that hold no words, and private words in all of them. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import MarkdownIt from 'markdown-it';
import schema from '../../../src/core/format/schema.json';
import { parseReview } from '../../../src/core/format/parse';
import { leaks, report, REPORT_FORMATS } from '../../../src/core/report/index';
import { NO_CONFIG } from '../../../src/core/config/config';
import { HOSTILE } from './hostile';
import { assertWellFormed, tagsOf } from './markup';

type Node = Readonly<Record<string, unknown>>;

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && !Array.isArray(value);

function resolved(node: Node): Node {
  const to = node['$ref'];
  if (typeof to !== 'string') return node;
  const found = to
    .split('/')
    .slice(1)
    .reduce<unknown>((at, step) => (isNode(at) ? at[step] : undefined), schema);
  return isNode(found) ? { ...resolved(found), ...node, $ref: undefined } : node;
}

/** Every way of keys to a value that may be a string, `*` for an item or a name. */
function stringPaths(node: unknown, path: readonly string[] = []): string[][] {
  if (!isNode(node) || path.length > 6) return [];
  const here = resolved(node);
  const own = [here['type']].flat().includes('string') && path.length > 0 ? [[...path]] : [];
  const properties = isNode(here['properties']) ? Object.entries(here['properties']) : [];
  const choices = ['oneOf', 'anyOf', 'allOf'].flatMap((key) =>
    Array.isArray(here[key]) ? (here[key] as unknown[]) : [],
  );
  return [
    ...own,
    ...properties.flatMap(([key, value]) => stringPaths(value, [...path, key])),
    ...stringPaths(here['items'], [...path, '*']),
    ...stringPaths(here['additionalProperties'], [...path, '*']),
    ...choices.flatMap((choice) => stringPaths(choice, path)),
  ];
}

const PATHS = [...new Map(stringPaths(schema).map((path) => [path.join('.'), path])).values()];

/** A review with one value at one place; `*` is an item of a list, below `people` a name. */
function reviewWith(path: readonly string[], value: string): string {
  const at = (steps: readonly string[], parent: string): string => {
    const [step, ...rest] = steps;
    if (step === undefined) return JSON.stringify(value);
    if (step === '*') return parent === 'people' ? `{ id: ${at(rest, step)} }` : `[${at(rest, step)}]`;
    return `{ ${step}: ${at(rest, step)} }`;
  };
  const [first = '', ...rest] = path;
  return `pir: 1\n${first}: ${at(rest, first)}\n`;
}

describe('every field of the format', () => {
  it('was found in the schema', () => {
    assert.ok(PATHS.length > 80, String(PATHS.length));
    for (const known of ['timeline.*.at', 'public.embargo_until', 'incidents.*.metrics.triage', 'sla.window'])
      assert.ok(
        PATHS.some((path) => path.join('.') === known),
        known,
      );
  });

  for (const name of ['script', 'attribute', 'end of style'] as const) {
    it(`brings no element of its own into any report: ${name}`, () => {
      for (const path of PATHS) {
        const parsed = parseReview(reviewWith(path, HOSTILE[name] ?? ''));
        for (const audience of ['internal', 'public'] as const) {
          const html = report(parsed, audience, 'html');
          for (const { tag, attributes } of tagsOf(html)) {
            assert.doesNotMatch(tag, /^(?:script|img|iframe|object|embed|input|x)$/i, path.join('.'));
            for (const [key] of attributes) assert.doesNotMatch(key, /^(?:on|style$|src)/i, path.join('.'));
          }
          assertWellFormed(report(parsed, audience, 'confluence'));
          const markdown = new MarkdownIt({ html: true }).render(report(parsed, audience, 'markdown'));
          for (const { tag } of tagsOf(markdown.replace(/<!--[^>]*-->/g, '')))
            assert.doesNotMatch(tag, /^(?:script|img|svg|style)$/i, path.join('.'));
        }
      }
    }).timeout(120_000);
  }

  it('keeps its words to itself where it is not public', () => {
    const words = fc.stringMatching(/^q[a-z]{9}$/);
    const hidden = PATHS.filter(([first = '']) => first !== 'public' && first !== 'timezone');
    fc.assert(
      fc.property(fc.constantFrom(...hidden), words, (path, word) => {
        // What falls back on the review's own words does so only where nothing in them must stay inside.
        const parsed = parseReview(`${reviewWith(path, `${word} at 10.0.0.7`)}public: { summary: It is over. }\n`);
        for (const format of REPORT_FORMATS)
          assert.ok(!report(parsed, 'public', format).includes(word), `${path.join('.')} in ${format}`);
      }),
      { numRuns: 400 },
    );
  }).timeout(60_000);
});

describe('what a team has decided about leaks', () => {
  const LEAK =
    'pir: 1\npublic:\n  summary: See https://grafana.example.com/d/abc and https://wiki.corp.example.org/x for more.\n';
  const found = (source: string, hosts: readonly string[] = []): string[] =>
    leaks(parseReview(source), { ...NO_CONFIG, publicHosts: hosts }).map(
      ({ rule, span }) => `${rule} ${source.slice(span.start, span.end)}`,
    );

  it('lets listed hosts pass, and no other', () => {
    assert.equal(found(LEAK).length, 2);
    assert.deepEqual(found(LEAK, ['grafana.example.com']), ['public/internal-detail https://wiki.corp.example.org/x']);
    assert.deepEqual(found(LEAK, ['*.example.com', '*.example.org']), []);
    assert.equal(found(LEAK, ['example.com']).length, 2, 'a host is not those below it');
    assert.equal(
      found('pir: 1\npublic: { summary: "See https://me:pw@grafana.example.com/x" }\n', ['grafana.example.com']).length,
      1,
    );
  });

  it('holds a comment with a reason, and none without', () => {
    const ignored = (comment: string): number =>
      found(LEAK.replace('  summary', `  # pir-ignore public/internal-detail${comment}\n  summary`)).length;
    assert.equal(ignored(': both pages are public'), 0);
    assert.equal(ignored(''), 2);
  });
});
