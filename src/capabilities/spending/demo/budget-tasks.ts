import type { PackageKind, PackageMethod } from '../rules/budget/packages.ts';

/** One sub-activity of the demo with what it spends on: account, share of the agency's money, how it is spent over a year. */
export interface Task {
  /** behind the field's code: programme, activity, sub-activity */
  code: string;
  programme: string;
  name: string;
  account: string;
  accountName: string;
  /** parts of the agency's budget */
  weight: number;
  rhythm: keyof typeof RHYTHMS;
  funding: Funding;
  buys?: { method: PackageMethod; kind: PackageKind; month: number };
}

/** Weights of twelve months: salaries with a thirteenth and a holiday allowance, goods, services, and works that come late. */
export const RHYTHMS = {
  salary: [8, 8, 9, 8, 8, 10, 9, 8, 8, 8, 8, 8],
  goods: [2, 5, 8, 9, 9, 10, 10, 10, 10, 10, 10, 7],
  services: [6, 8, 8, 8, 9, 9, 9, 9, 9, 9, 9, 7],
  works: [0, 0, 2, 4, 7, 10, 12, 13, 13, 14, 14, 11],
} as const satisfies Record<string, readonly number[]>;

const FUNDING = {
  own: ['1.1.01', 'Pendapatan Asli Daerah'],
  general: ['1.2.01', 'Dana Alokasi Umum (DAU)'],
  works: ['1.2.02', 'DAK Fisik'],
  other: ['1.2.03', 'DAK Non Fisik'],
  loan: ['1.4.01', 'Pinjaman PEN Daerah'],
} as const;
export type Funding = keyof typeof FUNDING;

export function fundingOf(funding: Funding): readonly [code: string, name: string] {
  return FUNDING[funding];
}
