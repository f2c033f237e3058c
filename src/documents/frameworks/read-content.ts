import { joinPointer } from '../../domain/checking/pointer.ts';
import type { Problem } from '../../domain/checking/problem.ts';
import { NO_FACTS } from '../../domain/instrument/facts.ts';
import {
  DEFAULT_BANDS,
  type DecisionRule,
  type Framework,
  type Question,
  type Step,
} from '../../domain/instrument/framework.ts';
import { stepMark } from '../../domain/instrument/step.ts';
import { asFields, asList, asNumber, asString, asStringOrNull, asText } from '../yaml/lenient.ts';
import { DEFAULT_SCALE, type Library, readDocuments, readScales, readTerms } from './framework-library.ts';
import type { SelfContained } from './make-self-contained.ts';
import { readCitations, readInherited } from './read-citations.ts';
import { type QuestionDefaults, readCondition, readQuestion, readReasons } from './read-question.ts';
import type { ReadingContext } from './reading-context.ts';

interface ContentContext extends ReadingContext {
  readonly isOrdered: boolean;
  readonly defaults: QuestionDefaults;
  readonly fromBank: ReadonlySet<string>;
}

function readStep(value: unknown, index: number, context: ContentContext): Step {
  const step = asFields(value);
  const base = joinPointer('', 'steps', index);
  const sources = 'sources' in step ? readInherited(step['sources']) : context.defaults.sources;
  return {
    id: asString(step['id']),
    order: context.isOrdered ? index + 1 : null,
    mark: stepMark(index, context.isOrdered),
    phase: asStringOrNull(step['phase']),
    takesQuickWins: step['quickWins'] === true,
    title: asText(step['title']),
    aim: asText(step['aim']),
    goal: asText(step['goal']),
    benefit: asText(step['benefit']),
    groups: asList(step['groups'])
      .map(asFields)
      .map((group) => ({ id: asString(group['id']), title: asText(group['title']) })),
    sources,
    questions: asList(step['questions']).map((entry, position): Question => {
      const pointer = joinPointer(base, 'questions', position);
      // Mistakes in a question from the bank are reported in the file of the bank.
      const problems = context.fromBank.has(pointer) ? [] : context.problems;
      return readQuestion(
        asFields(entry),
        pointer,
        { ...context.defaults, sources },
        { ...context, problems },
      );
    }),
  };
}

function readRule(value: unknown, index: number, context: ReadingContext): DecisionRule {
  const rule = asFields(value);
  return {
    id: asString(rule['id']),
    title: asText(rule['title']),
    branches: asList(rule['branches']).map((entry, position) => {
      const branch = asFields(entry);
      const pointer = joinPointer('', 'decisionRules', index, 'branches', position, 'when');
      return {
        outcome: asString(branch['outcome']),
        label: asText(branch['label']),
        when: readCondition(branch['when'], pointer, context),
        because: asText(branch['because']),
      };
    }),
    otherwise: asText(rule['otherwise']),
    sources: readCitations(rule['sources']),
  };
}

/**
 * Reads the self-contained content of a framework, with the problems found. Never throws: a missing or invalid field gets an empty
 * default, so that the rest can still be checked.
 */
export function readContent(
  { content, fromBank, problems: before }: SelfContained,
  library: Library,
  hash: string,
): { readonly framework: Framework; readonly problems: readonly Problem[] } {
  const context: ContentContext = {
    isOrdered: content['order'] !== 'none',
    defaults: {
      scale: asString(content['scale'], DEFAULT_SCALE),
      sources: readInherited(content['sources']),
      notApplicableReasons: readReasons(content, []),
    },
    // Scales of the library that no question uses are included for suggestions.
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
    subject: content['subject'] === undefined ? null : asText(content['subject']),
    bands: {
      P: asNumber(bands['P'], DEFAULT_BANDS.P),
      L: asNumber(bands['L'], DEFAULT_BANDS.L),
      F: asNumber(bands['F'], DEFAULT_BANDS.F),
    },
    stageWords: Object.fromEntries(
      Object.entries(asFields(content['stages'])).map(([stage, words]) => [stage, asText(words)]),
    ),
    phases: asList(content['phases'])
      .map(asFields)
      .map((phase) => ({ id: asString(phase['id']), title: asText(phase['title']) })),
    steps: asList(content['steps']).map((step, index) => readStep(step, index, context)),
    decisionRules: asList(content['decisionRules']).map((rule, index) => readRule(rule, index, context)),
    documents: [...readDocuments(content['documents']).values()],
    sources: context.defaults.sources,
    terms: readTerms(content['terms']),
    fitted: null,
    leftOut: [],
    facts: NO_FACTS,
    asks: 'all',
  };
  return { framework, problems: context.problems };
}
