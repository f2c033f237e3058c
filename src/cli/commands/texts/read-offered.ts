import { relative } from 'node:path';
import { DiagnosticsError } from '../../../documents/diagnostics/diagnostics-error.ts';
import { readTakenIn } from '../../../documents/diagnostics/read-document.ts';
import { checkTexts } from '../../../documents/dossier/texts/check-texts.ts';
import { readTexts } from '../../../documents/dossier/texts/read-texts.ts';
import { asStringOrNull } from '../../../documents/yaml/lenient.ts';
import { NamedError } from '../../../domain/checking/named-error.ts';
import { LANGUAGES } from '../../../domain/instrument/text.ts';
import { removeUnseen } from '../../../domain/instrument/visible-text.ts';
import { ACTION_BLANKS, type Filled } from '../../../domain/planning/fill-actions.ts';
import type { TextsById, WrittenText } from '../../../domain/writing/written-text.ts';
import { HINT_KEYS } from '../../../reports/views/blank-view.ts';
import { findBlank } from '../../../texts/blanks.ts';
import { loadTexts } from '../../../texts/texts.ts';
import { render as renderDiagnostics } from '../../diagnostics/text.ts';
import type { Context } from '../../session/context.ts';
import type { Opened } from '../../session/open-assessment.ts';
import { inputText, readInputBytes } from '../../session/read-input.ts';
import { refuseOtherKind } from '../../session/refuse-other-kind.ts';

/** Texts that a file offers, by id, with whose they are as far as the file says so. */
export interface OfferedTexts {
  /** A document that the program made, which says of itself whose it is, or a file that a person wrote. */
  readonly kind: 'document' | 'written';
  readonly organisation: string | null;
  /** The measurements of which it holds texts; null in it where the file does not say of which they are. */
  readonly measurements: ReadonlyMap<string | null, ReadonlyMap<string, WrittenText>>;
  readonly plan: ReadonlyMap<string, WrittenText>;
  /** Other texts about what it offers a text of already, in words. */
  readonly again: readonly { readonly id: string; readonly words: string }[];
  /** What was filled in for actions of the plan. */
  readonly actions: readonly Filled[];
  /** Texts that this program does not know. */
  readonly unknown: readonly string[];
  /** What was filled in where the file does not say what it belongs to. */
  readonly unplaced: readonly string[];
}

function writtenOf(texts: TextsById): ReadonlyMap<string, WrittenText> {
  return new Map([...texts].flatMap(([id, text]) => (text.kind === 'written' ? [[id, text] as const] : [])));
}

/** The first bytes of a zip, which a Word document is. */
function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b;
}

async function readWord(bytes: Uint8Array, path: string): Promise<OfferedTexts> {
  const { readFilledIn } = await import('../../../office/word/read-texts.ts');
  const hints = new Set(
    LANGUAGES.map((language) => loadTexts(language)).flatMap((texts) =>
      [...HINT_KEYS, 'open' as const].map((key) => texts(key)),
    ),
  );
  const read = readFilledIn(bytes, hints, removeUnseen);
  if (read === null) throw new NamedError('not-a-word-file', { path });
  const { organisation, measurement, texts, again, actions, unplaced } = read;
  const offered = [...texts].map(([id, words]) => {
    const text: WrittenText = { kind: 'written', text: words, approval: null };
    return { id, document: findBlank(id)?.document ?? null, text };
  });
  const of = (document: 'measurement' | 'plan') =>
    new Map(offered.filter((one) => one.document === document).map(({ id, text }) => [id, text]));
  const measured = of('measurement');
  return {
    kind: 'document',
    organisation,
    measurements: measured.size === 0 ? new Map() : new Map([[measurement, measured]]),
    plan: of('plan'),
    again,
    actions: actions.flatMap(({ field, key, words }): readonly Filled[] => {
      const blank = ACTION_BLANKS.find((one) => one === field);
      return blank === undefined ? [] : [{ action: key, blank, words }];
    }),
    unplaced,
    unknown: offered.filter(({ document }) => document === null).map(({ id }) => id),
  };
}

async function readYamlTexts(path: string, text: string, { world, texts }: Context): Promise<OfferedTexts> {
  const document = await readTakenIn(path, text, 'texts');
  const diagnostics = [...document.diagnostics, ...document.locate(checkTexts(document.value, null))];
  if (diagnostics.some(({ severity }) => severity === 'error')) throw new DiagnosticsError(diagnostics);
  world.err.write(renderDiagnostics([...diagnostics, ...document.remarks()], texts));
  const read = readTexts(document.fields);
  return {
    kind: 'written',
    organisation: asStringOrNull(document.fields['organisation']),
    measurements: new Map([...read.measurements].map(([id, one]) => [id, writtenOf(one)])),
    plan: writtenOf(read.plan),
    again: [],
    actions: [],
    unknown: [],
    unplaced: [],
  };
}

/**
 * Reads the texts in a report or a plan that was filled in in Word, or in a file like `teksten.yaml`; `-` is what comes in on stdin.
 * @throws NamedError `no-such-file`, `file-too-large`, `other-kind-of-file`, `not-a-word-file`, `no-texts-in-file`; DiagnosticsError with every mistake in it
 */
export async function readOffered(written: string, { context, dossier }: Opened): Promise<OfferedTexts> {
  const { world, texts: words } = context;
  const { path, bytes } = await readInputBytes(written, world);
  const folder = relative(world.cwd, dossier.root) || '.';
  refuseOtherKind({ path, text: inputText(bytes), folder }, ['texts', 'word', 'packed'], words);
  const offered =
    isZip(bytes) || /\.docx$/iu.test(written)
      ? await readWord(bytes, path)
      : await readYamlTexts(path, inputText(bytes), context);
  const texts = [offered.plan, ...offered.measurements.values()];
  const { actions, unknown, unplaced } = offered;
  const isEmpty = [actions, unknown, unplaced].every(({ length }) => length === 0);
  if (isEmpty && texts.every(({ size }) => size === 0))
    throw new NamedError('no-texts-in-file', { path: written });
  return offered;
}
