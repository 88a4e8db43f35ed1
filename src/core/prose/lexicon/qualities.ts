/** Words of quality: what can always be more so, and is never so to the end. Sizes and times (longer, larger) can be measured, and are none. */

/** Comparatives in one word. */
export const COMPARATIVES =
  'better safer faster quicker smoother sturdier clearer cleaner simpler easier stronger tighter stricter calmer friendlier healthier steadier tougher ' +
  'leaner smarter wiser neater tidier nicer closer deeper broader wider richer greater sharper sounder firmer harder kinder bolder fairer sooner';

/** Adjectives that stand behind more, less, as … as possible. */
export const GRADED =
  'robust resilient reliable dependable consistent thorough rigorous proactive structured formal effective efficient comprehensive visible obvious careful frequent ' +
  'stable secure scalable cautious thoughtful disciplined transparent open informative deliberate predictable maintainable sustainable graceful flexible responsive ' +
  'redundant durable fault-tolerant tolerant user-friendly accurate precise timely meaningful useful helpful usable streamlined automated automatic systematic conservative ' +
  'defensive agile observable testable diverse intuitive coherent coordinated responsible mature modular hardened strict stringent solid honest realistic readable ' +
  'understandable accessible aggressive attentive vigilant prudent sophisticated powerful professional forgiving lenient patient generous difficult likely fragile brittle painful manual error-prone';

/** What stands for a quality that grows. */
export const GAINS =
  'improvement improvements stability resilience reliability robustness redundancy visibility observability transparency clarity efficiency consistency flexibility scalability maintainability ' +
  'predictability agility awareness automation';
