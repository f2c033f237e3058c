/** A form: how its fields stood before anything was filled in, and how they stand. */
interface Form {
  readonly stood: string;
  readonly fields: object;
}

/** The forms of the page that are saved as a whole. What is filled in stays, whichever screen is shown meanwhile, until it is saved. */
export interface Forms {
  /** The fields of a form, which puts what is filled in into them. Where nothing is filled in they are as they stand in the dossier. */
  readonly open: <Fields extends object>(key: string, stands: Fields) => Fields;
  /** Sees that the form is of something that has another key by now. */
  readonly move: (from: string, to: string) => void;
  /** Sees that what is filled in was saved. */
  readonly close: (key: string) => void;
  /** Whether something is filled in that is not saved. */
  readonly isFilled: (key: string) => boolean;
  /** The forms in which something is, with their fields. */
  readonly listFilled: () => ReadonlyMap<string, object>;
}

export function createForms(): Forms {
  const forms = new Map<string, Form>();
  const isChanged = ({ stood, fields }: Form): boolean => JSON.stringify(fields) !== stood;
  return {
    open: <Fields extends object>(key: string, stands: Fields): Fields => {
      const there = forms.get(key);
      // What is filled in is of whoever opened this form: under one key stand always the same fields.
      if (there !== undefined && isChanged(there)) return there.fields as Fields;
      const fields = structuredClone(stands);
      forms.set(key, { stood: JSON.stringify(stands), fields });
      return fields;
    },
    move: (from, to) => {
      const form = forms.get(from);
      if (form === undefined) return;
      forms.delete(from);
      forms.set(to, form);
    },
    close: (key) => {
      forms.delete(key);
    },
    isFilled: (key) => {
      const form = forms.get(key);
      return form !== undefined && isChanged(form);
    },
    listFilled: () =>
      new Map([...forms].flatMap(([key, form]) => (isChanged(form) ? [[key, form.fields] as const] : []))),
  };
}
