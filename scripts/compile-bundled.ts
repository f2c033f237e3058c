import { parseCondition } from '../src/documents/frameworks/parse-condition.ts';
import { asFields, asString, asStringOrNull, asText, type Fields } from '../src/documents/yaml/lenient.ts';
import { type Condition, comparisonsOf, factComparisonsOf } from '../src/domain/instrument/condition.ts';
import { FACT_VALUES, isFactName } from '../src/domain/instrument/facts.ts';
import { foldWords } from '../src/domain/instrument/fold-words.ts';
import type { FrameworkUse } from '../src/domain/instrument/framework-use.ts';

/** What stands beside the bundled frameworks: which is the default, what each is for, and how each relates to other instruments. */
export interface Bundled {
  readonly byDefault: string;
  /** By the id of a bundled framework, in the order of the list. */
  readonly uses: ReadonlyMap<string, FrameworkUse>;
  /** The module with the relations, and its types. */
  readonly files: readonly (readonly [string, string])[];
}

/** A framework that comes with the program, with the hash of each of its versions. */
export interface BundledVersions {
  readonly id: string;
  readonly hashes: readonly string[];
}

/** @throws when something in the list is wrong; `where` is the place. */
function refuse(where: string, what: string): never {
  throw new Error(`frameworks/bundled.json: ${where}: ${what}`);
}

/** A condition on facts alone; null without one. */
function readWhen(id: string, written: string | null): Condition | null {
  if (written === null) return null;
  const parsed = parseCondition(written);
  if (parsed.kind === 'failed') return refuse(id, `no condition: ${written}`);
  const { condition } = parsed;
  if (comparisonsOf(condition).length > 0) return refuse(id, `rests on an answer: ${written}`);
  const wrong = factComparisonsOf(condition).find(
    ({ fact, operator, value }) =>
      !isFactName(fact) ||
      (operator !== '=' && operator !== '!=') ||
      !FACT_VALUES[fact].some((known) => known === value),
  );
  return wrong === undefined
    ? condition
    : refuse(id, `no fact with that value: ${wrong.fact} ${wrong.value}`);
}

function readUse(id: string, fields: Fields): FrameworkUse {
  return {
    aim: asText(fields['aim']),
    beside: asStringOrNull(fields['beside']),
    when: readWhen(id, asStringOrNull(fields['when'])),
    question: asText(fields['question']),
    purpose: asText(fields['purpose']),
    audience: asText(fields['audience']),
  };
}

/** What each framework in the list is for; one that does not come with the program yet is read as well. */
function readUses(written: readonly (readonly [string, Fields])[]): ReadonlyMap<string, FrameworkUse> {
  const uses = new Map(written.map(([id, fields]) => [id, readUse(id, fields)] as const));
  const words = new Set<string>();
  for (const [id, { aim, beside }] of uses) {
    if (beside !== null && uses.get(beside)?.beside !== null) refuse(id, `no backbone ${beside}`);
    for (const word of new Set(Object.values(aim).map(foldWords))) {
      if (words.has(word)) refuse(id, `another framework has the aim ${word}`);
      words.add(word);
    }
  }
  return uses;
}

/**
 * Compiles `frameworks/bundled.json`, of which the shape is checked before.
 * @throws when a framework that comes with the program does not stand in it, and for everything in it that cannot be.
 */
export function compileBundled(content: unknown, bundled: readonly BundledVersions[]): Bundled {
  const fields = asFields(content);
  const byDefault = asString(fields['default']);
  if (!bundled.some(({ id }) => id === byDefault)) refuse('default', `no framework ${byDefault}`);
  const written = Object.entries(asFields(fields['frameworks'])).map(
    ([id, use]) => [id, asFields(use)] as const,
  );
  const listed = readUses(written);
  const lacking = bundled.filter(({ id }) => !listed.has(id)).map(({ id }) => id);
  if (lacking.length > 0) refuse('frameworks', `does not say what ${lacking.join(', ')} is for`);
  const uses = new Map([...listed].filter(([id]) => bundled.some((framework) => framework.id === id)));
  for (const [id, { beside }] of uses)
    if (beside !== null && !uses.has(beside))
      refuse(id, `its backbone ${beside} does not come with the program`);
  const relations = written.flatMap(([id, { relation }]) =>
    bundled
      .filter((framework) => framework.id === id && relation !== undefined)
      .flatMap(({ hashes }) => hashes.map((hash) => [hash, asText(relation)] as const)),
  );
  const types = `import type { LocalText } from '../src/domain/instrument/text.ts';
/**
 * How a framework that comes with the program relates to other instruments, by the content hash of each of its versions, so that an own
 * framework with the same id has none.
 */
export const relations: Readonly<Record<string, LocalText>>;\n`;
  return {
    byDefault,
    uses,
    files: [
      [
        'relations.js',
        `export const relations = ${JSON.stringify(Object.fromEntries(relations), null, 2)};\n`,
      ],
      ['relations.d.ts', types],
    ],
  };
}
