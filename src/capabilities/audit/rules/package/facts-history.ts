// What other packages know of the same things. The store looks it up by index; null: nobody looked, [] : looked and found nothing.
import type { PlainDate } from '../../../../platform/calendar/index.ts';
import type { DocumentKind } from './terms.ts';

export interface HistoryFacts {
  /** same vendor, same normalised invoice number, same amount; any agency and year */
  sameInvoice: readonly PastPayment[] | null;
  /** same vendor and amount within the window, under other invoice numbers */
  sameAmount: readonly PastPayment[] | null;
  /** documents of other packages that are the same file or look alike */
  documents: readonly ReusedDocument[] | null;
  /** state receipts (NTPN) of this package that other packages name too */
  ntpn: readonly ({ ntpn: string } & OtherPackage)[] | null;
  /** tax invoices of this package that other packages name too */
  taxInvoices: readonly ({ number: string } & OtherPackage)[] | null;
  /** same agency, account group, and vendor or vendors that belong together, within the window before and after; without this one */
  purchases: readonly PastPurchase[] | null;
  /** the same person or venue paid on the same day, by any agency */
  events: readonly PastEvent[] | null;
}

export interface OtherPackage {
  package: string;
  /** as people know it; without it the reader is told of "another package" */
  packageNumber?: string | null;
}

export interface PastPayment {
  /** id of the package, or of the line where no package is known */
  package: string;
  number: string | null;
  agency: string | null;
  invoiceNumber: string | null;
  /** rupiah; below zero: it takes a payment back */
  amount: number;
  day: PlainDate;
  description: string | null;
  quantities: readonly number[] | null;
  /** It was taken back, or takes this one back. */
  isReversal: boolean;
  /** A bill that comes back on fixed days: rent, electricity, instalments of one contract. */
  isRecurring: boolean;
}

export interface ReusedDocument {
  /** id of the document in this package */
  document: string;
  otherPackage: string;
  packageNumber?: string | null;
  otherKind: DocumentKind;
  match: 'same-file' | 'looks-alike';
  /** bits of 64 that differ; 0 for the same file */
  distance: number;
}

export interface PastPurchase {
  package: string;
  day: PlainDate;
  amount: number;
  description: string | null;
  isRecurring: boolean;
  /** Delivered somewhere else, which no single order would have served; null: not known. */
  isElsewhere: boolean | null;
}

export interface PastEvent extends OtherPackage {
  agency: string | null;
  agencyName?: string | null;
  what: 'person' | 'venue';
  /** person's id, or name of the venue */
  who: string;
  day: PlainDate;
  amount: number;
  /** The agencies agreed to share the cost, by a paper. */
  isShared: boolean;
}
