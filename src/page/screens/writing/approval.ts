import { isOfExperts } from '../../../domain/writing/written-text.ts';
import type { WritingItem } from '../../../texts/blanks.ts';
import { termWord } from '../../../texts/vocabulary.ts';
import type { App } from '../../app.ts';
import type { HalfWritten } from '../../stores/unconfirmed.ts';
import { type Child, element } from '../../view/element.ts';
import { radio, textField } from '../../view/fields.ts';

/** One text that is written, among all. */
export interface Written {
  readonly app: App;
  /** Of whose report; null for the one that is shown. */
  readonly measurement: string | null;
  readonly items: readonly WritingItem[];
  readonly item: WritingItem;
  readonly fields: () => HalfWritten;
  /** Keeps what is half typed. */
  readonly type: (typed: Partial<HalfWritten>) => void;
}

/** Asks who approved the text, and when. What experts by experience give us, nobody approves for them. */
export function approvalPart({ app, item, fields, type }: Written, redraw: () => void): Child {
  const { blank } = item;
  if (blank.author === null) return null;
  const texts = app.texts();
  const role = termWord('role', blank.author, texts);
  const choices = [
    { by: 'no', label: texts('written.approved-no') },
    { by: 'author', label: texts('written.approved-by', { role }) },
    ...(isOfExperts(blank) ? [] : [{ by: 'other', label: texts('written.approved-by-other') } as const]),
  ] as const;
  const now = fields();
  return element(
    'fieldset',
    {},
    element('legend', {}, texts('written.ask-approved')),
    choices.map(({ by, label }) =>
      radio(
        { id: `approved-${by}`, name: 'approved', value: by, isChosen: now.by === by, isSmall: true },
        label,
        () => {
          type({ by });
          redraw();
        },
      ),
    ),
    now.by === 'other'
      ? textField({ id: 'role', label: texts('written.ask-role'), value: now.role }, (value) =>
          type({ role: value }),
        )
      : null,
    now.by === 'no'
      ? null
      : textField(
          {
            id: 'on',
            label: texts('written.ask-date'),
            value: now.on,
            hint: texts('interview.need-date'),
          },
          (value) => type({ on: value }),
        ),
  );
}
