import type { Surroundings } from './command';

/** Counts files on a terminal's standard error, once there are enough to wait for. The last call takes the line away. */
export function progressOf(total: number, { isTerminal, err }: Surroundings): (done: number) => void {
  if (total < 50 || !isTerminal.err) return () => undefined;
  return (done) => {
    if (done === total) err('\r\u001b[K');
    else if (done % 25 === 0) err(`\r${done} of ${total} files`);
  };
}
