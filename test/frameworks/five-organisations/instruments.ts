import { listBundledFrameworks } from '../../../src/documents/bundled/bundled-frameworks.ts';
import { type Facts, NO_FACTS, POSITIONS, SECTORS } from '../../../src/domain/instrument/facts.ts';
import { fitToOrganisation } from '../../../src/domain/instrument/fit-to-sector.ts';
import type { Framework } from '../../../src/domain/instrument/framework.ts';

/** The bundled frameworks, found by looking, as an assessment of an organisation with these facts sees them. */
function loadFrameworks(facts: Facts): readonly Framework[] {
  return listBundledFrameworks().map(({ load }) => fitToOrganisation(load(), facts));
}

/** Each bundled framework in the words of each sector, by a name. */
export function listFrameworks(): readonly (readonly [name: string, framework: Framework])[] {
  return SECTORS.flatMap((sector) =>
    loadFrameworks({ ...NO_FACTS, sector }).map((one) => [`${one.id}, ${sector}`, one] as const),
  );
}

/** Every position, with one team and with many, and an organisation of which nothing is known. */
const SITUATIONS: readonly Facts[] = [
  NO_FACTS,
  ...POSITIONS.flatMap((position) =>
    (['one', 'many'] as const).map((teams) => ({
      sector: position === 'municipality' ? 'gemeente' : null,
      teams,
      position,
    })),
  ),
];

/** The frameworks that are measured together, by a name: each bundled one alone and all of them at once, in each situation. */
export function listInstruments(): readonly (readonly [name: string, frameworks: readonly Framework[]])[] {
  return SITUATIONS.flatMap((facts) => {
    const where = facts.position === null ? 'nothing known' : `${facts.position}, teams: ${facts.teams}`;
    const bundled = loadFrameworks(facts);
    const alone = bundled.map((framework) => [`${framework.id}, ${where}`, [framework]] as const);
    const together = [`all frameworks together, ${where}`, bundled] as const;
    return bundled.length > 1 ? [...alone, together] : alone;
  });
}
