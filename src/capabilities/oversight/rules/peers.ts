import { median } from '../../../platform/median.ts';

export interface Compared {
  agencyId: string;
  kind: string;
  value: number | null;
}

export interface Peers {
  /** null: hidden, too few others have a figure */
  median: number | null;
  /** others of the same kind with a figure */
  count: number;
}

/**
 * The middle of the others of the same kind that have a figure. With fewer than `least` of them it is hidden: it would tell one of them, and
 * compare with nobody in particular.
 */
export function peersOf(agencyId: string, all: readonly Compared[], least: number): Peers {
  const own = all.find((each) => each.agencyId === agencyId);
  const values = all
    .filter((each) => each.agencyId !== agencyId && each.kind === own?.kind)
    .flatMap(({ value }) => (value === null ? [] : [value]));
  const middle = values.length < least ? null : median(values);
  return { median: middle === null ? null : Math.round(middle * 100) / 100, count: values.length };
}
