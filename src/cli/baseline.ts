/** The findings of an earlier run, which are known and not to be told again. */
import { dirname, resolve } from 'node:path';
import type { Finding } from '../core/index';
import { Refusal, type Surroundings } from './command';
import { readText } from './files';

interface KnownFile {
  readonly path: string;
  readonly findings: readonly { readonly rule: string; readonly message: string }[];
}

/**
 * Leaves out what a report in JSON holds: as often as it stands there, by file, rule and message, wherever it has moved to in the file. Paths
 * in the report count from its own folder and from the current one: of the two, one names the file. What is only looked at (`tell` false) is
 * not spent, and can be asked for again.
 * @throws Refusal when the file is no such report
 */
export function withoutKnown(
  path: string | undefined,
  process: Surroundings,
): (file: string, findings: readonly Finding[], tell?: boolean) => readonly Finding[] {
  if (path === undefined) return (_, findings) => findings;
  const { directory } = process;
  const own = dirname(resolve(directory, path));
  const known = new Map<string, { spent: boolean }[]>();
  for (const file of filesOf(path, readText(path, process))) {
    const places = new Set([resolve(own, file.path), resolve(directory, file.path)]);
    for (const finding of file.findings) {
      // Known in two places, told in one.
      const one = { spent: false };
      for (const place of places) {
        const key = keyOf(place, finding);
        const others = known.get(key);
        if (others === undefined) known.set(key, [one]);
        else others.push(one);
      }
    }
  }
  return (file, findings, tell = true) => {
    const seen: { spent: boolean }[] = [];
    const unknown = findings.filter((finding) => {
      const one = known.get(keyOf(resolve(directory, file), finding))?.find(({ spent }) => !spent);
      if (one === undefined) return true;
      one.spent = true;
      seen.push(one);
      return false;
    });
    if (!tell) for (const one of seen) one.spent = false;
    return unknown;
  };
}

function keyOf(place: string, { rule, message }: { rule: string; message: string }): string {
  return JSON.stringify([place, rule, message]);
}

function filesOf(path: string, text: string): readonly KnownFile[] {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    value = null;
  }
  const files = (value as { files?: unknown } | null)?.files;
  if (Array.isArray(files) && files.every(isKnownFile)) return files;
  throw new Refusal(`${path} is not a report of \`pir lint --format json\``);
}

function isKnownFile(value: unknown): value is KnownFile {
  const file = value as Partial<KnownFile> | null;
  return (
    typeof file?.path === 'string' &&
    Array.isArray(file.findings) &&
    file.findings.every((one) => typeof one?.rule === 'string' && typeof one.message === 'string')
  );
}
