import type { App } from '../app.ts';
import { type FileHandle, findPickers, isClosed } from '../stores/file-access.ts';
import { createFileStore, download, packedBlob } from '../stores/file-store.ts';
import { createFolderStore } from '../stores/folder-store.ts';
import { createMemoryStore } from '../stores/store.ts';
import { button, type Child, element } from '../view/element.ts';
import type { Work } from '../work.ts';
import { rememberPart } from './remember.ts';

/** In words, where the dossier is kept now, and how many answers are not in it. */
export function keptWords(app: App, work: Work): string {
  const drafts = app.countDrafts();
  const kept = placeWords(app, work);
  return drafts === 0 ? kept : `${kept} (${app.texts()('page.kept-without', { n: drafts })})`;
}

function placeWords(app: App, work: Work): string {
  const texts = app.texts();
  if (app.sitting()?.isHeld()) return texts('page.kept-not');
  const { kind, name } = work.store();
  if (kind === 'server') return texts('page.kept-server');
  if (kind !== 'memory') return texts('page.kept-in', { name });
  return texts(work.isSaved() ? 'page.kept-downloaded' : 'page.kept-nowhere');
}

/** Whether everything that was confirmed is kept outside this page. */
export const isAllKept = (app: App, work: Work): boolean =>
  work.isSaved() && !(app.sitting()?.isHeld() ?? false);

/** Says where the dossier is kept now. */
function sayKept(app: App, work: Work): void {
  app.announce(keptWords(app, work));
  app.refresh();
}

/** Tries again to save what could not be saved. */
export function saveAgain(app: App, work: Work): void {
  app.attempt(async () => {
    await app.sitting()?.save();
    sayKept(app, work);
  });
}

/** Saves the dossier as one file, with what could not be saved where it was kept: where the browser can in a file that follows each answer, else as a download. */
export function saveFile(app: App, work: Work): void {
  app.attempt(async () => {
    const { showSaveFilePicker } = findPickers();
    if (showSaveFilePicker === undefined) {
      if (app.sitting()?.isHeld()) await work.keepIn(createMemoryStore(new Map()));
      await app.sitting()?.save();
      const { texts } = work.dossier();
      download(work.fileName(), packedBlob(texts));
      work.markSaved(texts);
    } else {
      try {
        const types = [{ description: 'nulmeting', accept: { 'application/zip': ['.zip'] } }];
        const handle: FileHandle = await showSaveFilePicker({ suggestedName: work.fileName(), types });
        await work.keepIn(createFileStore(handle));
        await app.sitting()?.save();
      } catch (error) {
        if (!isClosed(error)) throw error;
        return;
      }
    }
    sayKept(app, work);
  });
}

/** Keeps the dossier in an empty folder as plain files. */
function saveFolder(app: App, work: Work): void {
  app.attempt(async () => {
    const { showDirectoryPicker } = findPickers();
    if (showDirectoryPicker === undefined) return;
    try {
      await work.keepIn(createFolderStore(await showDirectoryPicker({ mode: 'readwrite' })));
    } catch (error) {
      if (!isClosed(error)) throw error;
      return;
    }
    sayKept(app, work);
  });
}

/** Where the dossier is kept, and what can be done about that. */
export function keepPart(app: App, work: Work): Child {
  const texts = app.texts();
  const isHere = work.store().kind === 'memory';
  const folder = isHere && findPickers().showDirectoryPicker !== undefined;
  return element(
    'section',
    { class: isAllKept(app, work) ? 'card' : 'card warn' },
    element('h2', {}, texts('page.keep')),
    element('p', {}, keptWords(app, work)),
    isHere ? element('p', {}, texts('page.keep-how')) : null,
    element(
      'div',
      { class: 'actions' },
      work.store().kind === 'server'
        ? null
        : button(texts(isHere ? 'page.save' : 'page.save-copy'), () => saveFile(app, work), { id: 'save' }),
      folder ? button(texts('page.save-folder'), () => saveFolder(app, work), { id: 'save-folder' }) : null,
    ),
    work.store().kind === 'server' ? null : rememberPart(app),
  );
}
