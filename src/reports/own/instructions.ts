import type { Texts } from '../../texts/texts.ts';
import { drawChart } from '../charts/draw-chart.ts';
import type { ChartView } from '../views/chart-view.ts';
import { joinList, showDate, showNumber } from '../wording.ts';
import { asMarkup } from './markup.ts';

/** What an instruction gives, or what was given to it that it can do nothing with. */
export type Answer =
  | { readonly kind: 'value'; readonly value: unknown }
  | { readonly kind: 'refused'; readonly found: string; readonly suggestion: string | null };

export type Instruction = (given: readonly unknown[], named: Readonly<Record<string, unknown>>) => Answer;
export type Instructions = Readonly<Record<string, Instruction>>;

const value = (given: unknown): Answer => ({ kind: 'value', value: given });

/** What was given, as a message shows it. */
function refuse(given: readonly unknown[], suggestion: string | null = null): Answer {
  const shown = given.map((one) =>
    typeof one === 'object' && one !== null ? '…' : JSON.stringify(one ?? null),
  );
  return { kind: 'refused', found: shown.join(' ').slice(0, 120), suggestion };
}

const isText = (given: unknown): given is string => typeof given === 'string';
const isNumber = (given: unknown): given is number => typeof given === 'number';

/** The instructions of every format. */
export function commonInstructions(texts: Texts): Instructions {
  return {
    t: (given, named) => {
      const values = Object.entries(named).filter(([, one]) => isText(one) || isNumber(one));
      const key = given.join('.');
      const text = texts.find(key, Object.fromEntries(values) as Readonly<Record<string, string | number>>);
      return text === null ? refuse(given) : value(text);
    },
    number: (given) => {
      const [number, decimals = 0] = given;
      const isGood =
        (number === null || isNumber(number)) && isNumber(decimals) && decimals >= 0 && decimals <= 10;
      return isGood ? value(showNumber(number, texts, Math.floor(decimals))) : refuse(given);
    },
    date: (given) => {
      const [date] = given;
      return date === null ? value(null) : isText(date) ? value(showDate(date, texts)) : refuse(given);
    },
    list: (given) => {
      const [items] = given;
      return Array.isArray(items) && items.every((item) => isText(item) || isNumber(item))
        ? value(joinList(items.map(String), texts))
        : refuse(given);
    },
    eq: (given) => (given.length === 2 ? value(given[0] === given[1]) : refuse(given)),
    find: (given) => {
      const [items, id] = given;
      if (!Array.isArray(items)) return refuse(given);
      return value(
        items.find((item: unknown) => (item as { readonly id?: unknown } | null)?.id === id) ?? null,
      );
    },
  };
}

/** Places a chart by its kind and the id of its framework; `style` is what its marks look like. */
export function chartInstruction(charts: readonly ChartView[], style: string): Instruction {
  return (given) => {
    const [kind, id] = given;
    const chart = charts.find((one) => one.kind === kind && one.id === id);
    const [first] = charts;
    if (chart === undefined)
      return refuse(given, first === undefined ? null : `chart "${first.kind}" "${first.id}"`);
    // What is text in it has no tags of its own.
    const drawn = drawChart(chart).replace(
      /<svg class="([^>]*>)/g,
      (_, rest: string) => `<svg class="nulmeting-chart ${rest}<style>${style}</style>`,
    );
    return value(asMarkup(drawn));
  };
}
