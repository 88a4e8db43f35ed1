/** Which files the arguments name, and what is in them. */
import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { isAbsolute, join, relative, resolve, sep } from 'node:path';
import { escapePath, globSync, isDynamicPattern } from 'tinyglobby';
import { Refusal, type Surroundings } from './command';

/** A review, or Markdown that is linted as prose. */
export type Kind = 'review' | 'markdown';

export interface Input {
  /** As it is shown: as given, or from the current directory, with forward slashes. */
  readonly path: string;
  readonly kind: Kind;
  readonly source: string;
  /** Where it can be written back; null for standard input, and for a file whose bytes are not plain UTF-8. */
  readonly file: string | null;
}

const REVIEWS = '**/*.pir.{yaml,yml}';
const MARKDOWN = '**/*.{md,markdown}';
const NEVER = ['**/node_modules/**', '**/.git/**'];

/** Whether a Markdown file that was found in a folder, by its absolute path, is a review. */
export type IsMarkdownReview = (file: string) => boolean;

/**
 * The files in the order given, each once; those of a folder or a pattern by name. In a folder only reviews are looked for, Markdown among
 * them where the command says which.
 * @throws Refusal when something does not exist or is of no known kind
 */
export function readInputs(
  args: readonly string[],
  stdinName: string | undefined,
  process: Surroundings,
  isMarkdown: IsMarkdownReview | null = null,
): Input[] {
  if (args.length === 0) throw new Refusal('name a file, a folder or a pattern, or `-` for standard input');
  const seen = new Set<string>();
  const inputs = args.flatMap((arg) =>
    arg === '-' ? [readStandardInput(stdinName, process)] : readNamed(arg, process, isMarkdown),
  );
  return inputs.filter(({ path, file }) => {
    const id = file ?? path;
    return !seen.has(id) && seen.add(id);
  });
}

/** The one file that an argument names. @throws Refusal */
export function readInput(args: readonly string[], stdinName: string | undefined, process: Surroundings): Input {
  const inputs = readInputs(args, stdinName, process);
  const [input] = inputs;
  if (input === undefined || inputs.length > 1) throw new Refusal('name one file');
  return input;
}

export function writeOutput(path: string, text: string, process: Surroundings): void {
  try {
    writeFileSync(resolve(process.directory, path), text);
  } catch (error) {
    throw new Refusal(`${path} cannot be written (${reason(error)})`);
  }
}

export function readText(path: string, process: Surroundings): string {
  return decode(readBytes(path, process)).text;
}

function readStandardInput(name: string | undefined, process: Surroundings): Input {
  const path = name ?? '<stdin>';
  return {
    path: forward(path),
    kind: name === undefined ? 'review' : kindOf(name),
    source: decode(process.input()).text,
    file: null,
  };
}

function readNamed(arg: string, process: Surroundings, isMarkdown: IsMarkdownReview | null): Input[] {
  const stat = statSync(resolve(process.directory, arg), { throwIfNoEntry: false });
  if (stat?.isDirectory() === true) {
    const inside = (pattern: string): string[] => search(forward(join(escapePath(forward(arg)), pattern)), process);
    const markdown = isMarkdown === null ? [] : inside(MARKDOWN).filter((path) => isMarkdown(absolute(path, process)));
    const found = sorted([...inside(REVIEWS), ...markdown]);
    if (found.length === 0) process.err(`pir: ${nothingIn(arg, isMarkdown !== null)}\n`);
    return found.map((path) => readFile(path, process));
  }
  if (stat !== undefined) return [readFile(forward(arg), process)];
  if (!isDynamicPattern(forward(arg))) throw new Refusal(`${arg} does not exist`);
  const found = search(forward(arg), process).filter((path) => /\.pir\.ya?ml$|\.md$|\.markdown$/i.test(path));
  if (found.length === 0) throw new Refusal(`no review or Markdown file matches ${arg}`);
  return found.map((path) => readFile(path, process));
}

function search(pattern: string, { directory }: Surroundings): string[] {
  const found = globSync(pattern, {
    cwd: directory,
    ignore: NEVER,
    followSymbolicLinks: false,
    expandDirectories: false,
    absolute: true,
  });
  return sorted(found.map((path) => forward(isAbsolute(pattern) ? path : relative(directory, path))));
}

function sorted(paths: readonly string[]): string[] {
  return [...paths].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
}

function absolute(path: string, { directory }: Surroundings): string {
  return forward(resolve(directory, path));
}

function nothingIn(folder: string, markdown: boolean): string {
  const none = `there is no review (*.pir.yaml) in ${folder}`;
  return markdown
    ? `${none}, and no Markdown where reviews usually lie; \`markdown\` in pir.config.yaml or a pattern such as '${forward(join(folder, MARKDOWN))}' names others`
    : none;
}

function readFile(path: string, process: Surroundings): Input {
  const kind = kindOf(path);
  const bytes = readBytes(path, process);
  const { text, exact } = decode(bytes);
  return { path, kind, source: text, file: exact ? resolve(process.directory, path) : null };
}

function kindOf(path: string): Kind {
  if (/\.(?:md|markdown)$/i.test(path)) return 'markdown';
  if (/\.ya?ml$/i.test(path)) return 'review';
  throw new Refusal(`${path} is neither a review (.pir.yaml) nor Markdown (.md)`);
}

function readBytes(path: string, process: Surroundings): Uint8Array {
  try {
    return readFileSync(resolve(process.directory, path));
  } catch (error) {
    throw new Refusal(`${path} cannot be read (${reason(error)})`);
  }
}

/** UTF-8, the byte order mark kept as a character, so that offsets are those of an editor. What is no UTF-8 becomes U+FFFD. */
function decode(bytes: Uint8Array): { text: string; exact: boolean } {
  try {
    return { text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes), exact: true };
  } catch {
    return { text: new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes), exact: false };
  }
}

/** Forward slashes, as paths are shown everywhere. */
export function forward(path: string): string {
  return sep === '\\' ? path.replaceAll('\\', '/') : path;
}

function reason(error: unknown): string {
  const code = (error as NodeJS.ErrnoException).code;
  const known: Readonly<Record<string, string>> = {
    ENOENT: 'it does not exist',
    EACCES: 'permission denied',
    EPERM: 'permission denied',
    EISDIR: 'it is a folder',
    ENOTDIR: 'a part of the path is not a folder',
    ENOSPC: 'no space is left',
    EROFS: 'the file system is read-only',
  };
  return known[code ?? ''] ?? code ?? String(error);
}
