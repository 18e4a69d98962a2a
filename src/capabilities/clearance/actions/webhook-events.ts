import type { Act } from '../../../platform/act.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { WebhookEvent } from '../../../platform/webhooks/events.ts';
import { tellPrograms } from '../../../platform/webhooks/tell.ts';
import type { State } from '../rules/machine.ts';
import type { Case } from './case.ts';

const event = (kind: string, id: string, en: string): WebhookEvent => ({ kind, title: { id, en } });

/** State that a request came to → what programs are told. */
const EVENTS = {
  valid: event('certificate.issued', 'ESKBT terbit', 'A certificate was issued'),
  refused: event('certificate.refused', 'Permohonan ESKBT ditolak', 'A certificate was refused'),
  revoked: event('certificate.revoked', 'ESKBT dicabut', 'A certificate was revoked'),
} satisfies Partial<Record<State, WebhookEvent>>;

export const clearanceWebhookEvents: readonly WebhookEvent[] = Object.values(EVENTS);

/**
 * Tells programs of certificates whose state an act changed. The agency is told only where it is the subject itself: that somebody of a small office was
 * refused would say who.
 */
export async function tellOfCertificates(tx: Tx, act: Act, cases: readonly Case[]): Promise<void> {
  for (const [state, event] of Object.entries(EVENTS)) {
    const told = cases.filter((each) => each.events.some(({ toState }) => toState === state));
    await tellPrograms(
      tx,
      act,
      event,
      told.map(({ request }) => ({
        id: request.id,
        agencyId: request.kind === 'agency' ? request.subjectId : null,
        link: `/app/eskbt/${request.id}`,
      })),
    );
  }
}
