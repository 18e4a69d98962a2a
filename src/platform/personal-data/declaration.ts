import type { Act } from '../act.ts';
import type { Tx } from '../database/index.ts';
import type { ParameterDefault } from '../parameters/index.ts';
import type { Locale } from '../texts.ts';
import type { Corrections } from './correction.ts';

type Bilingual = Record<Locale, string>;

/** Grounds on which personal data may be processed: UU 27/2022 article 20 paragraph (2), letters a to f. */
export const LAWFUL_BASES = [
  'consent',
  'contract',
  'legal-obligation',
  'vital-interest',
  'public-task',
  'legitimate-interest',
] as const;
export type LawfulBasis = (typeof LAWFUL_BASES)[number];

/** What kinds of data a table holds of people. */
export const CATEGORIES = [
  'identity',
  'contact',
  'employment',
  'account',
  'finance',
  'location',
  'image',
  'signature',
  'statement',
  'oversight',
  'sealed',
] as const;
export type Category = (typeof CATEGORIES)[number];

export const PERIOD_UNITS = ['hours', 'days', 'months', 'years'] as const;
export type PeriodUnit = (typeof PERIOD_UNITS)[number];

/** How what has passed its period is found, and forgotten. */
export interface Sweep {
  /** what happens to a row: it goes, or what tells who it was goes from it */
  how: 'deleted' | 'anonymised';
  /** Rows whose period ended before this instant (ISO 8601 UTC). */
  count(tx: Tx, before: string): Promise<number>;
  /** Forgets at most `limit` of them and records that it did; answers how many. Absent where a job of its own does it. */
  forget?(tx: Tx, act: Act, before: string, limit: number): Promise<number>;
}

/** How long a table keeps people's data: a period that a job carries out, or as long as a reason holds. */
export type Keeps =
  | {
      kind: 'period';
      /** dated parameter, so that a government may set its own; or a number that stands in the program */
      period: ParameterDefault<number> | number;
      unit: PeriodUnit;
      /** from when it runs */
      since: Bilingual;
      /** null where the job alone knows; then only its name is shown */
      sweep: Sweep | null;
      /** name of the scheduled job that does it */
      job: string;
    }
  | { kind: 'as-long-as'; reason: Bilingual };

export interface PersonalTable {
  categories: readonly Category[];
  keeps: Keeps;
}

/** A public form that collects data for an activity: its privacy notice is `/privasi#<key>`. */
export interface NoticedForm {
  /** in the address: `#aduan` */
  key: string;
  title: Bilingual;
  /** what is asked, and what of it is optional */
  asked: Bilingual;
}

/** One processing activity: a line of the register that UU 27/2022 article 31 asks for. */
export interface ProcessingActivity {
  /** stable */
  key: string;
  title: Bilingual;
  purpose: Bilingual;
  /** whose data */
  subjects: Bilingual;
  basis: LawfulBasis;
  /** law behind the basis */
  source: string;
  /** who sees it */
  recipients: Bilingual;
  /** how it is protected */
  measures: Bilingual;
  /** table → what it holds of people and how long */
  tables: Readonly<Record<string, PersonalTable>>;
  forms?: readonly NoticedForm[];
}

/** One record about a person, as the copy says it that he is given: UU 27/2022 articles 7 and 32. */
export interface PersonalRecord {
  /** table of the register that it comes from */
  table: string;
  /** what it is, for the reader */
  title: Bilingual;
  /** name of a field in Indonesian → its value; nothing about others */
  fields: Readonly<Record<string, string | number | boolean | null>>;
}

/** Answers a person's question: what do you hold about me? Or says why it is not answered from here. */
export type AccessAnswer =
  | { records: PersonalRecord[]; notes?: readonly Bilingual[] }
  | { withheld: Bilingual };

/** What an erasure did with one kind of record, or why it may not go. */
export interface ErasureLine {
  title: Bilingual;
  /** rows that were deleted or anonymised */
  erased: number;
  /** why what is left has to stay, with its article; null: nothing is left */
  stays: Bilingual | null;
}

/** What a capability, or the platform itself, declares about the personal data that it holds. */
export interface PersonalData {
  activities: readonly ProcessingActivity[];
  /** tables that hold nothing about a person (an account id of who wrote a row is named in the trail's activity) */
  none: readonly string[];
  /** Everything that is held about a person of the directory. */
  answer?(tx: Tx, act: Act, personId: string): Promise<AccessAnswer>;
  /** Erases what may go and says what stays. */
  erase?(tx: Tx, act: Act, personId: string): Promise<ErasureLine[]>;
  /** What of it can be corrected, and beside what a rectifying note stands instead. */
  corrections?: Corrections;
}

/** Who declares it: a capability's name, or `platform`. */
export interface PersonalDataHolder {
  name: string;
  data: PersonalData;
}
