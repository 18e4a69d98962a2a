import type { Capability } from '../../platform/capability.ts';
import { listen } from '../../platform/facts.ts';
import { paymentsOrdered } from '../spending/index.ts';
import { noticeUnsheeted } from './actions/packages/notice-unsheeted.ts';
import { packageAlarms } from './alarms/packages.ts';
import { packageBlockers } from './blockers.ts';
import { findPackages } from './http/find.ts';
import { packageCheckRoutes } from './http/packages/checks.ts';
import { packageDocumentRoutes } from './http/packages/documents.ts';
import { packageRoutes } from './http/packages/packages.ts';
import { packagePageRoutes } from './http/packages/pages.ts';
import { sheetRoutes } from './http/packages/sheets.ts';
import { lineImport } from './imports/population/lines.ts';
import { personKeyImport } from './imports/population/person-keys.ts';
import { standardPriceImport } from './imports/population/standard-prices.ts';
import { vendorFactsImport } from './imports/population/vendors.ts';
import { readJob, readingSweepJob } from './jobs/packages/read-documents.ts';
import { resumeSheetsJob, signSheetJob } from './jobs/packages/sign-sheets.ts';
import { populationJob, populationRunJob } from './jobs/population/examine.ts';
import { examineProcurementJob } from './jobs/procurement/examine.ts';
import { sheetCheckPages } from './pages/packages/check.ts';
import { seedDemo } from './demo/seed-demo.ts';
import { deskListeners } from './actions/flags/listeners.ts';
import { auditDesk } from './http/desk.ts';
import { deskRoutes } from './http/flags/desk-routes.ts';
import { flagsNightlyJob } from './jobs/flags/nightly.ts';
import { populationRoutes } from './http/population/population.ts';
import { procurementRoutes } from './http/procurement/procurement.ts';
import { auditParameters } from './parameters.ts';
import { flagMigrations } from './store/flags/migrations.ts';
import { packageMigrations } from './store/packages/migrations.ts';
import { paperMigrations } from './store/papers/migrations.ts';
import { planMigrations } from './store/plan/migrations.ts';
import { populationMigrations } from './store/population/migrations.ts';
import { procurementMigrations } from './store/procurement/migrations.ts';
import { samplingMigrations } from './store/sampling/migrations.ts';
import { auditPersonalData } from './personal-data.ts';

export { auditCommands } from './cli/commands.ts';
/** For whoever may hold a verification sheet back: a red gate of a probity audit. */
export { reviewHolds, type HoldsReviewed } from './actions/packages/review-holds.ts';
export { sheetAsked, type SheetAsked } from './actions/packages/sheet-facts.ts';
/** Open flags of agencies' procurements, for whoever weighs risk. */
export { procurementFlagsByAgency } from './store/procurement/agency-flags.ts';
/** Open flags over agencies' documents, each by its rule's precision. */
export { openFlagRows, weighOpenFlags } from './actions/flags/weigh-open-flags.ts';
export type { FlagsStanding } from './store/flags/open-on.ts';
/** For whoever hands in flags of rules of his own. */
export { rulesAsked, type RulesAsked } from './actions/flags/rules-asked.ts';
/** For whoever runs rules. */
export { keepFlags, type FlagsKept, type RulesRun } from './actions/flags/keep-flags.ts';
export type { FlagSubject, FoundFlag } from './rules/flags/found-flag.ts';

export const audit: Capability = {
  name: 'audit',
  personalData: auditPersonalData,
  migrations: [
    ...packageMigrations,
    ...flagMigrations,
    ...samplingMigrations,
    ...paperMigrations,
    ...planMigrations,
    ...populationMigrations,
    ...procurementMigrations,
  ],
  parameters: auditParameters,
  blockers: packageBlockers,
  desk: auditDesk,
  search: findPackages,
  seedDemo,
  alarms: packageAlarms,
  listeners: [...deskListeners, listen(paymentsOrdered, noticeUnsheeted)],
  imports: [lineImport, vendorFactsImport, personKeyImport, standardPriceImport],
  scheduled: [flagsNightlyJob, readingSweepJob, resumeSheetsJob, examineProcurementJob, populationJob],
  queued: [readJob, signSheetJob, populationRunJob],
  routes(app, services) {
    packageRoutes(app, services);
    packageDocumentRoutes(app, services);
    packageCheckRoutes(app, services);
    packagePageRoutes(app, services);
    sheetRoutes(app, services);
    sheetCheckPages(app, services);
    deskRoutes(app, services);
    procurementRoutes(app, services);
    populationRoutes(app, services);
  },
};
