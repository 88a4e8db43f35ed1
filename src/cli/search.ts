/** The files of a folder or a pattern. */
import { readdirSync, type PathLike } from 'node:fs';
import { isAbsolute, relative } from 'node:path';
import { escapePath, globSync, isDynamicPattern } from 'tinyglobby';
import { Refusal, type Surroundings } from './command';
import { forward, reason } from './files';

const NEVER = ['**/node_modules/**', '**/.git/**'];

/** Whether an argument, with forward slashes, is a pattern rather than a path. */
export const isPattern = (arg: string): boolean => isDynamicPattern(arg);

/** A path as a pattern that fits it alone. */
export const literally = (path: string): string => escapePath(path);

/**
 * The paths that fit, as they are shown: absolute where the pattern is, else from the current directory.
 * @throws Refusal for a folder that may not be read: it is not known to be without reviews
 */
export function search(pattern: string, { directory }: Surroundings): string[] {
  const closed: string[] = [];
  const found = globSync(pattern, {
    fs: { readdirSync: noting(closed, directory) },
    cwd: directory,
    ignore: NEVER,
    followSymbolicLinks: false,
    expandDirectories: false,
    absolute: true,
  });
  if (closed[0] !== undefined) throw new Refusal(closed[0]);
  return found.map((path) => forward(isAbsolute(pattern) ? path : relative(directory, path)));
}

/** Reads folders as `node:fs` does, and notes those that may not be read. */
function noting(closed: string[], directory: string): typeof readdirSync {
  return ((path: PathLike, options: { withFileTypes: true }) => {
    try {
      return readdirSync(path, options);
    } catch (error) {
      if (isForbidden(error))
        closed.push(`${forward(relative(directory, String(path)) || '.')} cannot be read (${reason(error)})`);
      throw error;
    }
  }) as typeof readdirSync;
}

const isForbidden = (error: unknown): boolean => /^(?:EACCES|EPERM)$/.test((error as NodeJS.ErrnoException).code ?? '');
