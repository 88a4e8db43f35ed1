/** The page's words. The extension hands over their translations, which VS Code keeps by the English text. */

let translations: Readonly<Record<string, string>> = {};

/** `bundle`: English text → text in the reader's language, as `vscode.l10n.bundle`. */
export function speak(bundle: Readonly<Record<string, string>>): void {
  translations = bundle;
}

/** A text in the reader's language; `{0}`, `{1}` … stand for what is filled in. */
export function t(text: string, ...filled: readonly (string | number)[]): string {
  return (translations[text] ?? text).replace(/\{(\d+)\}/g, (whole, place: string) =>
    String(filled[Number(place)] ?? whole),
  );
}
