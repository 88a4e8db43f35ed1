import assert from 'node:assert/strict';
import { lintReview } from '../../../src/core/rules/lint';
import { embargo, leaks } from '../../../src/core/report/index';
import { fixture, review } from './read';

const DAY = 86_400_000;
const at = (text: string): number => Date.parse(text);

describe('the embargo of a public report', () => {
  const held = review('timezone: Europe/Madrid', 'public: { embargo_until: 2026-03-01 }');

  it('holds until the day begins where the review is, and no longer', () => {
    assert.equal(embargo(held, at('2026-02-28T22:59:59Z')).length, 1);
    assert.deepEqual(embargo(held, at('2026-02-28T23:00:00Z')), []);
  });

  it('holds to the minute where a time is written', () => {
    const timed = review('public: { embargo_until: 2026-03-01T12:00Z }');
    assert.equal(embargo(timed, at('2026-03-01T11:59Z')).length, 1);
    assert.deepEqual(embargo(timed, at('2026-03-01T12:00Z')), []);
  });

  it('says at the date what holds', () => {
    const [finding] = embargo(held, 0);
    assert.ok(finding);
    assert.equal(finding.rule, 'public/embargo');
    assert.equal(held.source.slice(finding.span.start, finding.span.end), '2026-03-01');
    assert.match(finding.message, /before 1 March 2026/);
  });

  it('holds while its date cannot be read', () => {
    for (const written of ['next week', '2026-13-40', 'soon']) {
      assert.equal(
        embargo(review(`public: { embargo_until: ${written} }`), at('2099-01-01T00:00Z')).length,
        1,
        written,
      );
    }
  });

  it('is none where none is written', () => {
    for (const lines of [[], ['public:'], ['public: { summary: Over. }'], ['public: { embargo_until: }']]) {
      assert.deepEqual(embargo(review(...lines), -100_000 * DAY), []);
    }
  });
});

describe('the leak check', () => {
  const parsed = review(
    'people: { ana: { name: Ana Ferreira, role: on call } }',
    'incidents: MAIL-77',
    'services: [imap_proxy_2]',
    'timeline:',
    '  - { at: 2026-02-03T10:00, what: x, who: beto }',
    'public:',
    '  title: Late mails on mx-prod-03.corp.example.net',
    '  summary: |',
    '    Ana and Beto saw it in #mail-oncall.',
    '    Write to ana.f@corp.example.net from 10.1.2.3.',
    '  services: [Mail, imap_proxy_2]',
    '  customer_impact: Customer 48213 waited.',
    '  proximate_cause: See <https://grafana.corp.example.net/d/1> and MAIL-77.',
    '  resolution: "We ran `kubectl rollout restart deploy imap`."',
    '  countermeasures: ["@ana added a limit.", All is well.]',
  );
  const found = leaks(parsed);
  const words = found.map(({ span }) => parsed.source.slice(span.start, span.end));

  it('finds each thing that must not leave, at its place in the source', () => {
    assert.deepEqual(words, [
      'mx-prod-03.corp.example.net',
      'Ana',
      'Beto',
      '#mail-oncall',
      'ana.f@corp.example.net',
      '10.1.2.3',
      'Customer 48213',
      'https://grafana.corp.example.net/d/1',
      'MAIL-77',
      'kubectl rollout restart deploy imap',
      '@ana',
    ]);
  });

  it('calls them what the rules call them, as errors', () => {
    assert.deepEqual(
      new Set(found.map(({ rule }) => rule)),
      new Set(['public/internal-detail', 'public/person', 'public/customer-name']),
    );
    assert.deepEqual(new Set(found.map(({ severity }) => severity)), new Set(['error']));
    assert.match(
      found[1]?.message ?? '',
      /^“Ana” is the name of a person and would leave the company\. Instead: our engineers\.$/,
    );
  });

  it('reads a name that Markdown spells out', () => {
    const spelt = review('people: { ana: Ana }', 'public: { summary: "A&#110;a mended it." }');
    assert.deepEqual(
      leaks(spelt).map(({ rule }) => rule),
      ['public/person'],
    );
  });

  it('reads whatever the report itself will show', () => {
    for (const words of [
      'Host 10&period;1&period;2&period;3 failed.',
      'Write to ops&commat;corp&period;internal.',
      '[T](https://status.example.com)om mended it.',
      'T[o][x]m mended it.\\n\\n[x]: https://status.example.com',
      'T&zwnj;om mended it.',
      'Tomorrow we know more. T&#111;m mended it.',
      'We use TomTom maps. T**o**m mended it.',
    ])
      assert.equal(leaks(review('people: { tom: Tom Hill }', `public: { summary: "${words}" }`)).length, 1, words);
    // What Markdown changes is told once.
    assert.equal(leaks(review('people: { tom: Tom Hill }', 'public: { summary: "**Tom** and `a` thing" }')).length, 1);
    assert.deepEqual(
      leaks(review('people: { tom: Tom Hill }', 'public: { summary: "**Tomorrow** we know *more*." }')),
      [],
    );
  });

  it('is the list that the linter has, finding by finding', () => {
    const ids = new Set(found.map(({ rule }) => rule));
    assert.deepEqual(
      lintReview(parsed).filter(({ rule }) => ids.has(rule)),
      found,
    );
    const ignored = review(
      'public:',
      '  # pir-ignore public/internal-detail: everybody may know this host',
      '  summary: See mx-prod-03.corp.example.net and #mail-oncall.',
      '  resolution: We restarted mx-prod-04.corp.example.net.',
    );
    assert.equal(leaks(ignored).length, 1);
    assert.deepEqual(
      lintReview(ignored).filter(({ rule }) => rule === 'public/internal-detail'),
      leaks(ignored),
    );
  });

  it('leaves words alone that are for everybody', () => {
    assert.deepEqual(leaks(fixture('everything')), []);
    assert.deepEqual(
      leaks(
        review(
          'public: { summary: "Our engineers mended api.example.com at 10:20. 12 customers in eu-west-1 saw it. See https://status.example.com/." }',
        ),
      ),
      [],
    );
  });

  it('reads nothing but the words of the public report', () => {
    assert.deepEqual(leaks(review('title: Jo breaks it', 'people: { jo: Jo }', 'summary: Jo on 10.0.0.1')), []);
  });
});
