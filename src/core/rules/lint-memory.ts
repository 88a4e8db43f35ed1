import { EntryAnswers } from './entry-answers';
import { IgnoreMemory } from './ignore';
import { LanguageMemory } from './language-memory';

/**
 * Handed from one `lintReview` to the next of the same review, which makes linting an edit cheap. The findings are those of a run
 * without it. Holds little more than what the last run needed.
 */
export class LintMemory {
  readonly language = new LanguageMemory();
  readonly entries = new EntryAnswers();
  readonly ignores = new IgnoreMemory();
}
