import type { App, Services } from '../../../platform/services.ts';
import { newComplaintPages } from './new.ts';
import { receiptPage } from './receipt.ts';
import { statisticsPage } from './statistics.ts';
import { ticketActs } from './ticket-acts.ts';
import { ticketPages } from './ticket.ts';

/** Everything of complaints that the public sees. */
export function complaintPages(app: App, services: Services): void {
  newComplaintPages(app, services);
  receiptPage(app, services);
  ticketPages(app, services);
  ticketActs(app, services);
  statisticsPage(app, services);
}
