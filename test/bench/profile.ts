/**
 * Keystrokes of one place (of `writer.ts`) without anything else, to see where their time goes:
 * `node --cpu-prof --import tsx test/bench/profile.ts [entries] [place] [strokes]`.
 */
import { longReview } from './long-review';
import { median } from './measure';
import { strokes, whole, type Place } from './writer';

async function main([entries = '1000', place = 'words', count = '300']: readonly string[]): Promise<void> {
  const times = await strokes(longReview(Number(entries)), place as Place, Number(count));
  const told = (['parse', 'metrics', 'lint', 'chart'] as const).map(
    (part) => `${part} ${median(times.map((one) => one[part])).toFixed(2)}`,
  );
  console.log(`${entries} entries, ${place}: ${median(times.map(whole)).toFixed(2)} ms of CPU; ${told.join(', ')}`);
}

void main(process.argv.slice(2));
