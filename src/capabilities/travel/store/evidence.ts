import type { Tx } from '../../../platform/database/index.ts';
import type { TravelCase } from '../rules/case.ts';
import type { PaperSurroundings } from '../rules/document-rules.ts';
import type { TripSurroundings } from '../rules/trip-rules.ts';

/** What a traveller handed in, as the rules read it. */
export type Evidence = Pick<TravelCase, 'visums' | 'passes' | 'stays' | 'papers'>;

/** Papers of one traveller that others, or he on another trip, handed in too. */
export type PapersOfOthers = Pick<
  PaperSurroundings,
  'unreadable' | 'reusedPasses' | 'reusedStays' | 'samePictures'
> &
  Pick<TripSurroundings, 'copies'>;

/** Visums, passes, stays and day papers of one traveller on one trip; what was taken back is left out. */
export async function evidenceOf(_tx: Tx, _memberId: string): Promise<Evidence> {
  return { visums: [], passes: [], stays: [], papers: [] };
}

/** The same papers elsewhere in the government, whoever handed them in. */
export async function papersOfOthers(_tx: Tx, _memberId: string): Promise<PapersOfOthers> {
  return { unreadable: [], reusedPasses: [], reusedStays: [], samePictures: [], copies: [] };
}
