/** Items that say themselves that nothing is left to do: "Won't do: …", "… – done", "… (fixed in OPS-4)", all of it struck through. */

const DECLINED = String.raw`won['’]?t (?:do|fix)|will not (?:do|fix)|wontfix|not doing|declined|rejected|dropped|cancell?ed|abandoned|withdrawn|superseded`;
const DONE = 'done|completed?|closed|finished|shipped|merged|deployed|fixed|resolved';

const IN_FRONT = new RegExp(
  String.raw`^(?:[✅✔☑]|[^\p{L}\p{N}]{0,6}(?:${DECLINED}|${DONE})[*_]{0,3}(?:\s{0,2}:|[)\]]|\s[–—|-]{1,2}\s))`,
  'iu',
);
/** Behind the state stands when, or with what; behind a refusal why. */
const BEHIND = new RegExp(
  String.raw`(?:\s[–—-]{1,2}\s{1,2}|[([|;]\s{0,2}|\.\s{1,2})[*_]{0,3}(?:already |now |all )?(?:(?:${DECLINED})(?:[,:;][^()\n]{0,80}|\s[–—-]\s[^()\n]{0,80})?|(?:${DONE})(?:[,:]?\s(?:(?:on|in|with|via|as of) )?(?:\d|#|PR\b|v\d|[A-Z][A-Z0-9]{1,9}-\d|\[|https?:)[^()\n]{0,60})?)[^\p{L}\p{N}\n]{0,6}$`,
  'iu',
);
const STRUCK = /^~~[^~]{1,2000}~~[^\p{L}\p{N}]{0,6}$/u;

/** Whether an item of a list says that it is done or declined. */
export const isSettled = (text: string): boolean =>
  IN_FRONT.test(text) || STRUCK.test(text) || BEHIND.test(text.trimEnd());
