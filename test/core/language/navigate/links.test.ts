import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parseReview } from '../../../../src/core/format/parse';
import { documentLinks } from '../../../../src/core/language/navigate/links';
import { cpuMs } from '../../../cpu';

const TICKETS = { pattern: 'OPS-\\d+|#\\d+', url: 'https://tickets.example.com/{ticket}' };
const NONE = { pattern: null, url: null };

/** Each link as the text that it covers and where it leads. */
function linksOf(source: string, tickets: Parameters<typeof documentLinks>[1] = NONE): string[] {
  return documentLinks(parseReview(source), tickets).map(({ span, target }) => {
    const to =
      target.type === 'address'
        ? target.url
        : `${target.fromRoot ? '/' : ''}${'../'.repeat(target.up)}${target.segments.join('/')}${target.line === null ? '' : `:${target.line}`}`;
    return `${source.slice(span.start, span.end)} → ${to}`;
  });
}

const listed = (value: string): string[] => linksOf(`pir: 1\nlinks:\n  - ${value}\n`);

describe('links to tickets', () => {
  it('stand wherever the pattern of the team finds one: in texts, comments and values', () => {
    const source = `pir: 1
title: See OPS-1, (OPS-2) and "OPS-3".
timeline:
  - 2031-02-03T16:00 OPS-4: the pager rings. # later OPS-5
action_items:
  - { what: Alert sooner, ticket: [OPS-6, '#7'] }
`;
    assert.deepEqual(
      linksOf(source, TICKETS),
      ['OPS-1', 'OPS-2', 'OPS-3', 'OPS-4', 'OPS-5', 'OPS-6']
        .map((id) => `${id} → https://tickets.example.com/${id}`)
        .concat('#7 → https://tickets.example.com/%237'),
    );
  });

  it('are no part of a longer word, a path or an address', () => {
    assert.deepEqual(
      linksOf('pir: 1\ntitle: DEVOPS-1 OPS-1a x/OPS-1 OPS-1/x https://a.example/OPS-1 OPS-1-2\n', TICKETS),
      [],
    );
  });

  it('cover the tickets of action items although no pattern is known', () => {
    const source = 'pir: 1\naction_items:\n  - what: OPS-1 again\n    ticket: CARD 12\n';
    assert.deepEqual(linksOf(source, { pattern: null, url: TICKETS.url }), [
      'CARD 12 → https://tickets.example.com/CARD%2012',
    ]);
    assert.deepEqual(linksOf(source), []);
  });

  it('lead to the address that a ticket is', () => {
    assert.deepEqual(linksOf('pir: 1\naction_items:\n  - ticket: https://t.example.com/x/1\n'), [
      'https://t.example.com/x/1 → https://t.example.com/x/1',
    ]);
  });

  it('end soon whatever the pattern is', () => {
    const slow = { pattern: '\\w*\\w*\\w*!', url: TICKETS.url };
    const time = cpuMs(() => {
      linksOf(`pir: 1\ntitle: ${'a'.repeat(100_000)}\nsummary: ${'word '.repeat(1000)}\n`, slow);
      linksOf('pir: 1\ntitle: words\n', { pattern: 'x*', url: TICKETS.url });
    });
    assert.ok(time < 2000, `${Math.round(time)} ms`);
  });
});

describe('links to evidence', () => {
  it('lead to addresses and to paths, from the review or from the root', () => {
    assert.deepEqual(listed('https://grafana.example.com/d/1?from=2#x'), [
      'https://grafana.example.com/d/1?from=2#x → https://grafana.example.com/d/1?from=2#x',
    ]);
    assert.deepEqual(listed('"evidence/cpu graph.png"'), ['evidence/cpu graph.png → evidence/cpu graph.png']);
    assert.deepEqual(listed('./../2030/queue.pir.yaml'), ['./../2030/queue.pir.yaml → ../2030/queue.pir.yaml']);
    assert.deepEqual(listed('/docs//a/../b.md#L12'), ['/docs//a/../b.md#L12 → /docs/b.md:12']);
    assert.deepEqual(listed('mailto:team@example.com'), ['mailto:team@example.com → mailto:team@example.com']);
  });

  it('stand in entries as well, and in Markdown', () => {
    assert.deepEqual(
      linksOf(
        'pir: 1\ntimeline:\n  - { at: 16:00, what: "The [graph](img/a.png) [x](https://a.example)", links: [b.log] }\n',
      ),
      ['img/a.png → img/a.png', 'b.log → b.log'],
    );
  });

  for (const written of [
    'command:workbench.action.terminal.new',
    'COMMAND:x.y',
    'vscode://x.y/z',
    'javascript:alert(1)/x.js',
    'data:text/html,x.y',
    'file:///etc/passwd',
    '//host/share.txt',
    "'\\\\host\\share.txt'",
    "'..\\..\\x.txt'",
    'C:/x.txt',
    '~/x.txt',
    '/../x.txt',
    '/a/../../x.txt',
    '..',
    '/',
    'https://',
    'https:///x.y',
    '"https://a.example/a b"',
    '"a\\u0000b.txt"',
    'The dashboard of the team',
    'See the graph. It grows',
  ]) {
    it(`do not come from ${written}`, () => {
      assert.deepEqual(listed(written), []);
    });
  }
});

describe('links in any text', () => {
  it('stay inside it, in order and apart, and lead nowhere above but by counted steps', () => {
    const piece = fc.constantFrom(
      'OPS-1',
      'a/b.c',
      '..',
      '/',
      ' ',
      '\n',
      '  - ',
      'links:',
      'ticket: ',
      'command:',
      '](',
      ')',
      'http://',
      '"',
      '#',
      'x',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const source = `pir: 1\nlinks:\n  - ${pieces.join('')}`;
        let end = 0;
        for (const { span, target } of documentLinks(parseReview(source), TICKETS)) {
          assert.ok(end <= span.start && span.start < span.end && span.end <= source.length);
          end = span.end;
          if (target.type === 'path') assert.ok(!target.segments.includes('..') && !(target.fromRoot && target.up > 0));
          else assert.match(target.url, /^(?:https?:\/\/[^/]|mailto:)/i);
        }
      }),
      { numRuns: 500 },
    );
  });
});
