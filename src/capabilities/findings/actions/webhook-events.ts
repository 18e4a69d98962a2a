import { sql } from 'kysely';
import type { Act } from '../../../platform/act.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { WebhookEvent } from '../../../platform/webhooks/events.ts';
import { tellPrograms } from '../../../platform/webhooks/tell.ts';
import { ledger } from '../store/cases.ts';
import { findingLink } from './notices.ts';

const event = (kind: string, id: string, en: string): WebhookEvent => ({ kind, title: { id, en } });

export const FINDING_FINAL = event('finding.final', 'Temuan menjadi final', 'A finding became final');
export const FINDING_REOPENED = event(
  'finding.reopened',
  'Temuan dibuka kembali',
  'A finding was opened again',
);
export const FINDING_CLOSED = event('finding.closed', 'Temuan selesai', 'A finding was closed');
export const REFUND_RECORDED = event('refund.recorded', 'Setoran dicatat', 'A refund was recorded');
export const REFUND_VERIFIED = event('refund.verified', 'Setoran terverifikasi', 'A refund was verified');

export const findingsWebhookEvents: readonly WebhookEvent[] = [
  FINDING_FINAL,
  FINDING_REOPENED,
  FINDING_CLOSED,
  REFUND_RECORDED,
  REFUND_VERIFIED,
];

/** Tells programs of final findings; of those that are confidential nothing leaves, nor of drafts. */
export async function tellOfFindings(
  tx: Tx,
  act: Act,
  event: WebhookEvent,
  findingIds: readonly string[],
): Promise<void> {
  const told = await openFindings(tx, findingIds);
  await tellPrograms(
    tx,
    act,
    event,
    told.map(({ id, agency_id }) => ({ id, agencyId: agency_id, link: findingLink(id) })),
  );
}

/** Tells programs of a payment for a finding. */
export async function tellOfPayment(
  tx: Tx,
  act: Act,
  event: WebhookEvent,
  payment: { id: string; findingId: string },
): Promise<void> {
  const [finding] = await openFindings(tx, [payment.findingId]);
  if (finding === undefined) return;
  const told = { id: payment.id, agencyId: finding.agency_id, link: findingLink(finding.id) };
  await tellPrograms(tx, act, event, [told]);
}

/** Which of these are final and closed: settled, or let go by decree? */
export async function closedAmong(tx: Tx, findingIds: readonly string[]): Promise<string[]> {
  if (findingIds.length === 0) return [];
  const rows = await ledger(tx)
    .selectFrom('finding')
    .select('id')
    .where(sql<boolean>`id = any(${[...findingIds]}::uuid[])`)
    .where('state', '=', 'final')
    .where('status', 'in', ['S', 'TD'])
    .orderBy('id')
    .execute();
  return rows.map((row) => row.id);
}

async function openFindings(tx: Tx, ids: readonly string[]) {
  if (ids.length === 0) return [];
  return ledger(tx)
    .selectFrom('finding')
    .select(['id', 'agency_id'])
    .where(sql<boolean>`id = any(${[...ids]}::uuid[])`)
    .where('state', '=', 'final')
    .where('confidential', '=', false)
    .orderBy('id')
    .execute();
}
