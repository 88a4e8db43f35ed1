import * as vscode from 'vscode';
import { completeConfig, hoverConfig } from '../core/index';
import type { ConfigurationFiles } from './configuration-files';
import { toItem } from './completion';
import { toRange } from './ranges';

/** Speaks of the schema that is contributed for the file; two lists of the same keys would be one too many. */
const YAML_EXTENSION = 'redhat.vscode-yaml';

/** Completion and hover in `pir.config.yaml`, from core. */
export function registerConfigurationLanguage({ selector }: ConfigurationFiles): vscode.Disposable {
  const isLeftToAnother = (): boolean => vscode.extensions.getExtension(YAML_EXTENSION) !== undefined;
  return vscode.Disposable.from(
    vscode.languages.registerCompletionItemProvider(
      selector,
      {
        provideCompletionItems(document, position) {
          if (isLeftToAnother()) return [];
          const found = completeConfig(document.getText(), document.offsetAt(position));
          return found.map((one, index) => toItem(document, position, one, index));
        },
      },
      ' ',
      ':',
      '/',
    ),
    vscode.languages.registerHoverProvider(selector, {
      provideHover(document, position) {
        const found = isLeftToAnother() ? null : hoverConfig(document.getText(), document.offsetAt(position));
        if (found === null) return null;
        return new vscode.Hover(new vscode.MarkdownString(found.markdown), toRange(document, found.span));
      },
    }),
  );
}
