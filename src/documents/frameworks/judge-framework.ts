import { checkFramework } from '../../domain/checking/check-framework.ts';
import { checkScales } from '../../domain/checking/check-scales.ts';
import type { Problem } from '../../domain/checking/problem.ts';
import type { Framework } from '../../domain/instrument/framework.ts';
import { asFields } from '../yaml/lenient.ts';
import { checkTranslations } from './check-translations.ts';
import { readScales } from './framework-library.ts';

/** What the rules say of a framework: of what it means once read, and of what only its own words show. Loaded when one is judged. */
export function judgeFramework(written: unknown, framework: Framework): readonly Problem[] {
  return [
    ...checkScales(readScales(asFields(written)['scales']).values()),
    ...checkFramework(framework),
    ...checkTranslations(written),
  ];
}
