import type { Act, Actor } from '../act.ts';
import type { PlainDate } from '../calendar/index.ts';
import type { Tx } from '../database/index.ts';
import type { Rupiah } from '../money.ts';
import type { Outcome } from '../outcome.ts';
import type { Sheet } from '../tables/read-json.ts';
import type { Locale } from '../texts.ts';

/**
 * What a cell must hold. The framework reads it and complains in the row; the capability gets the value.
 * - `text`: trimmed (unless `exact`), up to `max` characters, no U+0000 and no half character
 * - `number-id`: digits that are a name and no quantity (NIP, NIK, NPWP); spaces, dots and hyphens between them are dropped
 * - `date`: 2026-11-22, 20261122, 22/11/2026, 22-11-2026, 22.11.2026, 22 November 2026, or an Excel date
 * - `rupiah`: whole rupiah, 0 to 1e15: 1500000, 1.500.000, Rp 1.500.000,00
 * - `percent`: a part of a hundred, 0 to 100, to two decimals: 75,5 or 75.5%
 * - `integer`: a whole number, 0 to 2^53 - 1
 * - `choice`: one of `choices`, whatever its case, spaces and underscores
 */
interface Common {
  /** the column's name in the file, snake case, Indonesian: `kode_induk` */
  header: string;
  /** other names under which offices have it; case, spaces, dots, hyphens and underscores do not count */
  synonyms?: readonly string[];
  /** Must every row fill it? */
  required?: boolean;
  /**
   * Where no column holds it: reads it from a line above the headings or from the sheet's name, and every row has it. Null: it is not there.
   * Forms say office, month and year once, in their title.
   */
  fromTitle?: (line: string) => string | null;
  /** as a person would type it into the template; '' where an empty cell is the usual case */
  example: string;
  explanation: Record<Locale, string>;
}
export type ImportColumn =
  | (Common & {
      type: 'text';
      /** UTF-16 units, 500 when not said */
      max?: number;
      /** free text that is kept as typed, white space at its ends too */
      exact?: boolean;
      /**
       * A personal number: at the door, before the file is kept, every cell gives way to a keyed hash (imports/keyed-columns.ts, `readKeyed`).
       * Null: the text is no such number. A kind with such a column takes files with its own headings only, the sheet that is read alone.
       */
      keyed?: (text: string) => Keyed | null;
    })
  | (Common & { type: 'number-id' | 'date' | 'integer' | 'percent' })
  | (Common & {
      type: 'rupiah';
      /** Is its sum a control total of the import? */
      total?: boolean;
      /** may be below nothing: money that was taken back */
      signed?: boolean;
      /** hundredths are rounded to whole rupiah instead of refused, where books keep them */
      rounds?: boolean;
    })
  | (Common & {
      type: 'choice';
      /** value → spellings in a file, the first of which is the one that we write */ choices: Choices;
    });
/** What of a personal number is hashed: written one way however people write it, and named after what it is (`phone 8123…`). */
export interface Keyed {
  value: string;
  /** what remains readable beside the hash: the last four digits */
  shown?: string;
}
export type Choices = Readonly<Record<string, readonly string[]>>;

/** Field name in the program → its column. Their order is the order of the template. */
export type ImportColumns = Readonly<Record<string, ImportColumn>>;

type Value<C extends ImportColumn> = C extends { type: 'date' }
  ? PlainDate
  : C extends { type: 'rupiah' }
    ? Rupiah
    : C extends { type: 'integer' | 'percent' }
      ? number
      : C extends { type: 'choice'; choices: infer S }
        ? keyof S & string
        : string;

/** A row as the capability gets it: an empty cell, and a column that the file does not have, are null. */
export type RowOf<Columns extends ImportColumns> = {
  -readonly [Key in keyof Columns]: Columns[Key] extends { required: true }
    ? Value<Columns[Key]>
    : Value<Columns[Key]> | null;
};

/** One row of the file whose cells could all be read. */
export interface FileRow<Row> {
  /** line in the file as the spreadsheet program counts it, 1 for the first; the complaint names it */
  line: number;
  row: Row;
}

export interface RowComplaint {
  /** 0: said of the file as a whole */
  line: number;
  /** field of the columns, or null when the row as a whole is refused */
  field: string | null;
  /** what is wrong and the way out, in whole sentences; shown beside row and column */
  message: Record<Locale, string>;
  /** The row is taken as it is; whoever saves has been told. */
  warning?: true;
}

