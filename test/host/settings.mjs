// @ts-check

/** Nothing that asks, greets, tips, updates or calls home: for every host that we start. */
export const QUIET = {
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
  'workbench.welcomePage.walkthroughs.openOnInstall': false,
  'workbench.enableExperiments': false,
  'workbench.settings.enableNaturalLanguageSearch': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'window.restoreWindows': 'none',
  'window.confirmBeforeClose': 'never',
  'security.workspace.trust.enabled': false,
  'telemetry.telemetryLevel': 'off',
  'telemetry.feedback.enabled': false,
  'update.mode': 'none',
  'update.showReleaseNotes': false,
  'extensions.autoUpdate': false,
  'extensions.autoCheckUpdates': false,
  'extensions.ignoreRecommendations': true,
  'extensions.verifySignature': false,
  'chat.disableAIFeatures': true,
  'chat.commandCenter.enabled': false,
  'git.enabled': false,
  'git.openRepositoryInParentFolders': 'never',
  'github.gitAuthentication': false,
  'json.schemaDownload.enable': false,
  'remote.autoForwardPorts': false,
};

/** Nothing that moves, floats or types by itself: for hosts that a test drives. */
export const STILL = {
  ...QUIET,
  'workbench.editor.restoreViewState': false,
  'workbench.layoutControl.enabled': false,
  'workbench.reduceMotion': 'on',
  'window.commandCenter': false,
  'files.autoSave': 'off',
  'files.simpleDialog.enable': true,
  'editor.cursorBlinking': 'solid',
  'editor.minimap.enabled': false,
  'editor.quickSuggestions': { other: 'off', comments: 'off', strings: 'off' },
  'editor.wordBasedSuggestions': 'off',
  'editor.autoClosingBrackets': 'never',
  'editor.autoClosingQuotes': 'never',
  'editor.autoIndent': 'none',
};

/** @typedef {'light' | 'dark' | 'hc' | 'hc-light'} Theme */

/** The workbench themes that VS Code ships, by our short names. */
const THEMES = {
  light: 'Default Light Modern',
  dark: 'Default Dark Modern',
  hc: 'Default High Contrast',
  'hc-light': 'Default High Contrast Light',
};

/**
 * The settings that put a workbench into a theme, whatever the machine prefers.
 *
 * @param {Theme} theme
 */
export const themeSettings = (theme) => ({
  'workbench.colorTheme': THEMES[theme],
  'window.autoDetectColorScheme': false,
  // Where the machine has no high contrast, it would take the theme back at the start.
  'window.autoDetectHighContrast': false,
});
