import type { PlainDate } from '../../../platform/calendar/index.ts';
import type { Rupiah } from '../../../platform/money.ts';

/** In what the time of a service is counted. */
export const TIME_UNITS = ['minutes', 'working-days'] as const;
export type TimeUnit = (typeof TIME_UNITS)[number];

/** What a service costs: nothing, one amount, or what a table of tariffs says. */
export const FEE_KINDS = ['free', 'fixed', 'tariff'] as const;
export type FeeKind = (typeof FEE_KINDS)[number];

/** What an agency promises about one service (UU 25/2009 pasal 21; PermenPAN-RB 15/2014), as the public reads it. */
export interface Standard {
  name: string;
  /** what an applicant brings, one a line */
  requirements: readonly string[];
  /** what happens, in order */
  steps: readonly string[];
  /** the time in words, with the day from which it counts */
  time: string;
  /** the same as a number in `timeUnit`; null where the words alone say it */
  timeAmount: number | null;
  timeUnit: TimeUnit | null;
  feeKind: FeeKind;
  /** official fee in rupiah; 0 when free, null when it follows a table of tariffs */
  fee: Rupiah | null;
  /** regulation that sets the fee; empty only when free */
  feeBasis: string;
  /** what the applicant receives */
  product: string;
  /** legal basis of the service */
  basis: string;
  /** where to complain about it, besides this platform */
  channel: string;
}

/** A service as it stood or stands on a day. */
export interface Service extends Standard {
  id: string;
  agencyId: string;
  /** first day of this wording */
  validFrom: PlainDate;
  /** last day on which the service is offered; null: it goes on */
  lastDay: PlainDate | null;
}

/** Letters and digits in lower case: how an office writes a name does not make another service of it. */
export function nameKey(name: string): string {
  const plain = name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  return plain === '' ? name.trim() : plain;
}

/** Same promise, word for word? */
export function sameStandard(a: Standard, b: Standard): boolean {
  const spelled = (each: Standard) =>
    JSON.stringify([
      each.name,
      each.requirements,
      each.steps,
      each.time,
      each.timeAmount,
      each.timeUnit,
      each.feeKind,
      each.fee,
      each.feeBasis,
      each.product,
      each.basis,
      each.channel,
    ]);
  return spelled(a) === spelled(b);
}

/** Lines of a text as a list: empty lines, and numbers or hyphens before a line, are dropped. */
export function linesOf(text: string): string[] {
  return text
    .split(/\r\n|\r|\n|;/)
    .map((line) => line.replace(/^\s*(?:\d{1,2}[.)]\s+|[-•*]\s+)/, '').trim())
    .filter((line) => line !== '');
}
