/** The unescaped segments of a JSON pointer (RFC 6901), the outermost first. */
export function splitPointer(pointer: string): readonly string[] {
  return pointer
    .split('/')
    .slice(1)
    .map((segment) => segment.replaceAll('~1', '/').replaceAll('~0', '~'));
}

/** A JSON pointer extended with more segments. */
export function joinPointer(base: string, ...segments: readonly (string | number)[]): string {
  return [
    base,
    ...segments.map((segment) => String(segment).replaceAll('~', '~0').replaceAll('/', '~1')),
  ].join('/');
}
