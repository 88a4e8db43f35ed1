/** The build puts the finished index in the place of this file (`test/host/build/from-core.mjs`), since to make it is to compile every pattern. */
import { indexPhrases, SENTENCE_RULES, type PhraseIndex } from './phrase-index';

export const SENTENCE_INDEX: PhraseIndex = indexPhrases(SENTENCE_RULES);
