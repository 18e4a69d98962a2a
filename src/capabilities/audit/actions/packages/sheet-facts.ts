import { factKind } from '../../../../platform/facts.ts';
import type { Say } from '../../rules/verdict.ts';

/** A package of which nothing stops the sheet: whose it is, and by which purchase it came about. */
export interface SheetAsked {
  packageId: string;
  agencyId: string;
  year: number;
  paymentId: string | null;
  contractId: string | null;
  /** of spending's announced purchases (RUP), which the contract fulfils */
  planId: string | null;
  vendorId: string | null;
  /** A listener withholds the sheet, with its reason for the office. */
  hold(reason: Say): void;
}

/** Asked right before a sheet is issued, in the same transaction: whoever has a reason holds it back (a red gate of a probity audit). */
export const sheetAsked = factKind<SheetAsked>('audit.sheet-asked');
