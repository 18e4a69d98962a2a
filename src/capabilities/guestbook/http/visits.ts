import type { z } from 'zod';
import type { Act } from '../../../platform/act.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { addDays, type PlainDate } from '../../../platform/calendar/index.ts';
import { downloadRoute } from '../../../platform/files/routes.ts';
import { findFile } from '../../../platform/files/store.ts';
import { staffRoute } from '../../../platform/http/routes.ts';
import { isRefusal, notAllowed, notFound, type Outcome } from '../../../platform/outcome.ts';
import { getParameter } from '../../../platform/parameters/index.ts';
import type { App, Services } from '../../../platform/services.ts';
import { chooseHost } from '../actions/choose-host.ts';
import { leaveByHand } from '../actions/leave.ts';
import { registerVisit } from '../actions/register-visit.ts';
import {
  hostBody,
  hostList,
  hostQuery,
  idParam,
  newVisit,
  newVisitReply,
  visitDetail,
  visitPage,
  visitQuery,
  type VisitPage,
} from '../contract.ts';
import { searchPeople } from '../../directory/index.ts';
import { RETENTION_DAYS } from '../parameters.ts';
import { maySeeVisit, mayReceive, receivesAnywhere, receptionReach } from '../policy.ts';
import { canBeLookedFor, hostWords } from '../rules/host.ts';
import { findVisit, listVisits, type Visit, type VisitFilter } from '../store/visits.ts';
import { viewsOf } from './views.ts';

/** More than a government receives on a day. */
const WHOLE_DAY = 20_000;

/** Answers while the receptionist types a name. */
const MOST_HOSTS = 12;

const staff = { capability: 'guestbook' } as const;

/** Visits under /api/guestbook: the receptionist's list, one visit, and what is done with it. */
export function visitRoutes(app: App, services: Services): void {
  staffRoute(
    app,
    services,
    {
      ...staff,
      method: 'GET',
      path: '/guestbook/visits',
      summary: 'Visitors of a day at the doors that I keep',
      query: visitQuery,
      reply: visitPage,
    },
    async (tx, act, { query }) => {
      if (!receivesAnywhere(act.actor)) return notAllowed();
      const day = query.day === '' ? act.today : query.day;
      return pageOfDay(tx, act, query, {
        ...NO_FILTER,
        agencyIds: receptionReach(act.actor),
        placeId: query.place,
        from: day,
        to: day,
        text: query.q,
      });
    },
  );

  staffRoute(
    app,
    services,
    {
      ...staff,
      method: 'GET',
      path: '/guestbook/mine',
      summary: 'Who came to see me in the last weeks',
      query: visitQuery,
      reply: visitPage,
    },
    async (tx, act, { query }) => {
      const { personId } = act.actor;
      if (personId === null) return notAllowed();
      const range = { from: addDays(act.today, -MY_DAYS), to: act.today };
      return pageOfDay(tx, act, query, { ...NO_FILTER, ...range, hostPersonId: personId, text: query.q });
    },
  );

  staffRoute(
    app,
    services,
    {
      ...staff,
      method: 'POST',
      path: '/guestbook/visits',
      summary: 'Enter a visitor by hand',
      body: newVisit,
      reply: newVisitReply,
      status: 201,
    },
    (tx, act, { body }) => registerVisit(tx, act, body),
  );

  const one = { ...staff, params: idParam, reply: visitDetail };
  staffRoute(
    app,
    services,
    { ...one, method: 'GET', path: '/guestbook/visits/:id', summary: 'One visit' },
    (tx, act, { params }) => detailOf(tx, act, params.id),
  );
  staffRoute(
    app,
    services,
    { ...one, method: 'POST', path: '/guestbook/visits/:id/leave', summary: 'The visitor has left' },
    async (tx, act, { params }) => {
      const left = await leaveByHand(tx, act, params.id);
      return isRefusal(left) ? left : detailOf(tx, act, params.id);
    },
  );
  staffRoute(
    app,
    services,
    {
      ...one,
      method: 'POST',
      path: '/guestbook/visits/:id/host',
      summary: 'Say who is visited, and tell him',
      body: hostBody,
    },
    async (tx, act, { params, body }) => {
      const chosen = await chooseHost(tx, act, params.id, body.personId);
      return isRefusal(chosen) ? chosen : detailOf(tx, act, params.id);
    },
  );

  staffRoute(
    app,
    services,
    {
      ...staff,
      method: 'GET',
      path: '/guestbook/hosts',
      summary: 'Employees by name, for whoever receives visitors',
      query: hostQuery,
      reply: hostList,
    },
    async (tx, act, { query }) => {
      if (!receivesAnywhere(act.actor)) return notAllowed();
      const text = hostWords(query.q);
      const found = canBeLookedFor(text) ? await searchPeople(tx, { text, limit: MOST_HOSTS }) : [];
      return { rows: found.map(({ id, name, agencyName }) => ({ id, name, agencyName })) };
    },
  );

  downloadRoute(
    app,
    services,
    { ...staff, path: '/guestbook/visits/:id/photo', summary: 'Photo of a visitor', params: idParam },
    async (tx, act, params) => {
      const visit = await findVisit(tx, params.id);
      if (visit === undefined || visit.photoId === null || !maySeeVisit(act.actor, visit)) return notFound();
      return (await findFile(tx, visit.photoId)) ?? notFound();
    },
  );
}

/** Days that "my guests" look back. */
const MY_DAYS = 30;

export const NO_FILTER: VisitFilter = {
  agencyIds: null,
  hostPersonId: null,
  placeId: '',
  from: '1900-01-01' as PlainDate,
  to: '2199-12-31' as PlainDate,
  text: '',
  offset: 0,
  limit: WHOLE_DAY,
};

/** Whether somebody is late follows from the hour: a day is judged whole, then cut into pages. */
async function pageOfDay(
  tx: Tx,
  act: Act,
  query: z.output<typeof visitQuery>,
  filter: VisitFilter,
): Promise<VisitPage> {
  const all = await viewsOf(tx, act, await listVisits(tx, filter));
  const wanted = all.filter((each) => isShown(each.standing, query.show));
  const start = (query.page - 1) * query.size;
  return {
    rows: wanted.slice(start, start + query.size),
    total: wanted.length,
    page: query.page,
    size: query.size,
    inside: all.filter((each) => each.standing !== 'left').length,
    late: all.filter((each) => each.standing === 'late').length,
  };
}

/** Who is late is inside as well. */
export function isShown(standing: string, show: string): boolean {
  return show === '' || standing === show || (show === 'inside' && standing === 'late');
}

async function detailOf(tx: Tx, act: Act, id: string): Promise<Outcome<z.input<typeof visitDetail>>> {
  const visit = await findVisit(tx, id);
  if (visit === undefined || !maySeeVisit(act.actor, visit)) return notFound();
  const [view] = await viewsOf(tx, act, [visit]);
  const days = await getParameter(tx, RETENTION_DAYS, act.today);
  return { ...view!, ...privateOf(visit, act), forgottenOn: addDays(visit.day, days + 1) };
}

function privateOf(visit: Visit, act: Act) {
  return {
    phone: visit.phone,
    hostTyped: visit.hostTyped,
    hostPersonId: visit.hostPersonId,
    unitName: visit.unitName,
    giftNote: visit.giftNote,
    signature: visit.signature,
    photo: visit.photoId !== null,
    receivedAt: visit.receivedAt,
    byHand: !visit.enteredBy.startsWith('public:'),
    badge: `/tamu/${visit.code}/kartu`,
    may: { receive: mayReceive(act.actor, visit.agencyId) },
  };
}
