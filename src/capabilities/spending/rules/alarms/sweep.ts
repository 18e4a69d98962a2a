import type { Alert, Today } from './alert.ts';
import { budgetAlerts, forecastAlert } from './absorption.ts';
import { contractAlerts, contractWakes, handoverAlerts } from './contracts.ts';
import { backdatedAlert, billAlert, guaranteeAlert, packageAlert, villageAlerts } from './papers.ts';
import { advanceAlert, lastDayAlerts, paymentAlerts } from './payments.ts';
import type {
  AdvanceRow,
  BudgetRow,
  ContractRow,
  ForecastRow,
  GuaranteeRow,
  InstalmentRow,
  PackageRow,
  PaperRow,
  PaymentRow,
  VillageRow,
} from './rows.ts';

/** Everything that a sweep of spending looks at. */
export interface SpendingRows {
  contracts: readonly ContractRow[];
  guarantees: readonly GuaranteeRow[];
  instalments: readonly InstalmentRow[];
  packages: readonly PackageRow[];
  payments: readonly PaymentRow[];
  advances: readonly AdvanceRow[];
  budgets: readonly BudgetRow[];
  forecasts: readonly ForecastRow[];
  villages: readonly VillageRow[];
  papers: readonly PaperRow[];
  /** per cent of a village’s money that may be unspent */
  unspentMost: number;
}

/** All that holds, of all rows. */
export function sweepSpending(rows: SpendingRows, at: Today): Alert[] {
  const alerts: Alert[] = [];
  for (const row of rows.contracts) {
    for (const each of contractAlerts(row, at)) alerts.push(each);
    for (const each of handoverAlerts(row, at)) alerts.push(each);
  }
  const keep = (each: Alert | null) => {
    if (each !== null) alerts.push(each);
  };
  for (const row of rows.guarantees) keep(guaranteeAlert(row, at));
  for (const row of rows.instalments) keep(billAlert(row, at));
  for (const row of rows.packages) keep(packageAlert(row, at));
  for (const row of rows.payments) for (const each of paymentAlerts(row, at)) alerts.push(each);
  for (const each of lastDayAlerts(rows.payments, at)) alerts.push(each);
  for (const row of rows.advances) keep(advanceAlert(row, at));
  for (const row of rows.budgets) for (const each of budgetAlerts(row, at)) alerts.push(each);
  for (const row of rows.forecasts) keep(forecastAlert(row, at));
  for (const row of rows.villages)
    for (const each of villageAlerts(row, rows.unspentMost, at)) alerts.push(each);
  for (const row of rows.papers) keep(backdatedAlert(row, at));
  return alerts;
}

/** What a sweep of contracts found, kept so that the next one asks only those of which something may have changed. */
export interface ContractIndex {
  alerts: Map<string, readonly Alert[]>;
  /** day on which a contract wants to be asked again → contracts */
  wakes: Map<number, Set<string>>;
  rows: Map<string, ContractRow>;
}

function ask(index: ContractIndex, row: ContractRow, at: Today): readonly Alert[] {
  const alerts = [...contractAlerts(row, at), ...handoverAlerts(row, at)];
  index.rows.set(row.id, row);
  if (alerts.length > 0) index.alerts.set(row.id, alerts);
  else index.alerts.delete(row.id);
  const wake = contractWakes(row, at);
  if (wake !== null) {
    const there = index.wakes.get(wake);
    if (there === undefined) index.wakes.set(wake, new Set([row.id]));
    else there.add(row.id);
  }
  return alerts;
}

export function indexContracts(rows: readonly ContractRow[], at: Today): ContractIndex {
  const index: ContractIndex = { alerts: new Map(), wakes: new Map(), rows: new Map() };
  for (const row of rows) ask(index, row, at);
  return index;
}

/**
 * Brings an index to `at`: asks the contracts that changed or are gone, and those whose day has come.
 * @returns how many were asked
 */
export function moveIndex(
  index: ContractIndex,
  changed: readonly ContractRow[],
  gone: readonly string[],
  at: Today,
  todayNumber: number,
): number {
  const due = new Set(changed.map((row) => row.id));
  for (const row of changed) index.rows.set(row.id, row);
  for (const [day, ids] of index.wakes) {
    if (day > todayNumber) continue;
    for (const id of ids) due.add(id);
    index.wakes.delete(day);
  }
  for (const id of gone) {
    index.rows.delete(id);
    index.alerts.delete(id);
    due.delete(id);
  }
  for (const id of due) {
    const row = index.rows.get(id);
    if (row !== undefined) ask(index, row, at);
  }
  return due.size;
}
