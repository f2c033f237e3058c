import { describe, expect, test } from 'vitest';
import { loadTexts } from '../../src/texts/texts.ts';
import { exampleDocuments } from './example-documents.ts';
import { render } from './expected-figures.ts';

/* Comparison and plan speak for the organisation, in every state of the examples: "wij", and never "u". */

const NEVER = {
  nl: /(?<![\p{L}„"])(u|uw|uzelf)(?![\p{L}])|[Rr]ust(en)? op|de middelste|een kwart is minstens|waar dat toen uit bleek|eerst dit|uren hebben/iu,
  en: /(?<!\p{L})(you|your|yourself)(?!\p{L})|rests? on/iu,
} as const;

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
      const found = said.split('\n').filter((line) => NEVER[language].test(line));
      expect(found).toEqual([]);
    }
  }, 60_000);
});
