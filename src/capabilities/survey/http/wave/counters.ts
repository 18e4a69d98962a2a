import { staffRoute } from '../../../../platform/http/routes.ts';
import { isRefusal, notAllowed, type Outcome } from '../../../../platform/outcome.ts';
import type { App, Services } from '../../../../platform/services.ts';
import type { Act } from '../../../../platform/act.ts';
import type { Tx } from '../../../../platform/database/index.ts';
import { z } from 'zod';
import { actorNames } from '../../../directory/index.ts';
import { openCounter, setCounter } from '../../actions/wave/counters.ts';
import { keepSeason, keepSender } from '../../actions/wave/keep-official.ts';
import {
  counterList,
  counterStateBody,
  counterView,
  newCounterBody,
  officialView,
  seasonBody,
  senderBody,
  type CounterView,
} from '../../contract/wave/counters.ts';
import { idParam } from '../../contract/wave/waves.ts';
import { mayManage, mayReadFrame } from '../../policy.ts';
import { countersOf } from '../../store/wave/counters.ts';
import { listSeasons, listSenders } from '../../store/wave/official.ts';
import type { Counter } from '../../store/wave/tables.ts';

const capability = 'survey';

/** Counters of a wave, and the facts of the commission's survey. */
export function counterRoutes(app: App, services: Services): void {
  const present = (act: Act, counter: Counter & { entered: number }): CounterView => ({
    id: counter.id,
    unit: counter.unit,
    service: counter.service,
    open: counter.open,
    url: `${services.publicUrl(act.government)}/survei/loket/${counter.code}`,
    entered: counter.entered,
    version: counter.version,
  });

  staffRoute(
    app,
    services,
    {
      method: 'GET',
      path: '/survey/waves/:id/counters',
      summary: 'Counters where service users enter themselves into the frame',
      capability,
      params: idParam,
      reply: counterList,
    },
    async (tx, act, { params }) => {
      if (!mayReadFrame(act.actor)) return notAllowed();
      return { rows: (await countersOf(tx, params.id)).map((each) => present(act, each)) };
    },
  );

  staffRoute(
    app,
    services,
    {
      method: 'POST',
      path: '/survey/waves/:id/counters',
      summary: 'Open a counter for a wave in draft',
      capability,
      params: idParam,
      body: newCounterBody,
      reply: counterView,
      status: 201,
    },
    async (tx, act, { params, body }) => {
      const counter = await openCounter(tx, act, params.id, body);
      return isRefusal(counter) ? counter : present(act, { ...counter, entered: 0 });
    },
  );

  staffRoute(
    app,
    services,
    {
      method: 'PUT',
      path: '/survey/counters/:id',
      summary: 'Shut a counter or open it again',
      capability,
      params: idParam,
      body: counterStateBody,
      reply: counterView,
    },
    async (tx, act, { params, body }) => {
      const counter = await setCounter(tx, act, { id: params.id, version: body.version }, body.open);
      if (isRefusal(counter)) return counter;
      const found = (await countersOf(tx, counter.wave_id)).find((each) => each.id === counter.id);
      return present(act, { ...counter, entered: found?.entered ?? 0 });
    },
  );

  staffRoute(
    app,
    services,
    {
      method: 'GET',
      path: '/survey/official',
      summary:
        'Periods, numbers and sites of the commission’s survey and our own senders, with source and who confirmed them',
      capability,
      reply: officialView,
    },
    async (tx, act) => ({
      ...(await presentOfficial(tx)),
      mayKeep: mayManage(act.actor),
    }),
  );

  const reply = z.object({ id: z.uuid() });
  staffRoute(
    app,
    services,
    {
      method: 'PUT',
      path: '/survey/official/season',
      summary: 'Confirm the period of the commission’s survey of a year',
      capability,
      body: seasonBody,
      reply,
    },
    async (tx, act, { body }) => asReply(await keepSeason(tx, act, body)),
  );
  staffRoute(
    app,
    services,
    {
      method: 'PUT',
      path: '/survey/official/sender',
      summary: 'Confirm an official sender, ours or the commission’s',
      capability,
      body: senderBody,
      reply,
    },
    async (tx, act, { body }) => asReply(await keepSender(tx, act, body)),
  );
}

const asReply = (id: Outcome<string>) => (isRefusal(id) ? id : { id });

async function presentOfficial(tx: Tx) {
  const [seasons, senders] = [await listSeasons(tx), await listSenders(tx)];
  const names = await actorNames(
    tx,
    [...seasons, ...senders].map((each) => each.confirmed_by),
  );
  return {
    seasons: seasons.map((each) => ({
      id: each.id,
      year: each.year,
      opensOn: each.opens_on,
      closesOn: each.closes_on,
      source: each.source,
      confirmedOn: each.confirmed_on,
      confirmedBy: names.get(each.confirmed_by) ?? null,
      placeholder: each.placeholder,
    })),
    senders: senders.map((each) => ({
      id: each.id,
      owner: each.owner,
      year: each.year,
      kind: each.kind,
      shown: each.shown,
      note: each.note,
      source: each.source,
      confirmedOn: each.confirmed_on,
      confirmedBy: names.get(each.confirmed_by) ?? null,
      placeholder: each.placeholder,
      endedOn: each.ended_on,
    })),
  };
}
