import assert from 'node:assert/strict';
import { textBox, toSvg } from '../../../src/core/chart/index';
import {
  trendCsv,
  trendHtml,
  trendMarkdown,
  trendPicture,
  trendsOf,
  trendTables,
} from '../../../src/core/archive/index';
import { archive, incident, SEARCH } from './incidents';
import { teamReview } from './team';

describe('the forms of the trends', () => {
  const hostile = '<img src=x onerror=alert(1)> | `a` [b](javascript:1) "quoted" =1+1';
  const trends = trendsOf(
    archive({
      '=evil.pir.yaml': incident(
        '2026-01-10',
        10,
        60,
        `services: ${JSON.stringify(hostile)}\ntargets: { time_to_detect: 5m }\n`,
      ).replace(/title: .*/, `title: ${JSON.stringify(hostile)}`),
      b: incident('2026-02-10', 4, 40, SEARCH),
    }),
  );

  it('let no text of a review become markup or a formula', () => {
    for (const text of [trendHtml(trends), toSvg(trendPicture(trends), 'light')]) {
      assert.doesNotMatch(text, /<img|javascript:1\)?"/);
    }
    assert.doesNotMatch(trendMarkdown(trends), /<img|(?<!\\)\[b|[^\\]`a/);
    for (const line of trendCsv(trends, (uri) => uri).split('\r\n')) assert.doesNotMatch(line, /^"?=|,"?=/);
  });

  it('leave out periods of which nothing is known, and say where no later incident is', () => {
    const tables = trendTables(
      trendsOf(
        archive({
          a: incident('2024-01-10', 10, 60, `${SEARCH}targets: { time_to_detect: 5m }\n`),
          b: incident('2026-02-10', 4, 40, ''),
        }),
        { period: 'year' },
      ),
    );
    const rows = (title: string): (string | undefined)[] =>
      tables.find((table) => table.title === title)?.rows.map(({ cells }) => cells[0]) ?? [];
    assert.deepEqual(rows('Time to detect by year'), ['2024', '2026']);
    assert.deepEqual(rows('Who knew first'), ['2024', '2026', 'All']);
    assert.equal(tables.find(({ title }) => title === 'Targets')?.rows[0]?.cells.at(-1), 'no later figure');
  });

  it('have bars of who knew first only where that is said', () => {
    const of = (...kinds: string[]): string =>
      toSvg(
        trendPicture(
          trendsOf(
            archive(
              Object.fromEntries(
                kinds.map((kind, i) => [
                  String(i),
                  incident(`2026-0${i + 1}-10`, 10, 60, '').replace('automation', kind),
                ]),
              ),
            ),
          ),
        ),
      );
    assert.doesNotMatch(of('event', 'event'), /Who knew first/);
    assert.match(of('event', 'automation'), /Who knew first/);
  });

  it('have the whole title in a narrow picture, in two lines', () => {
    const words = trendPicture(trends, { width: 340 }).nodes.flatMap((node) =>
      node.type === 'text' ? node.runs.map(({ text }) => text) : [],
    );
    assert.deepEqual(words.slice(0, 2), ['How soon we knew,', 'and how soon we recovered']);
  });

  it('cover no dot with a word, and say the median of each period below its name', () => {
    const texts = Array.from({ length: 120 }, (_, i) => teamReview(i * 9));
    const many = trendsOf(archive(Object.fromEntries(texts.map((text, i) => [`r${i}`, text]))));
    const { nodes } = trendPicture(many, { width: 900 });
    const dots = nodes.flatMap((node) =>
      node.type === 'shape' && (node.look === 'lane-mark' || node.look === 'overview')
        ? [...node.d.matchAll(/M(-?[\d.]+) (-?[\d.]+)a/g)].map(([, x, y]) => ({ x: Number(x) + 3, y: Number(y) }))
        : [],
    );
    assert.ok(dots.length > 60, String(dots.length));
    const words = nodes.filter((node) => node.type === 'text');
    assert.ok(words.filter(({ runs }) => runs[0]?.bold === true && /\d min$/.test(runs[0].text)).length > 3);
    for (const node of words) {
      const box = textBox(node);
      const covered = dots.filter(
        ({ x, y }) => x + 3 > box.x && x - 3 < box.x + box.w && y + 3 > box.y && y - 3 < box.y + box.h,
      );
      // The legend's own signs stand before their words.
      assert.deepEqual(covered, [], node.runs[0]?.text);
    }
  });

  it('say of the median of a period that it is a lower bound, and of the lowest tick that what is shorter lies there too', () => {
    const words = (texts: Readonly<Record<string, string>>): string[] =>
      trendPicture(trendsOf(archive(texts))).nodes.flatMap((node) =>
        node.type === 'text' ? node.runs.map(({ text }) => text) : [],
      );
    const lower = words({ a: incident('2026-01-10', null, 40), b: incident('2026-01-20', null, 60) });
    assert.equal(lower.filter((text) => text === '≥ 50 min').length, 1, lower.join('; '));
    const atOnce = words({ a: incident('2026-01-10', 0, 40), b: incident('2026-01-20', 3, 60) });
    assert.ok(atOnce.includes('≤ 1 min') && !atOnce.includes('1 min'), atOnce.join('; '));
  });

  it('draw each picture the same every time, and inside its edges', () => {
    for (const width of [200, 420, 900, 1600]) {
      const scene = trendPicture(trends, { width });
      assert.equal(toSvg(scene, 'light'), toSvg(trendPicture(trends, { width }), 'light'));
      for (const node of scene.nodes) {
        if (node.type !== 'text') continue;
        const left =
          node.anchor === 'end' ? node.x - node.width : node.anchor === 'middle' ? node.x - node.width / 2 : node.x;
        assert.ok(left >= -1 && left + node.width <= scene.width + 1, `${node.runs[0]?.text ?? ''} at ${width}`);
        assert.ok(node.y > 0 && node.y <= scene.height);
      }
    }
  });
});