/** What saving would do with a row. `merged`: it belongs to an earlier row of the file, which has the state of both, or says the same again. */
export type RowState = 'new' | 'changed' | 'unchanged' | 'merged';

/** A row that is there and that the file, which speaks for it, does not have any more. Saving marks it; nothing is ever deleted for it. */
export interface Vanished {
  /** its codes and name, as the office knows it */
  label: string;
  /** rupiah that it stands for; null where it is no money */
  amount: Rupiah | null;
}

/** What `check` answers. A row with a complaint needs no state, one with a mere warning does. */
export interface Check<Plan> {
  complaints: RowComplaint[];
  /** line → state */
  states: ReadonlyMap<number, RowState>;
  /** rows that the file lacks, where the kind keeps account of them */
  vanished?: readonly Vanished[];
  /** field of a control total → the same sum over what is there now, of what the file speaks for */
  previous?: Readonly<Record<string, Rupiah>>;
  /** what `save` needs and `check` has found out already: rows with resolved ids, for example */
  plan: Plan;
}

/** Sheets of print, rewritten. */
export interface Gathered {
  /** those that are read together; each may be chosen by itself */
  together: Sheet[];
  /** those that are understood too, to be chosen instead */
  instead: Sheet[];
  /** whole sentences: what is not read, by name */
  leftOut: readonly Record<Locale, string>[];
}

/** Tells how many of `total` rows are done: call it after each batch. */
export type Progress = (done: number, total: number) => void;

/**
 * One kind of import, offered by the capability that owns its rows and handed to `importRoutes` by the app.
 * Make it with `importKind({ … })`, which infers the types.
 */
export interface ImportKind<Columns extends ImportColumns = ImportColumns, Plan = unknown> {
  /** in the address and on the command line: `agencies`, `people`, `findings` */
  name: string;
  title: Record<Locale, string>;
  /** one or two sentences above the upload */
  summary: Record<Locale, string>;
  /** capability whose roll-out state must be on; null where the platform itself needs it (directory) */
  capability: string | null;
  columns: Columns;
  /**
   * Columns of personal numbers and bank accounts (imports/drop-personal.ts) are taken out of the file before it is kept: they are never
   * stored, not even in the file.
   */
  dropsPersonal?: boolean;
  /**
   * Reads sheets that are filled for print – headings over several rows, a month or an office a sheet – into sheets under this kind's own
   * headings. Null: there is nothing to rewrite. Only for a kind that drops personal numbers, and after they were dropped.
   */
  gather?(sheets: readonly Sheet[]): Gathered | null;
  may(actor: Actor): boolean;
  /** What makes a row one of its own inside a file (`lhp/finding/…`): a later row with the same answer is refused as doubled. Null: no check. */
  identity(row: RowOf<Columns>): string | null;
  /**
   * Compares the readable rows with what is there: references that do not exist, rules of the field, new or changed or unchanged.
   * Changes nothing; set-based (thousands of rows). It is run for the dry run and once more, in the transaction that saves.
   */
  check(tx: Tx, act: Act, rows: readonly FileRow<RowOf<Columns>>[], progress: Progress): Promise<Check<Plan>>;
  /**
   * Saves what `check` planned in the caller's one transaction, with trail entries (`recordMany`), marking each row with
   * `importId` or by `rememberBefore`/`rememberAfter` (imports/changes.ts), from which `undoChanges` takes it back.
   */
  save(tx: Tx, act: Act, plan: Plan, importId: string, progress: Progress): Promise<void>;
  /** Takes one import back. Refuses with `conflict` while something has been built on its rows, and names what. `undoChanges` does it for most. */
  undo(tx: Tx, act: Act, importId: string): Promise<Outcome<Undone>>;
  /** Only where `undo` always refuses: why what was saved is never taken back, and what to do. Whoever saves reads it before. */
  stays?: Record<Locale, string>;
}

export interface Undone {
  /** rows that were new and are gone */
  removed: number;
  /** rows that were changed and are again as before */
  restored: number;
}

/** Infers the columns' and the plan's types. */
export function importKind<const Columns extends ImportColumns, Plan>(
  kind: ImportKind<Columns, Plan>,
): ImportKind<Columns, Plan> {
  return kind;
}
