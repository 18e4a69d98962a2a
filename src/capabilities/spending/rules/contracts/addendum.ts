import type { Rupiah } from '../../../../platform/money.ts';

/** Per cent by which the value rises above that of the contract as signed; negative: it falls. */
export function risePercent(original: Rupiah, value: Rupiah): number {
  return original === 0 ? (value === 0 ? 0 : Infinity) : (100 * (value - original)) / original;
}

/** Does an addendum need a reason of its own? On the bound itself it does not. */
export function risesTooMuch(original: Rupiah, value: Rupiah, mostPercent: number): boolean {
  return risePercent(original, value) > mostPercent + 1e-9;
}
