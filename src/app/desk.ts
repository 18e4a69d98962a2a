import { z } from 'zod';
import { alarmDesk } from '../platform/alarms/desk.ts';
import type { DeskItem } from '../platform/capability.ts';
import { dateOut } from '../platform/http/schemas.ts';
import { staffRoute } from '../platform/http/routes.ts';
import { inboxDesk } from '../platform/inbox/desk.ts';
import type { App, Services } from '../platform/services.ts';
import { capabilities } from './capabilities.ts';

const bilingual = z.object({ id: z.string(), en: z.string() });

const DeskView = z
  .object({
    rows: z.array(
      z.object({
        id: z.string(),
        title: bilingual,
        about: bilingual,
        due: dateOut.nullable(),
        overdue: z.boolean(),
        action: bilingual,
        link: z.string(),
      }),
    ),
  })
  .meta({ id: 'Desk' });

/** Rows without a day come last. */
const NEVER = '9999-12-31';

export function byDueDay(a: DeskItem, b: DeskItem): number {
  return (a.due ?? NEVER).localeCompare(b.due ?? NEVER) || a.id.localeCompare(b.id);
}

/** "Meja saya": what the inbox and every capability have due for the actor, soonest first. */
export function registerDesk(app: App, services: Services): void {
  staffRoute(
    app,
    services,
    { method: 'GET', path: '/desk', summary: 'What is due for me', capability: null, reply: DeskView },
    async (tx, act) => {
      const rows: DeskItem[] = [...(await alarmDesk(tx, act)), ...(await inboxDesk(tx, act))];
      for (const each of capabilities) {
        const state = act.actor.rollout[each.name] ?? 'off';
        const on =
          state === 'pilot' ||
          state === 'live' ||
          (state === 'practice' && act.government.practiceOf !== null);
        if (each.desk && on) rows.push(...(await each.desk(tx, act)));
      }
      return { rows: rows.sort(byDueDay) };
    },
  );
}
