/** One of several questions in turn; false when the person goes back to the one before it. */
export type Turn = () => Promise<boolean>;

/** Asks one after the other, and the one before again for who goes back; false when she goes back from the first. */
export async function askInTurn(turns: readonly Turn[]): Promise<boolean> {
  let at = 0;
  for (;;) {
    const turn = turns[at];
    if (turn === undefined) return true;
    if (await turn()) at += 1;
    else if (at === 0) return false;
    else at -= 1;
  }
}
