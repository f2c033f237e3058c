import type { Framework, Question } from '../../domain/instrument/framework.ts';
import { questionNumber } from '../../domain/instrument/step.ts';
import { nameAnswers } from '../../domain/instrument/written/written-answer.ts';
import type {
  WordedAnswer,
  WordedFramework,
  WordedQuestion,
  WordedReport,
  WordedStep,
} from '../../domain/report/worded-report.ts';
import { originWords } from '../../texts/origin-words.ts';
import type { Texts } from '../../texts/texts.ts';
import { viewBlanks } from '../views/blank-view.ts';
import { viewAnswer } from '../views/measurement/annex-answer-view.ts';
import { answersWords, joinList } from '../wording.ts';
import { type ColumnOf, makeSheet, type Sheet, yesOrNo } from './sheet.ts';
import { withTexts } from './text-rows.ts';

interface QuestionRow {
  readonly framework: WordedFramework;
  readonly step: WordedStep;
  readonly question: WordedQuestion;
  /** `1.3`, and the 3 in it; null when the frameworks of the report do not have it. */
  readonly number: string | null;
  readonly place: number | null;
  /** The question as the instrument has it. */
  readonly asked: Question | null;
}

interface AnswerRow extends QuestionRow {
  readonly answer: WordedAnswer;
}

type Columns<Row> = readonly ColumnOf<Row>[];

/** The number of the one answer that was chosen; null with another answer, or without a clear number. */
function levelOf(asked: Question | null, answers: readonly WordedAnswer[]): number | null {
  const [only, ...others] = answers;
  if (asked === null || asked.kind !== 'scale' || only === undefined || others.length > 0) return null;
  return nameAnswers(asked).find(({ id }) => id === only.choice)?.number ?? null;
}

/** Whether what a prerequisite asks is there, in a word; null for another question. */
function metWords({ question }: QuestionRow, texts: Texts): string | null {
  const { prerequisite, blocks, notEstablished } = question;
  if (!prerequisite) return null;
  if (blocks) return texts('sheet.no');
  return texts(notEstablished ? 'sheet.unknown' : 'sheet.yes');
}

/** The other frameworks in which a question counts. */
function alsoWords({ framework, question }: QuestionRow, report: WordedReport, texts: Texts): string {
  const places = report.shared.find((one) => one.question === question.id)?.places ?? [];
  const others = report.frameworks.filter(
    ({ id }) => id !== framework.id && places.some((place) => place.framework === id),
  );
  return joinList(
    others.map(({ title }) => title),
    texts,
  );
}

/** The number that was answered, at every table the same; null for other answers. */
function numberGiven([first, ...others]: readonly WordedAnswer[]): number | null {
  const given = first?.given;
  return typeof given === 'number' && others.every((other) => other.given === given) ? given : null;
}

function placeColumns(): Columns<QuestionRow> {
  return [
    { id: 'framework', kind: 'title', valueOf: ({ framework }) => framework.title },
    { id: 'step-number', kind: 'count', valueOf: ({ step }) => step.order, isOptional: true },
    { id: 'step', kind: 'name', valueOf: ({ step }) => step.title },
  ];
}

function groupOf({ step, question }: QuestionRow): string | null {
  return step.groups.find(({ questions }) => questions.includes(question.id))?.title ?? null;
}

const NUMBER: ColumnOf<QuestionRow> = { id: 'number', kind: 'word', valueOf: ({ number }) => number };
const LABEL: ColumnOf<QuestionRow> = {
  id: 'question',
  kind: 'name',
  valueOf: ({ question }) => question.label,
};

function wordColumns(): Columns<QuestionRow> {
  return [
    { id: 'group', kind: 'name', valueOf: groupOf, isOptional: true },
    LABEL,
    { id: 'text', kind: 'text', valueOf: ({ question }) => question.text },
  ];
}

function figureColumns(report: WordedReport, texts: Texts): Columns<QuestionRow> {
  const isScored = ({ question }: QuestionRow): boolean => question.kind === 'scale';
  return [
    { id: 'question-score', kind: 'figure', valueOf: ({ question }) => question.score },
    {
      id: 'prerequisite',
      kind: 'word',
      valueOf: (row) => (isScored(row) ? yesOrNo(row.question.prerequisite, texts) : null),
    },
    { id: 'met', kind: 'word', valueOf: (row) => metWords(row, texts), isOptional: true },
    { id: 'weight', kind: 'count', valueOf: ({ question }) => question.weight },
    {
      id: 'reversed',
      kind: 'word',
      valueOf: ({ question }) => (question.reversed ? texts('sheet.yes') : null),
      isOptional: true,
    },
    { id: 'also', kind: 'name', valueOf: (row) => alsoWords(row, report, texts), isOptional: true },
  ];
}

