import { describe, expect, test } from 'vitest';
import type { KeptText, TextPlace } from '../../src/domain/writing/written-text.ts';
import { writeTexts } from '../../src/interview/writing.ts';
import { findBlank } from '../../src/texts/blanks.ts';
import { loadTexts } from '../../src/texts/texts.ts';
import { createScriptedAsker, type Happening, pick, type } from './scripted-asker.ts';

type Act = Parameters<typeof createScriptedAsker>[0][number];

const PLACE: TextPlace = { document: 'measurement', measurement: '2026-03-01' };
const approval = { by: 'bestuur', on: '2026-03-20' };
const written = (text: string, by: typeof approval | null = null): KeptText => ({
  kind: 'written',
  text,
  approval: by,
});

/** Asks for these texts after a script; every act of it must be played. */
async function write(
  kept: Readonly<Record<string, KeptText>>,
  script: readonly Act[],
  save: () => string | null = () => null,
  half = new Map<string, string>(),
) {
  const happened: Happening[] = [];
  const saved: (readonly [string, KeptText])[] = [];
  const said: string[] = [];
  const { asker, left } = createScriptedAsker(script, (happening) => happened.push(happening));
  const items = Object.entries(kept).map(([id, text]) => {
    const blank = findBlank(id);
    if (blank === null) throw new Error(id);
    return { place: PLACE, blank, kept: text };
  });
  const now = await writeTexts({
    items,
    introduction: 'Inleiding.',
    asker: { ...asker, say: (text) => said.push(text) },
    texts: loadTexts('nl'),
    half: {
      of: (id) => half.get(id) ?? null,
      put: (id, text) => {
        if (text === null) half.delete(id);
        else half.set(id, text);
      },
    },
    save: async ({ blank }, text) => {
      const why = save();
      if (why === null) saved.push([blank.id, text]);
      return why;
    },
  });
  expect(left(), 'acts that were not played').toBe(0);
  const asked = happened.flatMap((one) => (one.kind === 'pick' ? [one.message] : []));
  return { saved, said, asked, happened, now };
}

const open: KeptText = { kind: 'open' };

