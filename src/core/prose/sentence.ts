import { statedOwner } from '../text/owners';
import type { Span } from '../text/span';
import type { LanguageContext, Passage } from './passages';
import { findPeople, peopleWords, type PersonPhrase, type PeopleWords } from './people';
import { ExplainedTerms } from './terms';
import { tokens, type Token } from './tokens';
import { Tag } from './tags';

/** What is known before a sentence is read. */
export interface Known {
  readonly people: PeopleWords;
  /** Terms that the review explains somewhere, without a plural s. */
  readonly terms: ReadonlySet<string>;
}

/** `terms`: those of the version before, if there was one. */
export function knownIn(context: LanguageContext, terms = new ExplainedTerms()): Known {
  return { people: peopleWords(context), terms: terms.of(context.source) };
}

/** One sentence of a passage. Offsets are those of the passage's value (and of its masked text, which is as long). */
export class Sentence implements Span {
  private cachedTokens: readonly Token[] | null = null;
  private cachedPeople: readonly PersonPhrase[] | null = null;
  private cachedLead: number | null = null;

  constructor(
    readonly start: number,
    readonly end: number,
    /** Its place among the sentences of the passage. */
    readonly index: number,
    /** The masked text of the whole passage. */
    readonly text: string,
    readonly passage: Passage,
    readonly context: LanguageContext,
    readonly known: Known,
    private readonly siblings: readonly Span[],
  ) {}

  get tokens(): readonly Token[] {
    return (this.cachedTokens ??= tokens(this.text, this.start, this.end));
  }

  /** Phrases that name people, in order, without overlap. */
  get people(): readonly PersonPhrase[] {
    return (this.cachedPeople ??= findPeople(this.tokens, this.known.people));
  }

  /** Index of the first token after a lead-in: a time, a ticket id, a label such as "Action:". */
  get lead(): number {
    return (this.cachedLead ??= findLead(this.tokens, this.tagEnd, (colon) => this.statesFact(colon)));
  }

  /** Where the owner or words in square brackets end that the item opens with: "Ravi – add …", "[Search] Add …". The mask has blanks for brackets. */
  private get tagEnd(): number {
    const { words, facts } = this.passage;
    const { value } = words;
    const owner = this.index === 0 && facts.owner?.start === 0 ? facts.owner.end : -1;
    if (owner > 0 && /[)\]–—-]/.test(value.slice(owner, owner + 2))) return owner;
    const end = value.charAt(this.start - 1) === '[' ? value.indexOf('] ', this.start) : -1;
    return end < this.start + 30 ? end : -1;
  }

  /** Whether a colon is that of "… (owner: Ravi)" or "… (due: Friday)", so no end of a label. */
  private statesFact(colon: number): boolean {
    const open = this.text.lastIndexOf('(', colon);
    if (open >= this.start && this.text.lastIndexOf(')', colon) < open) return true;
    const { section, facts } = this.passage;
    const owner = section === 'action_items' ? (facts.owner ?? statedOwner(this.text)?.span) : undefined;
    return owner !== undefined && this.start < owner.start && owner.start < colon && colon < owner.end;
  }

  word(index: number): string {
    return this.tokens[index]?.word ?? '';
  }

  tags(index: number): number {
    return this.tokens[index]?.tags ?? 0;
  }

  /** Whether the word is one of these. */
  says(index: number, words: RegExp): boolean {
    return words.test(this.word(index));
  }

  is(index: number, tag: number): boolean {
    return (this.tags(index) & tag) !== 0;
  }

  /** The first of these words among the `longest` tokens from `from` on, or -1 (as `findIndex`). */
  find(words: RegExp, from = 0, longest = Infinity): number {
    for (let i = from; i < from + longest && i < this.tokens.length; i++) if (words.test(this.word(i))) return i;
    return -1;
  }

  /** The words as written in the review. */
  get written(): string {
    return this.passage.words.value.slice(this.start, this.end);
  }

  /** The masked text of the sentence so many places further on in the passage, or an empty text. */
  sibling(distance: number): string {
    const span = this.siblings[this.index + distance];
    return span === undefined ? '' : this.text.slice(span.start, span.end);
  }

  get siblingCount(): number {
    return this.siblings.length;
  }
}

function findLead(all: readonly Token[], tagEnd: number, statesFact: (colon: number) => boolean): number {
  let lead = Math.max(0, tagEnd < 0 ? 0 : all.findIndex(({ start }) => start > tagEnd));
  for (let i = lead; i < all.length && i < 12; i++) {
    const token = all[i];
    if (token === undefined) break;
    const next = all[i + 1];
    const isMark =
      // A handle is a person, who may act, and DevOps is a group.
      ((token.tags & (Tag.Number | Tag.Opaque | Tag.Identifier)) !== 0 &&
        (token.tags & Tag.Group) === 0 &&
        !token.word.startsWith('@')) ||
      '([{-–—])}:,.#/|→'.includes(token.word) ||
      /^(?:utc|cest|cet|am|pm|p0|p1|p2|p3|todo|action|z|est|pst|pdt|edt|gmt|bst)$/.test(token.word);
    if (isMark) {
      if ((token.tags & Tag.Opaque) !== 0 && next !== undefined && !'):]-–—|'.includes(next.word)) break;
      lead = i + 1;
      continue;
    }
    // A label of at most four words with a colon: "Action item: …", "No CI status check: …".
    const colon = [i + 1, i + 2, i + 3, i + 4].find((at) => all[at]?.word === ':');
    if (i === lead && colon !== undefined && colon + 1 < all.length && !statesFact(all[colon]?.start ?? 0)) {
      i = colon;
      lead = colon + 1;
      continue;
    }
    break;
  }
  return lead < all.length ? lead : 0;
}
