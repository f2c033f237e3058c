import { describe, expect, test } from 'vitest';
import { fitToDepth } from '../../src/domain/instrument/depth.ts';
import { type Facts, NO_FACTS } from '../../src/domain/instrument/facts.ts';
import { render } from '../../src/surveys/paper-form.ts';
import { loadTexts } from '../../src/texts/texts.ts';
import {
  aCriterion,
  aFramework,
  anAssessment,
  anOpenQuestion,
  answered,
  aQuestion,
  aStep,
  aText,
  when,
} from '../domain/builders.ts';

const nl = loadTexts('nl');
const sheetsOf = (page: string): readonly string[] =>
  [...page.matchAll(/<article[^>]*>([\s\S]*?)<\/article>/g)].map(([, sheet = '']) => sheet);
const read = (html: string): string => html.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ');
const ONE: Facts = { ...NO_FACTS, teams: 'one' };

describe('sheets on paper', () => {
  const framework = aFramework([
    aStep('eerst', [aQuestion('a', { criteria: [aCriterion('Het staat op papier.')] })]),
    aStep(
      'dan',
      [
        aQuestion('b', { when: when('a >= deels') }),
        aQuestion('c', { when: when('organisation.teams is many') }),
        anOpenQuestion('d', { kind: 'number' }),
      ],
      { order: 2 },
    ),
  ]);
  const page = render(anAssessment([framework], [{ a: answered('volledig') }], { facts: ONE }), nl);

  test('are one to say how they are used, and one a step', () => {
    const sheets = sheetsOf(page).map(read);
    expect(sheets).toHaveLength(3);
    expect(sheets[0]).toContain('U hoeft ze niet in te leveren.');
    expect(sheets[0]).toContain('(2 vragen)');
    expect(sheets[1]).toContain('STAP 1. ');
    expect(sheets[2]).toContain('STAP 2. ');
  });

  test('of several frameworks say whose a step is, and point at the question that is printed', () => {
    const other = aFramework(
      [
        aStep('begin', [aQuestion('z')]),
        aStep('dan', [aQuestion('a'), aQuestion('e', { when: when('a >= deels') })]),
      ],
      { id: 'ander', title: aText('Ander kader') },
    );
    const sheets = sheetsOf(render(anAssessment([framework, other], [{}], { facts: ONE }), nl)).map(read);
    expect(sheets[0]).toContain('STAP 1. stap eerst (Afwegingskader)');
    expect(sheets[0]).toContain('STAP 1. stap begin (Ander kader)');
    expect(sheets[4]).toContain('STAP 2. stap dan (Ander kader)');
    expect(sheets[4]).toContain('Alleen invullen als vraag 1.1 (onderwerp a) „1 = label deels” is of hoger.');
  });

  test('have every answer with its number and a box, and when a question is asked', () => {
    const [, first = '', second = ''] = sheetsOf(page);
    expect(read(first)).toContain('1.1 vraag a');
    expect(first.match(/<li>/g)).toHaveLength(4);
    expect(read(first)).toContain('3 label volledig');
    expect(read(second)).toContain('Alleen invullen als vraag 1.1');
    expect(second).toContain('class="line"');
  });

  test('ask nothing that is not for this organisation, and show no answer that was given', () => {
    expect(page).not.toContain('vraag c');
    expect(page).not.toContain('checked');
    const empty = render(anAssessment([framework], [{}], { facts: ONE }), nl);
    expect(page).toBe(empty);
  });

  test('hold only what a short measurement asks, and say so', () => {
    const short = aFramework([aStep('eerst', [aQuestion('a', { core: true }), aQuestion('b')])]);
    const sheets = render(anAssessment([fitToDepth(short, 'short')], [{}]), nl);
    expect(read(sheets)).toContain('Dit is de korte versie, met hoogstens 1 van de 2 vragen.');
    expect(sheets).not.toContain('vraag b');
  });

  test('show what people typed as text, also what works unseen', () => {
    const harmful = aFramework([
      aStep('eerst', [aQuestion('a', { text: aText('<img src=x onerror=alert(1)>\u202E\u001B[2J') })]),
    ]);
    const sheets = render(anAssessment([harmful], [{}]), nl);
    expect(sheets).not.toContain('<img');
    for (const unseen of ['\u202E', '\u001B']) expect(sheets).not.toContain(unseen);
    expect(sheets).toContain('&lt;img src=x onerror=alert(1)&gt;');
    expect(sheets).toContain("default-src 'none'");
  });

  test('are in the language that is asked for', () => {
    const sheets = render(anAssessment([framework], [{}]), loadTexts('en'));
    expect(sheets).toContain('<html lang="en">');
    expect(read(sheets)).toContain('You do not have to hand them in.');
  });
});
