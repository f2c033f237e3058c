/** A name as an id: `Stichting De Vaart` becomes `stichting-de-vaart`; null when nothing is left of it. */
export function nameToId(name: string): string | null {
  const words =
    name
      .normalize('NFKD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .match(/[a-z0-9]+/g) ?? [];
  const id = words.join('-').slice(0, 64).replace(/-$/, '');
  return id === '' ? null : id;
}
