import type { Capability } from '../../platform/capability.ts';
import { COMPLAINT_CLOSED } from './actions/webhook-events.ts';
import { complaintChannels } from './channels.ts';
import { seedDemo } from './demo/seed-demo.ts';
import { findComplaints } from './http/find.ts';
import { complaintRoutes } from './http/complaints.ts';
import { exportRoutes } from './http/export.ts';
import { fileRoutes } from './http/files.ts';
import { ownRoutes } from './http/own.ts';
import { statisticsSheet } from './http/statistics-sheet.ts';
import { stepRoutes } from './http/steps.ts';
import { complaintImport } from './imports/complaints.ts';
import { complaintInbox } from './inbox.ts';
import { closeJob, forgetJob, tellJob } from './jobs/complaints.ts';
import { complaintParameters } from './parameters.ts';
import { complaintPages } from './pages/pages.ts';
import { complaintMigrations } from './store/migrations.ts';
import { complaintsPersonalData } from './personal-data.ts';

export { findSimilar } from './actions/find-similar.ts';
export { complaintStatistics } from './actions/statistics.ts';
export type { Statistics } from './contract.ts';
/** For whoever weighs risk of agencies. */
export { openComplaintsByAgency, type OpenComplaints } from './store/open-by-agency.ts';
/** Complaints of agencies as they stood on a day. */
export { complaintRowsOn, complaintsOn, type ComplaintsStanding } from './store/standing-on.ts';

export const complaints: Capability = {
  name: 'complaints',
  personalData: complaintsPersonalData,
  migrations: complaintMigrations,
  parameters: complaintParameters,
  inbox: complaintInbox,
  webhookEvents: [COMPLAINT_CLOSED],
  seedDemo,
  search: findComplaints,
  imports: [complaintImport],
  scheduled: [closeJob, forgetJob, tellJob],
  channels: complaintChannels,
  routes(app, services) {
    complaintRoutes(app, services);
    stepRoutes(app, services);
    ownRoutes(app, services);
    statisticsSheet(app, services);
    exportRoutes(app, services);
    fileRoutes(app, services);
    complaintPages(app, services);
  },
};
