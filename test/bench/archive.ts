/**
 * The archive at scale: `npx tsx test/bench/archive.ts [REVIEWS] [ENTRIES]`. Makes reviews (always the same), and measures what an index of them
 * costs: from cold, from a cache, one changed file, trends, memory. Times are wall-clock and CPU of this process, on one core.
 */
import {
  changeArchive,
  EMPTY_ARCHIVE,
  openItems,
  queryReviews,
  readStoredArchive,
  storedArchive,
  summarise,
  trendPicture,
  trendsOf,
  toSvg,
  type ArchivedReview,
} from '../../src/core/index';
import { teamReview } from '../core/archive/team';

const count = Number(process.argv[2] ?? 10_000);
const entries = Number(process.argv[3] ?? 8);

function measure<T>(name: string, run: () => T): T {
  const [wall, cpu] = [performance.now(), process.cpuUsage()];
  const result = run();
  const { user, system } = process.cpuUsage(cpu);
  console.log(
    `${name.padEnd(34)} ${(performance.now() - wall).toFixed(0).padStart(7)} ms   ${((user + system) / 1000).toFixed(0).padStart(7)} ms CPU`,
  );
  return result;
}

const texts = Array.from({ length: count }, (_, index) => teamReview(index, entries));
const characters = texts.reduce((sum, text) => sum + text.length, 0);
console.log(`${count} reviews, ${(characters / count / 1024).toFixed(1)} KB each`);
let longest = 0;
const put = measure('cold: read and summarise', () =>
  texts.map((text, index): ArchivedReview => {
    const began = performance.now();
    const summary = summarise(text);
    if (index > 20) longest = Math.max(longest, performance.now() - began);
    return { uri: `file:///reviews/${index}.pir.yaml`, stamp: `${index}`, summary, findings: null };
  }),
);
console.log(`${'longest single review'.padEnd(34)} ${longest.toFixed(1).padStart(7)} ms`);
const archive = measure('put into an archive', () => changeArchive(EMPTY_ARCHIVE, { put }));
const text = measure('store', () => storedArchive(archive, '1'));
console.log(`${'size of the cache'.padEnd(34)} ${(text.length / 1024 / 1024).toFixed(1).padStart(7)} MB`);
const warm = measure('warm: read the cache', () => readStoredArchive(text, '1'));
if (warm?.reviews.size !== count) throw new Error('the cache does not come back');
measure('one changed file', () =>
  changeArchive(warm, {
    put: [
      {
        uri: 'file:///reviews/7.pir.yaml',
        stamp: 'new',
        summary: summarise(teamReview(count + 1, entries)),
        findings: null,
      },
    ],
  }),
);
measure('query, newest first', () => queryReviews(warm, { filter: { text: 'mail' } }));
measure('search in what they tell', () => queryReviews(warm, { filter: { text: 'standby graph nowhere' } }));
measure('open action items', () => openItems(warm, Date.UTC(2026, 0, 1)));
const trends = measure('trends', () => trendsOf(warm));
measure('picture of the trends', () => toSvg(trendPicture(trends)));
console.log(
  `${'memory (resident)'.padEnd(34)} ${(process.memoryUsage().rss / 1024 / 1024).toFixed(0).padStart(7)} MB, with all texts in it`,
);
