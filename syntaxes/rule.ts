/** A rule of a TextMate grammar, as far as this grammar needs it. Regular expressions are Oniguruma's, as text. */
export interface Rule {
  readonly include?: string;
  readonly name?: string;
  readonly contentName?: string;
  readonly match?: string;
  readonly captures?: Captures;
  readonly begin?: string;
  readonly beginCaptures?: Captures;
  readonly end?: string;
  readonly endCaptures?: Captures;
  readonly while?: string;
  readonly patterns?: readonly Rule[];
}

export type Captures = Readonly<Record<string, { readonly name?: string; readonly patterns?: readonly Rule[] }>>;

export const LANGUAGE = 'post-incident-review';

/** Scopes of one token, each with the language's name at its end as is the custom. */
export function scope(...names: readonly string[]): string {
  return names.map((name) => `${name}.${LANGUAGE}`).join(' ');
}

export function include(...names: readonly string[]): Rule[] {
  return names.map((name) => ({ include: `#${name}` }));
}

/** Any of these words, not as a part of a longer one. */
export function anyOf(words: readonly string[]): string {
  return `(?<![\\w-])(?:${words.join('|')})(?![\\w-])`;
}
