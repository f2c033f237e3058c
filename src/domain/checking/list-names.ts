/** The most names in one message. */
const MOST = 100;

/** Names for a message, with a comma between them; the first hundred when there are more, and a dash when there is none. */
export function listNames(names: Iterable<string>): string {
  const listed: string[] = [];
  for (const name of names) {
    if (listed.length === MOST) return `${listed.join(', ')}, …`;
    listed.push(name);
  }
  return listed.length === 0 ? '–' : listed.join(', ');
}
