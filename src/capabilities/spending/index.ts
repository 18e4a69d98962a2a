import type { Capability } from '../../platform/capability.ts';
import { spendingAlarms } from './alarms/offer.ts';
import { seedDemo } from './demo/seed-demo.ts';
import { findSpending } from './http/find.ts';
import { absorptionRoutes } from './http/budget/absorption.ts';
import { lineRoutes } from './http/budget/lines.ts';
import { packageRoutes } from './http/budget/packages.ts';
import { treeRoutes } from './http/budget/tree.ts';
import { contractChangeRoutes } from './http/contracts/changes.ts';
import { contractRoutes } from './http/contracts/contracts.ts';
import { draftRoutes } from './http/contracts/drafts.ts';
import { contractFileRoutes } from './http/contracts/files.ts';
import { dashboardRoutes } from './http/dashboard/dashboard.ts';
import { explanationRoutes } from './http/dashboard/explanations.ts';
import { spendingDesk } from './http/desk/desk.ts';
import { ocdsRoutes } from './http/ocds/ocds.ts';
import { paymentRoutes } from './http/payments/payments.ts';
import { slowRoutes } from './http/payments/slow.ts';
import { financeStaffRoutes } from './http/payments/staff.ts';
import { paymentStepRoutes } from './http/payments/steps.ts';
import { agreementRoutes } from './http/prosecutor/agreements.ts';
import { prosecutorRoutes } from './http/prosecutor/contracts.ts';
import { villageRoutes } from './http/village/villages.ts';
import { budgetImport } from './imports/budget.ts';
import { cashPlanImport } from './imports/cash-plans.ts';
import { eContractImport } from './imports/e-contracts.ts';
import { formImport } from './imports/forms.ts';
import { orderImport } from './imports/orders.ts';
import { sipdPaymentImport } from './imports/sipd-payments.ts';
import { snapshotJob } from './jobs/dashboard.ts';
import { vendorPages } from './pages/vendor.ts';
import { mayorPages } from './pages/mayor/mayor.ts';
import { spendingParameters } from './parameters.ts';
import { budgetMigrations } from './store/budget/migrations.ts';
import { contractMigrations } from './store/contracts/migrations.ts';
import { dashboardMigrations } from './store/dashboard/migrations.ts';
import { paymentMigrations } from './store/payments/migrations.ts';
import { prosecutorMigrations } from './store/prosecutor/migrations.ts';
import { villageMigrations } from './store/village/migrations.ts';
import { spendingPersonalData } from './personal-data.ts';

/** For whoever accounts for money that was paid. */
export { paymentsOrdered, type OrderedState, type PaymentOrdered } from './actions/payments/facts.ts';
export {
  budgetStanding,
  findPaidPayments,
  findRealisations,
  paymentsOfPurchases,
  sourceRelation,
  unaccountedCash,
  type PaidSource,
  type Unaccounted,
} from './store/audit/sources.ts';
/** How contracts changed by their addenda. */
export { contractChanges, type ContractChanges } from './store/audit/contract-changes.ts';
/** What agencies buy, for whoever goes along with it. */
export { findPurchases, type Purchase } from './store/audit/purchases.ts';
/** What agencies have spent of their budgets until a day. */
export { sumAbsorption, type Sums } from './store/budget/absorption.ts';
/** Contracts off their schedule on a day. */
export {
  contractRowsOn,
  contractsOffSchedule,
  type ScheduleStanding,
} from './actions/contracts/off-schedule.ts';
/** Where contracts are open to everybody. */
export { openContractsPath } from './actions/open-data.ts';
export { spendingCommands } from './cli/commands.ts';

export const spending: Capability = {
  name: 'spending',
  personalData: spendingPersonalData,
  migrations: [
    ...budgetMigrations,
    ...contractMigrations,
    ...paymentMigrations,
    ...dashboardMigrations,
    ...villageMigrations,
    ...prosecutorMigrations,
  ],
  parameters: spendingParameters,
  imports: [budgetImport, cashPlanImport, orderImport, formImport, eContractImport, sipdPaymentImport],
  seedDemo,
  scheduled: [snapshotJob],
  desk: spendingDesk,
  search: findSpending,
  alarms: spendingAlarms,
  routes(app, services) {
    lineRoutes(app, services);
    packageRoutes(app, services);
    treeRoutes(app, services);
    absorptionRoutes(app, services);
    paymentRoutes(app, services);
    paymentStepRoutes(app, services);
    slowRoutes(app, services);
    financeStaffRoutes(app, services);
    vendorPages(app, services);
    contractRoutes(app, services);
    contractChangeRoutes(app, services);
    contractFileRoutes(app, services);
    draftRoutes(app, services);
    dashboardRoutes(app, services);
    explanationRoutes(app, services);
    mayorPages(app, services);
    villageRoutes(app, services);
    ocdsRoutes(app, services);
    agreementRoutes(app, services);
    prosecutorRoutes(app, services);
  },
};
