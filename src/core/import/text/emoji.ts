/** `:palm_tree:`, `:wave::skin-tone-3:`, or the sign itself with all that belongs to it. The source of a pattern with the flag `u`. */
export const EMOJI =
  "(?::[\\w+'-]{1,40}:(?::[\\w-]+:)?|\\p{Regional_Indicator}{2}|\\p{Extended_Pictographic}[\\uFE0F\\u200d\\p{Extended_Pictographic}\\p{Emoji_Modifier}]*)";
