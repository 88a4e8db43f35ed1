/** Language rules over prose, beside linters of English on the same text. */
import { LanguageMemory, lintMarkdown } from '../../src/core/rules/markdown';
import { table, medianTime } from './measure';
import { alex, harper, textlint, writeGood, type Check } from './peers';
import { PARAGRAPHS } from './paragraphs';

const KB = 100;

export async function prose(): Promise<string> {
  const text = proseOf(KB * 1024);
  const checks: [string, Check, number][] = [
    ['ours: all language rules', (each) => lintMarkdown(each), 15],
    ['ours: the same, after a word was typed', typing(), 15],
    ['write-good', writeGood(), 3],
    ['alex', await alex(), 3],
    ['textlint (alex, terminology, write-good)', await textlint(), 1],
    ['harper.js', await harper(), 1],
  ];
  const times: [string, number][] = [];
  for (const [name, check, rounds] of checks) times.push([name, await medianTime(rounds, () => check(text))]);
  const ours = times[0]?.[1] ?? 1;
  return table(
    ['linter', `ms per ${KB} KB, warm`, 'times ours'],
    times.map(([name, time]) => [name, time, `${(time / ours).toFixed(1)} ×`]),
  );
}

/** As the editor lints: with what is known of the version before, in which one word in the middle was another. */
function typing(): Check {
  const memory = new LanguageMemory();
  let word = 0;
  return (text) => {
    const middle = text.indexOf(' ', text.length / 2);
    lintMarkdown(`${text.slice(0, middle)} ${++word}${text.slice(middle)}`, {}, memory);
  };
}

/** A Markdown review of a length, no paragraph the same as another. */
export function proseOf(length: number): string {
  const parts = ['# Orders arrive late\n\n## Summary\n\n'];
  for (let i = 0, size = 0; size < length; i++) {
    const part = `${PARAGRAPHS[i % PARAGRAPHS.length]?.replaceAll('{n}', String(i + 3)) ?? ''}\n\n`;
    parts.push(part);
    size += part.length;
  }
  return parts.join('');
}
