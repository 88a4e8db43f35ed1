import * as vscode from 'vscode';
import type { Audience, ExportFormat, ReportFormat } from '../../core/report/index';
import { beside } from '../beside';
import { exists } from '../gone';
import { goesOut } from './obstacles';
import type { PreviewSurroundings } from './preview';

type Format = ReportFormat | ExportFormat;

interface Choice extends vscode.QuickPickItem {
  readonly format: Format;
  readonly ending: string;
}

/** Asks for a format and a name, and writes the report; a public one only past what stands against it. */
export async function exportReport(
  document: vscode.TextDocument,
  audience: Audience,
  { reports, reviews, configurations }: PreviewSurroundings,
): Promise<void> {
  const { l10n } = vscode;
  const reporting = await reports.get();
  const { parsed } = reviews.of(document);
  const team = configurations.of(document.uri).config;
  if (audience === 'public') {
    const found = [...reporting.embargo(parsed, Date.now()), ...reporting.leaks(parsed, team)];
    if (!(await goesOut(document, found))) return;
  }
  const title = audience === 'public' ? l10n.t('Export Public Report') : l10n.t('Export Report');
  const choice = await vscode.window.showQuickPick(choices(audience), { title, ignoreFocusOut: true });
  if (choice === undefined) return;
  const { format, ending } = choice;
  if (isExport(format)) {
    const text = reporting.reportExport(parsed, format);
    const none = l10n.t('The review does not say when the meeting is. Write it under review: held.');
    if (text === null) return void vscode.window.showInformationMessage(none);
    const target = await ask(document.uri, title, format === 'ics' ? ending : `.action-items${ending}`, choice.label);
    if (target !== undefined) await write(target, text);
    return;
  }
  const name = audience === 'public' ? `.public${ending}` : `.report${ending}`;
  const target = await ask(document.uri, title, name, choice.label);
  if (target === undefined) return;
  const drawn =
    audience === 'internal' && format !== 'html' && format !== 'text'
      ? reporting.reportPicture(parsed, { team })
      : null;
  const picture = drawn === null ? null : await pictureFor(target);
  const text = reporting.report(parsed, audience, format, {
    team,
    ...(picture === null ? {} : { picture: nameOf(picture) }),
  });
  if (picture !== null && drawn !== null) await vscode.workspace.fs.writeFile(picture, encoded(drawn));
  await write(target, text);
}

function choices(audience: Audience): Choice[] {
  const { l10n } = vscode;
  const all: Choice[] = [
    { format: 'markdown', ending: '.md', label: l10n.t('Markdown'), description: l10n.t('for GitHub and GitLab') },
    { format: 'html', ending: '.html', label: l10n.t('Web page'), description: l10n.t('one file, prints well') },
    { format: 'confluence', ending: '.xml', label: 'Confluence', description: l10n.t('the storage format of a page') },
    { format: 'text', ending: '.txt', label: l10n.t('Plain text'), description: l10n.t('for mail and documents') },
  ];
  if (audience === 'public') return all;
  return [
    ...all,
    { format: 'csv', ending: '.csv', label: l10n.t('Action items for Jira'), description: 'CSV' },
    { format: 'github-csv', ending: '.csv', label: l10n.t('Action items for GitHub'), description: 'CSV' },
    { format: 'ics', ending: '.ics', label: l10n.t('Review meeting'), description: l10n.t('calendar') },
  ];
}

const isExport = (format: Format): format is ExportFormat =>
  format === 'csv' || format === 'github-csv' || format === 'ics';

function ask(review: vscode.Uri, title: string, ending: string, kind: string): Thenable<vscode.Uri | undefined> {
  const extension = ending.slice(ending.lastIndexOf('.') + 1);
  return vscode.window.showSaveDialog({ title, defaultUri: beside(review, ending), filters: { [kind]: [extension] } });
}

/** The file beside a report for its picture: one that is not there yet, or that the report has named before. */
async function pictureFor(target: vscode.Uri): Promise<vscode.Uri> {
  const before = await textOf(target);
  const base = target.path.replace(/\.[^./]+$/, '');
  for (let n = 1; ; n++) {
    const picture = target.with({ path: `${base}${n === 1 ? '' : `-${n}`}.svg` });
    const name = nameOf(picture);
    // As Markdown and Confluence write it, whole: `other-report.svg` is another file.
    const named = [`(${name})`, `(${encodeURI(name)})`, `"${name}"`].some((written) => before.includes(written));
    if (named || !(await exists(picture))) return picture;
  }
}

/** '' where there is no such file. */
async function textOf(file: vscode.Uri): Promise<string> {
  try {
    return new TextDecoder().decode(await vscode.workspace.fs.readFile(file));
  } catch {
    return '';
  }
}

/** Writes a file and says so, with a way to it. */
async function write(target: vscode.Uri, text: string): Promise<void> {
  await vscode.workspace.fs.writeFile(target, encoded(text));
  const { l10n } = vscode;
  const open = l10n.t('Open');
  void vscode.window.showInformationMessage(l10n.t('{0} is written.', nameOf(target)), open).then((chosen) => {
    if (chosen === open) void vscode.commands.executeCommand('vscode.open', target);
  });
}

const encoded = (text: string): Uint8Array => new TextEncoder().encode(text);
const nameOf = (uri: vscode.Uri): string => uri.path.slice(uri.path.lastIndexOf('/') + 1);
