/** The names in a JSON pointer (RFC 6901), from the outside in. */
export function splitPointer(pointer: string): readonly string[] {
  return pointer
    .split('/')
    .slice(1)
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'));
}

/** A JSON pointer that goes on from another one. */
export function joinPointer(base: string, ...parts: readonly (string | number)[]): string {
  return [base, ...parts.map((part) => String(part).replaceAll('~', '~0').replaceAll('/', '~1'))].join('/');
}
