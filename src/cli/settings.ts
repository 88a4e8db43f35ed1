/** The configuration of the team that holds for a file: the one that is named, or the first one found upwards. */
import { existsSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import {
  CONFIG_FILE,
  isMarkdownReview,
  LineIndex,
  NO_CONFIG,
  readTeamConfig,
  teamOptions,
  type Config,
  type TeamOptions,
} from '../core/index';
import { Refusal, type Surroundings } from './command';
import { forward, readText, type IsMarkdownReview } from './files';

export interface Settings {
  /** As it is shown; null where there is none. */
  readonly path: string | null;
  readonly config: Config;
  readonly options: TeamOptions;
}

/**
 * Gives the settings for a file (null: standard input). Each configuration is read once; what in it is odd but no obstacle is said once.
 * @param named the file after `--config`
 * @throws Refusal (from the function that it gives) when the file cannot be read, or holds something that is not understood
 */
export function settingsFor(named: string | undefined, process: Surroundings): (file: string | null) => Settings {
  const read = new Map<string | null, Settings>();
  const found = new Map<string, string | null>();
  return (file) => {
    const from = file === null ? process.directory : dirname(file);
    let path = named ?? found.get(from);
    if (path === undefined) found.set(from, (path = upwards(from)));
    let settings = read.get(path);
    if (settings === undefined)
      read.set(path, (settings = path === null ? NONE : readSettings(named ?? shown(path, process), process)));
    return settings;
  };
}

const NONE: Settings = { path: null, config: NO_CONFIG, options: teamOptions() };

/** Looks in a folder and those above it, up to the one that holds the repository. */
function upwards(folder: string): string | null {
  for (let at = folder; ; at = dirname(at)) {
    const path = join(at, CONFIG_FILE);
    if (statSync(path, { throwIfNoEntry: false })?.isFile() === true) return path;
    if (dirname(at) === at || existsSync(join(at, '.git'))) return null;
  }
}

/** Which Markdown files of a folder are reviews, by the configuration that holds for each. */
export function markdownReviews(
  settings: (file: string | null) => Settings,
  { directory }: Surroundings,
): IsMarkdownReview {
  return (file) => {
    const { path, config } = settings(file);
    const configuration = path === null ? null : forward(dirname(path));
    const root = forward(repositoryOf(dirname(file)) ?? directory);
    return isMarkdownReview({ path: file, root, configuration }, config.markdown);
  };
}

function repositoryOf(folder: string): string | null {
  for (let at = folder; ; at = dirname(at)) {
    if (existsSync(join(at, '.git'))) return at;
    if (dirname(at) === at) return null;
  }
}

function shown(path: string, { directory }: Surroundings): string {
  return forward(relative(directory, path));
}

function readSettings(path: string, process: Surroundings): Settings {
  const text = readText(path, process);
  const { config, findings } = readTeamConfig(text);
  const lines = new LineIndex(text);
  for (const { severity, message, span } of findings) {
    const { line, column } = lines.position(span.start);
    const place = `${path}:${line + 1}:${column + 1}: ${message.replace(/\.$/, '')}`;
    if (severity === 'error') throw new Refusal(place);
    process.err(`pir: ${place}\n`);
  }
  return { path: resolve(process.directory, path), config, options: teamOptions(config) };
}
