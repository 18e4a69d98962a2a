import type { Locale } from '../../../../platform/texts.ts';

/** Where in the input something is wrong: the part of the design, not the user's name of the column. */
export type SamplePart =
  | 'y'
  | 'weights'
  | 'strata'
  | 'cluster'
  | 'cluster2'
  | 'fpc'
  | 'fpc2'
  | 'margins'
  | 'replicates';

/** The sample cannot be estimated as asked; says what is wrong, where, and the way out. */
export class SampleError extends Error {
  override name = 'SampleError';
  readonly part: SamplePart;
  /** index of the row among the rows that were handed in; null where it is of no single row */
  readonly row: number | null;
  readonly says: Record<Locale, string>;

  constructor(part: SamplePart, row: number | null, says: Record<Locale, string>) {
    super(`${says.id} / ${says.en}`);
    this.part = part;
    this.row = row;
    this.says = says;
  }
}
