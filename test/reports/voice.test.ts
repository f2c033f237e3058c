import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { loadMessages } from '#generated/texts.js';
import { LANGUAGES } from '../../src/domain/instrument/text.ts';

const reports = readdirSync('test/golden').filter((name) => /\.(md|html)$/.test(name));

/** What a report never says (the voice of the instrument). */
const NEVER: readonly (readonly [string, RegExp])[] = [
  [
    'a total or a mark for the organisation',
    /scoort \d+|scores \d+ out of|onvoldoende:|unsatisfactory|totaalscore|total score/i,
  ],
  ['that answers are fully anonymous', /volledig anoniem|fully anonymous|completely anonymous/i],
  [
    'that the AVG is satisfied, or that consent is not needed',
    /voldoet aan de AVG|complies with the GDPR|instemming .* niet nodig|consent .* not (needed|required)/i,
  ],
  ['that a file was overwritten', /is overschreven|has been overwritten/i],
  ['what the few experts by experience think', /ervaringsdeskundigen \(n =|experts by experience \(n =/i],
];

describe.each(reports)('%s', (name) => {
  const text = readFileSync(join('test/golden', name), 'utf8');
  test.each(NEVER)('never says %s', (_, sentence) => {
    expect(text).not.toMatch(sentence);
  });

  test('says that it is no test and no quality mark, or is the plan', () => {
    if (name.includes('.plan.')) return expect(text).toMatch(/Plan van aanpak|Plan of approach/);
    expect(text).toMatch(/geen gevalideerde test en geen keurmerk|no validated test|not a validated test/);
  });

  test('shows a figure of 0 to 100 only in the annex', () => {
    const body = text.slice(0, text.search(/Bijlage B|Annex B|Appendix B/));
    expect(body).not.toMatch(/\b\d{1,3} (van de|out of|\/) 100\b/);
  });
});

test('every sentence that a report never says is absent from the texts too', () => {
  for (const language of LANGUAGES) {
    const texts = Object.values(loadMessages(language))
      .flatMap((message) => (typeof message === 'string' ? message : Object.values(message)))
      .join('\n');
    for (const [, sentence] of NEVER) expect(texts).not.toMatch(sentence);
  }
});

test('a sign stands against its number, so that no line breaks between them', () => {
  for (const language of LANGUAGES)
    for (const message of Object.values(loadMessages(language)))
      for (const text of typeof message === 'string' ? [message] : Object.values(message))
        expect(text).not.toMatch(/[\d}] %/);
});
