import { staffRoute } from '../../../platform/http/routes.ts';
import { notAllowed } from '../../../platform/outcome.ts';
import type { App, Services } from '../../../platform/services.ts';
import { confirmRole, withdrawRole } from '../actions/confirm-role.ts';
import { endRole } from '../actions/end-role.ts';
import { grantRole } from '../actions/grant-role.ts';
import { idParam, lastDayInput, saved } from '../contract/common.ts';
import { granted, roleInput, rolePage, roleQuery } from '../contract/roles.ts';
import { mayKeepRoles, maySeeRoles } from '../policy.ts';
import { listGrants } from '../store/role-grants.ts';

/** Roles by decree under /api/directory/roles. */
export function roleRoutes(app: App, services: Services): void {
  staffRoute(
    app,
    services,
    {
      method: 'GET',
      path: '/directory/roles',
      summary: 'Who holds which role by which decree, and what waits for the second pair of eyes',
      capability: null,
      query: roleQuery,
      reply: rolePage,
    },
    async (tx, act, { query }) => {
      if (!maySeeRoles(act.actor)) return notAllowed();
      const { rows, total, pending } = await listGrants(tx, { ...query, text: query.q }, act.today);
      const keeper = mayKeepRoles(act.actor);
      return {
        rows: rows.map((row) => ({
          ...row,
          proposedBy: row.proposedByName,
          mayConfirm:
            keeper &&
            row.pending &&
            row.proposedBy !== act.actor.accountId &&
            row.personId !== act.actor.personId,
        })),
        today: act.today,
        total,
        page: query.page,
        size: query.size,
        pending,
        mayGrant: keeper,
      };
    },
  );

  staffRoute(
    app,
    services,
    {
      method: 'POST',
      path: '/directory/roles',
      summary: 'Give a role by decree; a deciding role is proposed by this and confirmed by another',
      capability: null,
      body: roleInput,
      reply: granted,
      status: 201,
    },
    (tx, act, { body }) => grantRole(tx, act, body),
  );

  staffRoute(
    app,
    services,
    {
      method: 'POST',
      path: '/directory/roles/:id/confirm',
      summary: 'Confirm a role that another has proposed',
      capability: null,
      params: idParam,
      reply: saved,
    },
    (tx, act, { params }) => confirmRole(tx, act, params.id),
  );

  staffRoute(
    app,
    services,
    {
      method: 'POST',
      path: '/directory/roles/:id/withdraw',
      summary: 'Take a proposed role back, or turn it down',
      capability: null,
      params: idParam,
      reply: saved,
    },
    (tx, act, { params }) => withdrawRole(tx, act, params.id),
  );

  staffRoute(
    app,
    services,
    {
      method: 'POST',
      path: '/directory/roles/:id/end',
      summary: 'End a role on its last day',
      capability: null,
      params: idParam,
      body: lastDayInput,
      reply: saved,
    },
    (tx, act, { params, body }) => endRole(tx, act, params.id, body.lastDay),
  );
}
