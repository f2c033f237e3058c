/** The most people that an organisation can have. */
const MOST = 10_000_000;

/** A number in which every three digits stand apart, as reports write it: `12.345`, `12,345` or `12 345`. */
const GROUPED = /^[1-9]\d{0,2}([., ])\d{3}(?:\1\d{3})*$/;

/** How many people work at an organisation, as somebody wrote it: 1 to 10 000 000; null for what is no such number. */
export function readHeadcount(written: string): number | null {
  const trimmed = written.trim();
  const text = GROUPED.test(trimmed) ? trimmed.replace(/[., ]/g, '') : trimmed;
  const count = /^[1-9]\d*$/.test(text) ? Number(text) : MOST + 1;
  return count <= MOST ? count : null;
}
