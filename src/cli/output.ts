/** Where a command's result goes: standard output, or the file after `-o`. */
import { writeFile } from 'node:fs/promises';
import * as path from 'node:path';
import { reason } from './files';
import { CommandError, type Io } from './io';

export async function writeResult(io: Io, target: string | undefined, text: string): Promise<void> {
  if (target === undefined || target === '-') {
    io.out(text);
    return;
  }
  try {
    await writeFile(path.resolve(io.cwd, target), text);
  } catch (error) {
    throw new CommandError(`${target}: ${reason(error)}.`);
  }
}

/** Progress on one line of standard error, where that is a terminal and there is much to do. */
export function progress(io: Io, total: number, verb: string): (done: number) => void {
  if (!io.progress || total < 20) return () => undefined;
  return (done) => {
    if (done === total) io.err('\r\u001b[K');
    else if (done % 10 === 0) io.err(`\r${verb} ${done} of ${total}`);
  };
}
