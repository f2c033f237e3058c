import { diagnosticMessage } from '../cli/diagnostics/message.ts';
import { DiagnosticsError } from '../documents/diagnostics/diagnostics-error.ts';
import { NamedError } from '../domain/checking/named-error.ts';
import { errorWords } from '../texts/error-words.ts';
import type { Texts } from '../texts/texts.ts';
import type { App } from './app.ts';
import { TextChanged } from './dossier/written.ts';
import { NotRemembered } from './stores/browser-copy.ts';
import { isRefused } from './stores/file-access.ts';
import { StoreGone } from './stores/store.ts';
import { element, fill } from './view/element.ts';
import { FolderTaken, StoreBusy, StoreLost } from './work.ts';

/** The most mistakes in files that are shown. */
const MOST_SHOWN = 10;

function wordsOf(thrown: unknown, texts: Texts): readonly string[] {
  const error = thrown instanceof StoreGone ? thrown.cause : thrown;
  if (error instanceof NamedError) return errorWords(error, texts).split('\n');
  if (error instanceof DiagnosticsError)
    return [
      texts('page.cannot-read'),
      ...error.diagnostics
        .slice(0, MOST_SHOWN)
        .map((one) => `${one.path}:${one.line}: ${diagnosticMessage(one, texts)}`),
    ];
  if (error instanceof StoreLost) return [texts('page.store-lost')];
  if (error instanceof NotRemembered) return [texts('page.not-remembered')];
  if (error instanceof TextChanged) return [texts('page.text-changed')];
  if (error instanceof FolderTaken) return [texts('page.folder-taken')];
  if (isRefused(error)) return [texts('page.refused')];
  if (error instanceof StoreBusy) return [texts('page.busy')];
  return [texts('page.fault'), (error as Error | null)?.message ?? ''];
}

/** Says what went wrong, above the screen, where it stays until another screen is shown; nothing that was typed goes. */
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
