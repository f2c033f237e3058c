import type { Condition } from './condition.ts';
import type { LocalText } from './text.ts';

/** What a framework that comes with the program is for, for whom, and how it is chosen. */
export interface FrameworkUse {
  /** One word for what one wants to know when it is proposed; it can be written in each language. */
  readonly aim: LocalText;
  /** The id of the backbone beside which it is proposed, as an addition; null for a backbone itself. */
  readonly beside: string | null;
  /** The organisations that it is proposed to, by their facts alone; null: all. */
  readonly when: Condition | null;
  /** What one wants to know, as who asks it would say it. */
  readonly question: LocalText;
  readonly purpose: LocalText;
  readonly audience: LocalText;
}
