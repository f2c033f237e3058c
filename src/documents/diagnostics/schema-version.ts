const SCHEMA = /^(nulmeting\/[a-z-]+)@([1-9]\d{0,5})$/;

/** Whether the name of a schema, such as `nulmeting/answers@2`, is that of a later version of one of those that this program knows. */
export function isNewerSchema(written: string, known: readonly string[]): boolean {
  const [, name, version] = SCHEMA.exec(written) ?? [];
  return known.some((one) => {
    const [, knownName, knownVersion] = SCHEMA.exec(one) ?? [];
    return name !== undefined && name === knownName && Number(version) > Number(knownVersion);
  });
}
