import type { Release } from '../release.ts';
import type { IndicatorCode } from '../settings.ts';

export const GROUPS = ['OCID', 'Buyer', 'ProcuringEntity', 'Tenderer'] as const;
export type Group = (typeof GROUPS)[number];

/** identifier → indicator → value; only of indicators that were raised */
export type GroupResults = Map<string, Map<IndicatorCode, number>>;

/** Where indicators write what they find while processes go by. */
export interface Board {
  readonly results: Readonly<Record<Group, GroupResults>>;
  /** quartiles and fences by which was decided */
  readonly meta: Map<IndicatorCode, Map<string, number>>;
  /** tenderers that a raised indicator of a process concerns */
  readonly concerned: Map<IndicatorCode, Map<string, Set<string>>>;
  /** how many were compared: `R038 Buyer` */
  readonly compared: Map<string, number>;
  /** main currency; null until the first is met */
  currency: string | null;
}

/** Sees each process once, then, where it compares them, all of them. */
export interface Indicator {
  add?(release: Release, ocid: string): void;
  finish?(): void;
}

export function emptyBoard(currency: string | null): Board {
  return {
    results: { OCID: new Map(), Buyer: new Map(), ProcuringEntity: new Map(), Tenderer: new Map() },
    meta: new Map(),
    concerned: new Map(),
    compared: new Map(),
    currency,
  };
}

export function raise(board: Board, group: Group, id: string, code: IndicatorCode, value: number): void {
  entry(board.results[group], id, () => new Map<IndicatorCode, number>()).set(code, value);
}

/** Raises an indicator of a tenderer, in one of his processes. */
export function raiseTenderer(
  board: Board,
  ocid: string,
  id: string,
  code: IndicatorCode,
  value: number,
): void {
  raise(board, 'Tenderer', id, code, value);
  const processes = entry(board.concerned, code, () => new Map<string, Set<string>>());
  entry(processes, ocid, () => new Set<string>()).add(id);
}

export function note(board: Board, code: IndicatorCode, figures: Readonly<Record<string, number>>): void {
  const known = entry(board.meta, code, () => new Map<string, number>());
  for (const [name, value] of Object.entries(figures)) known.set(name, value);
}

/** Is the price in the main currency? The first currency met becomes it, unless one was set. */
export function inMainCurrency(board: Board, currency: string): boolean {
  board.currency ??= currency;
  return board.currency === currency;
}

export function entry<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = make();
  map.set(key, made);
  return made;
}
