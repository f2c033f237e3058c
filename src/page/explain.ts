import { diagnosticMessage } from '../cli/diagnostics/message.ts';
import { DiagnosticsError, isAllNewer, listPaths } from '../documents/diagnostics/diagnostics-error.ts';
import { NamedError } from '../domain/checking/named-error.ts';
import { errorWords } from '../texts/error-words.ts';
import type { Texts } from '../texts/texts.ts';
import type { App } from './app.ts';
import { NoDossier } from './dossier/open-dossier.ts';
import { LeftBehind } from './dossier/undecoded.ts';
import { TextChanged } from './dossier/written.ts';
import { NotRemembered } from './stores/browser-copy.ts';
import { isRefused } from './stores/file-access.ts';
import { StoreGone } from './stores/store.ts';
import { element, fill } from './view/element.ts';
import { PlaceTaken, StoreBusy, StoreLost } from './work.ts';

/** The most mistakes in files that are shown. */
const MOST_SHOWN = 10;

const namedWords = (error: NamedError, texts: Texts): readonly string[] =>
  errorWords(error, texts, texts.find(`page-hint.${error.code}`, error.values) ?? undefined).split('\n');

/** The same mistake is told at the first place in a file at which it is made. */
function diagnosticsWords(error: DiagnosticsError, texts: Texts): readonly string[] {
  if (isAllNewer(error)) return namedWords(new NamedError('newer-files', { paths: listPaths(error) }), texts);
  const told = new Map<string, string>();
  for (const one of error.diagnostics) {
    const message = diagnosticMessage(one, texts);
    const file = `${one.path}: ${message}`;
    if (!told.has(file)) told.set(file, `${one.path}:${one.line}: ${message}`);
  }
  return [texts('page.cannot-read'), ...[...told.values()].slice(0, MOST_SHOWN)];
}

function wordsOf(thrown: unknown, texts: Texts): readonly string[] {
  const error = thrown instanceof StoreGone ? thrown.cause : thrown;
  if (error instanceof NamedError) return namedWords(error, texts);
  if (error instanceof DiagnosticsError) return diagnosticsWords(error, texts);
  if (error instanceof NoDossier) return [texts('page.no-dossier')];
  if (error instanceof StoreLost) return [texts('page.store-lost')];
  if (error instanceof NotRemembered) return [texts('page.not-remembered')];
  if (error instanceof TextChanged) return [texts('page.text-changed')];
  if (error instanceof PlaceTaken)
    return [texts(error.kind === 'file' ? 'page.file-taken' : 'page.folder-taken')];
  if (error instanceof LeftBehind) return [texts('page.left-behind', { paths: error.paths.join(', ') })];
  if (isRefused(error)) return [texts('page.refused')];
  if (error instanceof StoreBusy) return [texts('page.busy')];
  if (thrown instanceof StoreGone) return [texts('page.not-served')];
  return [texts('page.fault'), (error as Error | null)?.message ?? ''];
}

/** Takes away what went wrong. */
export function takeBack(): void {
  const box = document.getElementById('fault');
  if (box !== null) box.hidden = true;
}

/** Says what went wrong, above the screen, where it stays until something else is done or shown; nothing that was typed goes. */
export function explain(error: unknown, app: App): void {
  const box = document.getElementById('fault');
  if (box === null) return;
  fill(
    box,
    wordsOf(error, app.texts()).map((line) => element('p', {}, line)),
  );
  box.hidden = false;
  box.scrollIntoView({ block: 'nearest' });
}
