import { join, relative } from 'node:path';
import { TEXTS_FILE } from '../../../documents/dossier/file-names.ts';
import type { TextsToSave } from '../../../documents/dossier/folder/change-texts.ts';
import { NamedError } from '../../../domain/checking/named-error.ts';
import { mergeTexts, type TextChange, type TextMerge } from '../../../domain/writing/merge-texts.ts';
import { type KeptTexts, type TextPlace, textsAt } from '../../../domain/writing/written-text.ts';
import { changeTexts } from '../../../files/dossier/texts-file.ts';
import { beginOf } from '../../../interview/written-words.ts';
import { findBlank } from '../../../texts/blanks.ts';
import type { Texts } from '../../../texts/texts.ts';
import { sayWaiting } from '../../session/context.ts';
import { measurementOption, type Opened } from '../../session/open-assessment.ts';
import type { OfferedTexts } from './read-offered.ts';
import { placeOf, textHeadings } from './texts-in-terminal.ts';

/** How texts are taken over. */
export interface TakingOver {
  /** The measurement that is named with it: then texts of a report on another one are taken over too. */
  readonly named: string | null;
  readonly replaces: boolean;
  /** Asks whether this may be replaced; null when nobody can be asked. */
  readonly ask: ((question: string, opened: Opened) => Promise<boolean>) | null;
}

/**
 * The texts of a report on another measurement, or of another organisation, would stand where they do not belong. Of a document that does
 * not say whose it is, only a person can know it: one who names the measurement.
 * @throws NamedError `form-of-other-organisation`, `form-of-other`, `document-of-nobody`
 */
function textsFor(offered: OfferedTexts, { dossier, assessment }: Opened, { named }: TakingOver) {
  const { kind, organisation, measurements } = offered;
  const { id: own, name } = dossier.organisation;
  if (kind === 'document' && organisation === null && named === null)
    throw new NamedError('document-of-nobody', { name, id: assessment.measurement.id });
  if (organisation !== null && organisation !== own)
    throw new NamedError('form-of-other-organisation', { organisation, own, name });
  const { id } = assessment.measurement;
  const found = measurements.get(id) ?? measurements.get(null);
  if (found !== undefined) return found;
  const [other] = measurements.keys();
  if (other === undefined || other === null) return new Map<string, never>();
  if (named === null) throw new NamedError('form-of-other', { id, other });
  return measurements.get(other) ?? new Map<string, never>();
}

interface PlacedMerge extends TextMerge {
  readonly place: TextPlace;
}

const labelOf = (id: string, texts: Texts): string => findBlank(id)?.heading[texts.language] ?? id;

const textOf = ({ before }: TextChange): string => (before.kind === 'written' ? before.text : '');

function changeLines(changes: readonly TextChange[], key: 'new-line' | 'change-line', texts: Texts): string {
  return changes
    .map((change) => {
      const label = labelOf(change.id, texts);
      const now = beginOf(change.after.text, 120);
      const values = { label, id: change.id, now, was: beginOf(textOf(change), 120) };
      return `  ${texts(`written.${key}`, values)}`;
    })
    .join('\n');
}

const savesOf = (merges: readonly PlacedMerge[]): TextsToSave =>
  merges.map(({ place, added, replaced }) => ({
    place,
    texts: new Map([...added, ...replaced].map(({ id, after }) => [id, after])),
  }));

const keptOf = (merges: readonly PlacedMerge[]): TextsToSave =>
  merges.map(({ place, replaced }) => ({
    place,
    texts: new Map(replaced.map(({ id, before }) => [id, before])),
  }));

/** What the command to write texts in a terminal needs. */
function writingCommand({ named }: TakingOver, { context, dossier }: Opened) {
  const path = relative(context.world.cwd, dossier.root) || '.';
  return { path, more: measurementOption(named) + context.plainOption };
}

function sayChanges(merges: readonly PlacedMerge[], options: TakingOver, opened: Opened): void {
  const { say, texts } = opened.context;
  const added = merges.flatMap((one) => one.added);
  const replaced = merges.flatMap((one) => one.replaced);
  if (added.length > 0)
    say(`${texts('written.new', { n: added.length })}\n${changeLines(added, 'new-line', texts)}`);
  if (replaced.length > 0)
    say(`${texts('written.would', { n: replaced.length })}\n${changeLines(replaced, 'change-line', texts)}`);
  for (const id of merges.flatMap(({ refused }) => refused))
    say(
      texts('written.refused', {
        label: labelOf(id, texts),
        ...writingCommand(options, opened),
      }),
    );
}

/** Whether a person lets these texts replace what is there; throws where nobody can be asked. */
async function mayReplace(n: number, { ask, replaces }: TakingOver, opened: Opened): Promise<boolean> {
  if (n === 0 || replaces) return true;
  if (ask === null) throw new NamedError('texts-would-replace', { n });
  return ask(opened.context.texts('written.ask-replace', { n }), opened);
}

/**
 * Takes over texts that a file offers, after showing what is new and what would be replaced. What another program writes meanwhile is
 * not replaced without being shown. Returns how many were taken over; null when somebody did not want it.
 */
export async function takeOverTexts(
  kept: KeptTexts,
  offered: OfferedTexts,
  opened: Opened,
  options: TakingOver,
): Promise<number | null> {
  const { context, dossier } = opened;
  const { texts, say, world } = context;
  const measured = textsFor(offered, opened, options);
  const command = writingCommand(options, opened);
  const merge = (now: KeptTexts): readonly PlacedMerge[] =>
    ([placeOf('measurement', opened), placeOf('plan', opened)] as const).map((place) => ({
      place,
      ...mergeTexts(textsAt(now, place), place.document === 'plan' ? offered.plan : measured),
    }));
  for (const id of offered.unknown) say(texts('written.unknown', { id }));
  for (const { id, words } of offered.again)
    say(texts('written.again', { label: labelOf(id, texts), words: beginOf(words, 120), ...command }));
  for (let before = kept; ; ) {
    const shown = merge(before);
    sayChanges(shown, options, opened);
    const n = shown.flatMap(({ replaced }) => replaced).length;
    if (!(await mayReplace(n, options, opened))) {
      say(texts('replace.not-done'));
      return null;
    }
    const agreed = JSON.stringify(shown);
    const { outcome, kept: path } = await changeTexts(
      dossier,
      textHeadings(opened),
      (now) => {
        const merges = merge(now);
        const isAgreed = JSON.stringify(merges) === agreed;
        return {
          save: isAgreed ? savesOf(merges) : [],
          keep: keptOf(merges),
          outcome: { isAgreed, now, merges },
        };
      },
      sayWaiting(context),
    );
    before = outcome.now;
    if (!outcome.isAgreed) continue;
    const changes = outcome.merges.flatMap(({ added, replaced }) => [...added, ...replaced]);
    const show = (file: string): string => relative(world.cwd, file) || file;
    if (changes.length > 0)
      say(texts('written.taken', { n: changes.length, path: show(join(dossier.root, TEXTS_FILE)) }));
    if (changes.some(({ id, after }) => after.approval === null && findBlank(id)?.author != null))
      say(texts('written.taken-unapproved', command));
    if (path !== null) say(texts('replace.kept', { path: show(path) }));
    return changes.length;
  }
}
