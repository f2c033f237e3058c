import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { LANGUAGES } from '../src/domain/instrument/text.ts';
import { jsonText } from './json-text.ts';

type Message = string | { readonly one: string; readonly other: string };

function flatten(value: unknown, path: string, into: Map<string, Message>): Map<string, Message> {
  if (typeof value === 'string') return into.set(path, value);
  if (typeof value !== 'object' || value === null) throw new Error(`texts: ${path} is not a text`);
  const entries = Object.entries(value);
  if ('one' in value && 'other' in value && entries.length === 2) return into.set(path, value as Message);
  for (const [key, part] of entries) flatten(part, path === '' ? key : `${path}.${key}`, into);
  return into;
}

function placeholders(message: Message): readonly string[] {
  const texts = typeof message === 'string' ? [message] : [message.one, message.other, '{n}'];
  const names = texts.flatMap((text) => [...text.matchAll(/\{\$?(\w+)\}/g)].map((match) => match[1] ?? ''));
  return [...new Set(names)].sort();
}

interface LanguageTexts {
  readonly language: string;
  readonly files: readonly string[];
  readonly messages: ReadonlyMap<string, Message>;
}

/** Reads the files of one language; a text stands in one of them. */
function readLanguage(folder: string, language: string): LanguageTexts {
  if (!existsSync(join(folder, language))) throw new Error(`texts: ${language} has no folder`);
  const files = readdirSync(join(folder, language))
    .filter((name) => name.endsWith('.yaml'))
    .sort();
  const messages = new Map<string, Message>();
  for (const name of files)
    for (const [key, message] of flatten(
      parse(readFileSync(join(folder, language, name), 'utf8')),
      '',
      new Map(),
    )) {
      if (messages.has(key)) throw new Error(`texts: ${language} has ${key} in ${name} and in another file`);
      messages.set(key, message);
    }
  return { language, files, messages };
}

/**
 * Compiles the texts of every language into modules, and the names of the texts with what they need into a type.
 * @throws when a language has no folder or a folder is no language, when a language misses a file or a text, has one too many, or needs other values than the first language does.
 */
export function compileTexts(
  folder: string,
  wanted: readonly string[] = LANGUAGES,
): readonly (readonly [string, string])[] {
  const unknown = readdirSync(folder).filter((name) => !wanted.includes(name));
  if (unknown.length > 0) throw new Error(`texts: ${unknown.join(', ')} is no language of LANGUAGES`);
  const languages = wanted.map((language) => readLanguage(folder, language));
  const [first, ...others] = languages;
  if (first === undefined) throw new Error('texts: no language');
  const faults = others.flatMap(({ language, files, messages }) => [
    ...first.files
      .filter((name) => !files.includes(name))
      .map((name) => `${language} misses the file ${name}`),
    ...files
      .filter((name) => !first.files.includes(name))
      .map((name) => `${language} has the file ${name}, which ${first.language} has not`),
    ...[...first.messages.keys()]
      .filter((key) => !messages.has(key))
      .map((key) => `${language} misses ${key}`),
    ...[...messages].flatMap(([key, message]) => {
      const base = first.messages.get(key);
      if (base === undefined) return [`${language} has ${key}, which ${first.language} has not`];
      const same = placeholders(base).join() === placeholders(message).join();
      return same
        ? []
        : [
            `${language} ${key} needs {${placeholders(message).join('} {')}}, ${first.language} {${placeholders(base).join('} {')}}`,
          ];
    }),
  ]);
  if (faults.length > 0) throw new Error(`texts:\n  ${faults.join('\n  ')}`);
  const types = [...first.messages].map(([key, message]) => {
    const names = placeholders(message).map(
      (name) => `${name}: ${name === 'n' ? 'number' : 'string | number'}`,
    );
    return `  ${JSON.stringify(key)}: ${names.length === 0 ? 'undefined' : `{ ${names.join('; ')} }`};`;
  });
  return [
    ...languages.map(
      ({ language, messages }) => [`texts-${language}.json`, jsonText(Object.fromEntries(messages))] as const,
    ),
    [
      'texts.d.ts',
      `import type { Language } from '../src/domain/instrument/text.ts';
export interface TextValues {\n${types.join('\n')}\n}
export type Messages = Readonly<Record<string, string | { readonly one: string; readonly other: string }>>;
export const loadMessages: (language: Language) => Messages;\n`,
    ] as const,
    [
      'texts.js',
      `import { readAsset } from './assets.js';
export const loadMessages = (language) => JSON.parse(readAsset(\`texts-\${language}.json\`));\n`,
    ] as const,
  ];
}
