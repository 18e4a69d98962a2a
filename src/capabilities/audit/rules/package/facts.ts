// What the rules of one package look at. Every datum is null as long as nobody knows it: no rule accuses on a null.
// Amounts are whole rupiah from 0 to 10^15; days are calendar days of the office.
import type { PlainDate } from '../../../../platform/calendar/index.ts';
import type {
  AdvanceFacts,
  BudgetFacts,
  DocumentFacts,
  PersonFacts,
  ProcurementFacts,
  VendorFacts,
} from './facts-around.ts';
import type { HistoryFacts } from './facts-history.ts';
import type { Exemption, Kind, Method, PackageRole, Provenance, Purchase, TaxKind } from './terms.ts';

export interface PackageFacts {
  /** id in the store, or the name that the file gives; entries of the history with the same id are this package itself */
  id: string | null;
  number: string | null;
  /** fiscal year */
  year: number;
  agency: string | null;
  /** of the agency that pays, for the buyer of a tax invoice */
  agencyTaxNumber: string | null;
  method: Method | null;
  kind: Kind | null;
  purchase: Purchase | null;
  /** code of the sub-activity, e.g. `5.02.01.2.06.0004` */
  activityCode: string | null;
  /** code of the account, e.g. `5.1.02.01.01.0024` */
  accountCode: string | null;
  evidenceNumber: string | null;
  invoiceNumber: string | null;
  description: string | null;
  /** Work that a contract of several years pays for. */
  isMultiYear: boolean | null;
  dates: PackageDates;
  amounts: PackageAmounts;
  /** null: nobody entered them */
  lines: readonly PackageLine[] | null;
  /** null: nobody listed them; empty: nothing was attached */
  documents: readonly DocumentFacts[] | null;
  /** null: nobody said; empty: nothing was withheld or collected */
  taxes: readonly PackageTax[] | null;
  taxTreatment: TaxTreatment;
  taxInvoice: TaxInvoice | null;
  vendor: VendorFacts | null;
  /** who is paid as a person, one by one: honoraria, travel */
  payees: readonly PersonFacts[] | null;
  roles: readonly { role: PackageRole; person: string }[] | null;
  budget: BudgetFacts | null;
  advance: AdvanceFacts | null;
  procurement: ProcurementFacts | null;
  /** acts in the program, in the office's own time: `2026-03-02T22:15` */
  acts: readonly { act: string; at: string }[] | null;
  /** days off beside Saturday and Sunday, and the years for which they were entered */
  calendar: { holidays: readonly PlainDate[]; years: readonly number[] } | null;
  history: HistoryFacts;
  /**
   * Values that a machine read and nobody confirmed, by their path (`amounts.receipt`, `lines.0.price`). A value that agrees with another
   * reading of its own (digits with words) does not belong here.
   */
  unconfirmed: readonly { field: string; provenance: Provenance; confidence: number | null }[];
}

export interface PackageDates {
  /** the budget document (DPA, or its change) was settled */
  budget: PlainDate | null;
  contract: PlainDate | null;
  order: PlainDate | null;
  workStart: PlainDate | null;
  workEnd: PlainDate | null;
  /** BAST */
  handover: PlainDate | null;
  /** BAP */
  paymentReport: PlainDate | null;
  invoice: PlainDate | null;
  receipt: PlainDate | null;
  spp: PlainDate | null;
  spm: PlainDate | null;
  sp2d: PlainDate | null;
  /** money left the treasurer's hand or account */
  paid: PlainDate | null;
  /** the package was handed in */
  submitted: PlainDate | null;
}

export interface PackageAmounts {
  /** what the package claims, before anything is withheld, as SIPD has it */
  claim: number | null;
  receipt: number | null;
  /** the receipt's amount as it is written in words */
  receiptInWords: string | null;
  /** how sure the reading of the words is, 0 to 1; null: a person wrote or confirmed them */
  wordsConfidence: number | null;
  contract: number | null;
  invoice: number | null;
  /** of this package alone; null for UP, GU and TU, where one SPP holds many packages */
  spp: number | null;
  spm: number | null;
  /** what reaches the payee */
  sp2d: number | null;
  /** withheld by SPM and SP2D in all: taxes, fines, advances paid back */
  withheld: number | null;
  /** Do the prices of the lines hold VAT? */
  linesIncludeVat: boolean | null;
}

export interface PackageLine {
  description: string | null;
  /** at most six decimals */
  quantity: number | null;
  unit: string | null;
  price: number | null;
  amount: number | null;
  /** what the item is by the dictionary of the office's own passed packages: beginnings of accounts that fit; null: not known */
  fittingAccounts: readonly string[] | null;
  /** price of the standard (SSH, SBM) for this item, region and year; null: none was matched */
  standard: PriceStandard | null;
  /** what bounds the quantity: attendance, or the 95th percentile of peers; null: not known */
  volume: { basis: 'attendance' | 'peers'; norm: number } | null;
}

export interface PriceStandard {
  code: string;
  price: number;
  unit: string | null;
  /** A highest amount that no reason exceeds: honoraria, daily allowance, hotel, meetings, vehicles (Perpres 33/2020). */
  isCap: boolean;
  /** instrument and item, for the reader */
  source: string;
}

export interface PackageTax {
  kind: TaxKind;
  base: number | null;
  amount: number | null;
  /** what of it was deposited, by the receipt */
  deposited: number | null;
  depositedOn: PlainDate | null;
  ntpn: string | null;
}

/** As its QR code or XML says. */
export interface TaxInvoice {
  number: string | null;
  seller: string | null;
  buyer: string | null;
  day: PlainDate | null;
  base: number | null;
  vat: number | null;
  status: 'approved' | 'cancelled' | 'replaced' | null;
}

/** What the package says of its tax beside the figures. */
export interface TaxTreatment {
  /** Bears tax on luxury goods, and therefore VAT on the whole price; null: not known, the general rule is taken. */
  isLuxury: boolean | null;
  /** per cent of the price, where the object has VAT of a "certain amount", e.g. 1.1; null: the general rule */
  specialVat: number | null;
  exemptions: readonly { kind: TaxKind; why: Exemption }[];
  /** the contractor's certificate, for the final tax of construction and its consultants (PP 9/2022); `none`: it is no construction */
  construction: 'small' | 'qualified' | 'uncertified' | 'none' | null;
}
