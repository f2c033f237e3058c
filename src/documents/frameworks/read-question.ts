import { listNames } from '../../domain/checking/list-names.ts';
import { joinPointer } from '../../domain/checking/pointer.ts';
import { problem } from '../../domain/checking/problem.ts';
import { findSuggestion } from '../../domain/checking/suggestion.ts';
import type { AnswerScale } from '../../domain/instrument/answer-scale.ts';
import type { Condition } from '../../domain/instrument/condition.ts';
import type {
  Basis,
  Citation,
  Criterion,
  Ladder,
  Question,
  Until,
} from '../../domain/instrument/framework.ts';
import { type LocalText, NO_TEXT } from '../../domain/instrument/text.ts';
import {
  asFields,
  asList,
  asNumber,
  asNumberOrNull,
  asString,
  asStringOrNull,
  asText,
  type Fields,
} from '../yaml/lenient.ts';
import { parseCondition } from './parse-condition.ts';
import { readActions, readByAnswer } from './read-actions.ts';
import { readCitations } from './read-citations.ts';
import type { ReadingContext } from './reading-context.ts';

/** Parses a condition; an invalid one is reported and read as null (always). */
export function readCondition(value: unknown, pointer: string, context: ReadingContext): Condition | null {
  if (typeof value !== 'string' || value === '') return null;
  const parsed = parseCondition(value);
  if (parsed.kind === 'parsed') return parsed.condition;
  const found = parsed.found === '' ? { text: 'condition.end-of-text' } : parsed.found;
  context.problems.push(
    problem('condition-syntax', pointer, { found, expected: { text: `condition.${parsed.expected}` } }),
  );
  return null;
}

/** The most options of a question that are read; the schema reports more. */
const MAX_OPTIONS = 500;

const NO_SCALE: AnswerScale = { id: '', answers: [] };

/** Finds a scale by its id; an unknown one is reported once per pointer. */
function readScale(id: string, pointer: string, context: ReadingContext): AnswerScale {
  const scale = context.scales.get(id);
  if (scale === undefined && !context.problems.some((found) => found.pointer === pointer)) {
    const values = { written: id, known: listNames(context.scales.keys()) };
    context.problems.push(
      problem('unknown-scale', pointer, values, { suggest: () => findSuggestion(id, context.scales.keys()) }),
    );
  }
  return scale ?? NO_SCALE;
}

/** Reads what a question waits for; without a condition there is nothing to wait for, and that is reported. */
function readUntil({ until, when }: Fields, pointer: string, context: ReadingContext): Until | null {
  if (until !== undefined && when === undefined) {
    const at = joinPointer(pointer, 'until');
    context.problems.push(problem('until-without-condition', at, {}, { at: 'key' }));
  }
  return until === 'begun' || until === 'applicable' ? until : null;
}

function readLadder(ladder: unknown): Ladder | null {
  return ladder === 'practice' || ladder === 'decision' ? ladder : null;
}

/** Fields that have an effect only in scored questions. */
const SCORED = [
  'scale',
  'ladder',
  'levels',
  'criteria',
  'actions',
  'until',
  'weight',
  'importance',
  'feasibility',
  'prerequisite',
  'optional',
  'reversed',
];

/** Reports fields that have no effect in this kind of question. */
function reportWithoutEffect(written: Fields, kind: string, pointer: string, context: ReadingContext): void {
  const isChoice = kind === 'choice' || kind === 'choices';
  const idle = [
    ...(kind === 'scale' ? [] : SCORED),
    ...(isChoice ? [] : ['options']),
    ...(kind === 'number' ? [] : ['minimum', 'maximum']),
  ];
  for (const field of idle.filter((name) => name in written)) {
    const values = { field, kind };
    context.problems.push(
      problem('field-without-effect', joinPointer(pointer, field), values, { at: 'key' }),
    );
  }
}

/** What a question has where it gives nothing of its own. */
export interface QuestionDefaults {
  readonly scale: string;
  readonly sources: readonly Citation[];
  readonly notApplicableReasons: readonly LocalText[];
}

