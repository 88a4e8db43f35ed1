/** Questions on a terminal, one after the other. */
import { createInterface } from 'node:readline/promises';
import { isRefusal } from './command';
import { visible } from './terminal';

export interface Question {
  readonly name: string;
  readonly text: string;
}

/** Somebody left at a question, with Ctrl+C (`interrupted`) or Ctrl+D. */
export class Left extends Error {
  constructor(readonly interrupted: boolean) {
    super('nothing is written');
  }
}

/**
 * The answers by name, without those that are empty. An answer that is none is told of and asked for again, so that the others are not lost.
 * @param check throws a Refusal for an answer that is none
 * @throws Left
 */
export async function answersTo(
  questions: readonly Question[],
  check: (answer: Readonly<Record<string, string>>) => void,
  { input, output, terminal }: { input: NodeJS.ReadableStream; output: NodeJS.WritableStream; terminal?: boolean },
): Promise<Readonly<Record<string, string>>> {
  const lines = createInterface({ input, output, ...(terminal === undefined ? {} : { terminal }) });
  let interrupted = false;
  lines.on('SIGINT', () => {
    interrupted = true;
    lines.close();
  });
  // A question that is open when the lines end is never answered.
  const closed = new Promise<never>((_, reject) => {
    lines.once('close', () => reject(new Left(interrupted)));
  });
  closed.catch(() => undefined);
  const ask = async ({ name, text }: Question): Promise<Readonly<Record<string, string>>> => {
    for (;;) {
      const answer = (await Promise.race([lines.question(`${text} `), closed])).trim();
      if (answer === '') return {};
      try {
        check({ [name]: answer });
        return { [name]: answer };
      } catch (error) {
        if (!(error instanceof Error) || !isRefusal(error)) throw error;
        output.write(`${visible(error.message.replace(/^--/, ''))}\n`);
      }
    }
  };
  let answers: Readonly<Record<string, string>> = {};
  try {
    for (const question of questions) answers = { ...answers, ...(await ask(question)) };
  } finally {
    lines.close();
  }
  return answers;
}
