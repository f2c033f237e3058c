import { type Document, type Scalar, visit } from 'yaml';

/**
 * What YAML takes for a number, and a person writes for something else: zeros in front, as in a telephone number, and `1.000` for a
 * thousand, which YAML reads as one.
 */
const READ_OTHERWISE = /^[-+]?0\d|^[-+]?[1-9]\d{0,2}(?:\.000)+$/;

/** Where a text can have such a number. Most have none, and then their values need not be gone through. */
const MAY_READ_OTHERWISE = /(?<![\w.-])[-+]?(?:0\d|[1-9]\d{0,2}\.000|\.inf|\.nan|\d[\d.]*e|\d{300})/i;

export function mayReadOtherwise(text: string): boolean {
  return MAY_READ_OTHERWISE.test(text);
}

const isNumber = ({ value }: Scalar): boolean => typeof value === 'number';

/** Whether a number would not say what somebody wrote: it is read otherwise, or too large to be one. */
function isReadOtherwise({ value, source }: Scalar): boolean {
  return !Number.isFinite(value) || READ_OTHERWISE.test(source ?? '');
}

/**
 * Puts the text as somebody wrote it in the place of a number that would not say that; with `isEach` of every number. Where a number
 * belongs that text is refused, and shown as it stands there; where a text belongs nothing of it is lost.
 */
export function keepNumbersAsWritten(document: Document.Parsed, isEach: boolean): void {
  visit(document, {
    Scalar: (place, scalar) => {
      if (place === 'key' || !isNumber(scalar) || scalar.source === undefined) return;
      if (isEach || isReadOtherwise(scalar)) scalar.value = scalar.source;
    },
  });
}
