/** `pir`: finds the command, runs it, and turns what it cannot do into one line. */
import { existsSync, lstatSync, mkdirSync, readFileSync } from 'node:fs';
import * as nodeModule from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isRefusal, Refusal, type Command, type Surroundings } from './command';
import { isTerminal, write } from './streams';
import { visible } from './terminal';

/** A command is loaded when it is called: figures wait for no rules, and findings for no report. */
const COMMANDS: Readonly<Record<string, () => Promise<Command>>> = {
  lint: async () => (await import('./lint')).lintCommand,
  metrics: async () => (await import('./metrics')).metricsCommand,
  chart: async () => (await import('./chart')).chartCommand,
  report: async () => (await import('./report')).reportCommand,
  import: async () => (await import('./import')).importCommand,
  new: async () => (await import('./new')).newCommand,
  trends: async () => (await import('./trends')).trendsCommand,
  export: async () => (await import('./export')).exportCommand,
  explain: async () => (await import('./explain')).explainCommand,
};

async function find(name: string | undefined): Promise<Command | undefined> {
  return name !== undefined && Object.hasOwn(COMMANDS, name) ? COMMANDS[name]?.() : undefined;
}

async function run(args: readonly string[], surroundings: Surroundings): Promise<number> {
  const [name, ...rest] = args;
  if (name === undefined) {
    surroundings.err(await help());
    return 1;
  }
  if (name === '--help' || name === '-h' || name === 'help') {
    const command = await find(rest[0]);
    surroundings.out(command === undefined ? await help() : helpOf(command));
    return 0;
  }
  if (name === '--version' || name === '-v') {
    surroundings.out(`${version()}\n`);
    return 0;
  }
  const command = await find(name);
  if (command === undefined) {
    throw new Refusal(
      name.startsWith('-')
        ? `there is no option ${name}; \`pir --help\` lists the commands`
        : `there is no command "${name}"; there are ${Object.keys(COMMANDS).join(', ')}`,
    );
  }
  const beforeFiles = rest.includes('--') ? rest.slice(0, rest.indexOf('--')) : rest;
  if (beforeFiles.includes('--help') || beforeFiles.includes('-h')) {
    surroundings.out(helpOf(command));
    return 0;
  }
  return command.run(rest, surroundings);
}

async function help(): Promise<string> {
  const commands = await Promise.all(Object.values(COMMANDS).map((load) => load()));
  const width = Math.max(...commands.map(({ name }) => name.length));
  const list = commands.map(({ name, summary }) => `  pir ${name.padEnd(width)}  ${summary}\n`).join('');
  return `Post-incident reviews from the command line.\n\n${list}\n\`pir COMMAND --help\` says more. Exit status: 0, or 2 for findings, or 1 when a command could not do its work.\n`;
}

function helpOf({ name, usage, summary, help: more }: Command): string {
  return `pir ${name} ${usage}\n\n${summary}\n\n${more}\n`;
}

function version(): string {
  const manifest = JSON.parse(readFileSync(join(__dirname, '../package.json'), 'utf8')) as { version: string };
  return manifest.version;
}

/** Everything that a command needs of the process. */
function surroundings(): Surroundings {
  return {
    directory: process.cwd(),
    isTerminal: {
      get out() {
        return isTerminal(1);
      },
      get err() {
        return isTerminal(2);
      },
    },
    env: process.env,
    out: (text) => write(1, text),
    err: (text) => write(2, text),
    input: () => readFileSync(0),
  };
}

/**
 * From Node 22.1 on the compiled code is kept in a folder of our own among the temporary files, which makes the next start cheaper. Where
 * `NODE_COMPILE_CACHE` names one, Node keeps it there by itself; `NODE_DISABLE_COMPILE_CACHE=1` keeps nothing.
 */
function keepCompiled(): void {
  const { enableCompileCache } = nodeModule as { enableCompileCache?: (folder: string) => unknown };
  const { NODE_COMPILE_CACHE: named, NODE_DISABLE_COMPILE_CACHE: disabled } = process.env;
  if (enableCompileCache === undefined || named !== undefined || disabled !== undefined) return;
  try {
    const folder = join(tmpdir(), `pir-compiled-${process.getuid?.() ?? 'code'}`);
    // Node may try without end to make a folder with those above it where none can be made, as in /proc.
    if (!existsSync(folder)) mkdirSync(folder, { mode: 0o700 });
    if (isOurs(folder)) enableCompileCache(folder);
  } catch {
    // Then nothing is kept.
  }
}

/** Whether nobody else can put something there: what is kept is run. */
function isOurs(folder: string): boolean {
  const stat = lstatSync(folder);
  const others = process.getuid !== undefined && (stat.uid !== process.getuid() || (stat.mode & 0o022) !== 0);
  return stat.isDirectory() && !others;
}

async function main(): Promise<void> {
  keepCompiled();
  try {
    process.exitCode = await run(process.argv.slice(2), surroundings());
  } catch (error) {
    const expected = isRefusal(error);
    const text = error instanceof Error ? error.message : String(error);
    write(
      2,
      `pir: ${visible(expected ? text : `something unforeseen: ${text}. Please report it with the file, if it can be shown`)}\n`,
    );
    process.exitCode = 1;
  }
}

void main();
