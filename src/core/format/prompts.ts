/**
 * The questions that templates ask in the place of a text. They ask what and how, never who, after the guide in Hand, Post-Incident
 * Reviews, ch. 10. A text that is still one of them has not been written yet.
 */
export const PROMPTS = {
  title: 'What could people no longer do?',
  lightTitle: 'What looked wrong?',
  summary: 'What happened, for a colleague who was not there?',
  customerImpact: 'Who noticed what, and how?',
  firstSign: 'What was the first sign, and how did it reach us?',
  firstSignNow: 'What is the first sign?',
  now: 'What happens?',
  started: 'What changed in the system or around it?',
  acknowledged: 'How did a responder come to take it on?',
  declared: 'How did everybody learn that this is an incident?',
  investigated: 'Which theories were on the table, and what spoke for each?',
  identified: 'What showed us where to act?',
  mitigated: 'What made it better for those who use the service?',
  restored: 'What brought the service back, and how did we see that?',
  closed: 'What was the last thing to be done?',
  falseAlarm: 'What did it turn out to be?',
  task: 'What was done, and what did it show?',
  longTask: 'What took the time, and what came of it?',
  interaction: 'What was asked or told, and what came of it?',
  automation: 'What did the tool do, and who saw it?',
  communication: 'What were people told, and where?',
  quote: 'What did it say, word for word?',
  decision: 'What was decided?',
  known: 'What did it look like from here, at that moment?',
  reasoning: 'What made this the sensible thing to do?',
  alternatives: 'What else was on the table?',
  learning: 'What surprised us about how the system, or we, really work?',
  anyLearning: 'What do we know now that we did not know before?',
  factor: 'Which condition made this possible, or harder to end?',
  helpfulFactor: 'Which condition helped?',
  actionItem: 'What will be different when this is done?',
  parkingLot: 'Which idea is worth a talk of its own?',
  goalDetection: 'How do we know sooner?',
  goalRecovery: 'How do we recover sooner?',
  publicSummary: 'What did customers notice, and when?',
  proximateCause: 'Which condition led to it, in the words of a customer?',
  resolution: 'What brought the service back?',
  countermeasure: 'What is different from now on?',
  ignore: 'Why is it fine here?',
} as const;

/** Questions that may stay: the goals of a review are questions. */
const ANSWERS: readonly string[] = [PROMPTS.goalDetection, PROMPTS.goalRecovery];
const UNANSWERED: ReadonlySet<string> = new Set(Object.values(PROMPTS).filter((prompt) => !ANSWERS.includes(prompt)));

/** Whether a text is still the question of a template. */
export function isPrompt(text: string): boolean {
  return UNANSWERED.has(text.trim());
}
