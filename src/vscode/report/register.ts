import * as vscode from 'vscode';
import type { Audience } from '../../core/report/index';
import type { Configurations } from '../configuration';
import type { ReviewInFront } from '../review-in-front';
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
  front: ReviewInFront,
): vscode.Disposable {
  const around: PreviewSurroundings = { reviews, configurations, reports: new LazyReports(), extension };
  const previews = new ReportPreviews(around);
  front.addPanels(() => previews.active?.uri);
  const command = (name: string, run: (uri?: vscode.Uri) => unknown): vscode.Disposable =>
    vscode.commands.registerCommand(`postIncidentReview.${name}`, run);
  const open = (audience: Audience) => async (uri?: vscode.Uri) => {
    const target = uri ?? front.uri;
    if (target !== undefined) await previews.show(target, audience);
  };
  const take = (audience: Audience) => async (uri?: vscode.Uri) => {
    const target = uri ?? front.uri;
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
