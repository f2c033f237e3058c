import type { Texts } from '../../texts/texts.ts';
import type { Document } from '../document.ts';
import { planFields } from '../json.ts';
import type { TemplateName } from '../own-template.ts';
import { viewDocument } from '../view.ts';
import type { ChartView } from '../views/chart-view.ts';
import { wordDocument } from '../words.ts';
import { followReference, readSchemas, type Schema, type Schemas } from './schemas.ts';

export type Templated = Extract<Document, { readonly kind: 'measurement' | 'plan' | 'comparison' }>;

export function isTemplated(document: Document): document is Templated {
  return ['measurement', 'plan', 'comparison'].includes(document.kind);
}

export function templateName(document: Templated): TemplateName {
  return document.kind === 'comparison' ? document.comparison.kind : document.kind;
}

/**
 * A value with exactly the fields that its schema describes: what is not described is left out, and what may be absent is null. So a
 * template can rest on the reference, and on nothing else.
 */
function shapeValue(value: unknown, given: Schema, from: string, files: Schemas): unknown {
  if (value === null || value === undefined) return null;
  const [{ items, properties, additionalProperties }, file] = followReference(given, from, files);
  if (Array.isArray(value))
    return items === undefined ? value : value.map((item) => shapeValue(item, items, file, files));
  if (typeof value !== 'object' || (properties === undefined && typeof additionalProperties !== 'object'))
    return value;
  const fields = value as Readonly<Record<string, unknown>>;
  const described = Object.entries(properties ?? {}).map(
    ([name, part]) => [name, shapeValue(fields[name], part, file, files)] as const,
  );
  const byId =
    typeof additionalProperties === 'object'
      ? Object.entries(fields)
          .filter(([name]) => properties === undefined || !Object.hasOwn(properties, name))
          .map(([name, part]) => [name, shapeValue(part, additionalProperties, file, files)] as const)
      : [];
  return Object.fromEntries([...described, ...byId]);
}

/** The data of a template: what `--format json` gives, in words; with a plan also the report that it follows from, as `report`. */
export function templateData(document: Templated, texts: Texts): unknown {
  const files = readSchemas();
  const shape = (value: object, name: string): object =>
    shapeValue(value, { $ref: `${name}.schema.json` }, name, files) as object;
  const shapeReport = (report: object): object => {
    // The questions themselves are for a program that shows the report again.
    const { instrument: _, ...fields } = shape(report, 'report') as { readonly instrument?: unknown };
    return fields;
  };
  switch (document.kind) {
    case 'measurement':
      return shapeReport(wordDocument(document, texts));
    case 'plan': {
      const plan = { ...planFields(document), measurement: document.report.measurement.id };
      return { ...shape(plan, 'plan'), report: shapeReport(wordDocument(document, texts)) };
    }
    case 'comparison':
      return shape(document.comparison, 'comparison');
  }
}

/** The charts that can be placed: those that our own page shows for each framework. */
export function chartsOf(document: Templated, texts: Texts): readonly ChartView[] {
  const shown = document.kind === 'plan' ? { ...document, kind: 'measurement' as const } : document;
  const measured = shown.kind === 'measurement' ? { ...shown, loadInstrument: async () => [] } : shown;
  const { template, view } = viewDocument(measured, texts);
  switch (template) {
    case 'measurement':
    case 'over-time':
    case 'across':
      return view.frameworks.flatMap(({ chart }) => chart ?? []);
    default:
      return [];
  }
}
