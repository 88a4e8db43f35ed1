/** The command line as a process: bundled once as it ships, run in a folder of its own. */
import { execFileSync, spawnSync } from 'node:child_process';
import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';

const ROOT = path.join(__dirname, '../..');

export interface Result {
  readonly status: number | null;
  readonly out: string;
  readonly err: string;
}

export interface RunOptions {
  readonly input?: string | Uint8Array;
  readonly env?: NodeJS.ProcessEnv;
  /** A folder in the folder, to run in. */
  readonly from?: string;
  /** Without the rights of root, who may read everything. */
  readonly plainUser?: boolean;
}

export interface Pir {
  /** Of the folder. */
  readonly path: string;
  /** Runs `pir` in the folder. */
  run(args: readonly string[], options?: RunOptions): Result;
  /** Runs a script of a CI job in the folder, where `pir` is on the path and `npm` does nothing. */
  shell(script: string): Result;
  write(name: string, content: string | Uint8Array): void;
  read(name: string): string;
  remove(): void;
}

/** The user that owns nothing, on Debian as on a Mac's NFS. */
const NOBODY = 65_534;

let bundle: string | undefined;

/** The command line in a folder, built once a test run as it is built to ship. */
function bundled(): string {
  if (bundle !== undefined) return bundle;
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'pir-bundle-'));
  process.on('exit', () => fs.rmSync(folder, { recursive: true, force: true }));
  fs.copyFileSync(path.join(ROOT, 'package.json'), path.join(folder, 'package.json'));
  const outfile = path.join(folder, 'dist/cli.js');
  execFileSync(process.execPath, [path.join(ROOT, 'esbuild.config.mjs'), '--command', path.dirname(outfile)]);
  bundle = outfile;
  return outfile;
}

export function pir(): Pir {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'pir-test-'));
  return {
    path: folder,
    run: (args, { input, env, from = '.', plainUser = false } = {}) => {
      const entry = bundled();
      const isRoot = process.getuid?.() === 0;
      if (plainUser && isRoot) for (const open of [folder, path.join(entry, '../..')]) fs.chmodSync(open, 0o755);
      const { status, stdout, stderr } = spawnSync(process.execPath, [entry, ...args], {
        ...(plainUser && isRoot && { uid: NOBODY }),
        cwd: path.join(folder, from),
        input: input ?? '',
        env: { PATH: process.env['PATH'], ...env },
        encoding: 'utf8',
        maxBuffer: 100_000_000,
      });
      return { status, out: stdout, err: stderr };
    },
    shell: (script) => {
      const bin = fs.mkdtempSync(path.join(os.tmpdir(), 'pir-bin-'));
      try {
        const run = `#!/bin/sh\nexec '${process.execPath}' '${bundled()}' "$@"\n`;
        fs.writeFileSync(path.join(bin, 'pir'), run, { mode: 0o755 });
        fs.writeFileSync(path.join(bin, 'npm'), '#!/bin/sh\n', { mode: 0o755 });
        const env = { PATH: `${bin}${path.delimiter}${process.env['PATH'] ?? ''}` };
        const { status, stdout, stderr } = spawnSync('sh', ['-e', '-c', script], {
          cwd: folder,
          env,
          encoding: 'utf8',
        });
        return { status, out: stdout, err: stderr };
      } finally {
        fs.rmSync(bin, { recursive: true, force: true });
      }
    },
    write: (name, content) => {
      fs.mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
      fs.writeFileSync(path.join(folder, name), content);
    },
    read: (name) => fs.readFileSync(path.join(folder, name), 'utf8'),
    remove: () => fs.rmSync(folder, { recursive: true, force: true }),
  };
}

/** A review with an error, two warnings and a hint. */
export const DRAFT = `pir: 1
title: Mails arrive late
severity: SEV-2
timezone: Europe/Madrid
timeline:
  - { at: 2026-02-03T14:00, what: A disk fills up., milestone: started }
  - { at: 14:12, what: The pager rings., milestone: [detected, acknowledged] }
  - { at: 14:52, what: Mails arrive again., milestone: restored }
action_items:
  - Page when the disk is nearly full.
  - Keep two spare nodes.
`;

/** A review without findings. */
export const ALARM = `pir: 1
title: The alert counts test mails
status: reviewed
severity: sev5
timezone: UTC
timeline:
  - 2026-02-03T14:00 The pager rings for a queue of test mails.
learnings:
  - The alert does not tell test mails from others.
`;
