import { readAsset } from '#generated/assets.js';
import type { Language } from '../../domain/instrument/text.ts';

/** A start of each template by the name of its file, with explaining comments, for a person to change. */
export function starterTemplates(language: Language): ReadonlyMap<string, string> {
  const starters = JSON.parse(readAsset('starter-templates.json')) as Readonly<
    Record<Language, Readonly<Record<string, string>>>
  >;
  return new Map(Object.entries(starters[language]));
}
