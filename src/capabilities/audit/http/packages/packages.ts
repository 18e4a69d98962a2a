import { staffRoute } from '../../../../platform/http/routes.ts';
import { isRefusal, notAllowed, notFound, type Outcome } from '../../../../platform/outcome.ts';
import type { Act } from '../../../../platform/act.ts';
import type { Tx } from '../../../../platform/database/index.ts';
import type { App, Services } from '../../../../platform/services.ts';
import { getAgencies } from '../../../directory/index.ts';
import { sourceRelation } from '../../../spending/index.ts';
import { beginPackage } from '../../actions/packages/begin-package.ts';
import { cancelPackage, reopenPackage } from '../../actions/packages/close-package.ts';
import { confirmFields, keepFields } from '../../actions/packages/keep-fields.ts';
import { keepItems, keepPeople, keepTaxes, keepVendor } from '../../actions/packages/keep-parts.ts';
import { readPackage } from '../../actions/packages/open-package.ts';
import {
  confirmBody,
  fieldHistory,
  fieldParam,
  fieldsBody,
  idParam,
  itemsBody,
  packageBody,
  packagePage,
  packageQuery,
  packageView,
  peopleBody,
  sourcePage,
  sourceQuery,
  taxesBody,
  vendorBody,
  versionBody,
} from '../../contract/packages.ts';
import { mayPrepare, mayReadPackages, packageAgencies, preparedAgencies } from '../../policy.ts';
import { historyOf } from '../../store/packages/fields.ts';
import { findListed, listPackages } from '../../store/packages/packages.ts';
import { listSources } from '../../store/packages/sources.ts';
import type { Package } from '../../store/packages/tables.ts';
import { actorNames } from '../../../directory/index.ts';
import { presentField, presentPackage, presentRows } from './present.ts';

const capability = 'audit';

/** The package as whoever changed it reads it now. */
async function shown(tx: Tx, act: Act, changed: Outcome<Package>) {
  if (isRefusal(changed)) return changed;
  const row = await findListed(tx, changed.id);
  return row === undefined ? notFound() : presentPackage(tx, act, row);
}

