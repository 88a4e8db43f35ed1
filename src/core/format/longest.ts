/** Longer texts are refused politely: a review is written by hand. In UTF-16 units. */
export const MAX_LENGTH = 6_000_000;
