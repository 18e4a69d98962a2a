import type { Act, Role } from '../../../platform/act.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { assigneeOf } from '../../../platform/inbox/index.ts';
import { notify } from '../../../platform/notifications/notify.ts';
import { fill } from '../../../platform/texts.ts';
import { accountsWithRole } from '../../directory/index.ts';
import type { Complaint } from '../store/complaints.ts';
import { messages } from '../texts/messages.ts';

type Message = keyof (typeof messages)['id'];

/**
 * Tells staff that a complaint waits for them: its number, nothing of what it says nor of who brought it.
 * @param once makes it one message for each time that it happens
 */
async function tell(
  tx: Tx,
  act: Act,
  complaint: Complaint,
  what: 'verify' | 'answer' | 'returned' | 'review' | 'objection' | 'reopened' | 'replied',
  to: readonly string[],
): Promise<void> {
  const values = { number: complaint.number };
  const text = (part: 'Title' | 'Body') => ({
    id: fill(messages.id[`${what}${part}` as Message], values),
    en: fill(messages.en[`${what}${part}` as Message], values),
  });
  await notify(tx, act, {
    to: to.filter((account) => account !== act.actor.accountId),
    key: `complaint-${what}:${complaint.id}:${act.now}`,
    title: text('Title'),
    body: text('Body'),
    link: `/app/aduan/${complaint.id}`,
  });
}

async function holders(tx: Tx, act: Act, roles: readonly Role[], agencyId: string | null): Promise<string[]> {
  const found: string[] = [];
  for (const role of roles) found.push(...(await accountsWithRole(tx, role, agencyId, act.today)));
  return found;
}

/** The officers of the agency that it was passed to; its head where it has none. */
export async function tellAgency(
  tx: Tx,
  act: Act,
  complaint: Complaint,
  what: 'answer' | 'returned' | 'reopened' | 'replied',
): Promise<void> {
  const agency = complaint.handler_agency_id;
  if (agency === null) return;
  const officers = await holders(tx, act, ['complaint-officer'], agency);
  const to = officers.length > 0 ? officers : await holders(tx, act, ['agency-head'], agency);
  await tell(tx, act, complaint, what, to);
}

/** Everybody at the desk: of one that has just come in nobody can have taken charge. */
export async function tellDeskOfNew(tx: Tx, act: Act, complaint: Complaint): Promise<void> {
  await tell(tx, act, complaint, 'verify', await holders(tx, act, ['intake-officer'], null));
}

/** Whoever works on it at the desk, else every one of the role. */
export async function tellDesk(
  tx: Tx,
  act: Act,
  complaint: Complaint,
  what: 'verify' | 'review' | 'objection' | 'replied',
): Promise<void> {
  const role = what === 'verify' || what === 'replied' ? 'intake-officer' : 'complaint-reviewer';
  const everyone = await holders(tx, act, [role], null);
  const assignee = what === 'objection' ? null : await assigneeOf(tx, complaint.id);
  const to = assignee !== null && everyone.includes(assignee) ? [assignee] : everyone;
  await tell(tx, act, complaint, what, to);
}
