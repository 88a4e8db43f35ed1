/** All reviews of a team: what is kept of each, which are there, what is open, what the trends say. */
export { changeArchive, EMPTY_ARCHIVE, reviewsByUri, staleReviews } from './archive';
export type { Archive, ArchiveChange, ArchivedReview } from './archive';
export { csvCells } from './csv';
export { followUpReview } from './follow-up';
export { openItemsCsv } from './items-csv';
export { groupItems, ITEM_GROUPS, openItems, type ItemGroup, type ItemGrouping, type OpenItem } from './open-items';
export {
  filterChoices,
  longestFigure,
  queryReviews,
  REVIEW_ORDERS,
  type ReviewFilter,
  type ReviewOrder,
} from './query';
export { readStoredArchive, storedArchive } from './stored';
export { summarise, summaryOf } from './summarise';
export type * from './summary';
