import { element } from './element.ts';

/** What says that something in a form is missing or wrong; empty at first. */
export const problemPart = (id = 'problem'): HTMLElement =>
  element('p', { class: 'problem', id, role: 'alert' });

/** Takes the mark of a mistake from a field; what else describes it stays. */
function unmark(field: Element, problem: string): void {
  field.removeAttribute('aria-invalid');
  const others = (field.getAttribute('aria-describedby') ?? '').split(' ').filter((id) => id !== problem);
  if (others.join('') === '') field.removeAttribute('aria-describedby');
  else field.setAttribute('aria-describedby', others.join(' '));
}

/** Takes away what is said at a field as soon as it is mended; not what is said at another one by then. */
function clearOnceMended(problem: HTMLElement, field: HTMLElement): void {
  problem.dataset['of'] = field.id;
  const clear = (): void => {
    if (problem.dataset['of'] !== field.id) return;
    unmark(field, problem.id);
    problem.textContent = '';
  };
  field.addEventListener('input', clear, { once: true });
}

/**
 * Says what is wrong at the field where it is mended, or above a group of choices, and goes there: on a small screen what stands at the end
 * of a form is out of sight.
 */
export function showProblem(problem: HTMLElement, text: string, field: HTMLElement | null): void {
  for (const marked of problem.closest('form')?.querySelectorAll('[aria-invalid]') ?? [])
    unmark(marked, problem.id);
  if (field instanceof HTMLFieldSetElement) {
    const legend = field.querySelector(':scope > legend');
    if (legend === null) field.prepend(problem);
    else legend.after(problem);
  } else field?.closest('.field')?.append(problem);
  problem.textContent = text;
  if (field === null) return;
  clearOnceMended(problem, field);
  if (field instanceof HTMLFieldSetElement) field.querySelector('input')?.focus();
  else {
    field.setAttribute('aria-invalid', 'true');
    field.setAttribute(
      'aria-describedby',
      `${field.getAttribute('aria-describedby') ?? ''} ${problem.id}`.trim(),
    );
    field.focus();
  }
  // A browser shows what gets the focus, and what stands beside it not always.
  problem.scrollIntoView({ block: 'nearest' });
}
