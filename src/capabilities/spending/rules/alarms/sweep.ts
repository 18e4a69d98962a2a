import type { Alert, Today } from './alert.ts';
import { budgetAlerts, forecastAlert } from './absorption.ts';
import { contractAlerts, handoverAlerts } from './contracts.ts';
import { backdatedAlert, billAlert, guaranteeAlert, packageAlert, villageAlerts } from './papers.ts';
import { advanceAlert, calendarAlerts, lastDayAlerts, paymentAlerts } from './payments.ts';
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
  for (const each of calendarAlerts(rows.payments, at)) alerts.push(each);
  for (const each of lastDayAlerts(rows.payments, at)) alerts.push(each);
  for (const row of rows.advances) keep(advanceAlert(row, at));
  for (const row of rows.budgets) for (const each of budgetAlerts(row, at)) alerts.push(each);
  for (const row of rows.forecasts) keep(forecastAlert(row, at));
  for (const row of rows.villages)
    for (const each of villageAlerts(row, rows.unspentMost, at)) alerts.push(each);
  for (const row of rows.papers) keep(backdatedAlert(row, at));
  return alerts;
}
