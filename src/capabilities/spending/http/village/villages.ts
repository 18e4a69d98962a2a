import { plainDate, yearOf } from '../../../../platform/calendar/index.ts';
import { staffRoute } from '../../../../platform/http/routes.ts';
import { isRefusal, notAllowed } from '../../../../platform/outcome.ts';
import { getParameter } from '../../../../platform/parameters/index.ts';
import type { App, Services } from '../../../../platform/services.ts';
import { getAgencies, listAgencies } from '../../../directory/index.ts';
import { VILLAGE_FUND_SHARES } from '../../../whistleblowing/index.ts';
import { keepUse } from '../../actions/village/keep-use.ts';
import { layVillageYear } from '../../actions/village/lay-village-year.ts';
import { openVillage } from '../../actions/village/open-village.ts';
import { recordStagePaid } from '../../actions/village/pay-stage.ts';
import { receivePaper } from '../../actions/village/receive-paper.ts';
import {
  kept,
  newStagePaper,
  newUse,
  newVillageYear,
  stagePaid,
  stageParam,
  villageList,
  villageParam,
  villageQuery,
  villageView,
} from '../../contract/village.ts';
import { maySuperviseVillages, readableVillages } from '../../policy.ts';
import { accountsOf, listVillages } from '../../store/village/villages.ts';
import { presentVillage } from './present-village.ts';

const capability = 'spending';

/** The village fund: stages that are paid out, and whether its use keeps the shares. */
export function villageRoutes(app: App, services: Services): void {
  staffRoute(
    app,
    services,
    {
      method: 'GET',
      path: '/spending/villages',
      summary: 'Villages of a year with their stages and the check of their use',
      capability,
      query: villageQuery,
      reply: villageList,
    },
    async (tx, act, { query }) => {
      const reach = readableVillages(act.actor);
      if (reach?.length === 0) return notAllowed();
      const year = query.year ?? yearOf(act.today);
      const accounts = await listVillages(tx, year, reach);
      const agencies = (await listAgencies(tx)).filter((each) => each.kind === 'desa');
      const names = await getAgencies(
        tx,
        accounts.map((each) => each.year.agency_id),
      );
      const shares = await getParameter(tx, VILLAGE_FUND_SHARES, act.today);
      const laid = new Set(accounts.map((each) => each.year.agency_id));
      const mayKeep = maySuperviseVillages(act.actor);
      return {
        year,
        thisYear: yearOf(act.today),
        rows: accounts
          .map((each) => presentVillage(act, each, names.get(each.year.agency_id)!.name, shares))
          .toSorted((a, b) => a.agency.name.localeCompare(b.agency.name, 'id')),
        without: mayKeep
          ? agencies.filter((each) => !laid.has(each.id)).map(({ id, name }) => ({ id, name }))
          : [],
        mayKeep,
      };
    },
  );

  staffRoute(
    app,
    services,
    {
      method: 'GET',
      path: '/spending/villages/:id',
      summary: 'The fund of one village in one year',
      capability,
      params: villageParam,
      reply: villageView,
    },
    async (tx, act, { params }) => {
      const year = await openVillage(tx, act, params.id);
      if (isRefusal(year)) return year;
      const [account] = await accountsOf(tx, [year]);
      const names = await getAgencies(tx, [year.agency_id]);
      const shares = await getParameter(tx, VILLAGE_FUND_SHARES, plainDate(`${year.year}-12-31`));
      return presentVillage(act, account!, names.get(year.agency_id)!.name, shares);
    },
  );

  staffRoute(
    app,
    services,
    {
      method: 'POST',
      path: '/spending/villages',
      summary: 'Begin the year of a village: its ceiling and its stages',
      capability,
      body: newVillageYear,
      reply: kept,
      status: 201,
    },
    async (tx, act, { body }) => {
      const year = await layVillageYear(tx, act, body);
      return isRefusal(year) ? year : { id: year.id };
    },
  );

  staffRoute(
    app,
    services,
    {
      method: 'POST',
      path: '/spending/villages/:id/uses',
      summary: 'Keep a line of what a village plans and has spent',
      capability,
      params: villageParam,
      body: newUse,
      reply: kept,
    },
    (tx, act, { params, body }) => keepUse(tx, act, params.id, body),
  );

  staffRoute(
    app,
    services,
    {
      method: 'POST',
      path: '/spending/village-stages/:id/papers',
      summary: 'Record that a paper of a stage has arrived',
      capability,
      params: stageParam,
      body: newStagePaper,
      reply: kept,
    },
    (tx, act, { params, body }) => receivePaper(tx, act, params.id, body),
  );

  staffRoute(
    app,
    services,
    {
      method: 'POST',
      path: '/spending/village-stages/:id/payment',
      summary: 'Record that a stage was paid out',
      capability,
      params: stageParam,
      body: stagePaid,
      reply: kept,
    },
    (tx, act, { params, body }) => recordStagePaid(tx, act, params.id, body.paidOn),
  );
}
