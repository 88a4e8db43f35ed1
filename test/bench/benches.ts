/** All benches, or those that are named, in one run. */
import * as os from 'node:os';
import { folder } from './folder';
import { keystroke } from './keystroke';
import { prose } from './prose';
import { start } from './start';

const BENCHES: Readonly<Record<string, { readonly title: string; run(): string | Promise<string> }>> = {
  keystroke: { title: 'A keystroke in the middle of a review, ms of CPU', run: () => keystroke() },
  prose: { title: 'Language rules over prose', run: prose },
  start: { title: 'Starting', run: start },
  folder: { title: 'A folder of reviews', run: () => folder() },
};

async function main(names: readonly string[]): Promise<void> {
  const unknown = names.filter((name) => !Object.hasOwn(BENCHES, name));
  if (unknown.length > 0)
    throw new Error(`no bench is called ${unknown.join(', ')}: ${Object.keys(BENCHES).join(', ')}`);
  console.log(
    `Node ${process.version}, ${os.cpus().length} × ${os.cpus()[0]?.model ?? 'CPU'}, load ${os.loadavg()[0]?.toFixed(1)}\n`,
  );
  for (const [name, { title, run }] of Object.entries(BENCHES)) {
    if (names.length > 0 && !names.includes(name)) continue;
    console.log(`## ${title}\n\n${await run()}`);
  }
}

void main(process.argv.slice(2));
