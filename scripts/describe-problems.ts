import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PROBLEM_CODES, type ProblemCode } from '../src/domain/checking/problem-codes.ts';
import { LANGUAGES, type Language } from '../src/domain/instrument/text.ts';
import { loadTexts } from '../src/texts/texts.ts';

const CASES = 'test/diagnostics';

/** A control character in a case as its picture: with it as it is the page would be no text. */
const showControl = (character: string): string => String.fromCodePoint(0x2400 + character.charCodeAt(0));

function fence(language: string, text: string): string {
  const shown = text.trimEnd().replace(/(?![\t\n\r\u007F-\u009F])\p{Cc}/gu, showControl);
  return `\`\`\`${language}\n${shown}\n\`\`\``;
}

/** The files of the case that shows a code, each with its name. */
function showCase(code: ProblemCode): string {
  const single = join(CASES, `${code}.yaml`);
  if (existsSync(single)) return fence('yaml', readFileSync(single, 'utf8'));
  return (
    readdirSync(join(CASES, code), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).replaceAll('\\', '/'))
      // What the program remembers of a case that was run is no part of it.
      .filter((path) => !path.includes('/.nulmeting/'))
      .sort()
      .map((path) => {
        const kind = path.endsWith('.json') ? 'json' : path.endsWith('.hbs') ? 'handlebars' : 'yaml';
        return `\`${path.slice(CASES.length + 1)}\`:\n\n${fence(kind, readFileSync(path, 'utf8'))}`;
      })
      .join('\n\n')
  );
}

/** What a problem says, with … for what differs from one to the next. */
function messageOf(code: ProblemCode, language: Language): string {
  return (loadTexts(language).find(`problem.${code}`) ?? code).replace(/\{\$?\w+\}/g, '…');
}

function describeIn(code: ProblemCode, language: Language): string {
  const texts = loadTexts(language);
  const say = (part: string): string => texts.find(`problem-help.${code}.${part}`) ?? '';
  const output = readFileSync(join(CASES, `${code}.${language}.out`), 'utf8');
  return [
    `## ${texts('language')}`,
    `> ${messageOf(code, language)}`,
    say('why'),
    `**${texts('problem-page.mend')}.** ${say('mend')}`,
    `${texts('problem-page.shown')}:`,
    fence('text', output),
  ].join('\n\n');
}

function describeProblem(code: ProblemCode): string {
  const parts = [
    `# ${code}`,
    `<!-- Written by npm run docs from src/domain/checking/problem-codes.ts, texts/ and ${CASES}; do not edit. -->`,
    `${PROBLEM_CODES[code]} · [all codes](README.md)`,
    showCase(code),
    ...LANGUAGES.map((language) => describeIn(code, language)),
  ];
  return `${parts.join('\n\n')}\n`;
}

function listCodes(): string {
  const rows = (Object.keys(PROBLEM_CODES) as ProblemCode[])
    .toSorted()
    .map(
      (code) =>
        `| [\`${code}\`](${code}.md) | ${PROBLEM_CODES[code]} | ${messageOf(code, 'en').replaceAll('|', '\\|')} |`,
    );
  return `# What \`nulmeting check\` can say

<!-- Written by npm run docs from src/domain/checking/problem-codes.ts and texts/; do not edit. -->

Every message ends with a code. A code never changes its meaning. An **error** means that the file cannot be asked, scored or reported without surprise, or contradicts itself; \`check\` then ends with exit code 1. A **warning** means that it works, but could be better.

| code | | what it says |
| --- | --- | --- |
${rows.join('\n')}
`;
}

/** The pages about our problems, by file name. */
export function describeProblems(): readonly (readonly [string, string])[] {
  const pages = (Object.keys(PROBLEM_CODES) as ProblemCode[]).map(
    (code) => [`${code}.md`, describeProblem(code)] as const,
  );
  return [['README.md', listCodes()], ...pages];
}
