import { NamedError } from '../../domain/checking/named-error.ts';
import { AUDIENCES, type Audience } from '../../domain/report/audience.ts';
import type { OfficeFormat } from '../../office/formats.ts';
import { joinList } from '../../texts/join-list.ts';
import type { Texts } from '../../texts/texts.ts';
import { findTermId, termWord } from '../../texts/vocabulary.ts';
import { type Options, optionText } from '../session/command.ts';

/** The readers that `--for` knows, in the language in use. */
export function listAudiences(texts: Texts): string {
  return joinList(
    AUDIENCES.map((audience) => termWord('audience', audience, texts)),
    texts,
  );
}

/** Formats that hold all data, whoever reads them. */
const WHOLE = ['json', 'csv', 'xlsx'];

/**
 * For whom `--for` asks a report, in any language; null without it.
 * @throws NamedError `bad-audience`, `audience-not-in-format`
 */
export function readAudience(
  options: Options,
  format: OfficeFormat,
  formats: readonly OfficeFormat[],
  texts: Texts,
): Audience | null {
  const written = optionText(options, 'for');
  if (written === null) return null;
  const audience = AUDIENCES.find((one) => one === findTermId('audience', written));
  if (audience === undefined) throw new NamedError('bad-audience', { written, known: listAudiences(texts) });
  if (!WHOLE.includes(format.id)) return audience;
  const known = formats.filter(({ id, kinds }) => kinds.includes('measurement') && !WHOLE.includes(id));
  throw new NamedError('audience-not-in-format', {
    format: format.id,
    known: known.map(({ id }) => id).join(', '),
  });
}
