/** Every rule by its id: those about form, about the whole review, about words, and the team's own words. */
import { FORM_RULES, LANGUAGE_RULES, REVIEW_RULES } from '../rules/index';
import { TEAM_PHRASE } from '../rules/phrases';
import type { LanguageRule, ReviewRule, RuleFacts } from '../rules/rule';

export const RULES: ReadonlyMap<string, LanguageRule | ReviewRule | RuleFacts> = new Map(
  [...LANGUAGE_RULES, ...REVIEW_RULES, ...FORM_RULES, TEAM_PHRASE].map((rule) => [rule.id, rule]),
);
