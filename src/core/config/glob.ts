/**
 * Globs over paths with forward slashes: `*` and `?` within a name, `**` for any number of folders, `{a,b}` for either. Letters match in
 * either case, since the same folder is `Postmortems` for one team and `postmortems` for the next. A glob that ends in `/` is all below that
 * folder. Work is bounded by the product of the two lengths: nothing in a configuration can make it take long.
 */

/** More alternatives than this, multiplied out, are no glob that anybody wrote to be read. */
const MOST_ALTERNATIVES = 512;

/** Whether a path, from the folder that the glob is meant from, matches. */
export function matchesGlob(glob: string, path: string): boolean {
  const whole = glob.replace(/^(?:\.?\/)+/, '').replace(/\/$/, '/**');
  const names = path.toLowerCase().split('/');
  return alternatives(whole.toLowerCase()).some((one) => matchNames(one.split('/'), names));
}

/** `a{b,c}d` → `abd`, `acd`. Braces may stand in braces; one that is never closed is a sign like any other. */
function alternatives(glob: string): string[] {
  const found: string[] = [];
  const open = [glob];
  for (let next = open.pop(); next !== undefined && found.length + open.length < MOST_ALTERNATIVES; next = open.pop()) {
    const brace = innermostBrace(next);
    if (brace === null) found.push(next);
    else for (const choice of brace.choices) open.push(next.slice(0, brace.start) + choice + next.slice(brace.end));
  }
  return found;
}

function innermostBrace(glob: string): { start: number; end: number; choices: string[] } | null {
  const close = glob.indexOf('}');
  const start = close < 0 ? -1 : glob.lastIndexOf('{', close);
  return start < 0 ? null : { start, end: close + 1, choices: glob.slice(start + 1, close).split(',') };
}

function matchNames(glob: readonly string[], names: readonly string[]): boolean {
  return matchRow(
    glob.length,
    names.length,
    (i) => glob[i] === '**',
    (i, j) => matchName(glob[i] ?? '', names[j] ?? ''),
  );
}

function matchName(glob: string, name: string): boolean {
  return matchRow(
    glob.length,
    name.length,
    (i) => glob.charAt(i) === '*',
    (i, j) => glob.charAt(i) === '?' || glob.charAt(i) === name.charAt(j),
  );
}

/** Matches a row of elements, some of which stand for any number of others; on a mismatch the last such takes one more. */
function matchRow(
  elements: number,
  length: number,
  isAny: (element: number) => boolean,
  fits: (element: number, at: number) => boolean,
): boolean {
  let element = 0;
  let at = 0;
  let lastAny = -1;
  let taken = 0;
  while (at < length) {
    if (element < elements && isAny(element)) {
      lastAny = element++;
      taken = at;
    } else if (element < elements && fits(element, at)) {
      element++;
      at++;
    } else if (lastAny >= 0) {
      element = lastAny + 1;
      at = ++taken;
    } else return false;
  }
  while (element < elements && isAny(element)) element++;
  return element === elements;
}
