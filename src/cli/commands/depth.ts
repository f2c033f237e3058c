import { findExtent } from '../../domain/assessment/extent.ts';
import { NamedError } from '../../domain/checking/named-error.ts';
import { DEPTHS, type Depth, fitToDepth, hasShortVersion } from '../../domain/instrument/depth.ts';
import type { Framework } from '../../domain/instrument/framework.ts';
import { saveDepth } from '../../files/dossier/save-depth.ts';
import { toTermId } from '../../texts/vocabulary.ts';
import { type Options, optionText } from '../session/command.ts';
import { type Context, sayWaiting } from '../session/context.ts';
import type { Opened } from '../session/open-assessment.ts';

/**
 * The depth that `--depth` gives, in any language; null without it.
 * @throws NamedError `bad-depth`
 */
export function readDepthOption(options: Options): Depth | null {
  const written = optionText(options, 'depth');
  if (written === null) return null;
  const found = DEPTHS.find((depth) => depth === toTermId('depth', written));
  if (found === undefined) throw new NamedError('bad-depth', { depth: written });
  return found;
}

/** The depth that these frameworks can have; says so where a short version was wanted and there is none. */
export function possibleDepth(
  wanted: Depth,
  frameworks: readonly Framework[],
  { texts, say }: Context,
): Depth {
  if (wanted === 'full' || frameworks.some(hasShortVersion)) return wanted;
  say(texts('init.no-short-version', { n: frameworks.length }));
  return 'full';
}

/**
 * Makes a measurement that was opened short or full, where it is not, and says what that means for its questions. Its answers stay.
 * @throws NamedError, those of `saveDepth`
 */
export async function changeDepth(wanted: Depth | null, opened: Opened): Promise<Opened> {
  const { assessment, context, dossier, folder, making } = opened;
  const { measurement } = assessment;
  if (wanted === null || making !== null || wanted === measurement.depth) return opened;
  const depth = possibleDepth(wanted, assessment.frameworks, context);
  if (depth === measurement.depth) return opened;
  await saveDepth(dossier.root, folder, depth, sayWaiting(context));
  const frameworks = assessment.frameworks.map((framework) => fitToDepth(framework, depth));
  const extent = findExtent(depth === 'short' ? frameworks : assessment.frameworks);
  const { asked, all } = extent ?? { asked: 0, all: 0 };
  context.say(context.texts(`interview.made-${depth}`, { n: all - asked, asked, all }));
  return { ...opened, assessment: { ...assessment, measurement: { ...measurement, depth }, frameworks } };
}
