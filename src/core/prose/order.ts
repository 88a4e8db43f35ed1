/** Orders: sentences that tell somebody to do something, as action items do. */
import { Tag } from './tags';
import type { Sentence } from './sentence';

/** What comes before the verb of an order: "We should also …", "The team needs to …", "Please …". */
export interface Order {
  /** The verb that tells what to do. */
  readonly verb: number;
  /** Bare: the sentence begins with the verb. */
  readonly bare: boolean;
}

const OBLIGES = /^(?:should|must|will|shall|could|can|'ll)$/;
const TO_OBLIGES =
  /^(?:need|needs|ought|have|has|want|wants|plan|plans|intend|intends|aim|aims|hope|hoping|going|like|planning|working|looking|trying|had|continue|try|strive|agreed|decided)$/;
/** Base forms that begin a sentence as nouns as often as not. */
const NOUNS_TOO =
  /^(?:support|request|requests|change|changes|release|report|access|load|test|tests|traffic|monitoring|alert|alerts|deploy|issue|error|query|queue|cause|process|function|state|time|service|target|network|storage|cache|log|logs|backup|result|volume|question|answer|schedule|version|list|lack|risk|impact|part|number|work|deal|cost|benefit|host|node|page|message|process|interest|plan|point)$/;

/** The order that a sentence gives, or null when it gives none. */
export function orderIn(s: Sentence): Order | null {
  let at = s.lead;
  while (
    s.is(at, Tag.Adverb) ||
    /^(?:please|and|also|then|,|furthermore|finally|furthermore|additionally|to|in|future)$/.test(s.word(at))
  )
    at++;
  if (isBareVerb(s, at)) return { verb: at, bare: true };
  for (let i = at; i < Math.min(s.tokens.length, at + 14); i++) {
    const word = s.word(i);
    if (word === ';' || word === ':' || word === '.') break;
    if (OBLIGES.test(word) && i > s.lead) return verbAfter(s, i + 1);
    if (TO_OBLIGES.test(word) && s.word(i + 1) === 'to') return verbAfter(s, i + 2);
    if (TO_OBLIGES.test(word) && s.word(i + 2) === 'to' && s.is(i + 1, Tag.Adverb)) return verbAfter(s, i + 3);
  }
  return null;
}

function isBareVerb(s: Sentence, at: number): boolean {
  if (!s.is(at, Tag.Base) || s.is(at, Tag.Modal | Tag.Pronoun)) return false;
  const next = at + 1;
  if (s.is(next, Tag.Past | Tag.Third | Tag.Modal) && !s.is(next, Tag.Base | Tag.Participle)) return false;
  if (s.is(next, Tag.Auxiliary) && !/^(?:having|being)$/.test(s.word(next))) return false;
  if (!NOUNS_TOO.test(s.word(at))) return true;
  return (
    s.is(next, Tag.Determiner | Tag.Opaque | Tag.Identifier | Tag.Number) ||
    /^(?:for|that|if|whether|why|how|all|and)$/.test(s.word(next))
  );
}

function verbAfter(s: Sentence, from: number): Order | null {
  let at = from;
  while (
    s.is(at, Tag.Adverb | Tag.Negation) ||
    (/^(?:be|to|able|have|try|strive|start|continue|look|looking)$/.test(s.word(at)) && s.word(at + 1) === 'to')
  )
    at++;
  return at < s.tokens.length ? { verb: at, bare: false } : null;
}
