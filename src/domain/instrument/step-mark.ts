const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';

/** The letter of the step at this place, 0 for the first: `A` to `Z`, then `AA`. A letter names it, and puts it before nothing. */
function letterAt(place: number): string {
  const rest = Math.floor(place / LETTERS.length);
  return (rest === 0 ? '' : letterAt(rest - 1)) + (LETTERS[place % LETTERS.length] ?? '');
}

/** What the step at this place, 0 for the first, is referred to by: its number, or a letter where the steps have no order. */
export function stepMark(place: number, isOrdered: boolean): string {
  return isOrdered ? String(place + 1) : letterAt(place);
}
