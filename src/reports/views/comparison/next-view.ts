import type { FrameworkOverTime } from '../../../domain/comparison/comparison.ts';
import type { ComparedNext } from '../../../domain/comparison/next-over-time.ts';
import type { Texts } from '../../../texts/texts.ts';

/** Which step was next, and which is now; empty where nothing can be said. */
export function viewNext({ next }: FrameworkOverTime, n: number, texts: Texts): readonly string[] {
  if (next === null) return [];
  if (next.kind === 'refused') return [texts('compare.glance-next-refused')];
  return [next.isByWeighing ? weighedLine(next, n, texts) : nextLine(next, n, texts)];
}

/** What is next, where only another weighing makes that the reports differ: told as nothing that moved. */
function weighedLine({ from, to }: ComparedNext, n: number, texts: Texts): string {
  const reported = {
    step: (): string => texts('compare.reported-next', { step: from.kind === 'step' ? from.title : '' }),
    'all-in-order': (): string => texts('compare.reported-all', { n }),
    'nothing-applies': (): string => texts('compare.reported-nothing'),
  }[from.kind]();
  const weighed =
    to.kind === 'step' ? texts('compare.weighed-next', { step: to.title }) : texts('compare.weighed-all');
  return `${reported} ${weighed}`;
}

function nextLine({ from, to }: ComparedNext, n: number, texts: Texts): string {
  if (to.kind === 'nothing-applies') return texts('compare.glance-nothing-applies');
  if (to.kind === 'all-in-order')
    return texts(
      from.kind === 'all-in-order' ? 'compare.glance-still-in-order' : 'compare.glance-all-in-order',
      { n },
    );
  if (from.kind === 'all-in-order') return texts('compare.glance-next-again', { n, to: to.title });
  if (from.kind === 'nothing-applies') return texts('compare.glance-next-now', { to: to.title });
  return from.id === to.id
    ? texts('compare.glance-next-same', { step: to.title })
    : texts('compare.glance-next', { from: from.title, to: to.title });
}
