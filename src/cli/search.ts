/** The files of a folder or a pattern. */
import { isAbsolute, relative } from 'node:path';
import { escapePath, globSync, isDynamicPattern } from 'tinyglobby';
import type { Surroundings } from './command';
import { forward } from './files';

const NEVER = ['**/node_modules/**', '**/.git/**'];

/** Whether an argument, with forward slashes, is a pattern rather than a path. */
export const isPattern = (arg: string): boolean => isDynamicPattern(arg);

/** A path as a pattern that fits it alone. */
export const literally = (path: string): string => escapePath(path);

/** The paths that fit, as they are shown: absolute where the pattern is, else from the current directory. */
export function search(pattern: string, { directory }: Surroundings): string[] {
  const found = globSync(pattern, {
    cwd: directory,
    ignore: NEVER,
    followSymbolicLinks: false,
    expandDirectories: false,
    absolute: true,
  });
  return found.map((path) => forward(isAbsolute(pattern) ? path : relative(directory, path)));
}
