import type { Basis, Citation, Criterion, SourceDocument } from '../domain/instrument/framework.ts';
import type { ProposalBasis } from '../domain/planning/proposal-basis.ts';
import { joinList } from './join-list.ts';
import type { Texts } from './texts.ts';

/** What knows the publications that are cited. */
interface Cited {
  readonly documents: readonly Pick<SourceDocument, 'id' | 'publisher' | 'year'>[];
}

function publicationWords(id: string, { documents }: Cited): string {
  const document = documents.find((one) => one.id === id);
  return document === undefined ? id : `${document.publisher} ${document.year}`;
}

/** Several citations, those of one publication together: `Valente 2025, Stap 2.1 en Stap 3.1; Trimbos-instituut 2019, 3.1`. */
export function citationsWords(citations: readonly Citation[], cited: Cited, texts: Texts): string {
  const sections = new Map<string, Set<string>>();
  for (const { document, section } of citations)
    sections.set(document, (sections.get(document) ?? new Set()).add(section));
  return [...sections]
    .map(([document, places]) => `${publicationWords(document, cited)}, ${joinList([...places], texts)}`)
    .join('; ');
}

/** Where something comes from: what it cites, and that the project itself added it; null where neither is known. */
export function originWords(
  { basis, sources }: { readonly basis: ProposalBasis | null; readonly sources: readonly Citation[] },
  cited: Cited,
  texts: Texts,
): string | null {
  const publications = basis === 'project' ? '' : citationsWords(sources, cited, texts);
  const own = basis === 'project' || basis === 'both' ? texts('basis-project') : '';
  const words = [publications, own].filter((part) => part !== '').join('; ');
  return words === '' ? null : words;
}

/** That a criterion is an addition of its framework, where its question is from a publication; null where that need not be said. */
export function addedWords(
  criterion: Criterion,
  question: { readonly basis: Basis },
  texts: Texts,
): string | null {
  return criterion.basis === 'project' && question.basis === 'source' ? texts('criterion-added') : null;
}

/** A criterion as a line: `met uren in het rooster (voegt dit kader toe)`. */
export function criterionWords(
  criterion: Criterion,
  question: { readonly basis: Basis },
  texts: Texts,
): string {
  const added = addedWords(criterion, question, texts);
  const words = criterion[texts.language];
  return added === null ? words : `${words} (${added})`;
}
