/** The names under which a document says of which organisation and measurement it is, as an office shows them. */
export const ORIGIN = {
  organisation: 'nulmeting-organisation',
  measurement: 'nulmeting-measurement',
} as const;

const TEXT = 'text:';
const ACTION = 'action:';
const UNPLACED = 'blank-';
/** Word takes at most 64 characters in a tag; the ids of actions can be longer. */
const LONGEST_KEY = 50;

/** How a program knows a text in a document again, by what it is about. */
export const textTag = (id: string): string => TEXT + id;

/** What a text in a document is about, by its tag; null for what is no text of ours. */
export function readTextTag(tag: string): string | null {
  return tag.startsWith(TEXT) ? tag.slice(TEXT.length) : null;
}

/** The key of an action in a document: its id, or the begin of a long one and a number that follows from all of it. */
export function actionKey(id: string): string {
  if (id.length <= LONGEST_KEY) return id;
  let hash = 0;
  for (let at = 0; at < id.length; at += 1) hash = (Math.imul(hash, 31) + id.charCodeAt(at)) >>> 0;
  return `${id.slice(0, LONGEST_KEY - 8)}~${hash.toString(36)}`;
}

/** How a program knows again what is filled in for an action: its field, and its id. */
export const actionTag = (field: string, id: string): string => `${ACTION}${field}:${actionKey(id)}`;

/** What is filled in for an action, by its tag; null for what is none of ours. */
export function readActionTag(tag: string): { readonly field: string; readonly key: string } | null {
  const [, field, key] = tag.startsWith(ACTION) ? (/^action:([a-z]+):(.+)$/u.exec(tag) ?? []) : [];
  return field === undefined || key === undefined ? null : { field, key };
}

/** The tag of a blank that belongs to nothing that a program could fill in. */
export const unplacedTag = (number: string): string => UNPLACED + number;

export const isUnplacedTag = (tag: string): boolean => tag.startsWith(UNPLACED);

/** Whether a tag is one of ours, of whatever document. */
export const isOwnTag = (tag: string): boolean =>
  readTextTag(tag) !== null || readActionTag(tag) !== null || isUnplacedTag(tag);
