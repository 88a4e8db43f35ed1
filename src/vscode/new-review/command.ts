import * as vscode from 'vscode';
import { newReview, parseReview, reviewFileName, type NewReviewOptions } from '../../core/index';
import { configurationFor, type TeamConfiguration } from '../configuration';
import { LANGUAGE } from '../language';
import { freeName, homeOfReviews } from './place';
import { askAbout, type Answers, type TemplateChoice } from './questions';

/** What other commands may know already; what is given is not asked for. */
export interface NewReviewGiven {
  readonly folder?: vscode.Uri;
  readonly answers?: Answers;
}

/** Asks, writes the file beside the reviews that there are, and opens it at the first thing to type. */
export async function createReview({ folder: given, answers: known }: NewReviewGiven): Promise<void> {
  const folder = given ?? (await homeOfReviews());
  const team = await configurationFor(folder ?? vscode.Uri.parse('untitled:/'));
  const answers = known ?? (await askAbout(team.config));
  if (answers === undefined) return;
  const template = await readTemplate(answers.template, team);
  const { text, cursor } = newReview(options(answers, template));
  const document = await open(folder, reviewFileName(answers.title, answers.began), text);
  const position = document.positionAt(cursor);
  await vscode.window.showTextDocument(document, { selection: new vscode.Range(position, position), preview: false });
}

function options({ title, severity, began }: Answers, template: NewReviewOptions['template']): NewReviewOptions {
  const here = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const zoned = typeof template === 'object' && parseReview(template.text).review.timezone !== null;
  return {
    template,
    ...(title === '' ? {} : { title }),
    ...(severity === null ? {} : { severity }),
    ...(began === null ? {} : { date: began }),
    // Without a zone times are UTC anyway.
    ...(zoned || /^(?:Etc\/)?UTC$/.test(here) ? {} : { timezone: here }),
  };
}

async function readTemplate(
  choice: TemplateChoice,
  { file }: TeamConfiguration,
): Promise<NewReviewOptions['template']> {
  if (typeof choice === 'string' || file === null) return choice === 'light' ? 'light' : 'full';
  try {
    const bytes = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(file, '..', choice.path));
    return { text: new TextDecoder().decode(bytes) };
  } catch {
    const message = vscode.l10n.t('The template {0} cannot be read, so the full review is used.', choice.path);
    void vscode.window.showWarningMessage(message);
    return 'full';
  }
}

/** The new file; a text that is not saved yet where there is no folder, or none that can be written. */
async function open(folder: vscode.Uri | undefined, name: string, text: string): Promise<vscode.TextDocument> {
  if (folder !== undefined && vscode.workspace.fs.isWritableFileSystem(folder.scheme) !== false) {
    try {
      const file = await freeName(folder, name);
      await vscode.workspace.fs.writeFile(file, new TextEncoder().encode(text));
      return await vscode.workspace.openTextDocument(file);
    } catch {
      // Not every folder lets us write.
    }
  }
  return vscode.workspace.openTextDocument({ language: LANGUAGE, content: text });
}
