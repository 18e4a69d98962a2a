import type { Capability } from '../../platform/capability.ts';
import { findBlockers } from './blockers.ts';
import { ledgerImport } from './imports/ledger.ts';
import { findingsWebhookEvents } from './actions/webhook-events.ts';
import { findFindings } from './http/find.ts';
import { fileRoutes } from './http/files.ts';
import { findingsDesk } from './http/desk.ts';
import { fileOutRoutes } from './http/files-out.ts';
import { findingRoutes } from './http/findings.ts';
import { followUpRoutes } from './http/follow-up.ts';
import { lossRoutes } from './http/losses.ts';
import { reportRoutes } from './http/reports.ts';
import { recountJob } from './jobs/clocks.ts';
import { watchLossesJob } from './jobs/losses.ts';
import { remindJob } from './jobs/reminders.ts';
import { codeImport } from './imports/codes.ts';
import { findingsParameters } from './parameters.ts';
import { findingsMigrations } from './store/migrations.ts';
import { findingsPersonalData } from './personal-data.ts';

export { insertLedger, type LedgerRows } from './store/bulk.ts';
export { refreshFindings } from './store/refresh.ts';
export { findingBecameFinal, findingPaid, findingWithdrawn, followUpReturned } from './actions/facts.ts';
export { enterLedger } from './actions/save.ts';
/** For a capability that has established a loss. */
export { handInFinding, type HandedInFinding } from './actions/hand-in-finding.ts';
export { handInFindings, type HandedInPart, type HandedInReport } from './actions/hand-in-findings.ts';
/** For whoever offers codes of the classification. */
export { findFindingCode } from './rules/codes.ts';
/** Findings outstanding at agencies, for whoever weighs risk. */
export { outstandingByAgency, type OutstandingFindings } from './store/outstanding.ts';
/** Findings of agencies as they stood on a day, for whoever watches how they go on. */
export { findingRowsOn, findingsOn, type FindingsStanding } from './store/standing-on.ts';
/** For whoever works under an assignment. */
export { labelAssignments, type AssignmentLabel } from './store/assignments.ts';
/** For whoever refers to a finding by its id. */
export { labelFindings, searchFindings } from './actions/label-findings.ts';

export const findings: Capability = {
  name: 'findings',
  personalData: findingsPersonalData,
  migrations: findingsMigrations,
  routes(app, services) {
    findingRoutes(app, services);
    reportRoutes(app, services);
    followUpRoutes(app, services);
    lossRoutes(app, services);
    fileRoutes(app, services);
    fileOutRoutes(app, services);
  },
  parameters: findingsParameters,
  webhookEvents: findingsWebhookEvents,
  blockers: findBlockers,
  imports: [ledgerImport, codeImport],
  desk: findingsDesk,
  search: findFindings,
  scheduled: [recountJob, remindJob, watchLossesJob],
};
