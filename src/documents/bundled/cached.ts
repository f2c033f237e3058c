/** Does a piece of work once, when its result is first asked for; what it throws is thrown each time. */
export function cached<T>(make: () => T): () => T {
  let made: { readonly result: T } | null = null;
  return () => {
    made ??= { result: make() };
    return made.result;
  };
}
