/**
 * A function that answers the same object only once: for what follows from a list that stays the same while other things change. Nobody
 * can tell it from the function itself, but by the time that it takes.
 */
export function remembered<T extends object, R>(work: (from: T) => R): (from: T) => R {
  const known = new WeakMap<T, { readonly result: R }>();
  return (from) => {
    let found = known.get(from);
    if (found === undefined) {
      found = { result: work(from) };
      known.set(from, found);
    }
    return found.result;
  };
}
