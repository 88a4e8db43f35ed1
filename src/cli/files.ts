/** Files that a command line names: paths, folders, globs, and `-` for standard input. */
import { readFile, stat } from 'node:fs/promises';
import * as path from 'node:path';
import { glob, isDynamicPattern } from 'tinyglobby';
import { CommandError, type Io } from './io';

export interface Input {
  /** As it was given, or found below a folder that was; with slashes on every system. */
  readonly path: string;
  read(): Promise<string>;
}

const REVIEW = /\.pir\.ya?ml$/i;
const IGNORE = ['**/node_modules/**', '**/.git/**'];

/** Whether a path names a review by its ending. */
export function isReview(name: string): boolean {
  return REVIEW.test(name);
}

export interface Wanted {
  /** Endings that a folder is searched for. */
  readonly patterns: readonly string[];
  /** What standard input is taken for. */
  readonly stdinName: string;
}

/**
 * The inputs in the order given; those of a folder or a glob sorted by path. No file twice.
 * @throws CommandError where something that is named does not exist, or nothing is found.
 */
export async function findInputs(io: Io, named: readonly string[], wanted: Wanted): Promise<Input[]> {
  if (named.length === 0) throw new CommandError('No file is named. Give a file, a folder, a glob, or - for standard input.');
  const found = new Map<string, Input>();
  for (const name of named) {
    if (name === '-') found.set('-', { path: slashes(wanted.stdinName), read: () => io.stdin() });
    else for (const file of await expand(io, name, wanted)) if (!found.has(file)) found.set(file, { path: file, read: () => readText(io, file) });
  }
  return [...found.values()];
}

async function expand(io: Io, name: string, wanted: Wanted): Promise<string[]> {
  const info = await stat(path.resolve(io.cwd, name)).catch(() => null);
  if (info?.isDirectory() === true) {
    const files = await glob(
      wanted.patterns.map((pattern) => `**/${pattern}`),
      { cwd: path.resolve(io.cwd, name), ignore: IGNORE, onlyFiles: true },
    );
    return files.sort(byName).map((file) => slashes(path.join(name, file)));
  }
  if (info !== null) return [slashes(name)];
  if (!isDynamicPattern(name)) throw new CommandError(`${name}: no such file or folder.`);
  const files = await glob(name.replaceAll('\\', '/'), { cwd: io.cwd, ignore: IGNORE, onlyFiles: true });
  if (files.length === 0) throw new CommandError(`${name}: no file matches.`);
  return files.sort(byName).map(slashes);
}

function byName(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function slashes(name: string): string {
  return path.sep === '\\' ? name.replaceAll('\\', '/') : name;
}

/** The text of a file. @throws CommandError with one line that says why it cannot be read. */
export async function readText(io: Io, name: string): Promise<string> {
  try {
    return await readFile(path.resolve(io.cwd, name), 'utf8');
  } catch (error) {
    throw new CommandError(`${name}: ${reason(error)}.`);
  }
}

export function reason(error: unknown): string {
  const code = (error as { code?: unknown } | null)?.code;
  const words: Record<string, string> = {
    ENOENT: 'no such file or folder',
    EACCES: 'no permission',
    EPERM: 'no permission',
    EISDIR: 'it is a folder',
    ENOTDIR: 'a part of the path is no folder',
    ENOSPC: 'no space is left',
    EROFS: 'the file system is read-only',
  };
  return words[String(code)] ?? (error instanceof Error ? (error.message.split('\n', 1)[0] ?? 'unknown') : String(error));
}
