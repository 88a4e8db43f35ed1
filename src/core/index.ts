/** The only door of core: what the editor, the webview and the command line may use. */
export { applyEdits, type TextEdit } from './text/edit';
export { sortFindings, type Finding, type FindingSeverity, type Fix } from './text/finding';
export { LineIndex } from './text/lines';
export { span, touches, type Span } from './text/span';

export * from './format/model';
export { exportReview } from './format/export';
export { readBegan } from './format/began';
export { newReview, type NewReview, type NewReviewOptions } from './format/new-review';
export { convertZone } from './format/edit/convert-zone';
export { tidy } from './format/edit/tidy';
export { parseReview, type ParsedReview } from './format/parse';
export { type Words } from './format/words';
export { reviewFileName } from './format/review-file-name';
export { isZone } from './format/zone';

export { activityOfKinds, activityOfPeople, type Activity } from './metrics/activity';
export { downtimeBudget, type Budget } from './metrics/budget';
export { computeMetrics } from './metrics/compute';
export { costOfDisruption, costOverPeriod, costWords, type Cost, type Rates } from './metrics/cost';
export { detectedBy, type Detector } from './metrics/detector';
export { durationWords, figureWords } from './metrics/duration-words';
export { exportMetrics, type ExportedMetrics } from './metrics/export';
export { figuresOf } from './metrics/figures';
export { longestGap, type Gap } from './metrics/gaps';
export type * from './metrics/metrics';
export { compareTargets, type Comparison } from './metrics/targets';

export { CONFIG_FILE, NO_CONFIG, type Config } from './config/config';
export { isMarkdownReview, USUAL_REVIEWS } from './config/markdown-files';
export type { ReadConfig } from './config/read';
export { readTeamConfig, teamOptions, type TeamOptions } from './rules/config';
export { DEFAULTS, type Thresholds } from './rules/defaults';
export { fixAll } from './rules/fix-all';
export { ignoreEdit, nearestRule } from './rules/ignore';
export { FORM_RULES, LANGUAGE_RULES, REVIEW_RULES } from './rules/index';
export { LanguageMemory } from './rules/language-memory';
export { lintReview, type LintOptions } from './rules/lint';
export { TEAM_PHRASE } from './rules/phrases';
export type { LanguageRule, ReviewRule, RuleFacts } from './rules/rule';

export { IMPORT_FORMATS, importFormatNames, type ImportFormat } from './import/formats';
export { detectFormat, importText, isImportFormat, type ImportResult, type ImportTextOptions } from './import/import';
export type { Imported, ImportedEntry, ImportedPerson, ImportedTime, Rest } from './import/imported';
export { importDraft, type ImportDraftOptions } from './import/write/draft';
export { importEdits, type ImportEdits } from './import/write/edits';
export { importEditsAt, importOptionsFor, pasteEntries, type PastedEntries } from './import/write/paste';
export { chooseLines, previewImport, type ImportPreview, type PreviewLine } from './import/write/preview';

export * from './archive/index';
export * from './chart/index';

export type { Action } from './language/actions/action';
export { actionsAt, sortAction } from './language/actions/actions';
export { addEntry } from './language/add-entry';
export { complete, type CompleteOptions } from './language/complete/complete';
export type { Completion, CompletionKind } from './language/complete/completion';
export { completeConfig } from './language/config/complete';
export { hoverConfig } from './language/config/hover';
export { entryAt } from './language/entry-at';
export { ENTRY_KEYS, setImpact, setKind, setMilestones, type Edited, type EntryKey } from './format/edit/entry-edits';
export { openPoints, type GuidePart, type OpenPoint } from './language/guide/open-points';
export { hover, type Hover } from './language/hover/hover';
export { explainRule, hoverFindings } from './language/hover/rule';
export { statusOf, timelineLenses, type FigureLens } from './language/glance/figures';
export { inlayHints, type InlayHint } from './language/glance/inlay-hints';
export { folds, type Fold } from './language/navigate/folds';
export { documentLinks, type DocumentLink } from './language/navigate/links';
export { definitionOf, nameAt, readNames, sameName, type Names, type Occurrence } from './language/navigate/names';
export { prepareRename, rename } from './language/navigate/rename';
export { matches, reviewSymbols, type ReviewSymbol } from './language/navigate/review-symbols';
export { selectionsAt } from './language/navigate/selections';
export { outline, type OutlineSymbol } from './language/outline';
export { ITEM_KEYS, setItemDue, setItemStatus } from './format/edit/item-edits';
export { openQuestions, type Part } from './language/questions';
export { unreadableTimeline } from './language/unreadable';
export { vocabulary, type Meaning } from './language/vocabulary';
