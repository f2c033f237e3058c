import { relative } from 'node:path';
import { NamedError } from '../../../domain/checking/named-error.ts';
import type { KeptText, KeptTexts, TextPlace } from '../../../domain/writing/written-text.ts';
import { type DraftFile, openDraftFile } from '../../../files/dossier/draft-file.ts';
import { saveText } from '../../../files/dossier/texts-file.ts';
import { nameSystemError } from '../../../files/system/system-error.ts';
import { type HalfWritten, writeTexts } from '../../../interview/writing.ts';
import { showDate } from '../../../reports/wording.ts';
import { listWriting, type WritingItem } from '../../../texts/blanks.ts';
import { errorWords } from '../../../texts/error-words.ts';
import { sayWaiting } from '../../session/context.ts';
import { EXIT, type ExitCode } from '../../session/exit-code.ts';
import { measurementOption, type Opened } from '../../session/open-assessment.ts';
import { createAsker } from '../../session/terminal/create-asker.ts';

/** The place in which the texts of a document stand. */
export function placeOf(document: TextPlace['document'], { assessment }: Opened): TextPlace {
  return document === 'plan' ? { document } : { document, measurement: assessment.measurement.id };
}

/** The comments at the top of the files of texts. */
export function textHeadings({ context: { texts } }: Opened) {
  return { texts: texts('file.texts'), replaced: texts('file.replaced-texts') };
}

const countOpen = (texts: readonly KeptText[]): number => texts.filter(({ kind }) => kind === 'open').length;

/** Which earlier measurement has texts, in words: they are not shown with this one. Null without any. */
function earlierWords(kept: KeptTexts, { dossier, assessment, context }: Opened): string | null {
  const earlier = dossier.measurements.filter(
    ({ id }) => id !== assessment.measurement.id && (kept.measurements.get(id)?.size ?? 0) > 0,
  );
  const last = earlier.at(-1);
  if (last === undefined) return null;
  const date = showDate(String(last.document.fields['date'] ?? last.id), context.texts);
  return context.texts('written.earlier', { date });
}

const isText = (entry: [string, unknown]): entry is [string, string] => typeof entry[1] === 'string';

/** What is half written, in the file where that is kept. */
function halfWrittenIn(drafts: DraftFile): HalfWritten {
  const now = new Map(drafts.found.flatMap((found) => Object.entries(found)).filter(isText));
  return {
    of: (id) => now.get(id) ?? null,
    put: (id, text) => {
      if (text === null) now.delete(id);
      else now.set(id, text);
      drafts.keep(now.size === 0 ? null : Object.fromEntries(now));
    },
  };
}

/** Asks for the texts in a terminal and saves each as it is written. */
export async function textsInTerminal(
  kept: KeptTexts,
  named: string | null,
  opened: Opened,
): Promise<ExitCode> {
  const { context, dossier, assessment } = opened;
  const { texts, world } = context;
  const items = listWriting(kept, assessment.measurement.id);
  const asker = await createAsker(context);
  const n = countOpen(items.map((item) => item.kept));
  const earlier = earlierWords(kept, opened);
  const intro = texts('written.intro', { n, name: assessment.organisation.name });
  const introduction = earlier === null ? intro : `${intro} ${earlier}`;
  const path = relative(world.cwd, dossier.root) || '.';
  const more = measurementOption(named);
  const save = async ({ place, blank }: WritingItem, text: KeptText): Promise<string | null> => {
    try {
      await saveText(dossier, textHeadings(opened), place, blank.id, text, sayWaiting(context));
      return null;
    } catch (thrown) {
      const error = nameSystemError(thrown);
      if (!(error instanceof NamedError)) throw error;
      return errorWords(error, texts);
    }
  };
  const drafts = openDraftFile(dossier.root, `${assessment.measurement.id}+teksten`, null, world.events.pid);
  context.takeTerminal(drafts.close);
  const half = halfWrittenIn(drafts);
  const goOn = texts('written.go-on', { path, more: more + context.plainOption });
  const now = await writeTexts({ items, introduction, asker, texts, save, half })
    .catch((error: unknown) => {
      if ((error as Error | null)?.name === 'ExitPromptError') asker.say(goOn);
      throw error;
    })
    .finally(drafts.close);
  const open = countOpen([...now.values()]);
  if (open === 0) asker.say(texts('written.all-written'));
  else asker.say(`${texts('written.finished', { n: open })}\n${goOn}`);
  asker.say(texts('written.next-report', { path, more }));
  return EXIT.done;
}
