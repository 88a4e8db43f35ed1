/**
 * Open questions for a review meeting, by the part of the incident that is being talked about. They ask how, never who; after the two questions of
 * Hand, Post-Incident Reviews, ch. 9-10: how do we know sooner, how do we recover sooner.
 */
import type { Entry } from '../format/model';

export type Part = 'before' | 'detection' | 'response' | 'remediation' | 'after';

const QUESTIONS: Readonly<Record<Part, readonly string[]>> = {
  before: ['What was already different before anybody could notice?', 'How did things usually work in this place?'],
  detection: ['How did the first sign reach us?', 'How can the next one like it reach us sooner?'],
  response: [
    'How did the right people and the right information come together?',
    'What did it look like from here, and which theories were on the table?',
  ],
  remediation: [
    'How was this step chosen, and what spoke for it at that moment?',
    'How can service be back sooner next time?',
  ],
  after: ['How did we know that it was over?', 'What is still different from before?'],
};

/** What is worth asking about one entry, given the part it belongs to (null: the record does not say). */
export function openQuestions(part: Part | null, entry: Entry): readonly string[] {
  const own: string[] = [];
  if (entry.impact?.value === 'negative') own.push('What made this step make sense at that moment?');
  if (entry.until !== null && entry.impact?.value !== 'positive')
    own.push('What took the time here, and how could it take less?');
  if (entry.kind?.value === 'interaction') own.push('How did this exchange come about, and what did each side know?');
  return [...own, ...(part === null ? ['How did this moment look to those who were there?'] : QUESTIONS[part])].slice(
    0,
    3,
  );
}
