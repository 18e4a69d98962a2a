/** How a column is shown. `text` stays text in Excel even when edited, so that digits of an NIP are not rounded. */
export type ColumnFormat = 'text' | 'date' | 'rupiah' | 'integer' | 'decimal';

export interface ColumnToWrite {
  header: string;
  format: ColumnFormat;
  /** characters; 12 to 40 by its format when not said */
  width?: number;
  /** values to choose from in Excel */
  choices?: readonly string[];
}

/** Text, a number, a day 'YYYY-MM-DD' in a `date` column, or nothing. */
export type ValueToWrite = string | number | null;

export interface SheetToWrite {
  /** at most 31 characters, none of \ / ? * [ ] : */
  name: string;
  columns: readonly ColumnToWrite[];
  rows: Iterable<readonly ValueToWrite[]> | AsyncIterable<readonly ValueToWrite[]>;
}
