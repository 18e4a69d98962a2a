import { leadingDigits } from './digits-rule.ts';
import { exactDuplicates, nearDuplicates } from './duplicates.ts';
import { thresholdHugging } from './hugging.ts';
import { closedDays, nightEntries, roundAmounts } from './peers.ts';
import type { PopulationRule } from './population-rule.ts';
import { aboveStandard, outlyingPrice } from './prices.ts';
import { brokenSequence, captiveVendor } from './sequences.ts';
import { splitPurchases } from './splits.ts';
import { overlappingTravel } from './travel.ts';
import { impossiblePayee, paidTwice, payeeAccount, shellVendor, vendorIsEmployee } from './vendors.ts';
import { yearEnd } from './year-end.ts';

/** All rules of the whole population, in the order in which they run. */
export const populationRules = [
  exactDuplicates,
  nearDuplicates,
  splitPurchases,
  thresholdHugging,
  leadingDigits,
  roundAmounts,
  brokenSequence,
  captiveVendor,
  closedDays,
  nightEntries,
  yearEnd,
  aboveStandard,
  outlyingPrice,
  vendorIsEmployee,
  shellVendor,
  payeeAccount,
  impossiblePayee,
  paidTwice,
  overlappingTravel,
] as const satisfies readonly PopulationRule<never>[];

export type PopulationCode = (typeof populationRules)[number]['code'];
