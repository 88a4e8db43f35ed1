import { parseArgs, type ParseArgsConfig } from 'node:util';
import { Refusal } from './command';

type Options = NonNullable<ParseArgsConfig['options']>;

export interface Arguments {
  readonly positionals: readonly string[];
  readonly values: Readonly<Record<string, string | boolean | undefined>>;
}

/** The arguments of a command; `--output -` is standard output, as without it. @throws Refusal with one line on what is wrong */
export function readArguments(args: readonly string[], options: Options): Arguments {
  try {
    const { positionals, values } = parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
    const given = values as Arguments['values'];
    return { positionals, values: given['output'] === '-' ? { ...given, output: undefined } : given };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const unknown = /^Unknown option '([^']+)'/.exec(message)?.[1];
    if (unknown !== undefined) throw new Refusal(`there is no option ${unknown}; \`--help\` lists them`);
    const bare =
      /^Option '([^']+)' argument missing/.exec(message)?.[1] ??
      /^Option '([^']+)' argument is ambiguous/.exec(message)?.[1];
    throw new Refusal(bare === undefined ? message.split('\n', 1).join('') : `${bare} needs a value`);
  }
}

/** A value that is one of a few. @throws Refusal */
export function oneOf<T extends string>(
  name: string,
  value: string | boolean | undefined,
  allowed: readonly T[],
  usual: T,
): T {
  if (value === undefined) return usual;
  const found = allowed.find((one) => one === value);
  if (found === undefined) throw new Refusal(`--${name} is one of ${allowed.join(', ')}, not "${String(value)}"`);
  return found;
}
