import { joinPointer } from '../../domain/checking/pointer.ts';
import { type Problem, problem } from '../../domain/checking/problem.ts';
import { findSuggestion } from '../../domain/checking/suggestion.ts';
import type { AnswerScale } from '../../domain/instrument/answer-scale.ts';
import { type Condition, parseCondition } from '../../domain/instrument/condition.ts';
import type { Citation, Question, SuggestedAction } from '../../domain/instrument/framework.ts';
import {
  asFields,
  asList,
  asNumber,
  asNumberOrNull,
  asString,
  asText,
  type Fields,
} from '../yaml/lenient.ts';

/** Where problems go while a file is read, and what its questions can refer to. */
export interface ReadingContext {
  readonly scales: ReadonlyMap<string, AnswerScale>;
  readonly problems: Problem[];
}

export function readCitations(value: unknown): readonly Citation[] {
  return asList(value)
    .map(asFields)
    .map((citation) => ({
      document: asString(citation['document']),
      section: asString(citation['section']),
    }));
}

/** Reads a condition; one that cannot be read is reported and stands for "always". */
export function readCondition(value: unknown, pointer: string, reading: ReadingContext): Condition | null {
  if (typeof value !== 'string' || value === '') return null;
  const parsed = parseCondition(value);
  if (parsed.kind === 'parsed') return parsed.condition;
  const found = parsed.found === '' ? '@condition.end-of-text' : parsed.found;
  reading.problems.push(
    problem('condition-syntax', pointer, { found, expected: `@condition.${parsed.expected}` }),
  );
  return null;
}

const NO_SCALE: AnswerScale = { id: '', answers: [] };

/** Finds a scale by its id; one that there is not is reported, once a place. */
function readScale(id: string, pointer: string, reading: ReadingContext): AnswerScale {
  const scale = reading.scales.get(id);
  if (scale === undefined && !reading.problems.some((found) => found.pointer === pointer)) {
    const known = [...reading.scales.keys()];
    const values = { written: id, known: known.join(', ') };
    reading.problems.push(
      problem('unknown-scale', pointer, values, { suggestion: findSuggestion(id, known) }),
    );
  }
  return scale ?? NO_SCALE;
}

/** Fields by answer id; a name that the scale does not have is reported. */
function readByAnswer<T>(
  value: unknown,
  scale: AnswerScale,
  pointer: string,
  reading: ReadingContext,
  read: (part: unknown) => T,
): Record<string, T> {
  const known = scale.answers.map((answer) => answer.id);
  const entries = Object.entries(asFields(value));
  for (const [id] of entries) {
    if (known.length === 0 || known.includes(id)) continue;
    const values = { written: id, known: known.join(', ') };
    const more = { at: 'key', suggestion: findSuggestion(id, known) } as const;
    reading.problems.push(problem('unknown-answer', joinPointer(pointer, id), values, more));
  }
  return Object.fromEntries(entries.map(([id, part]) => [id, read(part)]));
}

function readAction(value: unknown): SuggestedAction {
  const action = asFields(value);
  return { what: asText(action['what']), sources: readCitations(action['sources']) };
}

/** Fields that mean something only where there is a score. */
const SCORED = [
  'scale',
  'levels',
  'criteria',
  'actions',
  'weight',
  'importance',
  'feasibility',
  'prerequisite',
  'optional',
  'reversed',
];

/** Fields that are written and do nothing for this kind of question. */
function reportWithoutEffect(written: Fields, kind: string, pointer: string, reading: ReadingContext): void {
  const isChoice = kind === 'choice' || kind === 'choices';
  const idle = [...(kind === 'scale' ? [] : SCORED), ...(isChoice ? [] : ['options'])];
  for (const field of idle.filter((name) => name in written)) {
    const values = { field, kind };
    reading.problems.push(
      problem('field-without-effect', joinPointer(pointer, field), values, { at: 'key' }),
    );
  }
}

/** Reads one question as it is written; what is missing is filled with its default. */
export function readQuestion(
  written: Fields,
  pointer: string,
  defaultScale: string,
  reading: ReadingContext,
): Question {
  const base = {
    id: asString(written['id']),
    label: asText(written['label']),
    text: asText(written['text']),
    help: asText(written['help']),
    evidence: asText(written['evidence']),
    when: readCondition(written['when'], joinPointer(pointer, 'when'), reading),
    sources: readCitations(written['sources']),
  };
  const kind = asString(written['kind'], 'scale');
  if (kind === 'text' || kind === 'number' || kind === 'date' || kind === 'choice' || kind === 'choices') {
    reportWithoutEffect(written, kind, pointer, reading);
    const options = asList(written['options'])
      .map(asFields)
      .map((option) => ({ id: asString(option['id']), label: asText(option['label']) }));
    return { ...base, kind, options };
  }
  reportWithoutEffect(written, 'scale', pointer, reading);
  const scaleAt = 'scale' in written ? joinPointer(pointer, 'scale') : '/scale';
  const scale = readScale(asString(written['scale'], defaultScale), scaleAt, reading);
  return {
    ...base,
    kind: 'scale',
    scale,
    levels: readByAnswer(written['levels'], scale, joinPointer(pointer, 'levels'), reading, asText),
    criteria: asList(written['criteria']).map(asText),
    actions: readByAnswer(written['actions'], scale, joinPointer(pointer, 'actions'), reading, readAction),
    weight: asNumber(written['weight'], 1),
    importance: asNumber(written['importance'], 3),
    feasibility: asNumberOrNull(written['feasibility']),
    prerequisite: written['prerequisite'] === true,
    optional: written['optional'] === true,
    reversed: written['reversed'] === true,
  };
}
