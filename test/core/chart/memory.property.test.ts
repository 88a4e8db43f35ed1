import assert from 'node:assert/strict';
import fc from 'fast-check';
import { ChartMemory, drawChart, readChart, toSvg, type Chart, type ChartOptions } from '../../../src/core/chart/index';
import { reviewSource } from './arbitrary';
import { review } from './build';

const RUNS = Number(process.env.PIR_RUNS ?? 25);

interface Edit {
  readonly at: number;
  readonly dropped: number;
  readonly text: string;
  readonly options: ChartOptions;
}

/** Mostly words inside an entry's words, as typing does; now and then what changes a time, a kind or the shape of the file. */
const edit: fc.Arbitrary<Edit> = fc.record({
  at: fc.nat(1_000_000),
  dropped: fc.constantFrom(0, 0, 0, 1, 7),
  text: fc.oneof(
    { weight: 5, arbitrary: fc.constantFrom('a', 'the lock ', 'wwww ', 'because workers wait for the lock of a job ') },
    { weight: 1, arbitrary: fc.constantFrom('\n', '1', '  - 2025-03-01T10:00 Words.\n', 'kind: task', '"', ', ') },
  ),
  options: fc.record(
    {
      width: fc.constantFrom(420, 900, 900, 900, 1400),
      numbers: fc.boolean(),
      labels: fc.constantFrom('all', 'key'),
      selected: fc.nat(20),
    },
    { requiredKeys: ['width'] },
  ),
});

/** Into the words of some entry where there are any, else anywhere. */
function edited(source: string, { at, dropped, text }: Edit): string {
  const words = [...source.matchAll(/what: "/g)];
  const match = words[at % Math.max(1, words.length)];
  const start = match === undefined || at % 5 === 0 ? at % (source.length + 1) : match.index + match[0].length;
  return source.slice(0, start) + text + source.slice(start + dropped);
}

const told = (chart: Chart): unknown => ({
  svg: toSvg(chart.scene, 'light'),
  marks: chart.marks.map(({ n, entry, x, y, label }) => ({ n, entry, x, y, label })),
  cards: chart.marks.map(({ entry }) => chart.card(entry)),
  table: chart.table(),
  placement: [...chart.placement],
  labels: chart.labels,
});

describe('a picture drawn with the memory of the one before', () => {
  it('is the one that is drawn without it', () => {
    fc.assert(
      fc.property(
        reviewSource(24),
        fc.array(edit, { minLength: 1, maxLength: 5 }),
        fc.boolean(),
        (source, edits, steady) => {
          const memory = new ChartMemory();
          let text = source;
          let previous: ChartOptions['previous'];
          for (const one of [{ ...edits[0], at: 0, dropped: 0, text: '' } as Edit, ...edits]) {
            text = edited(text, one);
            const now = review(text);
            const options = { ...one.options, ...(steady && previous !== undefined && { previous }) };
            const fast = drawChart(readChart(now.review, now.metrics, 'review', memory), { ...options, memory });
            const full = drawChart(readChart(now.review, now.metrics), options);
            assert.deepEqual(told(fast), told(full));
            previous = fast.placement;
          }
        },
      ),
      { numRuns: RUNS },
    );
  });

  it('is taken over but for the words while words are typed', () => {
    const source = fc.sample(reviewSource(40), { numRuns: 1, seed: 4 })[0] ?? '';
    const memory = new ChartMemory();
    const draw = (text: string): Chart => {
      const { review: parsed, metrics } = review(text);
      // A page gets the names of severities anew with each version, as another object.
      const severities = { sev2: 'Major' };
      return drawChart(readChart(parsed, metrics, 'review', memory), { memory, labels: 'none', severities });
    };
    const before = draw(source);
    const now = draw(source.replace('what: "', 'what: "Again '));
    const shapes = ({ scene }: Chart) => scene.nodes.filter((node) => node.type === 'shape');
    assert.ok(shapes(before).length > 0);
    shapes(now).forEach((node, i) => assert.equal(node, shapes(before)[i]));
  });
});
