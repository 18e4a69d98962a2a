import { isRupiah } from '../../../platform/money.ts';
import type { FeeKind, TimeUnit } from './standard.ts';

/** What does not fit together in a standard: the field, and which rule. */
export type Fault =
  | { field: 'fee'; fault: 'fee-missing' | 'fee-not-free' }
  | { field: 'feeBasis'; fault: 'basis-missing' }
  | { field: 'timeAmount'; fault: 'unit-without-amount' | 'amount-without-unit' };

/**
 * Does a fee have its regulation? UU 25/2009 pasal 31: a fee is set by law, so an amount without a basis is not published.
 * A time as a number needs its unit.
 */
export function checkStandard(standard: {
  feeKind: FeeKind;
  fee: number | null;
  feeBasis: string;
  timeAmount: number | null;
  timeUnit: TimeUnit | null;
}): Fault[] {
  const faults: Fault[] = [];
  const { feeKind, fee } = standard;
  if (feeKind === 'fixed' && (fee === null || fee === 0 || !isRupiah(fee)))
    faults.push({ field: 'fee', fault: 'fee-missing' });
  if (feeKind === 'free' && fee !== null && fee !== 0) faults.push({ field: 'fee', fault: 'fee-not-free' });
  if (feeKind !== 'free' && standard.feeBasis.trim() === '')
    faults.push({ field: 'feeBasis', fault: 'basis-missing' });
  if (standard.timeAmount === null && standard.timeUnit !== null)
    faults.push({ field: 'timeAmount', fault: 'unit-without-amount' });
  if (standard.timeAmount !== null && standard.timeUnit === null)
    faults.push({ field: 'timeAmount', fault: 'amount-without-unit' });
  return faults;
}

/** The amount as it is kept: 0 for free, none for a table of tariffs. */
export function keptFee(feeKind: FeeKind, fee: number | null): number | null {
  if (feeKind === 'free') return 0;
  return feeKind === 'tariff' ? null : fee;
}
