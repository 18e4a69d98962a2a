import type { Alert, Today } from './alert.ts';
import { contractAlerts, contractWakes, handoverAlerts } from './contracts.ts';
import { dayNumber } from './days.ts';
import type { ContractRow } from './rows.ts';

/**
 * What a sweep of contracts found, kept so that the next one asks only those of which something may have changed. Places instead of ids: tens of
 * thousands are asked in a night, because their week without a report or one of their days has come.
 */
export interface ContractIndex {
  /** null: gone */
  rows: (ContractRow | null)[];
  alerts: (readonly Alert[])[];
  placeOf: Map<string, number>;
  /** day on which a contract wants to be asked again → places; one that was asked meanwhile may stand there too early, never too late */
  wakes: Map<number, number[]>;
}

const NONE: readonly Alert[] = [];

function ask(index: ContractIndex, place: number, at: Today): void {
  const row = index.rows[place];
  if (row == null) return;
  const found = contractAlerts(row, at);
  const after = handoverAlerts(row, at);
  index.alerts[place] = after.length === 0 ? found : [...found, ...after];
  const wake = contractWakes(row, at);
  if (wake === null) return;
  const there = index.wakes.get(wake);
  if (there === undefined) index.wakes.set(wake, [place]);
  else there.push(place);
}

export function indexContracts(rows: readonly ContractRow[], at: Today): ContractIndex {
  const index: ContractIndex = {
    rows: [...rows],
    alerts: rows.map(() => NONE),
    placeOf: new Map(rows.map((row, place) => [row.id, place])),
    wakes: new Map(),
  };
  for (let place = 0; place < rows.length; place += 1) ask(index, place, at);
  return index;
}

/**
 * Brings an index to `at`: asks the contracts that are new or changed, and those whose day has come.
 * @param gone ids of contracts that are over
 * @returns how many were asked
 */
export function moveIndex(
  index: ContractIndex,
  changed: readonly ContractRow[],
  gone: readonly string[],
  at: Today,
): number {
  const asked = new Uint8Array(index.rows.length + changed.length);
  const due: number[] = [];
  const add = (place: number) => {
    if (asked[place] === 1) return;
    asked[place] = 1;
    due.push(place);
  };
  for (const row of changed) {
    const place = index.placeOf.get(row.id) ?? index.rows.length;
    index.placeOf.set(row.id, place);
    index.rows[place] = row;
    add(place);
  }
  for (const id of gone) {
    const place = index.placeOf.get(id);
    if (place === undefined) continue;
    index.rows[place] = null;
    index.alerts[place] = NONE;
    index.placeOf.delete(id);
  }
  const today = dayNumber(at.today);
  for (const [day, places] of index.wakes) {
    if (day > today) continue;
    for (const place of places) add(place);
    index.wakes.delete(day);
  }
  for (const place of due) ask(index, place, at);
  return due.length;
}

/** What holds of one contract by the index. */
export function alertsIn(index: ContractIndex, id: string): readonly Alert[] {
  const place = index.placeOf.get(id);
  return place === undefined ? NONE : (index.alerts[place] ?? NONE);
}
