import type { Diagnostic } from '../../documents/diagnostics/diagnostic.ts';
import type { Texts } from '../../texts/texts.ts';

/** A form in which `check` shows what it found. */
export interface DiagnosticsFormat {
  readonly id: string;
  readonly load: () => Promise<{
    /** `program` is the version of the program. */
    readonly render: (diagnostics: readonly Diagnostic[], texts: Texts, program: string) => string;
  }>;
}

/** Every form of `check`; the first is the usual one. */
export const DIAGNOSTICS_FORMATS: readonly DiagnosticsFormat[] = [
  { id: 'text', load: () => import('./text.ts') },
  { id: 'json', load: () => import('./json.ts') },
  { id: 'sarif', load: () => import('./sarif.ts') },
];
