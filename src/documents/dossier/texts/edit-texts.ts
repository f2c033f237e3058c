import type { KeptText, TextPlace, TextsById } from '../../../domain/writing/written-text.ts';
import { editYaml } from '../../yaml/edit-yaml.ts';
import { asFields, asString } from '../../yaml/lenient.ts';
import { readYaml } from '../../yaml/yaml-document.ts';
import type { YamlEdit } from '../../yaml/yaml-splice.ts';
import { newFileText } from '../new-file-text.ts';

/** The text of a new `teksten.yaml`, with `heading` as a comment. */
export function newTextsText(organisation: string, heading: string): string {
  return newFileText('texts', '', heading, { schema: 'nulmeting/texts@1', organisation });
}

function pathOf(place: TextPlace): readonly string[] {
  return place.document === 'plan' ? ['plan'] : ['measurements', place.measurement];
}

/** The fields of a text; undefined removes a field. A text that was withdrawn does not stay behind. */
function fieldsOf(text: KeptText): readonly (readonly [string, unknown])[] {
  const approval = text.kind === 'written' ? text.approval : null;
  return [
    ['text', text.kind === 'written' ? text.text : undefined],
    ['approvedBy', approval?.by],
    ['approvedOn', approval?.on],
    ['withdrawn', text.kind === 'withdrawn' ? true : undefined],
  ];
}

/**
 * Writes these texts into the text of `teksten.yaml`; every other byte stays the same. Nothing of what a text replaces stays behind: an
 * approval of another text is none of this one.
 * @throws NamedError `cannot-edit-yaml`
 */
export function editTexts(text: string, place: TextPlace, changed: TextsById): string {
  const root = pathOf(place);
  const { value } = readYaml(text);
  const edits = [...changed].flatMap(([id, kept]): readonly YamlEdit[] => {
    const path = [...root, id];
    const fields = asFields(path.reduce<unknown>((inner, key) => asFields(inner)[key], value));
    const isSame = (field: string, wanted: unknown): boolean =>
      wanted === (field === 'text' && wanted !== undefined ? asString(fields[field]).trim() : fields[field]);
    return fieldsOf(kept)
      .filter(([field, wanted]) => !isSame(field, wanted))
      .map(([field, wanted]) => ({ path: [...path, field], value: wanted }));
  });
  return editYaml(text, edits);
}
