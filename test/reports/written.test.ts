import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { type Approval, type KeptText, showTexts } from '../../src/domain/writing/written-text.ts';
import { OFFICE_FORMATS } from '../../src/office/formats.ts';
import { FORMATS } from '../../src/reports/formats.ts';
import { viewDocument } from '../../src/reports/view.ts';
import { viewMessage } from '../../src/reports/views/measurement/message-view.ts';
import { wordDocument } from '../../src/reports/words.ts';
import { BLANKS } from '../../src/texts/blanks.ts';
import { loadTexts } from '../../src/texts/texts.ts';
import { documentsOf } from '../documents.ts';
import { readExample } from '../examples.ts';
import { readWord, wordsOf } from '../office/read-word.ts';

const texts = loadTexts('nl');
const [report, plan] = documentsOf(await readExample('wijkteams-de-brug'), texts);

/** What a person sees of these texts in every format, by format: report and plan behind each other. */
async function inEveryFormat(kept: ReadonlyMap<string, KeptText>): Promise<Readonly<Record<string, string>>> {
  const documents = [
    { ...report, report: { ...report.report, texts: showTexts('measurement', kept, BLANKS) } },
    { ...plan, texts: showTexts('plan', kept, BLANKS) },
  ];
  // On paper stands what stands on the page: a browser prints that.
  const written = [...FORMATS, ...OFFICE_FORMATS].filter(({ id }) => id !== 'pdf');
  const seen = written.map(async ({ id, load }) => {
    const { render } = await load();
    const parts = await Promise.all(
      documents.map(async (document) => {
        const content = await render(document, texts, () => Promise.reject(new Error('nothing is printed')));
        if (typeof content === 'string') return content;
        if (id === 'docx') return wordsOf(readWord(content).body);
        return Object.values(unzipSync(content))
          .map((part) => strFromU8(part))
          .join('\n');
      }),
    );
    return [id, parts.join('\n').replaceAll('\\', '')] as const;
  });
  return Object.fromEntries(await Promise.all(seen));
}

const by = (role: string): Approval => ({ by: role, on: '2026-11-02' });
const all = (approvalOf: (author: string) => Approval | null): ReadonlyMap<string, KeptText> =>
  new Map(
    BLANKS.map(({ id, author }): [string, KeptText] => [
      id,
      { kind: 'written', text: `Zin over ${id}`, approval: author === null ? null : approvalOf(author) },
    ]),
  );

/** What page one asks of its reader. */
function askedWith(kept: ReadonlyMap<string, KeptText>, language: 'nl' | 'en' = 'nl'): string {
  const { report: own } = report;
  const written = { ...report, report: { ...own, texts: showTexts('measurement', kept, BLANKS) } };
  const words = loadTexts(language);
  return viewMessage(wordDocument(written, words), words).asked;
}

describe('page one', () => {
  test('proposes a decision, and names the responses that come before it', () => {
    expect(askedWith(new Map())).toMatch(
      /^Een besluit om te beginnen bij .* Vóór dat besluit: een reactie van bestuur of directie, ondernemingsraad en cliënten- of adviesraad \(hoofdstuk 10\)\.$/,
    );
  });

  test('asks for the decision that was written, and for the responses that are still missing', () => {
    const kept = new Map(all(by));
    expect(askedWith(kept)).toBe('Gevraagd besluit (hoofdstuk 11): Zin over gevraagd-besluit');
    kept.delete('reactie-ondernemingsraad');
    expect(askedWith(kept)).toBe(
      'Gevraagd besluit (hoofdstuk 11): Zin over gevraagd-besluit Vóór dat besluit: de reacties die nog ontbreken (hoofdstuk 10).',
    );
  });

  test('has the beginning of a long decision, on one line, and says where it goes on', () => {
    const text = `Wij vragen het bestuur:\n\n${'een heel goed besluit '.repeat(20)}`;
    const kept = new Map(all(by)).set('gevraagd-besluit', { kind: 'written', text, approval: null });
    const asked = askedWith(kept, 'en');
    expect(asked).toMatch(
      /^Decision requested: Wij vragen het bestuur: een heel .* … \(read on in chapter 11\)$/,
    );
    expect(asked.length).toBeLessThan(320);
  });
});

