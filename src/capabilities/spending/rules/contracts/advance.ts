import type { Rupiah } from '../../../../platform/money.ts';
import type { WorkKind } from './machine.ts';

/** Most that may be paid in advance, per cent of the value, for one kind of contract; the first that fits counts. */
export interface AdvanceBracket {
  when: 'multi-year' | 'small-vendor' | 'consulting' | 'any';
  /** contracts up to this value; null: of any value */
  upTo: Rupiah | null;
  most: number;
}

export interface AdvanceCase {
  multi_year: boolean;
  small_vendor: boolean;
  work: WorkKind;
  value: Rupiah;
}

/** Most per cent of the value that may be paid in advance; 0 where no bracket fits. */
export function mostInAdvance(brackets: readonly AdvanceBracket[], contract: AdvanceCase): number {
  return brackets.find((each) => fits(each, contract))?.most ?? 0;
}

function fits({ when, upTo }: AdvanceBracket, contract: AdvanceCase): boolean {
  if (upTo !== null && contract.value > upTo) return false;
  if (when === 'multi-year') return contract.multi_year;
  if (when === 'small-vendor') return contract.small_vendor;
  return when === 'any' || contract.work === 'consulting';
}
