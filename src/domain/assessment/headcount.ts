/** The most people that an organisation can have. */
const MOST = 10_000_000;

/** How many people work at an organisation, as somebody wrote it: 1 to 10 000 000; null for what is no such number. */
export function readHeadcount(written: string): number | null {
  const text = written.trim();
  const count = /^[1-9]\d*$/.test(text) ? Number(text) : MOST + 1;
  return count <= MOST ? count : null;
}
