import { joinPointer } from '../../domain/checking/pointer.ts';
import { type Problem, problem } from '../../domain/checking/problem.ts';
import { findSuggestion } from '../../domain/checking/suggestion.ts';
import {
  DEFAULT_BANDS,
  type DecisionRule,
  type Framework,
  type Question,
  type Step,
} from '../../domain/instrument/framework.ts';
import { asFields, asList, asNumber, asString, asStringOrNull, asText } from '../yaml/lenient.ts';
import { DEFAULT_SCALE, type Library, readDocuments, readScales } from './framework-library.ts';
import { type Reading, readCitations, readCondition, readQuestion } from './read-question.ts';

interface FrameworkReading extends Reading {
  readonly library: Library;
  readonly defaultScale: string;
}

function readTaken(written: Record<string, unknown>, pointer: string, reading: FrameworkReading): Question {
  const id = asString(written['use']);
  const banked = reading.library.bank.get(id);
  if (banked === undefined) {
    const suggestion = findSuggestion(id, reading.library.bank.keys());
    reading.problems.push(
      problem('unknown-bank-question', joinPointer(pointer, 'use'), { written: id }, { suggestion }),
    );
  }
  // The bank answers for its own mistakes, in its own file.
  const quiet: Reading = { ...reading, problems: [] };
  return readQuestion({ ...banked, ...written, id }, pointer, DEFAULT_SCALE, true, quiet);
}

function readStep(value: unknown, index: number, reading: FrameworkReading): Step {
  const step = asFields(value);
  const base = joinPointer('', 'steps', index);
  return {
    id: asString(step['id']),
    order: index + 1,
    phase: asStringOrNull(step['phase']),
    takesQuickWins: step['quickWins'] === true,
    title: asText(step['title']),
    aim: asText(step['aim']),
    goal: asText(step['goal']),
    benefit: asText(step['benefit']),
    questions: asList(step['questions']).map((part, position) => {
      const written = asFields(part);
      const pointer = joinPointer(base, 'questions', position);
      return 'use' in written
        ? readTaken(written, pointer, reading)
        : readQuestion(written, pointer, reading.defaultScale, false, reading);
    }),
  };
}

function readRule(value: unknown, index: number, reading: Reading): DecisionRule {
  const rule = asFields(value);
  return {
    id: asString(rule['id']),
    title: asText(rule['title']),
    branches: asList(rule['branches']).map((part, position) => {
      const branch = asFields(part);
      const pointer = joinPointer('', 'decisionRules', index, 'branches', position, 'when');
      return {
        outcome: asString(branch['outcome']),
        label: asText(branch['label']),
        when: readCondition(branch['when'], pointer, reading),
        because: asText(branch['because']),
      };
    }),
    otherwise: asText(rule['otherwise']),
    sources: readCitations(rule['sources']),
  };
}

/**
 * Reads a framework as it is written, taking what it uses from the library. Never throws: a part that is missing or of the wrong
 * kind reads as empty, so that everything else can still be judged. Returns what could not be read; the rules are another's.
 */
export function readFramework(
  value: unknown,
  library: Library,
  hash: string,
): { readonly framework: Framework; readonly problems: readonly Problem[] } {
  const written = asFields(value);
  const reading: FrameworkReading = {
    library,
    defaultScale: asString(written['scale'], DEFAULT_SCALE),
    scales: new Map([...library.scales, ...readScales(written['scales'])]),
    problems: [],
  };
  const bands = asFields(written['bands']);
  const framework: Framework = {
    id: asString(written['id']),
    version: asString(written['version']),
    hash,
    title: asText(written['title']),
    summary: asText(written['summary']),
    bands: {
      P: asNumber(bands['P'], DEFAULT_BANDS.P),
      L: asNumber(bands['L'], DEFAULT_BANDS.L),
      F: asNumber(bands['F'], DEFAULT_BANDS.F),
    },
    phases: asList(written['phases'])
      .map(asFields)
      .map((phase) => ({ id: asString(phase['id']), title: asText(phase['title']) })),
    steps: asList(written['steps']).map((step, index) => readStep(step, index, reading)),
    decisionRules: asList(written['decisionRules']).map((rule, index) => readRule(rule, index, reading)),
    documents: [...new Map([...library.documents, ...readDocuments(written['documents'])]).values()],
  };
  return { framework, problems: reading.problems };
}