describe('asking for texts', () => {
  test('those that are open come first, each is saved as it is written', async () => {
    const { saved, asked } = await write({ geld: written('Niets'), uren: open }, [
      pick('write'),
      type(' Vier uur.\n\nElke week. '),
      pick('keep'),
    ]);
    expect(saved).toEqual([['uren', written('Vier uur.\n\nElke week.')]]);
    expect(asked[0]).toMatch(/^Inleiding\.\n\nTekst 1 van 2[\s\S]*Uren, begroot en besteed/);
    expect(asked[1]).toContain('Nu staat er: Niets');
  });

  test('a text of others is asked in which role it was approved, and when', async () => {
    const { saved } = await write({ 'reactie-bestuur': open }, [
      pick('write'),
      type('Wij zijn blij.'),
      pick('author'),
      type('morgen'),
      type('20 maart 2026'),
    ]);
    // On disk before it is asked: a window that is closed at the approval does not take it along.
    expect(saved).toEqual([
      ['reactie-bestuur', written('Wij zijn blij.')],
      ['reactie-bestuur', written('Wij zijn blij.', approval)],
    ]);
  });

  test('another role is written as it is called; a known one gets its id', async () => {
    const { saved } = await write({ 'reactie-bestuur': open }, [
      pick('write'),
      type('Ja.'),
      pick('other'),
      type(''),
      type('Raad van  toezicht'),
      type('20-3-2026'),
    ]);
    expect(saved.at(-1)?.[1]).toMatchObject({ approval: { by: 'Raad van toezicht', on: '2026-03-20' } });
  });

  test('who goes back at the approval keeps the text, as not approved', async () => {
    const { saved } = await write({ 'reactie-bestuur': open }, [pick('write'), type('Ja.'), pick(null)]);
    expect(saved).toEqual([['reactie-bestuur', written('Ja.')]]);
  });

  test('a text that is changed is not approved any more; the same text stays approved', async () => {
    const kept = { 'reactie-bestuur': written('Oud', approval) };
    const changed = await write(kept, [pick('change'), type('Nieuw'), pick('no')]);
    expect(changed.saved).toEqual([['reactie-bestuur', written('Nieuw')]]);
    expect(changed.asked[0]).toContain('Goedgekeurd door: bestuur, 20 maart 2026');
    expect(changed.said.join()).toContain('geldt dus niet meer');
    expect((await write(kept, [pick('change'), type('Oud'), pick('keep')])).saved).toEqual([]);
  });

  test('emptying a text takes nothing away; clearing does, after asking', async () => {
    const kept = { geld: written('Niets') };
    expect(
      (await write(kept, [pick('change'), type(''), pick('clear'), pick('no'), pick('keep')])).saved,
    ).toEqual([]);
    expect((await write(kept, [pick('clear'), pick('yes')])).saved).toEqual([['geld', open]]);
  });

  test('only experts by experience approve their text, and it is withdrawn on their behalf', async () => {
    const kept = { ervaringsdeskundigen: written('Wij') };
    const { happened, saved } = await write(kept, [pick('approve'), pick('author'), type('20-3-2026')]);
    const approving = happened.flatMap((one) => (one.kind === 'pick' ? [one.answers] : []))[1];
    expect(approving).toEqual(['no', 'author']);
    expect(saved[0]?.[1]).toMatchObject({ approval: { by: 'ervaringsdeskundige', on: '2026-03-20' } });
    const withdrawn = await write(kept, [pick('withdraw'), pick('yes')]);
    expect(withdrawn.saved).toEqual([['ervaringsdeskundigen', { kind: 'withdrawn' }]]);
    expect(withdrawn.asked[1]).toContain('Willen de ervaringsdeskundigen hun tekst intrekken?');
  });

  test('a role that the file cannot hold is refused before the day is asked', async () => {
    const other = await write({ 'reactie-bestuur': written('Goed') }, [
      ...[pick('approve'), pick('other'), type('x'.repeat(81)), type('  raad van   toezicht ')],
      type('20-3-2026'),
    ]);
    const wrong = other.happened.flatMap((one) => (one.kind === 'wrong' ? [one.message] : []));
    expect(wrong).toEqual([expect.stringContaining('hoogstens 80 tekens')]);
    expect(other.saved[0]?.[1]).toMatchObject({ approval: { by: 'raad van toezicht' } });
  });

  test('a text that was withdrawn is left alone, or written anew', async () => {
    const kept: Record<string, KeptText> = { ervaringsdeskundigen: { kind: 'withdrawn' } };
    expect((await write(kept, [pick('keep')])).saved).toEqual([]);
    const anew = await write(kept, [pick('write-anew'), type('Toch.'), pick('no')]);
    expect(anew.saved).toEqual([['ervaringsdeskundigen', written('Toch.')]]);
  });

  test('back, later and stop save nothing', async () => {
    const { saved, asked } = await write({ uren: open, geld: open }, [
      pick('skip'),
      pick(null),
      pick('stop'),
    ]);
    expect(saved).toEqual([]);
    expect(asked.map((message) => message.replace('Inleiding.\n\n', '').split(' · ')[0])).toEqual([
      'Tekst 1 van 2',
      'Tekst 2 van 2',
      'Tekst 1 van 2',
    ]);
  });

  test('what was half written stands ready and is told, until it is recorded or emptied', async () => {
    const half = new Map([
      ['uren', 'Vier'],
      ['geld', 'Weinig'],
    ]);
    const { saved, asked } = await write(
      { uren: open, geld: open },
      [pick('write'), type(null), pick('write'), type('Vier uur'), pick('write'), type(''), pick('stop')],
      undefined,
      half,
    );
    expect(saved).toEqual([['uren', written('Vier uur')]]);
    expect(asked[0]).toContain('U schreef hier al iets dat nog niet is vastgelegd');
    expect([...half]).toEqual([]);
  });

  test('a text that cannot be saved is tried again, or shown so that it is not lost', async () => {
    let isBusy = true;
    const again = await write({ uren: open }, [pick('write'), type('Vier'), pick('again')], () => {
      const why = isBusy ? 'Bezig.' : null;
      isBusy = false;
      return why;
    });
    expect(again.saved).toEqual([['uren', written('Vier')]]);
    const stopped = await write({ uren: open }, [pick('write'), type('Vier'), pick('stop')], () => 'Vol.');
    expect([stopped.saved, stopped.said]).toEqual([[], ['Deze tekst is niet bewaard: Vier']]);
  });
});
