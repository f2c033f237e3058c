import type { Response, ResponseState } from '../../../domain/assessment/assessment.ts';
import type { Replacement } from '../../../domain/assessment/merge-form.ts';
import type { Question } from '../../../domain/instrument/framework.ts';
import type { Texts } from '../../../texts/texts.ts';
import { termWord } from '../../../texts/vocabulary.ts';

/** An answer in words. */
export function stateWords(state: ResponseState, question: Question, texts: Texts): string {
  const labelOf = (id: string): string => {
    const choices = question.kind === 'scale' ? question.scale.answers : question.options;
    return choices.find((choice) => choice.id === id)?.label[texts.language] ?? id;
  };
  switch (state.kind) {
    case 'answered':
      return labelOf(state.answer);
    case 'given':
      return [state.value].flat().map(String).map(labelOf).join(', ');
    case 'divided':
      return texts('state.divided-range', { low: labelOf(state.low), high: labelOf(state.high) });
    default: {
      const word = texts(`state.${state.kind}`);
      return 'reason' in state ? `${word} (${state.reason})` : word;
    }
  }
}

/** What becomes of a note or of evidence. */
function textLine(
  field: 'note' | 'evidence',
  before: Response,
  after: Response,
  texts: Texts,
): readonly string[] {
  const [was, now] = [before[field], after[field]];
  const what = texts(`replace.${field}`);
  if (was === null) return now === null ? [] : [texts('replace.comes', { what, now })];
  if (now === null) return [texts('replace.goes', { what, was })];
  return [texts(was === now ? 'replace.stays' : 'replace.changes', { what, was, now })];
}

/** What a form would put in the place of what is there, in lines. */
export function replacementWords(
  replaced: readonly Replacement[],
  questions: ReadonlyMap<string, Question>,
  texts: Texts,
): string {
  const rolesWords = (roles: readonly string[]): string =>
    roles.length === 0
      ? texts('replace.nobody')
      : roles.map((role) => termWord('role', role, texts)).join(', ');
  return replaced
    .flatMap((one): readonly string[] => {
      if (one.kind === 'roles')
        return [
          texts('replace.present'),
          ...(['present', 'absent'] as const).flatMap((who) => {
            const was = rolesWords(one.before[who]);
            const now = rolesWords(one.after[who]);
            return was === now
              ? []
              : [`  ${texts('replace.changes', { what: texts(`replace.roles-${who}`), was, now })}`];
          }),
        ];
      const question = questions.get(one.question);
      if (question === undefined) return [];
      const was = stateWords(one.before.state, question, texts);
      const now = stateWords(one.after.state, question, texts);
      const what = texts('replace.answer');
      return [
        `${question.text[texts.language]} (${one.question})`,
        `  ${texts(was === now ? 'replace.stays' : 'replace.changes', { what, was, now })}`,
        ...textLine('note', one.before, one.after, texts).map((line) => `  ${line}`),
        ...textLine('evidence', one.before, one.after, texts).map((line) => `  ${line}`),
      ];
    })
    .join('\n');
}
