/** What a command of `pir` is, and what it gets from the process. */

export interface Command {
  readonly name: string;
  /** What it is called with, behind its name. */
  readonly usage: string;
  /** One line. */
  readonly summary: string;
  /** The rest of its help. */
  readonly help: string;
  /** @returns the exit status: 0, or 2 for findings. What it could not do is a `Refusal`. */
  run(args: readonly string[], process: Surroundings): number | Promise<number>;
}

/** The process, as far as commands see it. */
export interface Surroundings {
  /** Absolute. Relative paths are read and shown from here. */
  readonly directory: string;
  readonly isTerminal: { readonly out: boolean; readonly err: boolean };
  readonly env: Readonly<Record<string, string | undefined>>;
  out(text: string): void;
  err(text: string): void;
  /** Standard input to its end. */
  input(): Uint8Array;
}

/** Something that the command could not do: one line that says what, and how to mend it. Exit status 1. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
}

/** By its name, since each bundle has a class of its own. */
export function isRefusal(error: unknown): boolean {
  return error instanceof Error && error.name === 'Refusal';
}
