import { z } from 'zod';
import { parseCode } from '../../../platform/codes.ts';
import { pageRoute, type PageAnswer, type PageContext } from '../../../platform/http/pages.ts';
import { formRoute } from '../../../platform/open-forms/form-route.ts';
import { publicAct } from '../../../platform/open-forms/public-act.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { isRefusal, type Refusal } from '../../../platform/outcome.ts';
import type { App, Services } from '../../../platform/services.ts';
import { KIOSK_ACTOR } from '../actions/register-visit.ts';
import { leaveByBadge } from '../actions/leave.ts';
import { BADGE_LENGTH, PLACE_LENGTH } from '../rules/code-lengths.ts';
import { findPlaceByCode } from '../store/places.ts';
import { findVisitByCode, type Visit } from '../store/visits.ts';
import { BADGE_SIZES, badgePage, posterPage } from './badge.ts';
import { carry, type Stand } from './kiosk.ts';
import { receiveVisit } from './receive.ts';
import { startPage, unknownPlace } from './start.ts';
import { texts } from './texts.ts';
import { codePage, donePage, leavePage, leftPage } from './visit.ts';

/** Requests a minute from one address: enough for a lobby behind one line, too few to try codes (there are 2^50). */
const PER_MINUTE = 120;

const word = z.string().max(40).default('').catch('');
const standQuery = z.object({ tempat: word, kios: word });
const codeParam = z.object({ code: z.string().max(40) });

/** Pages of the guest book. They work without script; with it a tablet returns to its start, and nothing is lost without a line. */
export function guestPages(app: App, services: Services): void {
  pageRoute(app, services, { path: '/tamu', query: standQuery }, (tx, context, { query }) =>
    startPage(tx, context, query),
  );
  formRoute(
    app,
    services,
    { path: '/tamu', query: standQuery, pictures: { field: 'foto', max: 1 } },
    (tx, context, form) => receiveVisit(tx, services, context, form as never),
  );

  pageRoute(
    app,
    services,
    {
      path: '/tamu/keluar',
      query: standQuery.extend({ kode: z.string().max(60).optional().catch('') }),
      perMinute: PER_MINUTE,
    },
    async (tx, context, { query }): Promise<PageAnswer> => {
      const stand = standOf(query);
      const t = texts[context.locale];
      if (query.kode === undefined) return codePage(context, stand);
      if (query.kode.trim() === '') return codePage(context, stand, '', t.codeMissing);
      const visit = await visitOf(tx, query.kode);
      if (visit === undefined) return codePage(context, stand, query.kode.toWellFormed(), t.codeUnknown);
      return { redirect: `/tamu/${visit.code}/keluar${carry(stand)}` };
    },
  );

  pageRoute(app, services, { path: '/tamu/poster', query: standQuery }, async (tx, context, { query }) => {
    const code = parseCode(query.tempat, PLACE_LENGTH);
    const place = code === null ? undefined : await findPlaceByCode(tx, code);
    if (place === undefined) return unknownPlace(context, false);
    return posterPage(context, place, services.publicUrl(context.government));
  });

  visitPage('', (context, stand, visit) => donePage(context, stand, visit));
  visitPage('/keluar', (context, stand, visit) => leavePage(context, stand, visit));
  pageRoute(
    app,
    services,
    {
      path: '/tamu/:code/kartu',
      params: codeParam,
      query: standQuery.extend({ ukuran: z.enum(BADGE_SIZES).catch('80') }),
      perMinute: PER_MINUTE,
    },
    async (tx, context, { params, query }) => {
      const visit = await visitOf(tx, params.code);
      if (visit === undefined) return unknown(context, standOf(query), params.code);
      return badgePage(context, standOf(query), visit, query.ukuran, services.publicUrl(context.government));
    },
  );
  formRoute(
    app,
    services,
    { path: '/tamu/:code/keluar', params: codeParam, query: standQuery, purpose: 'code' },
    async (tx, context, { params, query }): Promise<PageAnswer | Refusal> => {
      const code = parseCode(params.code, BADGE_LENGTH);
      if (code === null) return unknown(context, standOf(query), params.code);
      const left = await leaveByBadge(tx, publicAct(services, context, KIOSK_ACTOR), code);
      return isRefusal(left)
        ? unknown(context, standOf(query), params.code)
        : leftPage(context, standOf(query));
    },
  );

  function visitPage(
    rest: string,
    show: (context: PageContext, stand: Stand, visit: Visit) => PageAnswer,
  ): void {
    pageRoute(
      app,
      services,
      { path: `/tamu/:code${rest}`, params: codeParam, query: standQuery, perMinute: PER_MINUTE },
      async (tx, context, { params, query }) => {
        const visit = await visitOf(tx, params.code);
        const stand = standOf(query);
        return visit === undefined ? unknown(context, stand, params.code) : show(context, stand, visit);
      },
    );
  }
}

function standOf(query: { tempat: string; kios: string }): Stand {
  return { place: query.tempat.slice(0, 12).toWellFormed(), kiosk: query.kios !== '' };
}

function unknown(context: PageContext, stand: Stand, typed: string): PageAnswer {
  return codePage(context, stand, typed.slice(0, 40).toWellFormed(), texts[context.locale].codeUnknown);
}

async function visitOf(tx: Tx, typed: string): Promise<Visit | undefined> {
  const code = parseCode(typed, BADGE_LENGTH);
  return code === null ? undefined : findVisitByCode(tx, code);
}
