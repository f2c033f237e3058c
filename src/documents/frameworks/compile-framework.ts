import { stringify } from 'yaml';
import type { Framework, Question } from '../../domain/instrument/framework.ts';
import { questionsOf } from '../../domain/instrument/framework.ts';
import type { LocalText } from '../../domain/instrument/text.ts';
import { asFields, asList, asString, type Fields } from '../yaml/lenient.ts';
import { DEFAULT_SCALE, type Library } from './framework-library.ts';
import { readFramework } from './read-framework.ts';

const HEADER = '# yaml-language-server: $schema=../../../.nulmeting/schemas/framework.schema.json\n';

function citedDocuments(framework: Framework): ReadonlySet<string> {
  const ofQuestion = (question: Question) => [
    ...question.sources,
    ...(question.kind === 'scale' ? Object.values(question.actions).flatMap((action) => action.sources) : []),
  ];
  const citations = [
    ...questionsOf(framework).flatMap(ofQuestion),
    ...framework.decisionRules.flatMap((rule) => rule.sources),
  ];
  return new Set(citations.map((citation) => citation.document));
}

/** The framework as it is written, with everything in it that it takes from the library. */
function takeFromLibrary(written: Fields, library: Library, framework: Framework): Fields {
  const defaultScale = asString(written['scale'], DEFAULT_SCALE);
  const scaleOf = (question: Fields): string => asString(question['scale'], defaultScale);
  const steps = asList(written['steps']).map((part) => {
    const step = asFields(part);
    const questions = asList(step['questions']).map((item) => {
      const { use, ...own } = asFields(item);
      if (typeof use !== 'string') return own;
      const { scale, ...banked } = library.bank.get(use) ?? {};
      return { ...banked, ...(scale === defaultScale ? {} : { scale }), ...own };
    });
    return { ...step, questions };
  });
  const asked = steps
    .flatMap((step) => step.questions)
    .filter((question: Fields) => (question['kind'] ?? 'scale') === 'scale');
  const scales = Object.fromEntries(
    [...new Set(asked.map(scaleOf))].sort().flatMap((id) => {
      const scale = library.scaleTexts.get(id);
      return scale === undefined ? [] : [[id, scale]];
    }),
  );
  const cited = citedDocuments(framework);
  const documents = Object.fromEntries(
    framework.documents
      .filter(({ id }) => cited.has(id))
      .map(({ id, title, publisher, year }) => [id, { title, publisher, year }]),
  );
  const { steps: _, decisionRules, ...head } = written;
  return {
    ...head,
    scales: { ...scales, ...asFields(written['scales']) },
    documents: { ...documents, ...asFields(written['documents']) },
    steps,
    ...(decisionRules === undefined ? {} : { decisionRules }),
  };
}

export interface CompiledFramework {
  readonly id: string;
  readonly version: string;
  readonly title: LocalText;
  readonly summary: LocalText;
  /** The number of questions. */
  readonly questions: number;
  /** Self-contained, as JSON. */
  readonly wire: unknown;
}

/**
 * Makes a framework self-contained. `framework` is the same as it was read with the library. It must be without
 * mistakes.
 */
export function compileFramework(
  value: unknown,
  library: Library,
  framework: Framework = readFramework(value, library, '').framework,
): CompiledFramework {
  const wire = takeFromLibrary(asFields(value), library, framework);
  const { id, version, title, summary } = framework;
  const questions = questionsOf(framework).length;
  return { id, version, title, summary, questions, wire };
}

/** The frozen copy of a self-contained framework, as it is kept with a measurement. */
export function freezeFramework(wire: unknown): string {
  return HEADER + stringify(wire, { lineWidth: 110, aliasDuplicateObjects: false });
}
