import { character } from './blame/character';
import { fault } from './blame/fault';
import { humanError } from './blame/human-error';
import { personCause } from './blame/person-cause';
import { couldHave } from './counterfactual/could-have';
import { ifOnly } from './counterfactual/if-only';
import { omission } from './counterfactual/omission';
import { shouldHave } from './counterfactual/should-have';
import { wouldHave } from './counterfactual/would-have';
import type { LanguageRule } from './rule';

/** All rules about words; in a family the first of equal severity speaks. */
export const LANGUAGE_RULES: readonly LanguageRule[] = [personCause, humanError, character, fault, shouldHave, couldHave, wouldHave, ifOnly, omission];
