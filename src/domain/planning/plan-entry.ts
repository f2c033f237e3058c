import type { Finding, FindingKind } from './finding.ts';
import { comesFirst } from './order-findings.ts';

/** One row of the plan: a finding, or all that must be found out, or talked about, in one step. */
export interface PlanEntry<Found extends Finding = Finding> {
  readonly kind: FindingKind;
  readonly framework: string;
  readonly step: string;
  /** At least one. */
  readonly findings: readonly [Found, ...Found[]];
}

/** Groups ordered findings into rows: what must be found out, or talked about, is one row a step and kind (specification §6). */
export function groupFindings<Found extends Finding>(
  findings: readonly Found[],
): readonly PlanEntry<Found>[] {
  const entries: PlanEntry<Found>[] = [];
  for (const finding of findings) {
    const { kind, framework, step } = finding;
    const found = entries.findIndex(
      (entry) => entry.kind === kind && entry.framework === framework && entry.step === step,
    );
    const entry = entries[found];
    if (comesFirst(finding) && entry !== undefined)
      entries[found] = { ...entry, findings: [...entry.findings, finding] };
    else entries.push({ kind, framework, step, findings: [finding] });
  }
  return entries;
}
