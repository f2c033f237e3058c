/** The file that marks a folder as a dossier. */
export const DOSSIER_FILE = 'dossier.yaml';
/** The file that marks a folder as a measurement. */
export const MEASUREMENT_FILE = 'meting.yaml';
/** The folder of the measurements of a dossier. */
export const MEASUREMENTS_FOLDER = 'metingen';
/** The folder of frameworks: of an organisation's own, and of the snapshots of a measurement. */
export const FRAMEWORKS_FOLDER = 'kaders';
/** The folder of what the program writes for people. */
export const REPORTS_FOLDER = 'rapporten';
/** The living plan of approach. */
export const PLAN_FILE = 'plan.yaml';
