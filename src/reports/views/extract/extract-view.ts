import type { Language } from '../../../domain/instrument/text.ts';
import type { ExtractReader } from '../../../domain/report/audience.ts';
import type { WordedReport } from '../../../domain/report/worded-report.ts';
import type { Texts } from '../../../texts/texts.ts';
import { viewMessage } from '../measurement/message-view.ts';
import type { Block } from './block.ts';
import {
  actions,
  answersStay,
  type Chapter,
  decided,
  decision,
  different,
  experts,
  expertsText,
  findings,
  firstActions,
  how,
  message,
  next,
  outcome,
  sources,
  stages,
  steps,
  tookPart,
  unknown,
  whatItIs,
} from './chapters.ts';

/** A report for one kind of reader: less than the whole, and never other than it. */
export interface ExtractView {
  readonly language: Language;
  readonly title: string;
  /** For whom it is, whether the report is adopted, and of which day it speaks. */
  readonly kicker: string;
  readonly remark: string | null;
  readonly chapters: readonly {
    /** Unique in the document. */
    readonly id: string;
    readonly heading: string;
    readonly blocks: readonly Block[];
  }[];
  /** That it is an extract, and of what. */
  readonly foot: string;
}

interface Part {
  readonly id: string;
  /** The key of its heading. */
  readonly heading: Parameters<Texts['find']>[0];
  readonly chapter: Chapter;
}

const part = (id: string, heading: string, chapter: Chapter): Part => ({ id, heading, chapter });
const [MESSAGE, STAGES, WHO] = [
  part('message', 'report.h1', message),
  part('stages', 'extract.stages', stages),
  part('who', 'report.message-who', tookPart),
];
const [EXPERTS_TEXT, NEXT, PURPOSE] = [
  part('experts', 'report.h5', expertsText),
  part('next', 'extract.next', next),
  part('purpose', 'report.h2', whatItIs),
];

/** What each reader gets, in this order. */
const PARTS: Readonly<Record<ExtractReader, readonly Part[]>> = {
  board: [MESSAGE, STAGES, WHO, part('decision', 'report.h11', decision)],
  team: [
    MESSAGE,
    part('steps', 'report.h4', steps),
    part('experts', 'report.h5', experts),
    part('different', 'report.h6', different),
    part('unknown', 'report.h7', unknown),
    part('decided', 'report.h8', decided),
    part('findings', 'report.h9', findings),
    NEXT,
  ],
  funder: [
    MESSAGE,
    STAGES,
    part('actions', 'report.h9', actions),
    EXPERTS_TEXT,
    WHO,
    part('how', 'report.h3', how),
    PURPOSE,
    part('sources', 'extract.sources', sources),
  ],
  staff: [
    part('purpose', 'extract.what', whatItIs),
    part('message', 'extract.outcome', outcome),
    STAGES,
    part('actions', 'extract.first-actions', firstActions),
    EXPERTS_TEXT,
    WHO,
    part('answers', 'extract.answers', answersStay),
    NEXT,
  ],
};

/** Puts a measurement into words for one kind of reader; a template only places them. */
export function viewExtract(report: WordedReport, reader: ExtractReader, texts: Texts): ExtractView {
  const { organisation, measurement } = report;
  const { kicker, remark } = viewMessage(report, texts);
  const chapters = PARTS[reader].map(({ id, heading, chapter }) => ({
    id,
    heading: texts.find(heading) ?? '',
    blocks: chapter(report, texts),
  }));
  return {
    language: report.language,
    title: texts(measurement.sequence === 1 ? 'report.for' : 'report.for-again', { name: organisation.name }),
    kicker: texts('extract.kicker', { reader: texts(`extract.for-${reader}`), kicker }),
    remark: reader === 'board' ? remark : measurement.remark,
    chapters: chapters.filter(({ blocks }) => blocks.length > 0),
    foot: texts('extract.foot'),
  };
}
