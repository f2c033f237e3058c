/** Goes to the line of a list from which one went on the time before, where there is one. */
export function beginAtLine(part: Element): boolean {
  const line = part.querySelector<HTMLElement>('[data-begin]');
  line?.focus({ preventScroll: true });
  line?.scrollIntoView({ block: 'center' });
  return line !== null;
}
