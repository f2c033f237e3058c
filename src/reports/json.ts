import { toJson } from '../domain/instrument/visible-text.ts';
import type { PlanAction } from '../domain/planning/plan.ts';
import type { Texts } from '../texts/texts.ts';
import type { Document } from './document.ts';
import { wordDocument } from './words.ts';

const nullWhenEmpty = (text: string): string | null => (text === '' ? null : text);

/** An action as JSON: null for what nobody knows or wrote. */
function actionFields(action: PlanAction): object {
  const { label, goal, why, done } = action;
  const open = {
    label: nullWhenEmpty(label),
    goal: nullWhenEmpty(goal),
    why: nullWhenEmpty(why),
    done: nullWhenEmpty(done),
  };
  return { ...action, ...open };
}

/** The fields of a plan as JSON. */
export function planFields({ plan, texts }: Extract<Document, { readonly kind: 'plan' }>): object {
  const [actions, later, anchor] = [plan.actions, plan.later, plan.anchor].map((list) =>
    list.map(actionFields),
  );
  return { schema: 'nulmeting/plan@1', actions, later, anchor, texts };
}

async function contentOf(document: Document, texts: Texts): Promise<object> {
  switch (document.kind) {
    case 'plan':
      return planFields(document);
    case 'measurement':
      return { ...wordDocument(document, texts), instrument: await document.loadInstrument() };
    case 'comparison':
      return document.comparison;
    case 'framework':
      return document.framework;
    case 'review':
      return { schema: 'nulmeting/review-shown@1', ...document.review };
    case 'trace':
      return { schema: 'nulmeting/trace-shown@1', ...document.report };
  }
}

export async function render(document: Document, texts: Texts): Promise<string> {
  return toJson(await contentOf(document, texts));
}
