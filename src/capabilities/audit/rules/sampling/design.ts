/** How a sample is drawn. */
export const SAMPLE_METHODS = ['mus-systematic', 'mus-cell', 'stratified'] as const;
export type SampleMethod = (typeof SAMPLE_METHODS)[number];

/** One item of the population: the id of its line and its book amount in whole rupiah. */
export interface PopulationItem {
  id: string;
  amount: number;
}

/** A stratum by amount: from (inclusive) to below `below` (null: no end), and how many are drawn of it. */
export interface Stratum {
  from: number;
  below: number | null;
  count: number;
  /** items in it, and their sum */
  items: number;
  amount: number;
}

/** One item that was drawn. */
export interface DrawnItem extends PopulationItem {
  /** 1, 2, … in the order of drawing */
  position: number;
  /** `top`: at or above the interval, chosen for certain; `mus`: hit by a monetary unit; or the stratum's number from 1 */
  stratum: string;
  /** monetary units of it that were hit; 1 in a stratified sample */
  hits: number;
}
