// What stands around a package: its papers, its people, its budget. Read with facts.ts.
import type { PlainDate } from '../../../../platform/calendar/index.ts';
import type { DocumentKind } from './terms.ts';

export interface DocumentFacts {
  id: string;
  kind: DocumentKind;
  sha256: string | null;
  /** 64 bits as 16 hex digits; pictures and scanned pages only */
  phash: string | null;
  /** what the file itself says, e.g. `Adobe Photoshop 25.0` */
  producer: string | null;
  /** day on which the picture was taken or the file was made */
  madeOn: PlainDate | null;
  signature: SignatureFacts | null;
  /** stamp duty on the paper; null: nobody has looked */
  hasStamp: boolean | null;
}

export interface SignatureFacts {
  state: 'valid' | 'digest-mismatch' | 'changed-after' | 'unknown-signer' | 'none';
}

/** Accounts, phones and addresses never stand here in the clear: the store compares keyed hashes. */
export interface VendorFacts {
  id: string | null;
  name: string | null;
  taxNumber: string | null;
  /** business registration; null: not known; empty text: it has none */
  nib: string | null;
  /** may collect VAT (PKP) */
  isTaxable: boolean | null;
  foundedOn: PlainDate | null;
  firstPaidOn: PlainDate | null;
  /** share of its revenue from local government that this agency pays, 0 to 1 */
  shareOfAgency: number | null;
  /** other vendors that share its address, phone, notary or account: what is shared, with how many */
  shared: readonly { what: 'address' | 'phone' | 'notary' | 'account'; vendors: number }[] | null;
  /** entries of the blacklist (Daftar Hitam) */
  blacklist: readonly { number: string; from: PlainDate; to: PlainDate }[] | null;
  account: PaidAccount | null;
}

/** The account that is paid. */
export interface PaidAccount {
  /** as the bank writes it */
  holder: string | null;
  /** since when this payee is paid on this account; null: always, or not known */
  changedOn: PlainDate | null;
  /** Was there another account before? null: not known */
  isChanged: boolean | null;
  /** other payees paid on the same account */
  otherPayees: number | null;
  /** an account that a union, a cooperative or a bank's collecting service lawfully shares */
  isCollective: boolean | null;
}

/** A person who is paid: an honorarium, travel, a fee. */
export interface PersonFacts {
  person: string;
  name: string | null;
  amount: number | null;
  /** days of the work that is paid for; for a single day both are the same */
  workFrom: PlainDate | null;
  workTo: PlainDate | null;
  /**
   * The register of staff was asked: true, the person stands there, and a day below that is null never came; false, the person is none of
   * ours; null: nobody asked.
   */
  isInRegister: boolean | null;
  /** false: the number of the identity card cannot exist; null: not looked at */
  nikFits: boolean | null;
  retiredOn: PlainDate | null;
  movedOn: PlainDate | null;
  diedOn: PlainDate | null;
  /** null: not known; empty: none */
  leaves: readonly { from: PlainDate; to: PlainDate }[] | null;
  /** teams for which this person is paid in the month of the work, this one included */
  teams: number | null;
  /** rank that bounds the number of teams; null: not known */
  echelon: 'I' | 'II' | 'III' | 'IV' | 'none' | null;
  /** hours of all that is paid for the busiest day of the work */
  hoursOnDay: number | null;
  /** per cent of income tax on honoraria by rank (0, 5, 15); null: not a civil servant, or not known */
  taxGroup: 'I-II' | 'III' | 'IV' | 'non-asn' | null;
}

/** What the budget says of this sub-activity and account. */
export interface BudgetFacts {
  /** pagu DPA */
  ceiling: number | null;
  /** released by SPD so far */
  released: number | null;
  /** realised without this package, until the day of its payment */
  spent: number | null;
  /** A change of the budget is under way and not yet in the figures. */
  isChanging: boolean | null;
}

/** Money of the treasurer: UP, GU, TU. */
export interface AdvanceFacts {
  /** the SP2D that brought the money (TU) */
  receivedOn: PlainDate | null;
  /** paid in notes, not by transfer */
  isCash: boolean | null;
  /** of UP at the last day of the year, once it has come */
  balanceAtYearEnd: number | null;
  /** share of UP that was used when the refill was asked, 0 to 1 */
  usedShare: number | null;
}

export interface ProcurementFacts {
  /** Is the package in SIRUP? null: nobody has looked */
  inPlan: boolean | null;
  planNumber: string | null;
  planChangedOn: PlainDate | null;
  awardedOn: PlainDate | null;
  /** A contract for needs that come back on fixed days: rent, cleaning, subscriptions. */
  isRecurring: boolean | null;
}
