/** Contributing factors that come back, in the same or nearly the same words. */
import type { Phase } from '../../format/model';
import type { ArchivedReview } from '../archive';
import type { FactorSummary } from '../summary';

export interface FactorPlace {
  readonly review: ArchivedReview;
  readonly factor: FactorSummary;
}

export interface RepeatedFactor {
  /** In the words of the latest review. */
  readonly what: string;
  readonly phase: Phase | null;
  /** One for each review, the latest first; two at least. */
  readonly places: readonly FactorPlace[];
}

/** Factors of two reviews or more, those of most reviews first. What helped is not among them. */
export function repeatedFactors(reviews: readonly ArchivedReview[]): RepeatedFactor[] {
  const groups: Group[] = [];
  const byWord = new Map<string, Set<Group>>();
  const byText = new Map<string, Group>();
  for (const review of [...reviews].sort(latestFirst)) {
    for (const factor of review.summary.factors) {
      if (factor.effect === 'helpful') continue;
      const words = contentWords(factor.what);
      const group =
        words.size >= LEAST_WORDS
          ? (nearestGroup(words, byWord) ?? newGroup(words, groups, byWord))
          : groupOfText(factor.what, groups, byText);
      if (group === null) continue;
      // Reviews come one after the other, so only the last place can be of the same one.
      if (group.places.at(-1)?.review.uri === review.uri) continue;
      group.places.push({ review, factor });
    }
  }
  return groups
    .filter(({ places }) => places.length > 1)
    .sort((a, b) => b.places.length - a.places.length)
    .flatMap(({ places }) => {
      const [latest] = places;
      return latest === undefined ? [] : [{ what: latest.factor.what, phase: latest.factor.phase, places }];
    });
}

/** Whether two factors say the same, as far as words show: three of four of their words at least; of few words all, in their order. */
export function sameFactor(a: string, b: string): boolean {
  const [first, second] = [contentWords(a), contentWords(b)];
  if (first.size >= LEAST_WORDS && second.size >= LEAST_WORDS) return likeness(first, second) >= LIKE;
  const text = shortText(a);
  return text !== null && text === shortText(b);
}

/** Of fewer words only the same ones in the same order tell one factor from another. */
const LEAST_WORDS = 3;
const LIKE = 0.75;

interface Group {
  readonly words: ReadonlySet<string>;
  readonly places: FactorPlace[];
}

function newGroup(words: ReadonlySet<string>, groups: Group[], byWord: Map<string, Set<Group>>): Group {
  const group: Group = { words, places: [] };
  groups.push(group);
  for (const word of words) {
    const known = byWord.get(word);
    if (known === undefined) byWord.set(word, new Set([group]));
    else known.add(group);
  }
  return group;
}

function groupOfText(what: string, groups: Group[], byText: Map<string, Group>): Group | null {
  const text = shortText(what);
  if (text === null) return null;
  const known = byText.get(text);
  if (known !== undefined) return known;
  const group: Group = { words: new Set(), places: [] };
  groups.push(group);
  byText.set(text, group);
  return group;
}

/** A text of few words as it is compared; null for a single word, which too many factors may come down to. */
function shortText(what: string): string | null {
  const words = wordsIn(what);
  const [first = ''] = words;
  // Some scripts have no blanks between words.
  return words.length > 1 || UNSPACED.test(first) ? words.join(' ') : null;
}

const UNSPACED = /[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{scx=Thai}\p{scx=Laoo}\p{scx=Khmr}\p{scx=Mymr}]{4}/u;
const wordsIn = (text: string): string[] =>
  text
    .normalize('NFC')
    .toLowerCase()
    .match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];

/** Only groups that share the rarest words can be near: of n words, three of four in common leave a quarter to differ. */
function nearestGroup(words: ReadonlySet<string>, byWord: ReadonlyMap<string, ReadonlySet<Group>>): Group | null {
  const rarest = [...words].map((word) => byWord.get(word)).sort((a, b) => (a?.size ?? 0) - (b?.size ?? 0));
  const enough = Math.floor(words.size * (1 - LIKE)) + 1;
  let best: Group | null = null;
  let most = LIKE;
  for (const known of rarest.slice(0, enough)) {
    for (const group of known ?? []) {
      const like = likeness(words, group.words);
      if (like > most || (like === most && best === null)) [best, most] = [group, like];
    }
  }
  return best;
}

/** Words in common, of all words of both (Jaccard). */
function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let common = 0;
  for (const word of a) if (b.has(word)) common++;
  return common / (a.size + b.size - common);
}

const EMPTY_WORDS = new Set(
  (
    'a an and any are as at be been but by can could did do does for from had has have how if in into is it its no nor not of off on only or our ' +
    'out over so some such than that the their them then there these they this those to too under until up was we were what when where which ' +
    'while who why will with would'
  ).split(' '),
);

/** The words that carry meaning, in small letters, without an ending for the plural. */
function contentWords(text: string): ReadonlySet<string> {
  return new Set(
    wordsIn(text)
      .filter((word) => !EMPTY_WORDS.has(word))
      .map((word) => word.replace(/(?<=\p{L}{3})(?<!s)s$/u, '')),
  );
}

function latestFirst(a: ArchivedReview, b: ArchivedReview): number {
  return (b.summary.instant ?? -Infinity) - (a.summary.instant ?? -Infinity) || (a.uri < b.uri ? -1 : 1);
}
