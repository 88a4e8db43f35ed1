/**
 * Standard output and error. `process.stdout` costs several milliseconds to make, more than to read a review: a file or a pipe is written
 * to without it.
 */
import { fstatSync, writeSync } from 'node:fs';
import { Refusal } from './command';

/** The number of standard output or error. */
export type Stream = 1 | 2;

const opened = new Set<NodeJS.WriteStream>();

function streamOf(stream: Stream): NodeJS.WriteStream {
  const made = stream === 1 ? process.stdout : process.stderr;
  if (!opened.has(made)) made.on('error', (error: NodeJS.ErrnoException) => endBy(stream, error));
  opened.add(made);
  return made;
}

/** A reader that has seen enough (`| head`) closes the pipe: no reason to complain. */
function failed(error: NodeJS.ErrnoException): never {
  if (error.code === 'EPIPE') process.exit();
  throw new Refusal(refusal(error));
}

const refusal = (error: NodeJS.ErrnoException): string =>
  `the output cannot be written (${error.code ?? error.message})`;

/** An event comes when nobody is there to catch what is thrown. Where errors cannot be written either, the status has to say it. */
function endBy(stream: Stream, error: NodeJS.ErrnoException): never {
  if (error.code === 'EPIPE') process.exit();
  if (stream === 1) writeSync(2, `pir: ${refusal(error)}\n`);
  process.exit(1);
}

export function isTerminal(stream: Stream): boolean {
  return !isPlain(stream) && streamOf(stream).isTTY;
}

/** Writes at once, so that a pipe gets all of it before the end. @throws Refusal */
export function write(stream: Stream, text: string): void {
  if (!isPlain(stream)) {
    streamOf(stream).write(text);
    return;
  }
  let rest: Uint8Array = Buffer.from(text);
  try {
    while (rest.length > 0) rest = rest.subarray(writeSync(stream, rest));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EAGAIN') failed(error as NodeJS.ErrnoException);
    // A pipe that is full and does not wait: Node does, from here on.
    known.set(stream, false);
    streamOf(stream).write(rest);
  }
}

const known = new Map<Stream, boolean>();

/** A file, or a pipe where pipes are written at once. */
function isPlain(stream: Stream): boolean {
  let plain = known.get(stream);
  if (plain === undefined) known.set(stream, (plain = looksPlain(stream)));
  return plain;
}

function looksPlain(stream: Stream): boolean {
  try {
    const stat = fstatSync(stream);
    return stat.isFile() || (process.platform !== 'win32' && (stat.isFIFO() || stat.isSocket()));
  } catch {
    return false;
  }
}
