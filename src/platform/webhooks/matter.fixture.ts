import type { WebhookEvent } from './events.ts';

/** A kind of event of tests. */
export const CLOSED: WebhookEvent = { kind: 'matter.closed', title: { id: 'Selesai', en: 'Closed' } };
