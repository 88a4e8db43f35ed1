import type { ArchivedReview } from '../../archive/archive';

/** Reviews are named `*.pir.yaml`; addresses of other places are not looked at. */
const REVIEW = /^(?![a-z][a-z0-9+.-]*:)(?!\/).*\.pir\.ya?ml$/i;

/** The uri that a link of a review leads to, where it is the path of another review; null for everything else. */
export function linkedReview(from: string, link: string): string | null {
  const path = link.split('#', 1).join('');
  if (!REVIEW.test(path)) return null;
  const [, root = '', folder = ''] = /^([a-z][a-z0-9+.-]*:\/\/[^/]*\/)?(.*)$/i.exec(from) ?? [];
  const parts = folder.split('/').slice(0, -1);
  for (const part of path.split('/')) {
    if (part === '..') {
      if (parts.length === 0 || parts.at(-1) === '..') parts.push('..');
      else parts.pop();
    } else if (part !== '.' && part !== '') parts.push(root === '' ? part : encodeURIComponent(part));
  }
  return root + parts.join('/');
}

export function linkedReviews({ uri, summary }: ArchivedReview): string[] {
  return summary.links.flatMap(({ text }) => linkedReview(uri, text) ?? []);
}
