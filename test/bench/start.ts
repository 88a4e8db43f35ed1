/** How soon the extension and the command line are there: sizes and cold starts, each in a process of its own. */
import { spawnSync } from 'node:child_process';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { median, table } from './measure';

const ROOT = path.join(__dirname, '../..');
const EXAMPLE = path.join(ROOT, 'examples/login-page.pir.yaml');
const RUNS = 9;

export function start(): string {
  const empty = cold(['-e', '0']);
  const active = activation();
  const rows: [string, string, number, string?][] = [
    ['`node -e 0`', '', empty],
    ['activation of the extension, what is read and run for it', active.size, active.time, ''],
    ['the extension, to its first findings', kilobytes('dist/node/extension.js'), cold([activate(), 'features'])],
    ['`pir lint` of one review', kilobytes('dist/cli.js'), cold([path.join(ROOT, 'dist/cli.js'), 'lint', EXAMPLE])],
    ['`pir metrics` of one review', '', cold([path.join(ROOT, 'dist/cli.js'), 'metrics', EXAMPLE])],
  ];
  const files = ['dist/node', 'dist/web', 'dist/webview'].flatMap((folder) =>
    fs
      .readdirSync(path.join(ROOT, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => fs.statSync(path.join(ROOT, folder, name)).isFile())
      .map((name) => [`${folder}/${name}`, kilobytes(`${folder}/${name}`)] as const),
  );
  return (
    table(
      ['cold start', 'KB', 'CPU ms', 'behind `node -e 0`'],
      rows.map(([name, size, time, behind]) => [name, size, time, behind ?? `+ ${(time - empty).toFixed(0)} ms`]),
    ) + `\n${table(['file', 'KB'], files)}`
  );
}

const activate = (): string => path.join(__dirname, 'activate.cjs');

/** What VS Code waits for: the bundle read, and `activate()` run as far as it runs at once. The process itself does not count. */
function activation(): { readonly size: string; readonly time: number } {
  const runs = Array.from({ length: RUNS }, () => {
    const { stdout } = spawnSync(process.execPath, [activate(), 'activation'], { encoding: 'utf8' });
    return JSON.parse(stdout) as { bytes: number; cpu: number };
  });
  return { size: ((runs[0]?.bytes ?? NaN) / 1024).toFixed(0), time: median(runs.map(({ cpu }) => cpu)) };
}

const kilobytes = (file: string): string => (fs.statSync(path.join(ROOT, file)).size / 1024).toFixed(0);

/** CPU milliseconds of a Node process from its start to its end, the median of some. */
function cold(args: readonly string[]): number {
  const report = ['--require', path.join(__dirname, 'report-cpu.cjs')];
  return median(
    Array.from({ length: RUNS }, () => {
      const { status, stderr } = spawnSync(process.execPath, [...report, ...args], { encoding: 'utf8' });
      if (status !== 0) throw new Error(`${args.join(' ')} ended with ${status}: ${stderr.slice(-400)}`);
      return Number(/cpu (\d+(?:\.\d+)?)\s*$/.exec(stderr)?.[1] ?? NaN);
    }),
  );
}
