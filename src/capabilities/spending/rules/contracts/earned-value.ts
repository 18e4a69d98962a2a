import type { Rupiah } from '../../../../platform/money.ts';

/** Earned value of a contract with a fixed price, rupiah. A null is not known, never 0. */
export interface EarnedValue {
  /** planned, earned and paid */
  pv: Rupiah | null;
  ev: Rupiah | null;
  ac: Rupiah | null;
  sv: Rupiah | null;
  cv: Rupiah | null;
  spi: number | null;
  cpi: number | null;
  paidPercent: number | null;
  /** percentage points: what was paid beyond the work; an advance counts as paid */
  paidMinusReal: number | null;
}

/**
 * @param planned, real per cent on the same day; null: not known
 * @param paid rupiah that were transferred; null: not known
 */
export function earnedValue(
  value: Rupiah,
  planned: number | null,
  real: number | null,
  paid: Rupiah | null,
): EarnedValue {
  const pv = planned === null ? null : Math.round((value * planned) / 100);
  const ev = real === null ? null : Math.round((value * real) / 100);
  const paidPercent = paid === null || value === 0 ? null : two((100 * paid) / value);
  return {
    pv,
    ev,
    ac: paid,
    sv: minus(ev, pv),
    cv: minus(ev, paid),
    spi: ratio(ev, pv),
    cpi: ratio(ev, paid),
    paidPercent,
    paidMinusReal: paidPercent === null || real === null ? null : two(paidPercent - real),
  };
}

function minus(a: number | null, b: number | null): number | null {
  return a === null || b === null ? null : a - b;
}

function ratio(a: number | null, b: number | null): number | null {
  return a === null || b === null || b === 0 ? null : two(a / b);
}

/** Two digits after the point: what a page shows. */
export function two(value: number): number {
  return Math.round(value * 100) / 100;
}
