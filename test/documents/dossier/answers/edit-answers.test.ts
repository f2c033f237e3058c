import { describe, expect, test } from 'vitest';
import { editResponses, editTableRoles } from '../../../../src/documents/dossier/answers/edit-answers.ts';
import { type Response, UNANSWERED } from '../../../../src/domain/assessment/assessment.ts';

const BY_HAND = `# Van ons
table: { present: [bestuur], absent: [] } # 12 maart
answers:
  visie:
    answer: 1   # deels
    evidence:
  tijd: { answer: "2" }
`;
const deels: Response = { ...UNANSWERED, state: { kind: 'answered', answer: 'deels' } };
const one = (response: Response): ReadonlyMap<string, Response> => new Map([['visie', response]]);

describe('writing a response into an answers file', () => {
  test('adds a note and leaves an answer that was written as a number as it was', () => {
    expect(editResponses(BY_HAND, one({ ...deels, note: 'besproken' }), one(deels))).toBe(
      BY_HAND.replace('    evidence:\n', '    evidence:\n    note: besproken\n'),
    );
  });

  test('fills in a field that a person left empty, in its place', () => {
    expect(editResponses(BY_HAND, one({ ...deels, evidence: 'jaarplan' }), one(deels))).toBe(
      BY_HAND.replace('    evidence:\n', '    evidence: jaarplan\n'),
    );
  });

  test('leaves a long note on its one line', () => {
    const note = 'Besproken met de cliëntenraad en het bestuur. '.repeat(6).trim();
    expect(editResponses(BY_HAND, one({ ...deels, note }), one(deels))).toBe(
      BY_HAND.replace('    evidence:\n', `    evidence:\n    note: ${note}\n`),
    );
  });

  test('changes only what differs from the response that was known', () => {
    const meanwhile = BY_HAND.replace('answer: 1', 'answer: 3');
    expect(editResponses(meanwhile, one({ ...deels, note: 'x' }), one({ ...deels, note: null }))).toContain(
      '    answer: 3   # deels\n',
    );
    expect(editResponses(BY_HAND, one(deels), one(deels))).toBe(BY_HAND);
  });

  test('leaves a note and evidence that a person wrote meanwhile when only the answer changes', () => {
    const meanwhile = BY_HAND.replace('    evidence:\n', '    evidence: jaarplan\n    note: net besproken\n');
    const volledig: Response = { ...UNANSWERED, state: { kind: 'answered', answer: 'volledig' } };
    expect(editResponses(meanwhile, one(volledig), one(deels))).toBe(
      meanwhile.replace('answer: 1', 'answer: volledig'),
    );
  });

  test('takes a note out that was taken back, and leaves a field that a person left empty', () => {
    const noted = BY_HAND.replace('    evidence:\n', '    evidence:\n    note: besproken\n');
    expect(editResponses(noted, one(deels), one({ ...deels, note: 'besproken', evidence: '' }))).toBe(
      BY_HAND,
    );
  });

  test.each(['not-applicable', 'decided-against'] as const)(
    'takes the range out of a group that says %s after all',
    (kind) => {
      const divided = 'answers:\n  visie:\n    answer: verdeeld\n    low: deels\n    high: volledig\n';
      const before: Response = { ...UNANSWERED, state: { kind: 'divided', low: 'deels', high: 'volledig' } };
      const edited = editResponses(
        divided,
        one({ ...UNANSWERED, state: { kind, reason: 'bewust' } }),
        one(before),
      );
      expect(edited).not.toMatch(/low|high/);
      expect(edited).toContain('reason: bewust');
    },
  );

  test('takes the range out of a group whose answer was withdrawn', () => {
    const divided =
      'answers:\n  visie:\n    answer: verdeeld\n    low: deels\n    high: volledig\n    note: x\n';
    const before: Response = { ...UNANSWERED, state: { kind: 'divided', low: 'deels', high: 'volledig' } };
    expect(editResponses(divided, one(UNANSWERED), one(before))).toBe('answers:\n  visie:\n    note: x\n');
  });

  test('removes an answer that was withdrawn', () => {
    expect(editResponses(BY_HAND, one(UNANSWERED), one(deels))).toBe(
      BY_HAND.replace('    answer: 1   # deels\n', ''),
    );
  });
});

test('roles of a table that are known already change nothing', () => {
  expect(editTableRoles(BY_HAND, { present: ['bestuur'], absent: [] })).toBe(BY_HAND);
});
