/**
 * Runs the queries of src/cli/README.md and holds their answers against the trends: `npx tsx test/bench/duckdb.ts FOLDER`, where FOLDER has
 * `node_modules/@duckdb/node-api`. That package is 70 MB, so it is no dependency of this one.
 */
import assert from 'node:assert/strict';
import * as fs from 'node:fs';
import { createRequire } from 'node:module';
import * as os from 'node:os';
import * as path from 'node:path';
import {
  changeArchive,
  computeMetrics,
  EMPTY_ARCHIVE,
  exportMetrics,
  exportReview,
  parseReview,
  summarise,
  trendsOf,
} from '../../src/core/index';
import { teamReview } from '../core/archive/team';

interface Connection {
  runAndReadAll(sql: string): Promise<{ getRowObjectsJson(): Record<string, unknown>[] }>;
}
interface DuckDb {
  readonly DuckDBInstance: { create(name: string): Promise<{ connect(): Promise<Connection> }> };
}

/** Of some the start is not known. */
const reviewOf = (seed: number): string =>
  seed % 140 === 0 ? teamReview(seed).replace('    milestone: started\n', '') : teamReview(seed);

async function main(): Promise<void> {
  const home = path.resolve(process.argv[2] ?? '.');
  const { DuckDBInstance } = createRequire(path.join(home, 'package.json'))('@duckdb/node-api') as DuckDb;
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'pir-duckdb-'));
  const readme = fs.readFileSync(path.join(__dirname, '../../src/cli/README.md'), 'utf8');
  const queries = (/```sql\n([\s\S]*?)```/.exec(readme)?.[1] ?? '').split(';').filter((query) => query.trim() !== '');
  const reviews = Array.from({ length: 200 }, (_, index) => ({ path: `${index}`, text: reviewOf(index * 20) }));
  const write = (name: string, rows: readonly object[]): void =>
    fs.writeFileSync(path.join(folder, name), rows.map((row) => `${JSON.stringify(row)}\n`).join(''));
  const parsed = reviews.map((one) => ({ ...one, review: parseReview(one.text).review }));
  write(
    'metrics.ndjson',
    parsed.map(({ path: name, review }) => ({ path: name, ...exportMetrics(review, computeMetrics(review)) })),
  );
  write(
    'reviews.ndjson',
    parsed.map(({ path: name, review }) => ({ path: name, ...(exportReview(review) as object) })),
  );
  process.chdir(folder);
  const connection = await (await DuckDBInstance.create(':memory:')).connect();
  const answers: Record<string, unknown>[][] = [];
  for (const query of queries) answers.push((await connection.runAndReadAll(query)).getRowObjectsJson());
  const [quarters = [], severities = [], services = [], shares = [], items = [], factors = []] = answers;

  const put = reviews.map(({ path: uri, text }) => ({ uri, stamp: '', summary: summarise(text), findings: null }));
  const archive = changeArchive(EMPTY_ARCHIVE, { put });
  const trends = trendsOf(archive, { period: 'quarter' });
  const of = (key: string) => trends.metrics.find((metric) => metric.key === key);
  const near = (a: unknown, b: number | null): void =>
    assert.ok(Math.abs(Number(a) - (b ?? NaN) / 1000) < 0.01, `${String(a)} and ${String(b)}`);
  assert.equal(quarters.length, trends.periods.length);
  quarters.forEach((row, index) => {
    const period = of('time_to_recover')?.periods[index];
    assert.equal(Number(row['incidents']), period?.count);
    near(row['median'], period?.median ?? null);
    near(row['p90'], period?.p90 ?? null);
  });
  severities.forEach((row, index) => near(row['median'], of('time_to_detect')?.bySeverity[index]?.median ?? null));
  services.forEach((row, index) => near(row['median'], of('time_to_recover')?.byService[index]?.median ?? null));
  assert.ok(Math.abs(Number(shares[0]?.['detection']) - trends.phases.all.detection) < 1e-6);
  const open = put.flatMap(({ summary }) =>
    summary.items.filter(({ status }) => status === 'open' || status === 'in_progress'),
  );
  assert.equal(items.length, open.length);
  assert.deepEqual(
    factors.map((row) => Number(row['reviews'])),
    trends.factors.map(({ places }) => places.length),
  );
  console.log(`${queries.length} queries agree with the trends of ${reviews.length} reviews`);
  fs.rmSync(folder, { recursive: true, force: true });
}

void main();