/** Packages: where they begin, what is written in them, and how they end. */
export function packageRoutes(app: App, services: Services): void {
  staffRoute(
    app,
    services,
    {
      method: 'GET',
      path: '/audit/package-sources',
      summary: 'Payments of SIPD that have to be accounted for',
      capability,
      query: sourceQuery,
      reply: sourcePage,
    },
    async (tx, act, { query }) => {
      if (!mayPrepare(act.actor)) return notAllowed();
      const { rows, total } = await listSources(tx, sourceRelation(), {
        ...query,
        agencyIds: preparedAgencies(act.actor),
        kind: query.method?.toLowerCase(),
      });
      const agencies = await getAgencies(tx, [...new Set(rows.map((row) => row.agencyId))]);
      return {
        rows: rows.map(({ kind, purpose, state, ...row }) => ({
          ...row,
          method: METHODS[kind],
          agency: agencies.get(row.agencyId)?.name ?? '',
          description: purpose,
          paymentState: state,
          late: row.dueOn !== null && row.dueOn < act.today,
        })),
        total,
        page: query.page,
        size: query.size,
      };
    },
  );

  staffRoute(
    app,
    services,
    {
      method: 'GET',
      path: '/audit/packages',
      summary: 'Accountability packages (SPJ)',
      capability,
      query: packageQuery,
      reply: packagePage,
    },
    async (tx, act, { query }) => {
      if (!mayReadPackages(act.actor)) return notAllowed();
      const { rows, total } = await listPackages(tx, {
        ...query,
        agencyIds: packageAgencies(act.actor),
        by: act.actor.id,
        today: act.today,
      });
      return { rows: await presentRows(tx, act, rows), total, page: query.page, size: query.size };
    },
  );

  staffRoute(
    app,
    services,
    {
      method: 'POST',
      path: '/audit/packages',
      summary: 'Begin a package, from a row of SIPD or by hand',
      capability,
      body: packageBody,
      reply: packageView,
      status: 201,
    },
    async (tx, act, { body }) => shown(tx, act, await beginPackage(tx, act, body)),
  );

  staffRoute(
    app,
    services,
    {
      method: 'GET',
      path: '/audit/packages/:id',
      summary: 'One package',
      capability,
      params: idParam,
      reply: packageView,
    },
    async (tx, act, { params }) => shown(tx, act, await readPackage(tx, act, params.id)),
  );

  staffRoute(
    app,
    services,
    {
      method: 'GET',
      path: '/audit/packages/:id/fields/:field',
      summary: 'Everything that was said of one field',
      capability,
      params: fieldParam,
      reply: fieldHistory,
    },
    async (tx, act, { params }) => {
      const found = await readPackage(tx, act, params.id);
      if (isRefusal(found)) return found;
      const rows = await historyOf(tx, params.id, params.field);
      const names = await actorNames(
        tx,
        rows.flatMap((row) => [row.made_by, row.confirmed_by]),
      );
      return {
        rows: rows.flatMap((row) =>
          presentField(row).map(({ fixed: _fixed, ...view }) => ({
            ...view,
            by: names.get(row.made_by) ?? '',
            confirmedBy: row.confirmed_by === null ? null : (names.get(row.confirmed_by) ?? ''),
            current: row.ended_at === null,
          })),
        ),
      };
    },
  );

  staffRoute(
    app,
    services,
    {
      method: 'PUT',
      path: '/audit/packages/:id/fields',
      summary: 'Write or correct fields',
      capability,
      params: idParam,
      body: fieldsBody,
      reply: packageView,
    },
    async (tx, act, { params, body }) => shown(tx, act, await keepFields(tx, act, params.id, body)),
  );

  staffRoute(
    app,
    services,
    {
      method: 'POST',
      path: '/audit/packages/:id/fields/confirm',
      summary: 'Confirm fields that a machine read',
      capability,
      params: idParam,
      body: confirmBody,
      reply: packageView,
    },
    async (tx, act, { params, body }) => shown(tx, act, await confirmFields(tx, act, params.id, body)),
  );

  staffRoute(
    app,
    services,
    {
      method: 'PUT',
      path: '/audit/packages/:id/items',
      summary: 'What was bought, line by line',
      capability,
      params: idParam,
      body: itemsBody,
      reply: packageView,
    },
    async (tx, act, { params, body }) => shown(tx, act, await keepItems(tx, act, params.id, body)),
  );

  staffRoute(
    app,
    services,
    {
      method: 'PUT',
      path: '/audit/packages/:id/taxes',
      summary: 'Taxes of a package',
      capability,
      params: idParam,
      body: taxesBody,
      reply: packageView,
    },
    async (tx, act, { params, body }) => shown(tx, act, await keepTaxes(tx, act, params.id, body)),
  );

  staffRoute(
    app,
    services,
    {
      method: 'PUT',
      path: '/audit/packages/:id/people',
      summary: 'Roles and payees of a package',
      capability,
      params: idParam,
      body: peopleBody,
      reply: packageView,
    },
    async (tx, act, { params, body }) => shown(tx, act, await keepPeople(tx, act, params.id, body)),
  );

  staffRoute(
    app,
    services,
    {
      method: 'PUT',
      path: '/audit/packages/:id/vendor',
      summary: 'Vendor of a package',
      capability,
      params: idParam,
      body: vendorBody,
      reply: packageView,
    },
    async (tx, act, { params, body }) => shown(tx, act, await keepVendor(tx, act, params.id, body)),
  );

  staffRoute(
    app,
    services,
    {
      method: 'POST',
      path: '/audit/packages/:id/cancel',
      summary: 'Put away a package that was begun in error',
      capability,
      params: idParam,
      body: versionBody,
      reply: packageView,
    },
    async (tx, act, { params, body }) =>
      shown(tx, act, await cancelPackage(tx, act, params.id, body.version)),
  );

  staffRoute(
    app,
    services,
    {
      method: 'POST',
      path: '/audit/packages/:id/reopen',
      summary: 'Open a package that passed once more; its sheet is withdrawn',
      capability,
      params: idParam,
      body: versionBody,
      reply: packageView,
    },
    async (tx, act, { params, body }) =>
      shown(tx, act, await reopenPackage(tx, act, params.id, body.version)),
  );
}

const METHODS = { ls: 'LS', up: 'UP', gu: 'GU', tu: 'TU' } as const;
