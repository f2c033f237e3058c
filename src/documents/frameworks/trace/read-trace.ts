import { type Problem, problem } from '../../../domain/checking/problem.ts';
import {
  type Disagreement,
  type DocumentTrace,
  type Outcome,
  REASON_KINDS,
  type Recommendation,
} from '../../../domain/trace/trace.ts';
import { asFields, asList, asString, asStrings, asText, type Fields } from '../../yaml/lenient.ts';

function readOutcome({ questions, reason }: Fields): Outcome {
  const measuring = asStrings(questions);
  if (measuring.length > 0) return { kind: 'measured', questions: measuring };
  const { kind, text } = asFields(reason);
  const known = REASON_KINDS.find((one) => one === kind);
  return known === undefined ? { kind: 'open' } : { kind: 'reason', reason: known, text: asText(text) };
}

function readRecommendation(entry: unknown): Recommendation {
  const fields = asFields(entry);
  return {
    id: asString(fields['id']),
    section: asString(fields['section']),
    text: asText(fields['text']),
    outcome: readOutcome(fields),
    actions: asList(fields['actions'])
      .map(asFields)
      .map(({ question, level }) => ({ question: asString(question), level: asString(level) })),
  };
}

/** Reads the trace of one publication; never throws. */
export function readTrace(value: unknown): DocumentTrace {
  const { document, recommendations } = asFields(value);
  return {
    document: asString(document),
    recommendations: asList(recommendations).map(readRecommendation),
  };
}

/** Reports recommendations with both questions and a reason why there are none: of those the questions are read. */
export function checkOutcomes(value: unknown): readonly Problem[] {
  return asList(asFields(value)['recommendations'])
    .map(asFields)
    .flatMap(({ id, questions, reason }, index) =>
      asStrings(questions).length === 0 || reason === undefined
        ? []
        : [
            problem(
              'recommendation-both',
              `/recommendations/${index}/reason`,
              { id: asString(id) },
              { at: 'key' },
            ),
          ],
    );
}

function readDisagreement(entry: unknown): Disagreement {
  const { id, about, places, questions } = asFields(entry);
  return {
    id: asString(id),
    about: asText(about),
    places: asList(places)
      .map(asFields)
      .map(({ document, section, says }) => ({
        document: asString(document),
        section: asString(section),
        says: asText(says),
      })),
    questions: asStrings(questions),
  };
}

/** Reads disagreements between publications; never throws. */
export function readDisagreements(value: unknown): readonly Disagreement[] {
  return asList(asFields(value)['disagreements']).map(readDisagreement);
}