describe('what people wrote', () => {
  test('stands in every format, and then nothing is open in any', async () => {
    for (const [format, seen] of Object.entries(await inEveryFormat(all(by)))) {
      const missing = BLANKS.filter(({ id }) => !seen.includes(`Zin over ${id}`));
      expect([format, missing.map(({ id }) => id)]).toEqual([format, []]);
      expect([format, seen.includes('Nog in te vullen')]).toEqual([format, false]);
      if (format === 'json') continue;
      expect(seen).toContain('Goedgekeurd door: ervaringsdeskundigen, 2 november 2026');
      expect(seen).toContain('Goedgekeurd door: ondernemingsraad, 2 november 2026');
      expect(seen).not.toContain('Nog niet goedgekeurd');
    }
  });

  test('of experts by experience is in no format before they approve it; of others it says that nobody approved it', async () => {
    for (const [format, seen] of Object.entries(await inEveryFormat(all(() => null)))) {
      expect([format, seen.includes('Zin over ervaringsdeskundigen')]).toEqual([format, false]);
      expect([format, seen.includes('Zin over reactie-bestuur')]).toEqual([format, true]);
      if (format === 'json') continue;
      expect(seen).toContain('Aan deze tekst wordt gewerkt');
      expect(seen).toContain('Nog niet goedgekeurd');
    }
  });

  test('is nowhere when it was withdrawn, and its place says only that no text is included', async () => {
    const kept = new Map(all(by)).set('ervaringsdeskundigen', { kind: 'withdrawn' });
    for (const [format, seen] of Object.entries(await inEveryFormat(kept))) {
      expect([format, seen.includes('Zin over ervaringsdeskundigen')]).toEqual([format, false]);
      if (format !== 'json') expect(seen).toContain('Hier is geen tekst opgenomen.');
    }
  });

  test('without it the same blanks are open on the page, in Markdown and in Word', async () => {
    const seen = await inEveryFormat(new Map());
    const count = (text: string | undefined): number => text?.split('Nog in te vullen').length ?? 0;
    expect(count(seen['html'])).toBe(BLANKS.length + 1);
    expect(count(seen['md'])).toBe(BLANKS.length + 1);
    expect(count(seen['docx'])).toBe(BLANKS.length + 1);
    for (const { heading } of BLANKS) expect(seen['xlsx']).toContain(heading.nl);
  });

  test('is text everywhere: no markup, no formula, and a direction of writing that keeps to itself', async () => {
    const text = '=SOM(A1)\n\n<script>a</script> *b* \u202Ec';
    const kept = new Map<string, KeptText>([['geld', { kind: 'written', text, approval: null }]]);
    const seen = await inEveryFormat(kept);
    expect(seen['html']).toContain('&lt;script&gt;a&lt;/script&gt;');
    expect(seen['html']).not.toContain('<script>a');
    expect(seen['html']).toContain('<bdi class="long">');
    expect(seen['md']).toContain('&lt;script&gt;a&lt;/script&gt; *b* [U+202E]c');
    expect(seen['csv']).toContain(`"'=SOM(A1)`);
    expect(seen['csv']).toContain('[U+202E]');
    expect(seen['json']).toContain('\\u202e'.replaceAll('\\', ''));
  });
});

test('a plan of which somebody wrote by whom it was adopted, says nowhere that it was not', () => {
  const viewOf = (kept: ReadonlyMap<string, KeptText>) => {
    const shown = viewDocument({ ...plan, texts: showTexts('plan', kept, BLANKS) }, texts);
    if (shown.template !== 'plan') throw new Error('not a plan');
    return shown.view.changes;
  };
  const adopted: KeptText = { kind: 'written', text: 'De directie, 12 januari 2027', approval: null };
  expect(viewOf(new Map([['plan-vastgesteld', adopted]]))).toBe(texts('plan.changes-adopted'));
  expect(viewOf(new Map())).toBe(texts('plan.changes-none'));
});
