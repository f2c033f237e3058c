import type { Framework } from '../domain/instrument/framework.ts';
import { joinList } from '../texts/join-list.ts';
import type { Texts } from '../texts/texts.ts';
import { sizeOf } from './depth-choices.ts';
import { listAgenda } from './navigator/agenda.ts';

/** Frameworks that can be chosen together, with what a person must know before she chooses. */
export interface FrameworkChoice {
  readonly frameworks: readonly Framework[];
  readonly title: string;
  /** How many questions, how long that takes, and how many of them are shared. */
  readonly facts: string;
}

function describe(frameworks: readonly Framework[], title: string, texts: Texts): FrameworkChoice {
  const agenda = listAgenda(frameworks, new Map());
  const shared = agenda.filter(({ alsoIn }) => alsoIn.length > 0).length;
  const { count, duration } = sizeOf(frameworks, 'full', texts);
  const facts = texts('init.framework-facts', { count, duration });
  const more = shared === 0 ? '' : `. ${texts('init.framework-shared', { n: shared })}`;
  return { frameworks, title, facts: facts + more };
}

/** What can be chosen at the start: each framework of the program, all of those together, and each own one, also with the first. */
export function listFrameworkChoices(
  bundled: readonly Framework[],
  own: readonly Framework[],
  texts: Texts,
): readonly FrameworkChoice[] {
  const alone = (framework: Framework): FrameworkChoice =>
    describe([framework], framework.title[texts.language], texts);
  const together =
    bundled.length < 2
      ? []
      : [
          describe(
            bundled,
            texts(bundled.length === 2 ? 'init.framework-both' : 'init.framework-all'),
            texts,
          ),
        ];
  const [first] = bundled;
  const withFirst = (framework: Framework): readonly FrameworkChoice[] => {
    if (first === undefined) return [alone(framework)];
    const names = [first, framework].map(({ title }) => title[texts.language]);
    return [alone(framework), describe([first, framework], joinList(names, texts), texts)];
  };
  return [...bundled.map(alone), ...together, ...own.flatMap(withFirst)];
}
