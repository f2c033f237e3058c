import type { Diagnostic } from '../../documents/diagnostics/diagnostic.ts';
import type { Texts } from '../../texts/texts.ts';
import { render as renderJson } from './json.ts';
import { render as renderSarif } from './sarif.ts';
import { render as renderText } from './text.ts';

/** A form in which `check` shows what it found. */
export interface DiagnosticsFormat {
  readonly id: string;
  /** `program` is the version of the program. */
  readonly render: (diagnostics: readonly Diagnostic[], texts: Texts, program: string) => string;
}

/** Every form of `check`; the first is the usual one. */
export const DIAGNOSTICS_FORMATS: readonly DiagnosticsFormat[] = [
  { id: 'text', render: renderText },
  { id: 'json', render: renderJson },
  { id: 'sarif', render: renderSarif },
];
