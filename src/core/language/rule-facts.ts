/** Every rule by its id: those about form, about the whole review, about words, and the team's own words. */
import { FORM_RULES, LANGUAGE_RULES, REVIEW_RULES } from '../rules/index';
import { TEAM_PHRASE } from '../rules/phrases';
import type { LanguageRule, ReviewRule, RuleFacts } from '../rules/rule';

/** Made where it is asked for: who starts an editor asks for no rule. */
export function rulesById(): ReadonlyMap<string, LanguageRule | ReviewRule | RuleFacts> {
  return new Map([...LANGUAGE_RULES, ...REVIEW_RULES, ...FORM_RULES, TEAM_PHRASE].map((rule) => [rule.id, rule]));
}
