import * as vscode from 'vscode';
import type { Audience } from '../../core/report/index';
import type { Configurations } from '../configuration';
import type { Reviews } from '../reviews';
import { exportReport } from './export';
import { LazyReports } from './load';
import type { PreviewSurroundings } from './preview';
import { ReportPreviews } from './previews';

/** The previews of both reports, and their export. Core's reports are loaded when the first is asked for. */
export function registerReports(
  { extensionUri: extension }: vscode.ExtensionContext,
  reviews: Reviews,
  configurations: Configurations,
): vscode.Disposable {
  const around: PreviewSurroundings = { reviews, configurations, reports: new LazyReports(), extension };
  const previews = new ReportPreviews(around);
  const command = (name: string, run: (uri?: vscode.Uri) => unknown): vscode.Disposable =>
    vscode.commands.registerCommand(`postIncidentReview.${name}`, run);
  /** The review that is meant: the one named, that of the preview in focus, or that of the editor. */
  const meant = (uri?: vscode.Uri): vscode.Uri | undefined =>
    uri ?? previews.active?.uri ?? vscode.window.activeTextEditor?.document.uri;
  const open = (audience: Audience) => async (uri?: vscode.Uri) => {
    const target = meant(uri);
    if (target !== undefined) await previews.show(target, audience);
  };
  const take = (audience: Audience) => async (uri?: vscode.Uri) => {
    const target = meant(uri);
    if (target !== undefined) await exportReport(await vscode.workspace.openTextDocument(target), audience, around);
  };
  return vscode.Disposable.from(
    previews,
    command('openReport', open('internal')),
    command('openPublicReport', open('public')),
    command('exportReport', take('internal')),
    command('exportPublicReport', take('public')),
    command('showReportSource', async () => {
      const document = await previews.active?.document();
      if (document !== undefined) await vscode.window.showTextDocument(document, vscode.ViewColumn.One);
    }),
  );
}
