/** Which Markdown files are reviews: those of the usual folders, or those that a team names. */
import type { Config } from './config';
import { matchesGlob } from './glob';

/** Folders that hold reviews and nothing else, and folders that do so below another one: a repository may be called `incidents` as well. */
export const USUAL_REVIEWS: readonly string[] = [
  '**/{postmortem,postmortems,post-mortem,post-mortems,post_mortem,post_mortems}/**/*.md',
  '**/{post-incident,incident,learning}{-,_}{review,reviews,report,reports}/**/*.md',
  '*/**/{incidents,outages,reviews,retrospectives,retros}/**/*.md',
];

/** Files beside the reviews of such a folder. */
export const USUALLY_NO_REVIEW: readonly string[] = [
  '**/{readme,index,contributing,changelog,license,glossary,faq,_index}.md',
  '**/*template*.md',
  '**/*template*/**',
  '**/{node_modules,vendor,third_party,.git}/**',
];

/** Where a file and the folders around it are: absolute paths with forward slashes. */
export interface Whereabouts {
  readonly path: string;
  /** The folder of the workspace or repository, or null where the file is in none. */
  readonly root: string | null;
  /** The folder of the team's configuration, from which its globs are meant, or null without one. */
  readonly configuration: string | null;
}

/**
 * Whether a Markdown file is linted as a review: by the globs that somebody set for themselves (from `root`), else by those of the team, else
 * by the usual folders. What the team takes out is out.
 */
export function isMarkdownReview(
  { path, root, configuration }: Whereabouts,
  { include, exclude }: Config['markdown'],
  own: readonly string[] | null = null,
): boolean {
  if (!/\.(?:md|markdown)$/i.test(path)) return false;
  if (matchesOne(exclude, path, configuration)) return false;
  if (own !== null) return matchesOne(own, path, root);
  if (include !== null) return matchesOne(include, path, configuration);
  const parent = root === null ? null : root.replace(/\/[^/]*\/?$/, '');
  const usual = path.replace(/\.markdown$/i, '.md');
  return matchesOne(USUAL_REVIEWS, usual, parent) && !matchesOne(USUALLY_NO_REVIEW, usual, parent);
}

/** Globs are meant from a folder; without one, from the root of the file system. */
function matchesOne(globs: readonly string[], path: string, folder: string | null): boolean {
  const base = folder === null ? '/' : `${folder.replace(/\/$/, '')}/`;
  return path.startsWith(base) && globs.some((glob) => matchesGlob(glob, path.slice(base.length)));
}
