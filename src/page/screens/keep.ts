import type { App } from '../app.ts';
import { decodedOf, sayLeftBehind } from '../dossier/undecoded.ts';
import { type FileHandle, findPickers, isClosed } from '../stores/file-access.ts';
import { createFileStore, download, packedBlob } from '../stores/file-store.ts';
import { createFolderStore } from '../stores/folder-store.ts';
import { createMemoryStore } from '../stores/store.ts';
import { button, type Child, element } from '../view/element.ts';
import type { Work } from '../work.ts';
import { rememberPart } from './remember.ts';

/** In words, where the dossier is kept now, and how many answers and texts are not in it. */
export function keptWords(app: App, work: Work): string {
  const texts = app.texts();
  const { answers, texts: written } = app.countUnconfirmed();
  const without = [
    ...(answers === 0 ? [] : [texts('page.kept-without', { n: answers })]),
    ...(written === 0 ? [] : [texts('page.kept-without-texts', { n: written })]),
  ];
  const kept = placeWords(app, work);
  return without.length === 0 ? kept : `${kept} (${without.join(', ')})`;
}

function placeWords(app: App, work: Work): string {
  const texts = app.texts();
  if (app.sitting()?.isHeld()) return texts('page.kept-not');
  const { kind, name } = work.store();
  if (kind === 'server') return texts('page.kept-server');
  if (kind !== 'memory') return texts('page.kept-in', { name });
  if (!work.isSaved() && app.remembers()) return texts('page.kept-browser');
  return texts(work.isSaved() ? 'page.kept-downloaded' : 'page.kept-nowhere');
}

/** Whether everything that was confirmed is kept outside this page. */
export const isAllKept = (app: App, work: Work): boolean =>
  work.isSaved() && !(app.sitting()?.isHeld() ?? false);

/** Lets the browser save a file among its downloads, and says so: the page cannot see whether it did. */
export function giveFile(app: App, name: string, content: Blob): void {
  download(name, content);
  app.announce(app.texts()('page.downloaded', { name }));
}

/** Shows where the dossier is kept now. At a question, a text or a document somebody may be at work. */
function showKept(app: App): void {
  const isAsked = app.sitting()?.clash() ?? null;
  if (app.screen().kind === 'home' || isAsked !== null) app.refresh();
  else app.refreshHeader();
}

/** Says where the dossier is kept now. */
function sayKept(app: App, work: Work): void {
  app.announce(keptWords(app, work));
  showKept(app);
}

/** Tries again to save what could not be saved. */
export function saveAgain(app: App, work: Work): void {
  app.attempt(async () => {
    await app.sitting()?.save();
    sayKept(app, work);
  });
}

/** Lets a person choose, with a picker of the browser; nothing is done where she closes it. */
async function choose<Chosen>(
  picker: Promise<Chosen>,
  act: (chosen: Chosen) => Promise<void>,
): Promise<void> {
  let chosen: Chosen;
  try {
    chosen = await picker;
  } catch (error) {
    if (isClosed(error)) return;
    throw error;
  }
  await act(chosen);
}

/** Saves the dossier as a download, with what could not be saved where it was kept. */
async function saveDownload(app: App, work: Work): Promise<void> {
  if (app.sitting()?.isHeld()) await work.keepIn(createMemoryStore(new Map()));
  await app.sitting()?.save();
  const { texts } = work.dossier();
  giveFile(app, work.fileName(), packedBlob(decodedOf(texts)));
  work.markSaved(texts);
  showKept(app);
}

/** Saves the dossier as a file that follows each answer from now on; as a copy, where another place does and holds everything. */
async function saveInFile(app: App, work: Work, handle: FileHandle): Promise<void> {
  const file = createFileStore(handle);
  if (work.store().kind !== 'memory' && !app.sitting()?.isHeld()) {
    await work.copyTo(file);
    app.announce(app.texts()('page.copy-kept', { name: handle.name }));
    return;
  }
  await work.keepIn(file);
  await app.sitting()?.save();
  sayKept(app, work);
}

/** Saves the dossier as one file: where the browser can in a file that it writes in, else as a download. */
export function saveFile(app: App, work: Work): void {
  app.attempt(async () => {
    const { texts } = work.dossier();
    const { showSaveFilePicker } = findPickers();
    if (showSaveFilePicker === undefined) {
      await saveDownload(app, work);
      sayLeftBehind(texts);
      return;
    }
    const types = [{ description: 'nulmeting', accept: { 'application/zip': ['.zip'] } }];
    await choose(showSaveFilePicker({ suggestedName: work.fileName(), types }), async (handle) => {
      await saveInFile(app, work, handle);
      sayLeftBehind(texts);
    });
  });
}

/** Keeps the dossier in an empty folder as plain files. */
function saveFolder(app: App, work: Work): void {
  app.attempt(async () => {
    const { texts } = work.dossier();
    const { showDirectoryPicker } = findPickers();
    if (showDirectoryPicker === undefined) return;
    await choose(showDirectoryPicker({ mode: 'readwrite' }), async (folder) => {
      await work.keepIn(createFolderStore(folder));
      sayKept(app, work);
      sayLeftBehind(texts);
    });
  });
}

/** Saves what is in this page because a person asked it by the keys of a browser; where each answer is saved already, says so. */
export function saveByKey(app: App, work: Work): void {
  const isHeld = app.sitting()?.isHeld() ?? false;
  if (isHeld || work.store().kind === 'memory') saveFile(app, work);
  else app.announce(keptWords(app, work));
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
