import * as vscode from 'vscode';
import { documentLinks, NO_CONFIG, type DocumentLink } from '../core/index';
import { LANGUAGE } from './language';
import { toRange } from './ranges';
import type { Reviews } from './reviews';

type PathTarget = Extract<DocumentLink['target'], { type: 'path' }>;

/** A path may be meant from the folder of the review or from the root; which one there is, is looked up when it is followed. */
class PathLink extends vscode.DocumentLink {
  constructor(
    range: vscode.Range,
    readonly places: readonly vscode.Uri[],
    readonly line: number | null,
  ) {
    super(range);
    this.tooltip = vscode.l10n.t('Open {0}', vscode.workspace.asRelativePath(places[0] ?? ''));
  }
}

/** Tickets, addresses and paths as links. Paths lead nowhere outside the workspace. */
export function registerLinks(reviews: Reviews): vscode.Disposable {
  return vscode.languages.registerDocumentLinkProvider(
    { language: LANGUAGE },
    {
      provideDocumentLinks(document) {
        // A pattern can be made to take for ever, so one that nobody vouches for is not tried.
        const review = reviews.of(document);
        const { tickets } = vscode.workspace.isTrusted ? review.config : NO_CONFIG;
        return documentLinks(review.parsed, tickets).flatMap((link) => toLink(document, link) ?? []);
      },
      async resolveDocumentLink(link, token) {
        const place = link instanceof PathLink ? await existing(link.places, token) : undefined;
        if (token.isCancellationRequested) return undefined;
        if (link instanceof PathLink && place !== undefined)
          link.target = link.line === null ? place : place.with({ fragment: `L${link.line}` });
        return link;
      },
    },
  );
}

function toLink(document: vscode.TextDocument, { span, target }: DocumentLink): vscode.DocumentLink | null {
  const range = toRange(document, span);
  if (target.type === 'path') {
    const places = placesOf(document.uri, target);
    return places.length === 0 ? null : new PathLink(range, places, target.line);
  }
  const link = new vscode.DocumentLink(range, vscode.Uri.parse(target.url, true));
  link.tooltip = target.url;
  return link;
}

/** Where a path may lead: below the root of the workspace, or below the review's own folder where there is none. */
function placesOf(review: vscode.Uri, { fromRoot, up, segments }: PathTarget): vscode.Uri[] {
  if (review.scheme === 'untitled') return [];
  const folder = vscode.Uri.joinPath(review, '..');
  const root = vscode.workspace.getWorkspaceFolder(review)?.uri ?? folder;
  const below = root.path.endsWith('/') ? root.path : `${root.path}/`;
  const places = [
    ...(fromRoot ? [] : [vscode.Uri.joinPath(folder, ...Array<string>(up).fill('..'), ...segments)]),
    ...(up === 0 ? [vscode.Uri.joinPath(root, ...segments)] : []),
  ];
  return places.filter(({ path }) => path.startsWith(below));
}

async function existing(
  places: readonly vscode.Uri[],
  token: vscode.CancellationToken,
): Promise<vscode.Uri | undefined> {
  for (const place of places) {
    if (token.isCancellationRequested) return undefined;
    try {
      await vscode.workspace.fs.stat(place);
      return place;
    } catch {
      // Not here; perhaps from the root.
    }
  }
  return places[0];
}
