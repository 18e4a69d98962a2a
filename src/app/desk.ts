import { z } from 'zod';
import type { Act } from '../platform/act.ts';
import { alarmDesk } from '../platform/alarms/desk.ts';
import type { DeskItem } from '../platform/capability.ts';
import type { Tx } from '../platform/database/index.ts';
import { dateOut } from '../platform/http/schemas.ts';
import { refuseByRollout, staffRoute } from '../platform/http/routes.ts';
import { accountsDesk } from '../platform/identity/desk.ts';
import { inboxDesk } from '../platform/inbox/desk.ts';
import { operationsDesk } from '../platform/operations-desk.ts';
import type { App, Services } from '../platform/services.ts';
import { ownStanding } from '../capabilities/clearance/index.ts';
import { capabilities } from './capabilities.ts';

const bilingual = z.object({ id: z.string(), en: z.string() });

const DeskView = z
  .object({
    /** how the reader stands with his own certificate; null where that is not in use, or he is no person */
    clearance: z
      .object({
        validUntil: dateOut.nullable(),
        outcome: z.enum(['eligible', 'conditional', 'refused']),
        /** the first of them, and how many there are */
        blockers: z.array(z.object({ id: z.string(), title: bilingual, link: z.string() })),
        blocked: z.number().int(),
      })
      .nullable(),
    rows: z.array(
      z.object({
        id: z.string(),
        /** the capability that it comes from, or `inbox`, `alarms`, `accounts`, `operations` of the platform */
        from: z.string(),
        title: bilingual,
        about: bilingual,
        due: dateOut.nullable(),
        overdue: z.boolean(),
        /** somebody else has to move first */
        others: z.boolean(),
        action: bilingual,
        link: z.string(),
      }),
    ),
  })
  .meta({ id: 'Desk' });

/** Most rows of one source. */
const MOST = 50;
/** Rows without a day come last. */
const NEVER = '9999-12-31';

/** Blockers that the line names. */
const MOST_BLOCKERS = 3;

type Row = DeskItem & { from: string; others: boolean };

export function byDueDay(a: DeskItem, b: DeskItem): number {
  return (a.due ?? NEVER).localeCompare(b.due ?? NEVER) || a.id.localeCompare(b.id);
}

/** A matter that its capability has a row for needs none of the inbox: one thing, one row. */
export function withoutTwins(rows: readonly Row[]): Row[] {
  const told = new Set(rows.filter((each) => each.from !== 'inbox').map((each) => each.link));
  return rows.filter((each) => each.from !== 'inbox' || !told.has(each.link));
}

/** Everything that is due for the actor, soonest first. */
export async function gatherDesk(tx: Tx, act: Act, services: Services): Promise<Row[]> {
  const rows: Row[] = [];
  const add = (from: string, items: readonly DeskItem[]) =>
    rows.push(...items.slice(0, MOST).map((each) => ({ ...each, from, others: each.others ?? false })));
  add('alarms', await alarmDesk(tx, act));
  add('inbox', await inboxDesk(tx, act));
  add('accounts', await accountsDesk(tx, act, services.people));
  add('operations', await operationsDesk(tx, act));
  for (const each of capabilities)
    if (each.desk && refuseByRollout(act, each.name) === null)
      add(each.name, (await each.desk(tx, act)).toSorted(byDueDay));
  return withoutTwins(rows).sort(byDueDay);
}

async function clearanceLine(tx: Tx, act: Act) {
  if (refuseByRollout(act, 'clearance') !== null) return null;
  const standing = await ownStanding(tx, act);
  if (standing === null) return null;
  const { blockers } = standing;
  return { ...standing, blockers: blockers.slice(0, MOST_BLOCKERS), blocked: blockers.length };
}

/** "Meja saya": what the inbox and every capability have due for the actor, soonest first. */
export function registerDesk(app: App, services: Services): void {
  staffRoute(
    app,
    services,
    { method: 'GET', path: '/desk', summary: 'What is due for me', capability: null, reply: DeskView },
    async (tx, act) => ({
      clearance: await clearanceLine(tx, act),
      rows: await gatherDesk(tx, act, services),
    }),
  );
}
