import { concerns, isNeeded, type DocumentNeed, type PapersOf } from '../package/required-documents.ts';
import type { DocumentKind, Kind } from '../package/terms.ts';

/** What is known of a package while its papers are gathered. */
export interface Gathered extends Omit<PapersOf, 'kind'> {
  kind: Kind | null;
  documents: readonly (DocumentKind | null)[];
}

/**
 * Documents that the package surely needs and does not have yet, as far as its kind and amount are known: what the office sees while it works.
 * The verdict itself is rule SPJ-01's, which asks the same.
 */
export function missingDocuments(of: Gathered, needs: readonly DocumentNeed[]): DocumentNeed[] {
  const { kind } = of;
  if (kind === null) return [];
  const known = { ...of, kind };
  return needs.filter(
    (need) =>
      concerns(need, known) &&
      isNeeded(need, known) === true &&
      !need.anyOf.some((each) => of.documents.includes(each)),
  );
}
