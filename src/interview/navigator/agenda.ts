import type { Response } from '../../domain/assessment/assessment.ts';
import { findVisibility } from '../../domain/assessment/visibility.ts';
import type { Framework, Question, Step } from '../../domain/instrument/framework.ts';

/** A question in its turn. */
export interface AgendaItem {
  readonly question: Question;
  readonly framework: Framework;
  readonly step: Step;
  /** Frameworks in which the question counts too. */
  readonly alsoIn: readonly Framework[];
}

/** The questions to ask, in order, given the answers so far: only those that are shown, and one that frameworks share once. */
export function listAgenda(
  frameworks: readonly Framework[],
  responses: ReadonlyMap<string, Response>,
): readonly AgendaItem[] {
  const items = new Map<
    string,
    { question: Question; framework: Framework; step: Step; alsoIn: Framework[] }
  >();
  for (const framework of frameworks) {
    const shown = findVisibility(framework, responses).questions;
    for (const step of framework.steps) {
      for (const question of step.questions) {
        if (!shown.has(question.id)) continue;
        const first = items.get(question.id);
        if (first === undefined) items.set(question.id, { question, framework, step, alsoIn: [] });
        else first.alsoIn.push(framework);
      }
    }
  }
  return [...items.values()];
}

export function isOpen(responses: ReadonlyMap<string, Response>, question: string): boolean {
  const state = responses.get(question)?.state;
  return state === undefined || state.kind === 'unanswered';
}

/** Where to begin: the first open question, or the first of all when none is open. */
export function findStart(agenda: readonly AgendaItem[], responses: ReadonlyMap<string, Response>): number {
  const index = agenda.findIndex(({ question }) => isOpen(responses, question.id));
  return index === -1 ? 0 : index;
}
