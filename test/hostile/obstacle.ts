/*
 * An obstacle is something that stands in the way of reading or writing, with what the program must make of it. Every file in `obstacles/`
 * exports a list of them as `obstacles`.
 */

export interface Obstacle {
  readonly what: string;
  /** A script for the shell, run in the folder that holds the dossier `d`, `kort.yaml` and `form.yaml`. */
  readonly given?: string;
  /** The program is `$N` in it. */
  readonly run: string;
  readonly exit: number;
  readonly says: readonly string[];
  /** Files that exist afterwards and did not before, folders left out; none where it is absent. */
  readonly made?: readonly string[];
}

export const MEASUREMENT = 'd/metingen/2026-03-01';
export const ANSWERS = `${MEASUREMENT}/antwoorden.yaml`;
export const FORM =
  'schema: nulmeting/answers@1\nanswers:\n  visie: { answer: volledig, note: "Zie jaarplan." }\n';

export const ROOM = 'Er is geen ruimte om';
export const IMPORT = '$N interview d --answers form.yaml';

/** A second dossier, of which the plan changes with the answers in `low.yaml`. */
export const BIG =
  "$N init e --name E --date 2026-03-01; sed 's/visie/huidige-inzet/; s/volledig/niet-begonnen/' form.yaml > low.yaml";
