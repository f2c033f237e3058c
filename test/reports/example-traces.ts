import { listBundledFrameworks } from '../../src/documents/bundled/bundled-frameworks.ts';
import { loadLibrary } from '../../src/documents/frameworks/framework-library.ts';
import { fitToSector } from '../../src/domain/instrument/fit-to-sector.ts';
import type { Trace } from '../../src/domain/trace/trace.ts';
import { traceFrameworks } from '../../src/domain/trace/trace-frameworks.ts';
import type { TraceScope } from '../../src/domain/trace/trace-report.ts';
import type { Document } from '../../src/reports/document.ts';
import { aText } from '../domain/builders.ts';
import { REASON } from '../domain/trace/trace-builders.ts';

/** A trace in which everything occurs that can: measured, done by an action, with a reason, with neither, and a disagreement. */
export const SOME_TRACE: Trace = {
  documents: [
    {
      document: 'valente-2025',
      recommendations: [
        {
          id: 'valente-visie',
          section: 'Stap 2.1',
          text: aText('Maak een visie waar velen achter staan.'),
          outcome: { kind: 'measured', questions: ['visie-vastgesteld', 'visie-breed-gedragen'] },
          actions: [{ question: 'visie-vastgesteld', level: 'deels' }],
        },
        {
          id: 'valente-woord',
          section: 'Inleiding',
          text: aText('Ervaringskennis is een derde bron.'),
          outcome: REASON,
          actions: [],
        },
      ],
    },
    {
      document: 'ghnt-west-brabant',
      recommendations: [
        {
          id: 'ghnt-contract',
          section: 'Tip 2',
          text: aText('Geef een contract.'),
          outcome: { kind: 'open' },
          actions: [],
        },
      ],
    },
  ],
  disagreements: [
    {
      id: 'beloning',
      about: aText('Een contract, of ook vrijwillig'),
      places: [
        { document: 'ghnt-west-brabant', section: 'Tip 2', says: aText('Een contract en salaris.') },
        { document: 'trimbos-2019', section: '3.2.2', says: aText('Vrijwillig kan ook.') },
      ],
      questions: ['beloning-afgesproken'],
    },
  ],
};

/** Traces of all frameworks, of one, of one publication, and in one direction. */
export function exampleTraces(): readonly Document[] {
  const frameworks = listBundledFrameworks().map(({ load }) => fitToSector(load(), null));
  const documents = [...loadLibrary().documents.values()];
  const trace = (scope: TraceScope): Document => ({
    kind: 'trace',
    report: traceFrameworks(SOME_TRACE, frameworks, documents, scope),
    direction: null,
  });
  return [
    trace({ kind: 'all' }),
    trace({ kind: 'framework', id: 'kotter-veranderstappen' }),
    trace({ kind: 'document', id: 'valente-2025' }),
    { ...trace({ kind: 'all' }), direction: 'question' } as Document,
  ];
}
