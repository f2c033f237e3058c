import type { App } from '../../app.ts';
import { button, type Child, element } from '../../view/element.ts';

/** The dossier for which this page was served could not be opened; why not is said above. */
export function unopenedScreen(app: App): Child {
  const texts = app.texts();
  return [
    element('h1', { tabindex: -1 }, texts('page.unopened')),
    element(
      'div',
      { class: 'actions' },
      button(texts('page.save-again'), () => location.reload(), { id: 'open-again', class: 'primary' }),
    ),
  ];
}
