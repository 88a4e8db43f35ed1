/** All reviews of a team: what is kept of each, which are there, what is open, what the trends say. */
export { changeArchive, EMPTY_ARCHIVE, putFindings, readsTheSame, reviewsByUri, staleReviews } from './archive';
export type { Archive, ArchiveChange, ArchivedReview, CountedReview } from './archive';
export { followUpReview } from './follow-up';
export { openItemsCsv } from './items-csv';
export { groupItems, ITEM_GROUPS, openItems, type ItemGroup, type ItemGrouping, type OpenItem } from './open-items';
export {
  filterChoices,
  isNotRestored,
  longestFigure,
  queryReviews,
  recoveryFigure,
  recoveryWords,
  REVIEW_ORDERS,
  type ReviewFilter,
  type ReviewOrder,
  type ReviewQuery,
} from './query';
export { readingStoredArchive, readStoredArchive, storedArchive, storingArchive } from './stored';
export { summarise, summaryOf } from './summarise';
export type * from './summary';
export { cellKind, type CellKind } from './trends/cell-kind';
export { quantile, type Distribution } from './trends/distribution';
export { exportTrends } from './trends/export';
export { sameFactor, type RepeatedFactor } from './trends/factors';
export { searchLearnings, type FoundLearning } from './trends/learnings';
export { PERIOD_LENGTHS, type PeriodLength } from './trends/periods';
export { trendPicture, type TrendPictureOptions } from './trends/picture/picture';
export { METRIC_NAMES, trendHeadline, trendTables, type TrendRow, type TrendTable } from './trends/tables';
export { trendsOf, type TrendOptions, type Trends } from './trends/trends';
export { trendCsv, trendHtml, trendMarkdown, trendText } from './trends/write';
