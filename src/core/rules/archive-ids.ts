/** The ids of the rules across reviews, for those who only have to know that there are such rules. A test holds them against the rules. */
export const ARCHIVE_RULE_IDS = [
  'action/repeat',
  'link/no-review',
  'metric/copied',
  'metric/last-target',
  'multi/same-incident',
  'review/required',
] as const;
