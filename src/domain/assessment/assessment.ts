import type { Depth } from '../instrument/depth.ts';
import type { Facts } from '../instrument/facts.ts';
import type { Framework } from '../instrument/framework.ts';
import type { Language } from '../instrument/text.ts';

/** The state of a question that is shown: exactly one (specification §2). */
export type ResponseState =
  /** `answer` is the id of an answer on the question's scale. */
  | { readonly kind: 'answered'; readonly answer: string }
  /** The answer to a question that is not scored. */
  | { readonly kind: 'given'; readonly value: string | number | readonly string[] }
  | { readonly kind: 'unknown' }
  | { readonly kind: 'not-applicable'; readonly reason: string }
  | { readonly kind: 'decided-against'; readonly reason: string }
  /** A group that disagrees: the ids of its lowest and highest answer. */
  | { readonly kind: 'divided'; readonly low: string; readonly high: string }
  | { readonly kind: 'unanswered' };

export interface Response {
  readonly state: ResponseState;
  readonly note: string | null;
  /** Where the answer can be seen, or null. */
  readonly evidence: string | null;
}

export const UNANSWERED: Response = { state: { kind: 'unanswered' }, note: null, evidence: null };

/** Whether a response holds anything that somebody gave. */
export function isGiven({ state, note, evidence }: Response): boolean {
  return state.kind !== 'unanswered' || note !== null || evidence !== null;
}

/** One table: a group that answered together. Roles, never names. */
export interface Table {
  /** The table's id, such as `huis-oost`, which is made of its name; null for the only table. */
  readonly id: string | null;
  /** As people call it, such as `Huis Oost`; null for the only table. */
  readonly name: string | null;
  readonly present: readonly string[];
  readonly absent: readonly string[];
  readonly responses: ReadonlyMap<string, Response>;
}

/** What people say of their organisation, and may say otherwise later. */
export interface OrganisationDetails extends Facts {
  readonly name: string;
  /** People employed, or null when it is not known. */
  readonly headcount: number | null;
}

/** The most characters of what is said of an organisation, as `dossier.schema.json` has them. */
export const LONGEST = { name: 200, sector: 100, role: 80 } as const;

/** Whether something of an organisation was left for later. */
export function hasBlanks({ sector, teams, position, headcount }: OrganisationDetails): boolean {
  return [sector, teams, position, headcount].includes(null);
}

/** An organisation, with the facts that its dossier gives. */
export interface Organisation extends OrganisationDetails {
  readonly id: string;
  /** The roles that can take part in a measurement. */
  readonly roles: readonly string[];
}

/** The organisation's own targets, 0 to 100: framework id → step id → target. */
export type Targets = ReadonlyMap<string, ReadonlyMap<string, number>>;

export interface Measurement {
  readonly id: string;
  /** ISO 8601, `2026-11-22`. */
  readonly date: string;
  readonly mode: 'consensus';
  /** Its frameworks are fitted to it. */
  readonly depth: Depth;
  /** The source of the answers: a conversation, or the coding of a publication. */
  readonly basis: 'conversation' | 'publication';
  /** Position by date, from 1; 1 is the baseline (the zero-measurement). */
  readonly sequence: number;
  readonly status: 'draft' | 'adopted';
  /** People employed at the time, or null. */
  readonly headcount: number | null;
  /** A remark for the top of every report of this measurement, or null. */
  readonly remark: string | null;
}

/** One measurement of one organisation, with its frameworks and answers. */
export interface Assessment {
  readonly organisation: Organisation;
  /** In which people answer and write. */
  readonly language: Language;
  readonly targets: Targets;
  /** The facts as the measurement keeps them. */
  readonly facts: Facts;
  readonly measurement: Measurement;
  /** Fitted to the facts. */
  readonly frameworks: readonly Framework[];
  /** At least one. */
  readonly tables: readonly Table[];
}

/** The target of a step for which the organisation set none, 0 to 100: the answer "largely". */
export const DEFAULT_TARGET = 200 / 3;

/** The target of a step, 0 to 100. */
export function targetOf(targets: Targets, framework: string, step: string): number {
  return targets.get(framework)?.get(step) ?? DEFAULT_TARGET;
}
