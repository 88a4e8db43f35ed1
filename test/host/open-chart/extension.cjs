const vscode = require('vscode');

/** Opens the chart as soon as a review is in front. */
exports.activate = (context) => {
  let opened = false;
  const open = async (editor) => {
    if (opened || editor?.document.languageId !== 'post-incident-review') return;
    opened = true;
    await vscode.commands.executeCommand('postIncidentReview.openChart', editor.document.uri);
  };
  context.subscriptions.push(vscode.window.onDidChangeActiveTextEditor(open));
  return open(vscode.window.activeTextEditor);
};
