/**
 * Milliseconds of processor time that some work takes. Bounds are held against this and not against a clock: a clock also counts
 * what else the machine does.
 */
export function cpuMs(work: () => void): number {
  const start = process.cpuUsage();
  work();
  return process.cpuUsage(start).user / 1000;
}
