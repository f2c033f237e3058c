import { LONGEST } from '../domain/assessment/assessment.ts';
import { readWrittenDate } from '../domain/instrument/written/written-date.ts';
import type { Blank } from '../domain/writing/blank.ts';
import {
  type Approval,
  isOfExperts,
  type KeptText,
  OPEN,
  type WrittenText,
} from '../domain/writing/written-text.ts';
import type { WritingItem } from '../texts/blanks.ts';
import { findTooLong, readRole } from '../texts/organisation-roles.ts';
import type { Texts } from '../texts/texts.ts';
import { termWord } from '../texts/vocabulary.ts';
import { optionKey } from './ask-choice.ts';
import type { Asker } from './asker.ts';
import { standsWords } from './written-words.ts';

/** The asking of texts. */
export interface Writing {
  readonly items: readonly WritingItem[];
  /** What stands above the first text. */
  readonly introduction: string;
  readonly asker: Asker;
  readonly texts: Texts;
  /** Puts a text on disk; resolves to why that was not possible, in words, or null. */
  readonly save: (item: WritingItem, text: KeptText) => Promise<string | null>;
  readonly half: HalfWritten;
}

/** What is typed of texts and not recorded, by the id of the text. */
export interface HalfWritten {
  readonly of: (id: string) => string | null;
  /** Keeps what is typed in place of what was kept before; null for nothing. */
  readonly put: (id: string, text: string | null) => void;
}

type Ask = Pick<Writing, 'asker' | 'texts'>;

const COURSES = [
  'write',
  'write-anew',
  'keep',
  'change',
  'approve',
  'clear',
  'withdraw',
  'skip',
  'stop',
] as const;
type Course = (typeof COURSES)[number];

/** What can be done with a text; the first changes nothing where something stands. */
export function coursesOf({ blank, kept }: WritingItem): readonly Course[] {
  if (kept.kind === 'open') return ['write', 'skip', 'stop'];
  if (kept.kind === 'withdrawn') return ['keep', 'write-anew', 'stop'];
  const ofOthers: readonly Course[] = blank.author === null ? [] : ['approve'];
  return ['keep', 'change', ...ofOthers, isOfExperts(blank) ? 'withdraw' : 'clear', 'stop'];
}

async function pickOf<Choice extends string>(
  message: string,
  choices: readonly { readonly id: Choice; readonly label: string }[],
  { asker }: Ask,
): Promise<Choice | null> {
  const options = choices.map(({ id, label }, index) => ({
    id,
    key: optionKey(id, index),
    label,
    sentence: '',
  }));
  const chosen = await asker.pick(message, options);
  return choices.find(({ id }) => id === chosen)?.id ?? null;
}

/** The role in which a text was approved: '' as long as it is not; null for who goes back. */
async function askRole(blank: Blank, ask: Ask): Promise<string | null> {
  const { asker, texts } = ask;
  const author = blank.author ?? '';
  const role = termWord('role', author, texts);
  const choices = [
    { id: 'no', label: texts('written.approved-no') },
    { id: 'author', label: texts('written.approved-by', { role }) },
    // What experts by experience give us, nobody approves for them.
    ...(isOfExperts(blank) ? [] : [{ id: 'other', label: texts('written.approved-by-other') }]),
  ];
  const chosen = await pickOf(texts('written.ask-approved'), choices, ask);
  if (chosen === null || chosen === 'no') return chosen === null ? null : '';
  if (chosen === 'author') return author;
  const check = (text: string): string | null =>
    text.trim() === '' ? texts('written.need-role') : findTooLong([readRole(text)], LONGEST.role, texts);
  const written = await asker.text(texts('written.ask-role'), '', { check });
  return written === null ? null : readRole(written);
}

/** Who approved a text and when; null as long as nobody did, undefined for who goes back. */
async function askApproval(blank: Blank, ask: Ask): Promise<Approval | null | undefined> {
  const by = await askRole(blank, ask);
  if (by === null || by === '') return by === null ? undefined : null;
  const { asker, texts } = ask;
  const check = (text: string): string | null =>
    readWrittenDate(text).kind === 'date' ? null : texts('interview.need-date');
  const asked = `${texts('written.ask-date')} ${texts('interview.need-date')}`;
  const on = readWrittenDate((await asker.text(asked, '', { check })) ?? '');
  return on.kind === 'date' ? { by, on: on.iso } : undefined;
}

/** A text that was written anew, which nobody approved yet; null when nothing changes. */
async function askText(item: WritingItem, half: HalfWritten, ask: Ask): Promise<WrittenText | null> {
  const { blank, kept } = item;
  const { asker, texts } = ask;
  const before = kept.kind === 'written' ? kept : null;
  const drafted = half.of(blank.id);
  const question = `${blank.question[texts.language]} ${blank.hint[texts.language]}`;
  const asked = texts('written.ask', { question });
  const stands = before?.text ?? '';
  const typed = await asker.text(asked, drafted ?? stands, {
    isLong: true,
    isDraft: drafted !== null,
    onTyped: (now) => half.put(blank.id, now.trim() === stands ? null : now),
  });
  // Who goes back finds what she typed when she comes again.
  if (typed === null) return null;
  const text = typed.trim();
  if (text === '' || text === stands) {
    if (text === '' && stands !== '') asker.say(texts('written.stays'));
    half.put(blank.id, null);
    return null;
  }
  if (before !== null && before.approval !== null) asker.say(texts('written.approval-gone'));
  return { kind: 'written', text, approval: null };
}

