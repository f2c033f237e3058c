import type { NumberRange } from '../domain/instrument/written/number-range.ts';
import type { Texts } from './texts.ts';

/** What a person is asked for where a number of this range is asked. */
export function numberWords({ minimum, maximum }: NumberRange, texts: Texts): string {
  const show = (number: number): string => String(number).replace('.', texts('decimal'));
  if (minimum !== null && maximum !== null)
    return texts('number.between', { least: show(minimum), most: show(maximum) });
  if (minimum !== null) return texts('number.from', { least: show(minimum) });
  return maximum === null ? texts('number.any') : texts('number.to', { most: show(maximum) });
}
