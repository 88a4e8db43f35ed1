/** What the command line touches of the world, so that tests can stand in for it. */
export interface Io {
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Standard output is a terminal: colour may be used. */
  readonly terminal: boolean;
  /** Standard error is a terminal: progress may be shown. */
  readonly progress: boolean;
  /** Milliseconds UTC. */
  readonly now: number;
  stdin(): Promise<string>;
  out(text: string): void;
  err(text: string): void;
}

/** Exit statuses, a contract: CI systems rely on them. */
export const EXIT = { clean: 0, failed: 1, findings: 2 } as const;

/** The command could not do its work. The message is one line that says what, and how to mend it. */
export class CommandError extends Error {
  override readonly name = 'CommandError';
}
