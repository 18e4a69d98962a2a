import type { Act } from '../../../platform/act.ts';
import type { DeskItem } from '../../../platform/capability.ts';
import { loadCalendar } from '../../../platform/calendar/store.ts';
import { addWorkingDays } from '../../../platform/calendar/working-days.ts';
import { dayIn } from '../../../platform/clock.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { getParameter } from '../../../platform/parameters/index.ts';
import { SERVICE_DAYS } from '../parameters.ts';
import { wholeRoles } from '../policy.ts';
import { listRequests, type ListedRequest } from '../store/lists.ts';
import { messages } from '../texts/messages.ts';
import { names } from '../texts/names.ts';
import { ownOf, queueOf } from './requests.ts';
import { NO_FILTER } from './views.ts';

const LIMIT = 50;

/** What waits for the actor: approvals and signatures of his roles, and his own requests that were sent back. */
export async function clearanceDesk(tx: Tx, act: Act): Promise<DeskItem[]> {
  const roles = wholeRoles(act.actor);
  const queue = await queueOf(tx, act);
  const waiting =
    roles.length === 0 ? [] : (await listRequests(tx, { ...NO_FILTER, queue, limit: LIMIT })).rows;
  const own = { ...ownOf(act), agencyIds: [] };
  const returned = await listRequests(tx, { ...NO_FILTER, own, states: ['requested'], limit: LIMIT });
  if (waiting.length + returned.rows.length === 0) return [];
  const calendar = await loadCalendar(tx);
  const days = await getParameter(tx, SERVICE_DAYS, act.today);
  const dueOf = (row: ListedRequest) =>
    addWorkingDays(calendar, dayIn(act.government.zone, Temporal.Instant.from(row.stateSince)), days);
  const item = (row: ListedRequest, title: 'deskApprove' | 'deskSign' | 'deskReturned'): DeskItem => ({
    id: `clearance:${row.id}`,
    title: both(title),
    about: {
      id: `${row.subjectName}, ${names.id[`purpose-${row.purpose}`]}`,
      en: `${row.subjectName}, ${names.en[`purpose-${row.purpose}`]}`,
    },
    due: title === 'deskReturned' ? null : dueOf(row),
    overdue: title !== 'deskReturned' && dueOf(row) < act.today,
    action: both(title === 'deskReturned' ? 'deskFix' : 'deskOpen'),
    link: `/eskbt/${row.id}`,
  });
  return [
    ...waiting.map((row) => item(row, row.state === 'in-approval' ? 'deskApprove' : 'deskSign')),
    ...returned.rows.map((row) => item(row, 'deskReturned')),
  ].slice(0, LIMIT);
}

function both(key: keyof typeof messages.id) {
  return { id: messages.id[key], en: messages.en[key] };
}
