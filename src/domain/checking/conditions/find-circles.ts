import { comparisonsOf } from '../../instrument/condition.ts';
import type { PlacedQuestion } from '../placed-question.ts';

/** Whether two questions depend on each other, directly or through other questions. */
export type InCircle = (one: string, other: string) => boolean;

/** For each question the questions that its condition compares, or the other way round. */
type Graph = ReadonlyMap<string, readonly string[]>;

function reverse(graph: Graph): Graph {
  const reversed = new Map<string, string[]>([...graph.keys()].map((id) => [id, []]));
  for (const [from, all] of graph) for (const to of all) reversed.get(to)?.push(from);
  return reversed;
}

/** Every question after those that can be reached from it; with a list instead of recursion, because a chain can be as long as the framework. */
function orderByEnd(graph: Graph): readonly string[] {
  const seen = new Set<string>();
  const ordered: string[] = [];
  const left = [...graph.keys()].map((id) => ({ id, isEnd: false }));
  for (let next = left.pop(); next !== undefined; next = left.pop()) {
    const { id, isEnd } = next;
    if (isEnd) ordered.push(id);
    if (isEnd || seen.has(id)) continue;
    seen.add(id);
    left.push({ id, isEnd: true });
    for (const to of graph.get(id) ?? []) left.push({ id: to, isEnd: false });
  }
  return ordered;
}

/** Groups questions that depend on each other, in time proportional to the number of comparisons (the algorithm of Kosaraju and Sharir). */
export function findCircles(all: ReadonlyMap<string, PlacedQuestion>): InCircle {
  const graph = new Map(
    [...all].map(([id, { question }]) => {
      const compared = question.when === null ? [] : comparisonsOf(question.when);
      return [id, compared.map((comparison) => comparison.question)];
    }),
  );
  const reversed = reverse(graph);
  const groups = new Map<string, string>();
  for (const root of orderByEnd(graph).toReversed()) {
    const left = [root];
    for (let id = left.pop(); id !== undefined; id = left.pop()) {
      if (groups.has(id)) continue;
      groups.set(id, root);
      for (const from of reversed.get(id) ?? []) left.push(from);
    }
  }
  return (one, other) => groups.has(one) && groups.get(one) === groups.get(other);
}
