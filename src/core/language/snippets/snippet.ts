import { PROMPTS } from '../../format/prompts';

/** Where a snippet belongs: a whole file, a section of it, an entry, a key of an entry, an item of the named section, or anywhere above something. */
export type SnippetPlace =
  | 'file'
  | 'section'
  | 'entry'
  | 'entry-key'
  | 'person'
  | 'learnings'
  | 'contributing_factors'
  | 'action_items'
  | 'parking_lot'
  | 'anywhere';

/** A piece of a review with places to fill in. Its body is in the snippet syntax of VS Code. */
export interface Snippet {
  readonly name: string;
  /** What is typed for it: `pir-…`, and where one is natural, a word that is neither a key nor a value of the format. */
  readonly prefixes: readonly [string, ...string[]];
  readonly description: string;
  readonly place: SnippetPlace;
  /** Lines, the first without indentation. Items begin with their dash. */
  readonly body: readonly string[];
}

/** Gives the places of one snippet their numbers, in the order in which they are made. The same place may stand in several lines. */
export class Blanks {
  private count = 0;

  /** A question that waits for its answer. */
  ask(prompt: keyof typeof PROMPTS): string {
    return this.fill(PROMPTS[prompt]);
  }

  /** A text that may stay, or be typed over. */
  fill(text: string): string {
    return `\${${++this.count}:${text}}`;
  }

  /** One of several words. */
  choose(...words: readonly string[]): string {
    return `\${${++this.count}|${words.join(',')}|}`;
  }

  id(): string {
    return this.fill('id');
  }

  phase(first: 'disruption' | 'detection' | 'response'): string {
    const phases = ['detection', 'response', 'remediation', 'disruption'];
    return this.choose(first, ...phases.filter((phase) => phase !== first));
  }

  now(): string {
    return this.fill(NOW);
  }

  today(): string {
    return this.fill(TODAY);
  }

  /** A full time of today. */
  todayAt(clock: string): string {
    return this.fill(`${TODAY}T${clock}`);
  }
}

/** Variables that VS Code fills in. */
export const NOW = '${CURRENT_HOUR}:${CURRENT_MINUTE}';
const TODAY = '${CURRENT_YEAR}-${CURRENT_MONTH}-${CURRENT_DATE}';

export function snippet(
  place: SnippetPlace,
  name: string,
  prefixes: Snippet['prefixes'],
  description: string,
  body: (blanks: Blanks) => readonly string[],
): Snippet {
  return { name, prefixes, description, place, body: body(new Blanks()) };
}
