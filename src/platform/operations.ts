import { z } from 'zod';
import { holds, type Role } from './act.ts';
import { loadCalendar, missingYears } from './calendar/store.ts';
import { staffRoute } from './http/routes.ts';
import { jobsHealth } from './jobs/health.ts';
import { outboxClosed } from './notifications/notify.ts';
import { outboxHealth } from './notifications/outbox.ts';
import { SMS_CAP } from './notifications/parameters.ts';
import { countSms } from './notifications/sms-budget.ts';
import { notAllowed } from './outcome.ts';
import { getParameter } from './parameters/index.ts';
import type { App, Services } from './services.ts';

/** Who watches over the running of the house. No figure here tells of a person or a case. */
const WATCHERS: readonly Role[] = ['technical-administrator', 'inspektur'];

const channel = z.object({
  waiting: z.number().int(),
  oldest: z.string().nullable(),
  failed: z.number().int(),
  /** of those that left in the last 30 days: the provider says that they arrived, or that they did not */
  arrived: z.number().int(),
  lost: z.number().int(),
});

const OperationsView = z
  .object({
    mail: channel.extend({
      /** a demo or a practice twin, whose messages never leave */
      closed: z.boolean(),
    }),
    sms: channel.extend({
      /** SMS of this month as they are charged, and the most that a month may have */
      month: z.number().int(),
      cap: z.number().int(),
    }),
    push: channel,
    whatsapp: channel,
    /** jobs that wait, run or were given up */
    jobs: z.array(
      z.object({
        job: z.string(),
        waiting: z.number().int(),
        oldest: z.string().nullable(),
        active: z.number().int(),
        failed: z.number().int(),
        lastFailure: z.string().nullable(),
      }),
    ),
    /** does the virus scanner answer? null: none is set */
    scanner: z.boolean().nullable(),
    /** does the store of files answer? null: files lie on the disk */
    files: z.boolean().nullable(),
    /** years that deadlines need and whose holidays nobody has entered */
    missingYears: z.array(z.number().int()),
  })
  .meta({ id: 'Operations' });

/** How the house runs, under /api/operations: messages that wait, jobs that failed, holidays that are missing. */
export function operationsRoutes(app: App, services: Services): void {
  staffRoute(
    app,
    services,
    {
      method: 'GET',
      path: '/operations',
      summary: 'Messages that wait, jobs that failed, holidays that are missing',
      capability: null,
      reply: OperationsView,
    },
    async (tx, act) => {
      if (!holds(act.actor, WATCHERS)) return notAllowed();
      const { mail, sms, push, whatsapp } = await outboxHealth(tx);
      return {
        mail: { closed: outboxClosed(act.government), ...mail },
        sms: {
          ...sms,
          month: await countSms(tx, act.today),
          cap: await getParameter(tx, SMS_CAP, act.today),
        },
        push,
        whatsapp,
        jobs: await jobsHealth(tx, act.government.id),
        scanner: (await services.scanner?.answers()) ?? null,
        files: (await services.files.answers?.()) ?? null,
        missingYears: missingYears(await loadCalendar(tx), act.today),
      };
    },
  );
}
