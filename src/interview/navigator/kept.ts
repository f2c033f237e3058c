import { type Chosen, DRAFT_TEXTS, type Draft, NO_DRAFT } from './conversation.ts';

/** What is not confirmed in a conversation, and what is left for later: what is kept aside between two moments. */
export interface Kept {
  readonly drafts: ReadonlyMap<string, Draft>;
  readonly later: ReadonlySet<string>;
}

/** The same as a plain value, for JSON. */
export function keptToPlain({ drafts, later }: Kept): Readonly<Record<'drafts' | 'later', unknown>> {
  return { drafts: Object.fromEntries(drafts), later: [...later] };
}

const STATES = ['give', 'unknown', 'not-applicable', 'decided-against', 'divided'] as const;

type Fields = Readonly<Record<string, unknown>>;
const asFields = (value: unknown): Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : {};

function readChosen(value: unknown): Chosen | null {
  const { kind, answer } = asFields(value);
  if (kind === 'answer') return typeof answer === 'string' ? { kind, answer } : null;
  const state = STATES.find((one) => one === kind);
  return state === undefined ? null : { kind: state };
}

function readDraft(value: unknown): Draft {
  const fields = asFields(value);
  const texts = DRAFT_TEXTS.map((text) => [text, typeof fields[text] === 'string' ? fields[text] : null]);
  return { ...NO_DRAFT, ...Object.fromEntries(texts), chosen: readChosen(fields['chosen']) };
}

/** Reads what was kept; of what is not understood nothing is taken, and nothing fails. */
export function readKept(value: unknown): Kept {
  const { drafts, later } = asFields(value);
  const read = Object.entries(asFields(drafts)).map(([id, draft]) => [id, readDraft(draft)] as const);
  const ids = Array.isArray(later) ? later.filter((id) => typeof id === 'string') : [];
  return { drafts: new Map(read), later: new Set(ids) };
}
