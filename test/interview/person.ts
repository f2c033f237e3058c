import type { Framework, Question } from '../../src/domain/instrument/framework.ts';
import { KEY, type PtySession } from './pty-session.ts';

/*
 * A person at a conversation in Dutch: she does one thing after the other, by what stands on her screen, and remembers what was confirmed. A
 * response counts as confirmed once the screen after it was seen.
 */

/** A response as it stands in an answers file. */
export type Entry = Readonly<Record<string, unknown>>;

/** What is pressed in one breath; another screen follows, unless something is to be shown on this one. */
export interface Stroke {
  readonly keys: string;
  readonly shows?: string;
  /** The response that is confirmed by it. */
  readonly confirms?: { readonly question: string; readonly entry: Entry };
  /** Takes the last confirmed change back. */
  readonly isUndo?: boolean;
}

/** Strokes one after the other; each is given the screen that followed. */
export type Deed = Generator<Stroke, void, string>;

const CLEARED = '\u001B[2J';
/** The last words of a question, a list, a text that is typed, and a choice, with and without a way back: what is pressed from then on is heard. */
const WHOLE =
  /q stoppen|letters typen = zoeken[\s\S]*Esc = terug|Enter = vastleggen\s+·\s+Esc = terug|blijft\s+staan\?[\s\S]*kiezen,\s+Enter\s+=\s+vastleggen/;
const toWords = (text: string): string => text.replace(/\s+/g, ' ').trim();
const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

export const isTextScreen = (screen: string): boolean => /^> ?/m.test(screen);

/** The question on a screen; null on a screen of another kind. */
export function findQuestion(screen: string, { steps }: Framework): Question | null {
  if (!/vraag \d+ van/.test(screen)) return null;
  const shown = toWords(screen);
  const found = steps
    .flatMap(({ questions }) => questions)
    .filter(({ text }) => shown.includes(toWords(text.nl)));
  return found.reduce<Question | null>(
    (longest, one) => (longest !== null && longest.text.nl.length >= one.text.nl.length ? longest : one),
    null,
  );
}

export interface Person {
  /** Every response that was confirmed. */
  readonly confirmed: () => ReadonlyMap<string, Entry>;
  /** What a question may hold when the last stroke was not seen through; null when everything was. */
  readonly inFlight: () => { readonly question: string; readonly entries: readonly Entry[] } | null;
  /** Does a stroke and waits for what follows; gives that screen. */
  readonly press: (stroke: Stroke) => Promise<string>;
  /** Does a stroke and waits for nothing. */
  readonly strike: (stroke: Stroke) => void;
  /** Takes what was written since the last stroke for what was seen of it. */
  readonly lookBack: () => void;
}

/** A person at a session that has begun, who confirmed nothing yet. */
export function createPerson(session: PtySession, before: ReadonlyMap<string, Entry> = new Map()): Person {
  const confirmed = new Map(before);
  let history: readonly { readonly question: string; readonly entry: Entry }[] = [];
  let last: { readonly stroke: Stroke; readonly since: number } | null = null;
  const entryOf = (question: string): Entry => confirmed.get(question) ?? {};
  const hasCleared = (since: number): boolean => session.written().slice(since).includes(CLEARED);

  const settle = ({ confirms, isUndo = false }: Stroke): void => {
    if (isUndo) {
      const undone = history.at(-1);
      history = history.slice(0, -1);
      if (undone !== undefined) confirmed.set(undone.question, undone.entry);
    }
    if (confirms === undefined) return;
    const { question, entry } = confirms;
    if (!isSame(entryOf(question), entry)) history = [...history, { question, entry: entryOf(question) }];
    confirmed.set(question, entry);
  };
  const strike = (stroke: Stroke): void => {
    last = { stroke, since: session.written().length };
    session.type(stroke.keys);
  };
  return {
    confirmed: () => new Map([...confirmed].filter(([, entry]) => Object.keys(entry).length > 0)),
    inFlight: () => {
      if (last === null) return null;
      const { confirms, isUndo = false } = last.stroke;
      const to = isUndo ? history.at(-1) : confirms;
      return to === undefined ? null : { question: to.question, entries: [entryOf(to.question), to.entry] };
    },
    press: async (stroke) => {
      strike(stroke);
      const since = session.written().length;
      const { shows } = stroke;
      const screen = await session.waitFor((seen) =>
        shows === undefined ? hasCleared(since) && WHOLE.test(seen) : toWords(seen).includes(shows),
      );
      settle(stroke);
      last = null;
      return screen;
    },
    strike,
    lookBack: () => {
      if (last === null || !hasCleared(last.since)) return;
      settle(last.stroke);
      last = null;
    },
  };
}

