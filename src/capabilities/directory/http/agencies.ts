import { staffRoute } from '../../../platform/http/routes.ts';
import { notFound } from '../../../platform/outcome.ts';
import type { App, Services } from '../../../platform/services.ts';
import { closeAgency } from '../actions/close-agency.ts';
import { addAgency, editAgency } from '../actions/keep-agency.ts';
import {
  agencyDetail,
  agencyInput,
  agencyList,
  agencyQuery,
  closed,
  closeInput,
} from '../contract/agencies.ts';
import { idParam, saved } from '../contract/common.ts';
import { mayKeepAgencies, peopleReach } from '../policy.ts';
import { lineageOf, parentsOf, pathOf } from '../rules/tree.ts';
import { countPeopleIn, listAgencies, type Agency } from '../store/agencies.ts';

/** Agencies under /api/directory/agencies: everybody signed in may look them up, their keepers change them. */
export function agencyRoutes(app: App, services: Services): void {
  staffRoute(
    app,
    services,
    {
      method: 'GET',
      path: '/directory/agencies',
      summary: 'The tree of agencies as a list by code, or those that fit a search',
      capability: null,
      query: agencyQuery,
      reply: agencyList,
    },
    async (tx, act, { query }) => {
      const all = await listAgencies(tx);
      const rows = all.filter(
        (each) => (query.closed || isOpen(each, act.today)) && agencyFits(each, query.q),
      );
      return { today: act.today, agencies: rows.slice(0, query.limit), mayKeep: mayKeepAgencies(act.actor) };
    },
  );

  staffRoute(
    app,
    services,
    {
      method: 'GET',
      path: '/directory/agencies/:id',
      summary: 'One agency with what is above, below, before and after it',
      capability: null,
      params: idParam,
      reply: agencyDetail,
    },
    async (tx, act, { params }) => {
      const all = await listAgencies(tx);
      const byId = new Map(all.map((each) => [each.id, each]));
      const agency = byId.get(params.id);
      if (agency === undefined) return notFound();
      const reach = peopleReach(act.actor);
      const known = reach === null || reach.includes(agency.id);
      const line = lineageOf(new Map(all.map((each) => [each.id, each.successorId])), agency.id);
      const before = all.filter((each) => each.id !== agency.id && line.has(each.id));
      return {
        agency,
        path: pathOf(parentsOf(all), agency.id)
          .slice(1)
          .toReversed()
          .map((id) => ({ id, name: byId.get(id)!.name })),
        units: all.filter((each) => each.parentId === agency.id && isOpen(each, act.today)),
        successor: agency.successorId === null ? null : (byId.get(agency.successorId) ?? null),
        predecessors: before.toSorted((a, b) => ((a.validTo ?? '') < (b.validTo ?? '') ? 1 : -1)),
        people: known ? await countPeopleIn(tx, agency.id, act.today) : null,
        mayKeep: mayKeepAgencies(act.actor),
      };
    },
  );

  staffRoute(
    app,
    services,
    {
      method: 'POST',
      path: '/directory/agencies',
      summary: 'Enter an agency',
      capability: null,
      body: agencyInput,
      reply: saved,
      status: 201,
    },
    (tx, act, { body }) => addAgency(tx, act, body),
  );

  staffRoute(
    app,
    services,
    {
      method: 'PUT',
      path: '/directory/agencies/:id',
      summary: 'Mend an agency or hang it elsewhere in the tree',
      capability: null,
      params: idParam,
      body: agencyInput,
      reply: saved,
    },
    (tx, act, { params, body }) => editAgency(tx, act, params.id, body),
  );

  staffRoute(
    app,
    services,
    {
      method: 'POST',
      path: '/directory/agencies/:id/close',
      summary: 'Close an agency at a reorganisation, with its successor',
      capability: null,
      params: idParam,
      body: closeInput,
      reply: closed,
    },
    (tx, act, { params, body }) => closeAgency(tx, act, params.id, body),
  );
}

function isOpen(agency: Agency, today: string): boolean {
  return agency.validTo === null || agency.validTo >= today;
}

/** By words of the name, or the beginning of the code. */
export function agencyFits(agency: Agency, text: string): boolean {
  const words = text.trim().toLowerCase().split(/\s+/);
  const name = agency.name.toLowerCase();
  return words.every((word) => name.includes(word)) || agency.code.toLowerCase().startsWith(words.join(' '));
}
