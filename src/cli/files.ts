/** Which files the arguments name, and what is in them. */
import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { basename, join, resolve, sep } from 'node:path';
import { CONFIG_FILE, encodingFinding, LineIndex } from '../core/index';
import { Refusal, type Surroundings } from './command';

/** A review, Markdown that is linted as prose, or the configuration of a team. */
export type Kind = 'review' | 'markdown' | 'config';

export interface Input {
  /** As it is shown: as given, or from the current directory, with forward slashes. */
  readonly path: string;
  readonly kind: Kind;
  readonly source: string;
  /** Its bytes are UTF-8; else U+FFFD stands in `source` for what is none, and nothing is made of it. */
  readonly utf8: boolean;
  /** Where it is, absolute; null for standard input. */
  readonly file: string | null;
  /** Where it is or would be, absolute, which says what configuration holds for it; null where nothing names that. */
  readonly place: string | null;
}

const MARKDOWN = '**/*.{md,markdown}';
/** In a folder, in capitals too. */
const REVIEWS_WITHIN = '**/*.[pP][iI][rR].{[yY][aA][mM][lL],[yY][mM][lL]}';
const MARKDOWN_WITHIN = '**/*.{[mM][dD],[mM][aA][rR][kK][dD][oO][wW][nN]}';

/** Whether a Markdown file that was found in a folder, by its absolute path, is a review. */
export type IsMarkdownReview = (file: string) => boolean;

export interface ReadOptions {
  /** Which Markdown of a folder is read too; none by default. */
  readonly isMarkdown?: IsMarkdownReview;
  /** A folder may be without reviews, which is only said; a wrong path by default. */
  readonly mayBeNone?: boolean;
}

/**
 * The files in the order given, each once; those of a folder or a pattern by name. In a folder only reviews are looked for, Markdown among
 * them where the command says which.
 * @throws Refusal when something does not exist, holds no review or is of no known kind
 */
export async function readInputs(
  args: readonly string[],
  stdinName: string | undefined,
  process: Surroundings,
  options: ReadOptions = {},
): Promise<Input[]> {
  if (args.length === 0) throw new Refusal('name a file, a folder or a pattern, or `-` for standard input');
  const seen = new Set<string>();
  const inputs: Input[] = [];
  for (const arg of args) {
    if (arg === '-') inputs.push(readStandardInput(stdinName, process));
    else inputs.push(...(await readNamed(arg, process, options)));
  }
  return inputs.filter(({ path, file }) => {
    const id = file ?? path;
    return !seen.has(id) && seen.add(id);
  });
}

/** The one file that an argument names. @throws Refusal */
export async function readInput(
  args: readonly string[],
  stdinName: string | undefined,
  process: Surroundings,
): Promise<Input> {
  const inputs = await readInputs(args, stdinName, process);
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

/** @throws Refusal when it cannot be read or is not UTF-8 */
export function readText(path: string, process: Surroundings): string {
  return utf8Text(path, readBytes(path, process));
}

/** All of standard input. @throws Refusal when it is not UTF-8 */
export function readStandardText(process: Surroundings): string {
  return utf8Text('<stdin>', process.input());
}

function utf8Text(path: string, bytes: Uint8Array): string {
  const { source, utf8 } = decode(bytes);
  if (!utf8) throw new Refusal(notUtf8(path, source));
  return source;
}

/** Where a file stops being UTF-8, for one line on standard error. */
export function notUtf8(path: string, source: string): string {
  const { line, column } = new LineIndex(source).position(encodingFinding(source).span.start);
  return `${path}:${line + 1}:${column + 1}: this is not UTF-8 text; save the file in UTF-8`;
}

function readStandardInput(name: string | undefined, process: Surroundings): Input {
  const path = name ?? '<stdin>';
  const decoded = decode(process.input());
  const kind = name === undefined ? 'review' : kindOf(name, decoded.source);
  const place = name === undefined ? null : resolve(process.directory, name);
  return { path: forward(path), kind, ...decoded, file: null, place };
}

async function readNamed(
  arg: string,
  process: Surroundings,
  { isMarkdown, mayBeNone = false }: ReadOptions,
): Promise<readonly Input[]> {
  const stat = statSync(resolve(process.directory, arg), { throwIfNoEntry: false });
  if (stat?.isDirectory() === false) return [readFile(forward(arg), process)];
  // Who names a file waits for no search.
  const { isPattern, literally, search } = await import('./search');
  if (stat !== undefined) {
    const inside = (pattern: string): string[] =>
      sorted(search(forward(join(literally(forward(arg)), pattern)), process));
    const markdown =
      isMarkdown === undefined ? [] : inside(MARKDOWN_WITHIN).filter((path) => isMarkdown(absolute(path, process)));
    const found = sorted([...inside(REVIEWS_WITHIN), ...markdown]);
    if (found.length === 0) {
      const why = nothingIn(arg, isMarkdown !== undefined);
      if (!mayBeNone) throw new Refusal(why);
      process.err(`pir: ${why}\n`);
    }
    return found.map((path) => readFile(path, process));
  }
  if (!isPattern(forward(arg))) throw new Refusal(`${arg} does not exist`);
  const found = sorted(search(forward(arg), process)).filter((path) => /\.pir\.ya?ml$|\.md$|\.markdown$/i.test(path));
  if (found.length === 0) throw new Refusal(`no review or Markdown file matches ${arg}`);
  return found.map((path) => readFile(path, process));
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
  const decoded = /\.(?:md|markdown|ya?ml)$/i.test(path)
    ? decode(readBytes(path, process))
    : { source: '', utf8: true };
  const file = resolve(process.directory, path);
  return { path, kind: kindOf(path, decoded.source), ...decoded, file, place: file };
}

/** Other YAML than `.pir.yaml` is a review where it says so itself: `*.yaml` of a shell names the files of other tools too. */
function kindOf(path: string, source: string): Kind {
  if (/\.(?:md|markdown)$/i.test(path)) return 'markdown';
  if (basename(path) === CONFIG_FILE) return 'config';
  if (/\.pir\.ya?ml$/i.test(path)) return 'review';
  if (/\.ya?ml$/i.test(path) && /^\ufeff?(["']?)pir\1[ \t]*:/im.test(source)) return 'review';
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
function decode(bytes: Uint8Array): Pick<Input, 'source' | 'utf8'> {
  try {
    return { source: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes), utf8: true };
  } catch {
    return { source: new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes), utf8: false };
  }
}

/** Forward slashes, as paths are shown everywhere. */
export function forward(path: string): string {
  return sep === '\\' ? path.replaceAll('\\', '/') : path;
}

/** Why a file could not be read or written, in words. */
export function reason(error: unknown): string {
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
