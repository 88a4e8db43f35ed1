import { parseArgs, type ParseArgsConfig } from 'node:util';
import { CommandError } from './io';

export type OptionTypes = NonNullable<ParseArgsConfig['options']>;

export interface Arguments {
  readonly values: Readonly<Record<string, string | boolean | undefined>>;
  readonly positionals: readonly string[];
}

/**
 * Options and files of a command.
 * @throws CommandError for an option that the command does not have, or one without its value.
 */
export function readArguments(args: readonly string[], options: OptionTypes): Arguments {
  try {
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
    return { values: values as Arguments['values'], positionals };
  } catch (error) {
    const known = Object.keys(options).map((name) => `--${name}`);
    throw new CommandError(`${firstSentence(error)} Options: ${known.join(', ')}.`);
  }
}

function firstSentence(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error);
  return `${text.split(/[.\n]/, 1)[0] ?? ''}.`;
}

/** The value of an option with a fixed vocabulary. @throws CommandError for another value. */
export function oneOf<T extends string>(args: Arguments, name: string, allowed: readonly T[], otherwise: T): T {
  const value = args.values[name];
  if (value === undefined) return otherwise;
  const found = allowed.find((one) => one === value);
  if (found === undefined) throw new CommandError(`--${name} is one of ${allowed.join(', ')}, not "${String(value)}".`);
  return found;
}

export function text(args: Arguments, name: string): string | undefined {
  const value = args.values[name];
  return typeof value === 'string' ? value : undefined;
}
