// @ts-check
import { spawn } from 'node:child_process';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { ROOT } from './paths.mjs';

/** Nothing that we run takes longer, on a slow machine either, but for what is asked for; what does is hanging. */
const LIMIT_MS = Math.max(18 * 60_000, Number(process.env['PIR_HOST_LIMIT_MS'] ?? 0));

/**
 * Runs a command to its end.
 *
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv, log?: string, limitMs?: number }} [options] `log`: a file that takes the output instead
 *   of the terminal
 * @returns {Promise<number>} the exit code; 1 when it could not start or was killed
 */
export function run(command, args, { cwd = ROOT, env = process.env, log, limitMs = LIMIT_MS } = {}) {
  if (log) fs.mkdirSync(path.dirname(log), { recursive: true });
  const output = log ? fs.openSync(log, 'a') : 'inherit';
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd, env, stdio: ['ignore', output, output] });
    const say = (/** @type {string} */ message) => {
      if (typeof output === 'number') fs.writeSync(output, `${message}\n`);
      else console.error(message);
    };
    const timer = setTimeout(() => {
      say(`${command} ${args.join(' ')}: stopped after ${limitMs} ms`);
      child.kill('SIGKILL');
    }, limitMs);
    const end = (/** @type {number} */ code) => {
      clearTimeout(timer);
      if (typeof output === 'number') fs.closeSync(output);
      resolve(code);
    };
    child.once('error', (error) => {
      say(`${command}: ${error.message}`);
      end(1);
    });
    child.once('exit', (code) => end(code ?? 1));
  });
}

/**
 * Runs a command that must succeed.
 *
 * @param {string} command
 * @param {readonly string[]} args
 * @param {Parameters<typeof run>[2]} [options]
 * @throws {Error} when the exit code is not 0; the message carries the end of the log, if there is one
 */
export async function must(command, args, options) {
  const code = await run(command, args, options);
  if (code === 0) return;
  const log = options?.log;
  const tail = log ? `\n${fs.readFileSync(log, 'utf8').split('\n').slice(-25).join('\n')}` : '';
  throw new Error(`${command} ${args.join(' ')} ended with ${code}${tail}`);
}

/**
 * Where a command lies on the PATH.
 *
 * @param {string} name
 * @returns {string | undefined}
 */
export function onPath(name) {
  const names = process.platform === 'win32' ? [`${name}.cmd`, `${name}.exe`, name] : [name];
  for (const folder of (process.env['PATH'] ?? '').split(path.delimiter)) {
    for (const candidate of names) {
      const file = path.join(folder, candidate);
      try {
        fs.accessSync(file, fs.constants.X_OK);
        if (fs.statSync(file).isFile()) return file;
      } catch {
        // not here
      }
    }
  }
  return undefined;
}
