import { describe, expect, test } from 'vitest';
import { questionsOf } from '../../src/domain/instrument/framework.ts';
import { loadTexts } from '../../src/texts/texts.ts';
import { exampleDocuments } from './example-documents.ts';
import { render } from './expected-figures.ts';

/* Comparison and plan speak for the organisation, in every state of the examples: "wij", and never "u". */

const NEVER = {
  nl: /(?<![\p{L}„"])(u|uw|uzelf)(?![\p{L}])|[Rr]ust(en)? op|de middelste|een kwart is minstens|waar dat toen uit bleek|^eerst dit(?!\s\p{L})|uren hebben/iu,
  en: /(?<!\p{L})(you|your|yourself)(?!\p{L})|rests? on/iu,
} as const;

const unescaped = (text: string): string =>
  text
    .replace(/&#x27;/g, "'")
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, '&');

describe.each(['nl', 'en'] as const)('in %s', (language) => {
  test('no comparison and no plan speaks to the reader, or says what the voice rules out', async () => {
    const texts = loadTexts(language);
    const documents = (await exampleDocuments(language)).filter(
      ({ kind }) => kind === 'plan' || kind === 'comparison',
    );
    expect(documents.length).toBeGreaterThan(8);
    for (const document of documents) {
      const page = await render(document, 'html', texts);
      const said = page.replace(/<style>[\s\S]*?<\/style>/g, '').replace(/<[^>]*>/g, '\n');
      // What is to be found out is the question itself, in the words in which it was asked.
      const asked = document.kind === 'plan' ? document.frameworks.flatMap(questionsOf) : [];
      const own = asked.reduce(
        (text, question) => text.replaceAll(question.text[language], ''),
        unescaped(said),
      );
      const found = own.split('\n').filter((line) => NEVER[language].test(line));
      expect(found).toEqual([]);
    }
  }, 180_000);
});
