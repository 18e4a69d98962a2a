import type { Act } from '../../../platform/act.ts';
import { yearOf } from '../../../platform/calendar/index.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { staffRoute } from '../../../platform/http/routes.ts';
import { isRefusal, notAllowed, notFound, type Outcome } from '../../../platform/outcome.ts';
import type { App, Services } from '../../../platform/services.ts';
import { assessGift } from '../actions/assess-gift.ts';
import { reportGift } from '../actions/report-gift.ts';
import {
  dutyAnswer as dutyReply,
  dutyQuestion,
  giftDetail as detailReply,
  giftPage,
  giftQuery,
  giftStatistics,
  idParam,
  moved,
  newGift,
  yearQuery,
} from '../contract.ts';
import { mayReadAll, maySee } from '../policy.ts';
import { findGift, listGifts } from '../store/gifts.ts';
import { countGifts } from '../store/statistics.ts';
import type { Gift } from '../store/tables.ts';
import { dutyAnswer, giftDetail, giftRows } from './present.ts';

const capability = 'gratification';

/** Reports of gifts under /api/gratification: asked about, made, listed, read, counted. */
export function giftRoutes(app: App, services: Services): void {
  staffRoute(
    app,
    services,
    {
      method: 'POST',
      path: '/gratification/duty',
      summary: 'Must this gift be reported, and until when? Nothing is kept',
      capability,
      body: dutyQuestion,
      reply: dutyReply,
    },
    async (tx, act, { body }) => {
      const duty = await assessGift(tx, act, body);
      return isRefusal(duty) ? duty : dutyAnswer(duty);
    },
  );

  staffRoute(
    app,
    services,
    {
      method: 'POST',
      path: '/gratification',
      summary: 'Report a gift that was received or refused',
      capability,
      body: newGift,
      reply: moved,
      status: 201,
    },
    async (tx, act, { body }) => movedTo(await reportGift(tx, act, body)),
  );

  staffRoute(
    app,
    services,
    {
      method: 'GET',
      path: '/gratification',
      summary: 'Own reports, or all for the UPG',
      capability,
      query: giftQuery,
      reply: giftPage,
    },
    async (tx, act, { query: { view, page, size, state, q } }) => {
      if (view === 'all' && !mayReadAll(act.actor)) return notAllowed();
      // An account without a person has no reports of its own: a nil id matches nobody.
      const personId = view === 'all' ? null : (act.actor.personId ?? act.government.id);
      const found = await listGifts(tx, { personId, state, text: q, limit: size, offset: (page - 1) * size });
      return { rows: await giftRows(tx, act, found.rows), total: found.total, page, size };
    },
  );

  staffRoute(
    app,
    services,
    {
      method: 'GET',
      path: '/gratification/statistics',
      summary: 'Reports of a year, for the UPG',
      capability,
      query: yearQuery,
      reply: giftStatistics,
    },
    async (tx, act, { query }) => {
      if (!mayReadAll(act.actor)) return notAllowed();
      return countGifts(tx, query.year ?? yearOf(act.today), act.today);
    },
  );

  staffRoute(
    app,
    services,
    {
      method: 'GET',
      path: '/gratification/:id',
      summary: 'One report with its history',
      capability,
      params: idParam,
      reply: detailReply,
    },
    async (tx, act, { params }) => {
      const gift = await visibleGift(tx, act, params.id);
      return isRefusal(gift) ? gift : giftDetail(tx, act, gift);
    },
  );
}

export async function visibleGift(tx: Tx, act: Act, id: string): Promise<Outcome<Gift>> {
  const gift = await findGift(tx, id);
  return gift !== undefined && maySee(act.actor, gift) ? gift : notFound();
}

export function movedTo(outcome: Outcome<Gift>) {
  return isRefusal(outcome) ? outcome : { id: outcome.id, number: outcome.number, state: outcome.state };
}
