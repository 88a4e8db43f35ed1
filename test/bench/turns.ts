/**
 * Two versions of the code by turns in one process, which tells differences that a busy machine hides between two runs:
 * `npx tsx test/bench/turns.ts FOLDER [entries] [place] [strokes]`. FOLDER: a worktree of the other version.
 */
import { join } from 'node:path';
import { longReview } from './long-review';
import { median, table } from './measure';
import { typist, whole, type Place, type Stroke } from './writer';

/** As many strokes of each are not counted. */
const WARM = 10;

async function main([folder = '', entries = '1000', place = 'words', count = '150']: readonly string[]): Promise<void> {
  const source = longReview(Number(entries));
  const other = (await import(join(folder, 'test/bench/writer.ts'))) as { readonly typist: typeof typist };
  const sides = [other.typist, typist].map((of) => ({ type: of(source, place as Place), times: [] as Stroke[] }));
  for (let stroke = 1; stroke <= Number(count) + WARM; stroke++) {
    // None of them always goes first.
    for (const { type, times } of stroke % 2 ? sides : [...sides].reverse()) {
      const time = await type(stroke);
      if (stroke > WARM) times.push(time);
    }
  }
  const rows = sides.map(({ times }, i) => [
    i === 0 ? 'other' : 'this',
    median(times.map(whole)),
    ...(['parse', 'metrics', 'lint', 'chart'] as const).map((part) => median(times.map((one) => one[part]))),
  ]);
  console.log(table([`${entries}, ${place}`, 'whole', 'parse', 'metrics', 'lint', 'chart'], rows));
}

void main(process.argv.slice(2));