function sourceColumn(report: WordedReport, texts: Texts): ColumnOf<QuestionRow> {
  return { id: 'source', kind: 'text', valueOf: ({ question }) => originWords(question, report, texts) };
}

/** What a table answered, in full. */
function answerColumns(texts: Texts): Columns<AnswerRow> {
  const view = ({ answer }: AnswerRow) => viewAnswer(answer, texts);
  return [
    { id: 'table', kind: 'name', valueOf: ({ answer }) => answer.table, isOptional: true },
    { id: 'answer', kind: 'name', valueOf: (row) => numberGiven([row.answer]) ?? view(row).words },
    { id: 'level', kind: 'count', valueOf: ({ asked, answer }) => levelOf(asked, [answer]) },
    { id: 'sentence', kind: 'text', valueOf: (row) => view(row).sentence },
    { id: 'note', kind: 'text', valueOf: (row) => view(row).note },
    { id: 'evidence', kind: 'text', valueOf: (row) => view(row).evidence },
    { id: 'reason', kind: 'text', valueOf: (row) => view(row).reason },
  ];
}

function listQuestions(
  { frameworks }: WordedReport,
  instrument: readonly Framework[],
): readonly QuestionRow[] {
  return frameworks.flatMap((framework) => {
    const asked = instrument.find(({ id }) => id === framework.id)?.steps ?? [];
    return framework.steps.flatMap((step) => {
      const own = asked.find(({ id }) => id === step.id) ?? null;
      return step.questions.map((question): QuestionRow => {
        const place = own?.questions.findIndex(({ id }) => id === question.id) ?? -1;
        const isFound = own !== null && place >= 0;
        return {
          framework,
          step,
          question,
          number: isFound ? questionNumber(own, question.id) : null,
          place: isFound ? place + 1 : null,
          asked: own?.questions[place] ?? null,
        };
      });
    });
  });
}

function listAnswers(rows: readonly QuestionRow[]): readonly AnswerRow[] {
  return rows.flatMap((row) => row.question.answers.map((answer) => ({ ...row, answer })));
}

/** A row a question, and a row for each answer to it. */
export function questionSheets(
  report: WordedReport,
  instrument: readonly Framework[],
  texts: Texts,
): readonly Sheet[] {
  const rows = listQuestions(report, instrument);
  const questions: Columns<QuestionRow> = [
    ...placeColumns(),
    NUMBER,
    ...wordColumns(),
    {
      id: 'answer',
      kind: 'name',
      valueOf: ({ question }) => numberGiven(question.answers) ?? answersWords(question, texts),
    },
    { id: 'level', kind: 'count', valueOf: ({ asked, question }) => levelOf(asked, question.answers) },
    ...figureColumns(report, texts),
    sourceColumn(report, texts),
  ];
  const answers: Columns<AnswerRow> = [...placeColumns(), NUMBER, LABEL, ...answerColumns(texts)];
  return [
    makeSheet('questions', questions, rows, texts),
    makeSheet('answers', answers, listAnswers(rows), texts),
  ];
}

/** Everything of a question and an answer to it in one row, and then every text that people wrote. The number is in two columns: a spreadsheet would read `1.10` as 1.1. */
export function answerTable(report: WordedReport, instrument: readonly Framework[], texts: Texts): Sheet {
  const columns: Columns<AnswerRow> = [
    ...placeColumns(),
    { id: 'place', kind: 'count', valueOf: ({ place }) => place },
    ...wordColumns(),
    ...answerColumns(texts),
    ...figureColumns(report, texts),
    sourceColumn(report, texts),
  ];
  const table = makeSheet('answers', columns, listAnswers(listQuestions(report, instrument)), texts);
  const blanks = viewBlanks('measurement', report.texts, texts);
  const places = { about: 'framework', label: 'question', text: 'note', status: 'answer' };
  return withTexts(table, blanks, places, texts);
}
