import { listBundledFrameworks } from '../src/documents/bundled/bundled-frameworks.ts';
import { loadLibrary } from '../src/documents/frameworks/framework-library.ts';
import { loadTrace } from '../src/documents/frameworks/trace/load-trace.ts';
import { fitToSector } from '../src/domain/instrument/fit-to-sector.ts';
import { traceFrameworks } from '../src/domain/trace/trace-frameworks.ts';
import { render } from '../src/reports/markdown.ts';
import { loadTexts } from '../src/texts/texts.ts';

/** The page that leads from every recommendation to its questions and back, in the words for any sector. */
export async function describeTrace(): Promise<string> {
  const frameworks = listBundledFrameworks().map(({ load }) => fitToSector(load(), null));
  const documents = [...loadLibrary().documents.values()];
  const report = traceFrameworks(loadTrace(), frameworks, documents, { kind: 'all' });
  const [title, ...rest] = (await render({ kind: 'trace', report, direction: null }, loadTexts('en'))).split(
    '\n',
  );
  const note = '<!-- Written by npm run docs from frameworks/; do not edit. -->';
  return [title, '', note, ...rest].join('\n');
}
