import { joinPointer } from '../../domain/checking/pointer.ts';
import type { Problem } from '../../domain/checking/problem.ts';
import {
  DEFAULT_BANDS,
  type DecisionRule,
  type Framework,
  type Question,
  type Step,
} from '../../domain/instrument/framework.ts';
import { asFields, asList, asNumber, asString, asStringOrNull, asText } from '../yaml/lenient.ts';
import { DEFAULT_SCALE, type Library, readDocuments, readScales } from './framework-library.ts';
import type { SelfContained } from './make-self-contained.ts';
import { type ReadingContext, readCitations, readCondition, readQuestion } from './read-question.ts';

interface ContentContext extends ReadingContext {
  readonly defaultScale: string;
  readonly fromBank: ReadonlySet<string>;
}

function readStep(value: unknown, index: number, reading: ContentContext): Step {
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
    questions: asList(step['questions']).map((part, position): Question => {
      const pointer = joinPointer(base, 'questions', position);
      // The bank answers for its own mistakes, in its own file.
      const problems = reading.fromBank.has(pointer) ? [] : reading.problems;
      return readQuestion(asFields(part), pointer, reading.defaultScale, { ...reading, problems });
    }),
  };
}

function readRule(value: unknown, index: number, reading: ReadingContext): DecisionRule {
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
 * Reads the self-contained content of a framework. Never throws: a part that is missing or of the wrong kind reads as empty, so that
 * everything else can still be checked. Returns what could not be read.
 */
export function readContent(
  { content, fromBank, problems: before }: SelfContained,
  library: Library,
  hash: string,
): { readonly framework: Framework; readonly problems: readonly Problem[] } {
  const reading: ContentContext = {
    defaultScale: asString(content['scale'], DEFAULT_SCALE),
    // Those of the library that no question takes can still be meant by a misspelt name.
    scales: new Map([...library.scales, ...readScales(content['scales'])]),
    fromBank,
    problems: [...before],
  };
  const bands = asFields(content['bands']);
  const framework: Framework = {
    id: asString(content['id']),
    version: asString(content['version']),
    hash,
    title: asText(content['title']),
    summary: asText(content['summary']),
    bands: {
      P: asNumber(bands['P'], DEFAULT_BANDS.P),
      L: asNumber(bands['L'], DEFAULT_BANDS.L),
      F: asNumber(bands['F'], DEFAULT_BANDS.F),
    },
    phases: asList(content['phases'])
      .map(asFields)
      .map((phase) => ({ id: asString(phase['id']), title: asText(phase['title']) })),
    steps: asList(content['steps']).map((step, index) => readStep(step, index, reading)),
    decisionRules: asList(content['decisionRules']).map((rule, index) => readRule(rule, index, reading)),
    documents: [...readDocuments(content['documents']).values()],
  };
  return { framework, problems: reading.problems };
}
