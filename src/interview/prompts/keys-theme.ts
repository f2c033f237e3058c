import type { Texts } from '../../texts/texts.ts';

/** The line under a list that tells which keys do what, in the language in use. */
export function keysTheme(texts: Texts) {
  const keysHelpTip = (keys: readonly [key: string, action: string][]): string =>
    keys
      .filter(([, action]) => texts.find(`keys.${action}`) !== null)
      .map(
        ([key, action]) =>
          `${texts.find(`keys.key-${key}`) ?? key} ${texts.find(`keys.${action}`) ?? action}`,
      )
      .join(' · ');
  return { style: { keysHelpTip } };
}