async function isSure(kind: 'clear' | 'withdraw', ask: Ask): Promise<boolean> {
  const { texts } = ask;
  const choices = [
    { id: 'no', label: texts('written.really-no') },
    { id: 'yes', label: texts(`written.really-${kind}`) },
  ];
  return (await pickOf(texts(`written.ask-${kind}`), choices, ask)) === 'yes';
}

/** What a choice makes of a text; null when it stays as it is. */
async function textFor(
  course: Course,
  item: WritingItem,
  half: HalfWritten,
  ask: Ask,
): Promise<KeptText | null> {
  const { blank, kept } = item;
  switch (course) {
    case 'write':
    case 'write-anew':
    case 'change':
      return askText(item, half, ask);
    case 'approve': {
      const approval = kept.kind === 'written' ? await askApproval(blank, ask) : undefined;
      return approval === undefined || kept.kind !== 'written' ? null : { ...kept, approval };
    }
    case 'clear':
      return (await isSure('clear', ask)) ? OPEN : null;
    case 'withdraw':
      return (await isSure('withdraw', ask)) ? { kind: 'withdrawn' } : null;
    default:
      return null;
  }
}

/** Saves a text until it is saved, or the person stops; then the text is shown, so that it is not lost. */
async function saveOrShow(
  item: WritingItem,
  text: KeptText,
  { asker, texts, save }: Writing,
): Promise<boolean> {
  for (;;) {
    const why = await save(item, text);
    if (why === null) return true;
    const choices = (['again', 'stop'] as const).map((id) => ({
      id,
      label: texts(`interview.not-saved-${id}`),
    }));
    if ((await pickOf(`${why}\n\n${texts('interview.not-saved')}`, choices, { asker, texts })) !== 'stop')
      continue;
    if (text.kind === 'written') asker.say(texts('written.not-saved', { text: text.text }));
    return false;
  }
}

/** Asks who approved a text that was just written, where somebody can; null as long as nobody did. */
async function approvedText(text: KeptText, { blank }: WritingItem, ask: Ask): Promise<KeptText | null> {
  if (text.kind !== 'written' || text.approval !== null || blank.author === null) return null;
  // Going back in the questions after it takes back no text.
  const approval = (await askApproval(blank, ask)) ?? null;
  return approval === null ? null : { ...text, approval };
}

/**
 * Saves a text, and then who approved it: the text is on disk before that is asked, so that a window that is closed there does not lose
 * it. Resolves to whether it could be saved.
 */
async function settleText(
  item: WritingItem,
  text: KeptText,
  now: Map<string, KeptText>,
  writing: Writing,
): Promise<boolean> {
  if (!(await saveOrShow(item, text, writing))) return false;
  now.set(item.blank.id, text);
  const approved = await approvedText(text, item, writing);
  if (approved === null) return true;
  if (!(await saveOrShow(item, approved, writing))) return false;
  now.set(item.blank.id, approved);
  return true;
}

/**
 * Asks for the texts one by one, those that are open first, and saves after each. Resolves to the texts as they are then, by id.
 */
export async function writeTexts(writing: Writing): Promise<ReadonlyMap<string, KeptText>> {
  const { asker, texts, half } = writing;
  const isOpen = ({ kept }: WritingItem): boolean => kept.kind === 'open';
  const items = [...writing.items.filter(isOpen), ...writing.items.filter((item) => !isOpen(item))];
  const now = new Map(items.map(({ blank, kept }) => [blank.id, kept]));
  let index = 0;
  let introduction = `${writing.introduction}\n\n`;
  for (let given = items[index]; given !== undefined; given = items[index]) {
    const item: WritingItem = { ...given, kept: now.get(given.blank.id) ?? OPEN };
    const choices = coursesOf(item).map((id) => ({ id, label: texts(`written.${id}`) }));
    const at = { position: index + 1, total: items.length, isHalf: half.of(item.blank.id) !== null };
    const message = standsWords(item, at, texts);
    const course = await pickOf(introduction + message, choices, { asker, texts });
    introduction = '';
    if (course === 'stop' || (course === null && index === 0)) break;
    if (course === null) index -= 1;
    else if (course === 'keep' || course === 'skip') index += 1;
    else {
      const text = await textFor(course, item, half, { asker, texts });
      if (text === null) continue;
      if (!(await settleText(item, text, now, writing))) break;
      half.put(item.blank.id, null);
      index += 1;
    }
  }
  return now;
}
