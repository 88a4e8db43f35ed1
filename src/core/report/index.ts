/** Reports of a review. A module of its own, loaded when the first report is asked for: it brings the reader of Markdown. */
export { embargo, leaks } from './obstacles';
export { preview, previewStyle, type Place, type Preview, type PreviewOptions } from './preview';
export {
  AUDIENCES,
  EXPORT_FORMATS,
  REPORT_FORMATS,
  report,
  reportExport,
  reportPicture,
  type Audience,
  type ExportFormat,
  type ReportFormat,
  type ReportOptions,
} from './report';
