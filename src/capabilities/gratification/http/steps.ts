import type { z } from 'zod';
import type { Act } from '../../../platform/act.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { staffRoute } from '../../../platform/http/routes.ts';
import { isRefusal, type Outcome } from '../../../platform/outcome.ts';
import type { App, Services } from '../../../platform/services.ts';
import { askReporter } from '../actions/ask-reporter.ts';
import { acceptGift, recordOnly } from '../actions/check-gift.ts';
import { enterDecision, sendToKpk, settleGift } from '../actions/follow-kpk.ts';
import { handOver } from '../actions/hand-over.ts';
import { supplyGift } from '../actions/supply-gift.ts';
import {
  decisionBody,
  done,
  handOverBody,
  idParam,
  moved,
  noteBody,
  sendBody,
  settleBody,
  supplyBody,
} from '../contract.ts';
import type { Gift } from '../store/tables.ts';
import { movedTo } from './gifts.ts';

const capability = 'gratification';

/** The steps of a report, one address each under /api/gratification/:id. */
export function stepRoutes(app: App, services: Services): void {
  const step = <B extends z.ZodType>(
    name: string,
    summary: string,
    body: B,
    take: (tx: Tx, act: Act, id: string, body: z.output<B>) => Promise<Outcome<Gift>>,
  ) =>
    staffRoute(
      app,
      services,
      {
        method: 'POST',
        path: `/gratification/:id/${name}`,
        summary,
        capability,
        params: idParam,
        body,
        reply: moved,
      },
      async (tx, act, { params, body: said }) => movedTo(await take(tx, act, params.id, said as z.output<B>)),
    );

  step('ask', 'Ask the reporter for what is missing', noteBody, (tx, act, id, { note }) =>
    askReporter(tx, act, id, note),
  );
  step('supply', 'Add what the UPG asked for', supplyBody, supplyGift);
  step('record', 'Keep in the register without passing on', noteBody, (tx, act, id, { note }) =>
    recordOnly(tx, act, id, note),
  );
  step('send', 'Sent to KPK, with its number there', sendBody, sendToKpk);
  step('decision', 'What KPK decided', decisionBody, enterDecision);
  step('settle', 'What KPK decided has been done', settleBody, settleGift);

  staffRoute(
    app,
    services,
    {
      method: 'POST',
      path: '/gratification/:id/accept',
      summary: 'The report is complete',
      capability,
      params: idParam,
      reply: moved,
    },
    async (tx, act, { params }) => movedTo(await acceptGift(tx, act, params.id)),
  );

  staffRoute(
    app,
    services,
    {
      method: 'POST',
      path: '/gratification/:id/hand-over',
      summary: 'An item changes hands; its receipt can be printed',
      capability,
      params: idParam,
      body: handOverBody,
      reply: done,
      status: 201,
    },
    async (tx, act, { params, body }) => {
      const row = await handOver(tx, act, params.id, body);
      return isRefusal(row) ? row : { done: true as const };
    },
  );
}
