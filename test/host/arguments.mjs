// @ts-check

/** The options of the desktop's `code` that take a value in the next word. */
const WITH_VALUE = new Set([
  'extensionDevelopmentPath',
  'extensionTestsPath',
  'extensionDevelopmentKind',
  'user-data-dir',
  'extensions-dir',
  'folder-uri',
  'file-uri',
  'install-extension',
  'uninstall-extension',
  'disable-extension',
  'log',
  'locale',
]);

/**
 * Reads a command line the way VS Code's desktop does: `--name=value`, `--name value` for options that take one, `--name`.
 *
 * @param {readonly string[]} words
 * @returns {{ options: Map<string, string[]>, rest: string[] }} an option without a value has the value `''`
 */
export function readArguments(words) {
  /** @type {Map<string, string[]>} */
  const options = new Map();
  /** @type {string[]} */
  const rest = [];
  for (let i = 0; i < words.length; i++) {
    const word = words[i] ?? '';
    const match = /^--([^=]+)(?:=(.*))?$/s.exec(word);
    const name = match?.[1];
    if (!name) {
      rest.push(word);
      continue;
    }
    const value = match[2] ?? (WITH_VALUE.has(name) ? (words[++i] ?? '') : '');
    options.set(name, [...(options.get(name) ?? []), value]);
  }
  return { options, rest };
}
