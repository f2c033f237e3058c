import { reviewFramework } from '../../src/domain/review/review-framework.ts';
import type { Document } from '../../src/reports/document.ts';
import { aForm } from '../domain/review/review-builders.ts';
import { SMALL } from './example-frameworks.ts';

const [FIRST, SECOND] = [
  aForm('a', { visie: 4, angst: 2 }, { remarks: { visie: 'Te lang.' }, missing: { begin: 'Veiligheid.' } }),
  aForm('b', { visie: 3, angst: 4 }),
];

/** A review by two experts, and one of which every form is empty. */
export function exampleReviews(): readonly Document[] {
  return [[FIRST, SECOND], [aForm('c', {})]].map((forms) => ({
    kind: 'review',
    review: reviewFramework(SMALL, forms),
  }));
}
