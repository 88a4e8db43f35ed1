import * as vscode from 'vscode';
import type { ImportPreview, PreviewLine } from '../../core/index';

interface LineItem extends vscode.QuickPickItem {
  readonly line?: PreviewLine;
}

/** Shows what would be imported, every new line chosen; gives the lines that were left chosen, or undefined where nobody agreed. */
export function chooseFrom({ lines, warnings }: ImportPreview, from: string): Promise<PreviewLine[] | undefined> {
  const { l10n } = vscode;
  const picker = vscode.window.createQuickPick<LineItem>();
  picker.title = l10n.t('Which lines of {0} become entries?', from);
  picker.placeholder = warnings.join(' ') || l10n.t('What is not chosen is left out.');
  picker.canSelectMany = true;
  picker.matchOnDescription = true;
  picker.ignoreFocusOut = true;
  const fresh = lines.filter(({ type, known }) => type === 'entry' && !known);
  const comments = lines.filter(({ type }) => type === 'comment');
  const known = lines.filter((line) => line.known);
  picker.items = [
    ...fresh.map(toItem),
    ...section(l10n.t('kept as comments'), comments),
    ...section(l10n.t('in the review already'), known),
  ];
  picker.selectedItems = picker.items.filter(({ line }) => line !== undefined && !line.known);
  return new Promise((resolve) => {
    picker.onDidAccept(() => {
      resolve(picker.selectedItems.flatMap(({ line }) => line ?? []));
      picker.hide();
    });
    picker.onDidHide(() => {
      resolve(undefined);
      picker.dispose();
    });
    picker.show();
  });
}

function section(label: string, lines: readonly PreviewLine[]): LineItem[] {
  return lines.length === 0 ? [] : [heading(label), ...lines.map(toItem)];
}

function heading(label: string): LineItem {
  return { label, kind: vscode.QuickPickItemKind.Separator };
}

function toItem(line: PreviewLine): LineItem {
  const { type, time, words, who, kind } = line;
  if (type === 'comment') return { label: `# ${words}`, line };
  return {
    label: [time, words].filter(Boolean).join('  '),
    description: [...who, kind ?? ''].filter(Boolean).join(', '),
    line,
  };
}
