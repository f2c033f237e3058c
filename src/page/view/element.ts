type Listener = (event: Event) => void;
type Attribute = string | number | boolean | null | Listener;
export type Child = Node | string | null | readonly Child[];

function addChild(parent: Node, child: Child): void {
  if (child === null) return;
  if (typeof child === 'string') parent.appendChild(document.createTextNode(child));
  else if (child instanceof Node) parent.appendChild(child);
  else for (const one of child) addChild(parent, one);
}

/**
 * Makes an element. An attribute that begins with `on` is a listener; true is an attribute without a value, false and null are none. A text
 * is always text: there is no way in for markup.
 */
export function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Readonly<Record<string, Attribute>> = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[Tag] {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === 'function') made.addEventListener(name.slice(2), value);
    else if (value !== null && value !== false) made.setAttribute(name, value === true ? '' : String(value));
  }
  for (const child of children) addChild(made, child);
  return made;
}

/** Puts other children in an element. */
export function fill(parent: Element, ...children: readonly Child[]): void {
  parent.replaceChildren();
  for (const child of children) addChild(parent, child);
}

/** The same where somebody is at work: what has the focus keeps it, where it is there still. */
export function refill(parent: Element, ...children: readonly Child[]): void {
  const focused = parent.contains(document.activeElement) ? (document.activeElement?.id ?? '') : '';
  fill(parent, ...children);
  if (focused !== '') document.getElementById(focused)?.focus();
}

/** A button that does something. */
export function button(
  label: Child,
  act: () => void,
  attributes: Readonly<Record<string, Attribute>> = {},
): HTMLButtonElement {
  return element('button', { type: 'button', onclick: () => act(), ...attributes }, label);
}
