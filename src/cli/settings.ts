import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import { readConfig, type Config } from '../core/index';
import { Refusal, type Surroundings } from './command';
import { readText } from './files';

/** Read from the current directory where it is there and no other is named. */
export const CONFIG_FILE = 'pir.config.yaml';

/** The team's configuration. @throws Refusal when the named file cannot be read, or holds something that is not understood */
export function readSettings(named: string | undefined, process: Surroundings): Config['options'] {
  const there = statSync(resolve(process.directory, CONFIG_FILE), { throwIfNoEntry: false })?.isFile() === true;
  const path = named ?? (there ? CONFIG_FILE : null);
  if (path === null) return {};
  const { options, problems } = readConfig(readText(path, process));
  if (problems[0] !== undefined) throw new Refusal(`${path}: ${problems[0]}`);
  return options;
}
