import type { TraceView } from '../../../../reports/views/frameworks/trace-view.ts';
import type { Texts } from '../../../../texts/texts.ts';
import { wrapItem } from '../../../../texts/wrap.ts';
import type { Context } from '../../../session/context.ts';

function documentLines({ title, figures, sections }: TraceView['documents'][number], { style }: Context) {
  return [
    style.strong(title),
    ...(figures === null ? [] : [figures]),
    ...sections.flatMap(({ section, rows }) => [
      '',
      style.accent(section),
      ...rows.flatMap(({ text, where }) => [`- ${text}`, ...where.map((words) => `    → ${words}`)]),
    ]),
    '',
  ];
}

function frameworkLines({ title, id, steps }: TraceView['frameworks'][number], { style }: Context) {
  return [
    `${style.strong(title)} (${id})`,
    ...steps.flatMap((step) => [
      '',
      style.accent(step.title),
      ...step.questions.flatMap(({ number, label, recommendations, origin }) => [
        `- ${number} ${label}`,
        ...recommendations.map(({ place, text }) => `    → ${place}: ${text}`),
        ...(origin === null ? [] : [`    → ${origin}`]),
      ]),
    ]),
    '',
  ];
}

function disagreementLines({ disagreements }: TraceView, texts: Texts): readonly string[] {
  return [
    texts('trace.disagreements-intro'),
    ...disagreements.flatMap(({ about, places, told }) => [
      '',
      `- ${about}`,
      ...places.map(({ place, says }) => `    → ${place}: ${says}`),
      `    ${told}`,
    ]),
    '',
  ];
}

/** A part under its heading; nothing when it is empty. */
function under(heading: string, lines: readonly string[], { style }: Context): readonly string[] {
  return lines.length === 0 ? [] : [style.strong(heading.toUpperCase()), '', ...lines];
}

/** A trace as lines for a screen of at most 80 columns. */
export function traceLines(view: TraceView, context: Context): readonly string[] {
  const { texts, style, world } = context;
  const width = Math.min(80, world.out.columns ?? 80) - 1;
  const { title, figures, documents, frameworks, disagreements, orphans } = view;
  const lines = [
    style.strong(title),
    ...figures,
    '',
    ...under(
      texts('trace.h-forward'),
      documents.flatMap((document) => documentLines(document, context)),
      context,
    ),
    ...under(
      texts('trace.h-back'),
      frameworks.flatMap((framework) => frameworkLines(framework, context)),
      context,
    ),
    ...under(
      texts('trace.h-disagreements'),
      disagreements.length === 0 ? [] : disagreementLines(view, texts),
      context,
    ),
    ...under(
      texts('trace.h-orphans'),
      orphans.map((orphan) => `- ${orphan}`),
      context,
    ),
  ];
  return lines
    .join('\n')
    .trimEnd()
    .split('\n')
    .map((line) => wrapItem(line, width));
}