/** The most reasons of a question that are read; the schema reports more. */
const MAX_REASONS = 8;

/** The ready-made reasons why a question does not apply: what it gives itself, else the given ones. */
export function readReasons(
  { 'not-applicable-reasons': written }: Fields,
  inherited: readonly LocalText[],
): readonly LocalText[] {
  return written === undefined ? inherited : asList(written).slice(0, MAX_REASONS).map(asText);
}

/** The sources of a question: its own, else the given ones. One that a publication should ask for and that has none is reported. */
function readSources(
  { sources, basis }: Fields,
  pointer: string,
  inherited: readonly Citation[],
  context: ReadingContext,
): readonly Citation[] {
  if (sources !== undefined) return readCitations(sources);
  if (basis === 'project') return [];
  if (inherited.length === 0) {
    const at = joinPointer(pointer, 'sources');
    context.problems.push(problem('missing-field', at, { field: 'sources' }, { at: 'key' }));
  }
  return inherited;
}

/** Reads what must hold for the highest answer. One that says where it comes from and not what it is, is reported. */
function readCriteria(
  written: unknown,
  basis: Basis,
  pointer: string,
  context: ReadingContext,
): readonly Criterion[] {
  return asList(written).map((value, index) => {
    const text = asText(value);
    const own = asFields(value)['basis'];
    if (own !== undefined && text === NO_TEXT) {
      const at = joinPointer(pointer, String(index));
      context.problems.push(problem('missing-field', at, { field: 'nl' }));
    }
    return { ...text, basis: own === 'project' ? 'project' : basis };
  });
}

/** Reads one question; a missing field gets its default. */
export function readQuestion(
  written: Fields,
  pointer: string,
  defaults: QuestionDefaults,
  context: ReadingContext,
): Question {
  const base = {
    id: asString(written['id']),
    group: asStringOrNull(written['group']),
    label: asText(written['label']),
    text: asText(written['text']),
    help: asText(written['help']),
    evidence: asText(written['evidence']),
    when: readCondition(written['when'], joinPointer(pointer, 'when'), context),
    basis: written['basis'] === 'project' ? 'project' : 'source',
    core: written['core'] === true,
    sources: readSources(written, pointer, defaults.sources, context),
    notApplicableReasons: readReasons(written, defaults.notApplicableReasons),
  } as const;
  const kind = asString(written['kind'], 'scale');
  if (kind === 'text' || kind === 'number' || kind === 'date' || kind === 'choice' || kind === 'choices') {
    reportWithoutEffect(written, kind, pointer, context);
    const options = asList(written['options'])
      .slice(0, MAX_OPTIONS)
      .map(asFields)
      .map((option) => ({ id: asString(option['id']), label: asText(option['label']) }));
    const isNumber = kind === 'number';
    const range = {
      minimum: isNumber ? asNumberOrNull(written['minimum']) : null,
      maximum: isNumber ? asNumberOrNull(written['maximum']) : null,
    };
    return { ...base, kind, options, range };
  }
  reportWithoutEffect(written, 'scale', pointer, context);
  const scaleAt = 'scale' in written ? joinPointer(pointer, 'scale') : '/scale';
  const scale = readScale(asString(written['scale'], defaults.scale), scaleAt, context);
  return {
    ...base,
    kind: 'scale',
    scale,
    ladder: readLadder(written['ladder']),
    levels: readByAnswer(written['levels'], scale, joinPointer(pointer, 'levels'), context, asText),
    criteria: readCriteria(written['criteria'], base.basis, joinPointer(pointer, 'criteria'), context),
    actions: readActions(written['actions'], scale, joinPointer(pointer, 'actions'), context),
    until: readUntil(written, pointer, context),
    weight: asNumber(written['weight'], 1),
    importance: asNumber(written['importance'], 3),
    feasibility: asNumberOrNull(written['feasibility']),
    prerequisite: written['prerequisite'] === true,
    optional: written['optional'] === true,
    reversed: written['reversed'] === true,
  };
}
