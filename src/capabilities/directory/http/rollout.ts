import { staffRoute } from '../../../platform/http/routes.ts';
import type { App, Services } from '../../../platform/services.ts';
import type { PlainDate } from '../../../platform/calendar/index.ts';
import { notAllowed } from '../../../platform/outcome.ts';
import { setRollout } from '../actions/set-rollout.ts';
import { saved } from '../contract/common.ts';
import { adoptionPage, adoptionQuery, rolloutInput, rolloutReply } from '../contract/rollout.ts';
import { mayKeepRollout, rolloutReach } from '../policy.ts';
import { addAdoption, NOBODY, rollUp } from '../rules/adoption.ts';
import { ROLLED_OUT } from '../rules/rollable.ts';
import { resolveRollout, type RolloutRow } from '../rules/rollout.ts';
import { parentsOf, pathOf } from '../rules/tree.ts';
import { adoptionByAgency, listAdoption } from '../store/adoption.ts';
import { agencySubtree, listAgencies } from '../store/agencies.ts';
import { listRollout } from '../store/rollout.ts';

/** Roll-out under /api/directory/rollout: what holds where, and how far the people have come. */
export function rolloutRoutes(app: App, services: Services): void {
  staffRoute(
    app,
    services,
    {
      method: 'GET',
      path: '/directory/rollout',
      summary:
        'Every agency with the state of each capability and how many were invited, have logged in and practised',
      capability: null,
      reply: rolloutReply,
    },
    async (tx, act) => {
      const reach = rolloutReach(act.actor);
      if (reach?.length === 0) return notAllowed();
      const open = (await listAgencies(tx)).filter(
        (each) => each.validTo === null || each.validTo >= act.today,
      );
      const decisions = await listRollout(tx);
      const own = await adoptionByAgency(tx, act.today);
      const parents = parentsOf(open);
      const totals = rollUp(open, own as ReadonlyMap<string, typeof NOBODY>);
      const shown = reach === null ? open : open.filter((each) => reach.includes(each.id));
      return {
        today: act.today,
        capabilities: [...ROLLED_OUT],
        everybody:
          reach === null
            ? {
                standing: standingOf(decisions, [], null, act.today),
                total: [...own.values()].reduce(addAdoption, NOBODY),
              }
            : null,
        agencies: shown.map(({ id, code, name, kind, parentId }) => ({
          id,
          code,
          name,
          kind,
          parentId,
          standing: standingOf(decisions, pathOf(parents, id), id, act.today),
          own: own.get(id) ?? NOBODY,
          total: totals.get(id) ?? NOBODY,
        })),
        mayKeep: mayKeepRollout(act.actor),
      };
    },
  );

  staffRoute(
    app,
    services,
    {
      method: 'PUT',
      path: '/directory/rollout',
      summary: 'Decide the state of a capability for an agency, or for all, from a day on',
      capability: null,
      body: rolloutInput,
      reply: saved,
    },
    (tx, act, { body }) => setRollout(tx, act, body),
  );

  staffRoute(
    app,
    services,
    {
      method: 'GET',
      path: '/directory/rollout/people',
      summary: 'Who of an agency was invited, has logged in and has finished the practice case',
      capability: null,
      query: adoptionQuery,
      reply: adoptionPage,
    },
    async (tx, act, { query }) => {
      const reach = rolloutReach(act.actor);
      if (reach?.length === 0) return notAllowed();
      const asked = query.agency === '' ? null : await agencySubtree(tx, [query.agency]);
      const agencyIds =
        asked === null ? reach : reach === null ? asked : asked.filter((id) => reach.includes(id));
      const page = await listAdoption(tx, { ...query, agencyIds, text: query.q }, act.today);
      return { ...page, page: query.page, size: query.size };
    },
  );
}

function standingOf(
  decisions: readonly RolloutRow[],
  path: readonly string[],
  agencyId: string | null,
  today: PlainDate,
) {
  const now = resolveRollout(decisions, path, today);
  return ROLLED_OUT.map((capability) => {
    const held = now.get(capability);
    const next = decisions.find(
      (each) => each.capability === capability && each.agencyId === agencyId && each.validFrom > today,
    );
    return {
      capability,
      state: held?.state ?? ('off' as const),
      own: held !== undefined && held.agencyId === agencyId,
      since: held?.validFrom ?? null,
      next: next === undefined ? null : { state: next.state, from: next.validFrom },
    };
  });
}
