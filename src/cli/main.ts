/** `pir`: the same engine, findings and words as the editor, without one. */
import type { Command } from './command';
import { CommandError, EXIT, type Io } from './io';

/** Each command is loaded when it is asked for. */
const COMMANDS: Readonly<Record<string, () => Promise<Command>>> = {
  lint: async () => (await import('./lint')).lint,
  metrics: async () => (await import('./metrics')).metrics,
  chart: async () => (await import('./chart')).chartCommand,
  export: async () => (await import('./export')).exportCommand,
  explain: async () => (await import('./explain')).explain,
};

/** Runs one command line and gives the exit status. Never throws. */
export async function run(argv: readonly string[], io: Io): Promise<number> {
  const [name, ...args] = argv;
  try {
    if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
      io.out(await overview());
      return name === undefined ? EXIT.failed : EXIT.clean;
    }
    if (name === '--version' || name === '-v') {
      io.out(`${VERSION}\n`);
      return EXIT.clean;
    }
    const load = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
    if (load === undefined) throw new CommandError(`There is no command "${name}". Commands: ${Object.keys(COMMANDS).join(', ')}.`);
    const command = await load();
    if (args.includes('--help') || args.includes('-h')) {
      io.out(command.help);
      return EXIT.clean;
    }
    return await command.run(args, io);
  } catch (error) {
    const known = error instanceof CommandError;
    const message = error instanceof Error ? (error.message.split('\n', 1)[0] ?? '') : String(error);
    io.err(`pir: ${known ? message : `this should not have failed: ${message}`}\n`);
    return EXIT.failed;
  }
}

async function overview(): Promise<string> {
  const lines = await Promise.all(Object.entries(COMMANDS).map(async ([name, load]) => `  pir ${name.padEnd(8)} ${(await load()).summary}`));
  return `pir - post-incident reviews on the command line\n\n${lines.join('\n')}\n\n  pir COMMAND --help says more.\n`;
}

declare const PIR_VERSION: string | undefined;
/** Set at build time from package.json. */
const VERSION = typeof PIR_VERSION === 'string' ? PIR_VERSION : 'development';

async function standardInput(): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}

if (require.main === module) {
  const io: Io = {
    cwd: process.cwd(),
    env: process.env,
    terminal: process.stdout.isTTY,
    progress: process.stderr.isTTY,
    now: Date.now(),
    stdin: standardInput,
    out: (text) => void process.stdout.write(text),
    err: (text) => void process.stderr.write(text),
  };
  // A reader that has seen enough (`| head`) closes the pipe; that is no failure.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(EXIT.clean);
  });
  void run(process.argv.slice(2), io).then((status) => {
    process.exitCode = status;
  });
}
