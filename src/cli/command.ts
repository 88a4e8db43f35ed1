import type { Io } from './io';

/** One command of `pir`, in a file of its own name. */
export interface Command {
  /** The line of `pir --help`. */
  readonly summary: string;
  /** What `pir COMMAND --help` prints. */
  readonly help: string;
  /** Gives the exit status. @throws CommandError when the command could not do its work. */
  run(args: readonly string[], io: Io): Promise<number>;
}