const without = (entry: Entry, ...names: readonly string[]): Entry =>
  Object.fromEntries(Object.entries(entry).filter(([name]) => !names.includes(name)));

/** An entry with another answer; what belongs to the answer before is gone. */
const answered = (entry: Entry, more: Entry): Entry =>
  sorted({ ...without(entry, 'answer', 'reason', 'low', 'high'), ...more });

/** An entry with its fields in one order, so that two can be compared. */
export const sorted = (entry: Entry): Entry =>
  Object.fromEntries(Object.entries(entry).sort(([one], [other]) => one.localeCompare(other)));

const LEVELS = ['niet-begonnen', 'deels', 'grotendeels', 'volledig'] as const;

/** What can be typed for an answer at a question, without another prompt after it, and what a file has then. */
export function answersOf(question: Question): readonly (readonly [string, string])[] {
  const unknown = ['w', 'weet-niet'] as const;
  if (question.kind === 'scale')
    return [unknown, ...LEVELS.slice(0, 3).map((level, index) => [String(index), level] as const)];
  return [unknown, ...question.options.map(({ id }, index) => [String(index + 1), id] as const)];
}

/** What a person can do at a question that holds `entry`; `pick` gives one of some, by chance. */
export function chooseDeed(
  question: Question,
  entry: Entry,
  pick: <Thing>(things: readonly Thing[]) => Thing,
): Deed {
  const { id } = question;
  const isScale = question.kind === 'scale';
  const words = (): string =>
    pick(['Alleen team Zuid', 'Navragen bij de „raad”', 'Na de zomer: eens', "'t Kan"]);
  const confirm = (keys: string, to: Entry): Stroke => ({ keys, confirms: { question: id, entry: to } });

  function* answer(): Deed {
    const [key, value] = pick(answersOf(question));
    yield confirm(key + KEY.enter, answered(entry, { answer: value }));
  }
  function* best(): Deed {
    const to = answered(entry, { answer: 'volledig' });
    const screen = yield confirm(`3${KEY.enter}`, to);
    if (!isTextScreen(screen)) return;
    const evidence = words();
    yield confirm(KEY.clearLine + evidence + KEY.enter, sorted({ ...to, evidence }));
  }
  function* notApplicable(): Deed {
    yield { keys: `n${KEY.enter}` };
    const reason = words();
    yield confirm(KEY.clearLine + reason + KEY.enter, answered(entry, { answer: 'nvt', reason }));
  }
  function* divided(): Deed {
    yield { keys: `v${KEY.enter}` };
    yield { keys: `0${KEY.enter}` };
    yield confirm(`2${KEY.enter}`, answered(entry, { answer: 'verdeeld', low: LEVELS[0], high: LEVELS[2] }));
  }
  function* note(): Deed {
    yield { keys: 't' };
    const text = words();
    yield confirm(KEY.clearLine + text + KEY.enter, sorted({ ...entry, note: text }));
  }
  function* noteBeforeChoice(): Deed {
    yield { keys: '2t' };
    const text = words();
    const noted = sorted({ ...entry, note: text });
    yield confirm(KEY.clearLine + text + KEY.enter, noted);
    yield confirm(KEY.enter, answered(noted, { answer: LEVELS[2] }));
  }
  function* jump(): Deed {
    const number = pick(['1.1', '1.3', '1.9', '2.1', '2.4', '3.1', '3.3', '4.2', '5.1', '5.11', '6.1']);
    yield { keys: 'l' };
    yield { keys: number, shows: `woord): ${number}` };
    yield { keys: KEY.enter };
  }
  function* undo(): Deed {
    yield { keys: 'u', isUndo: true };
  }
  function* move(): Deed {
    yield { keys: pick(['b', 's', KEY.left, KEY.right, KEY.escape]) };
  }
  const always = [answer, answer, answer, notApplicable, note, jump, jump, undo, move, move];
  return pick(isScale ? [...always, best, divided, noteBeforeChoice] : always)();
}
