import type { WebhookEvent } from '../../../platform/webhooks/events.ts';

export const COMPLAINT_CLOSED: WebhookEvent = {
  kind: 'complaint.closed',
  title: { id: 'Aduan ditutup', en: 'A complaint was closed' },
};
