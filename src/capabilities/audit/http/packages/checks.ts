import { staffRoute } from '../../../../platform/http/routes.ts';
import { isRefusal, notAllowed, notFound } from '../../../../platform/outcome.ts';
import type { App, Services } from '../../../../platform/services.ts';
import { actorNames, getAgencies } from '../../../directory/index.ts';
import { findPaidPayments, sourceRelation } from '../../../spending/index.ts';
import { readPackage } from '../../actions/packages/open-package.ts';
import { proveCheck } from '../../actions/packages/prove-check.ts';
import { runCheck } from '../../actions/packages/run-check.ts';
import { recheckPackage, submitPackage, type Submitted } from '../../actions/packages/submit-package.ts';
import {
  checkList,
  idParam,
  pagedQuery,
  proofView,
  submitReply,
  trialView,
  unsheetedPage,
  versionBody,
} from '../../contract/packages.ts';
import { deskAgencies, mayUseDesk } from '../../policy.ts';
import { findCheck, runsOf } from '../../store/packages/checks.ts';
import { listUnsheeted } from '../../store/packages/sheets.ts';
import { presentVerdicts } from './present.ts';

const capability = 'audit';

function reply({ package: of, outcome, verdicts, check, held }: Submitted) {
  return {
    id: of.id,
    version: of.version,
    state: of.state,
    outcome,
    verdicts: presentVerdicts(verdicts, new Set(check.suspended)),
    held: [...held],
  };
}

/** What the rules say of a package: as a trial, as it is handed in, and years later. */
export function packageCheckRoutes(app: App, services: Services): void {
  staffRoute(
    app,
    services,
    {
      method: 'GET',
      path: '/audit/packages/:id/trial',
      summary: 'What the rules would say now; nothing is kept',
      capability,
      params: idParam,
      reply: trialView,
    },
    async (tx, act, { params }) => {
      const found = await readPackage(tx, act, params.id);
      if (isRefusal(found)) return found;
      const run = await runCheck(tx, act, found);
      return { outcome: run.outcome, verdicts: presentVerdicts(run.verdicts, new Set(run.suspended)) };
    },
  );

  staffRoute(
    app,
    services,
    {
      method: 'POST',
      path: '/audit/packages/:id/submit',
      summary: 'Hand a package in: all rules answer at once',
      capability,
      params: idParam,
      body: versionBody,
      reply: submitReply,
    },
    async (tx, act, { params, body }) => {
      const submitted = await submitPackage(tx, act, services, params.id, body.version);
      return isRefusal(submitted) ? submitted : reply(submitted);
    },
  );

  staffRoute(
    app,
    services,
    {
      method: 'POST',
      path: '/audit/packages/:id/recheck',
      summary: 'Ask the rules once more about a package that passed',
      capability,
      params: idParam,
      reply: submitReply,
    },
    async (tx, act, { params }) => {
      const submitted = await recheckPackage(tx, act, services, params.id);
      return isRefusal(submitted) ? submitted : reply(submitted);
    },
  );

  staffRoute(
    app,
    services,
    {
      method: 'GET',
      path: '/audit/packages/:id/checks',
      summary: 'Runs of a package, the newest first',
      capability,
      params: idParam,
      reply: checkList,
    },
    async (tx, act, { params }) => {
      const found = await readPackage(tx, act, params.id);
      if (isRefusal(found)) return found;
      const runs = await runsOf(tx, params.id);
      const names = await actorNames(
        tx,
        runs.map((each) => each.by),
      );
      return {
        rows: runs.map((each) => ({
          id: each.id,
          run: each.run,
          at: each.at,
          by: names.get(each.by) ?? '',
          outcome: each.outcome,
          factsHash: each.facts_hash,
          thresholdsHash: each.thresholds_hash,
          found: each.verdicts.filter((verdict) => verdict.state === 'found').length,
        })),
      };
    },
  );

  staffRoute(
    app,
    services,
    {
      method: 'GET',
      path: '/audit/checks/:id/proof',
      summary: 'A run made again from what was kept of it',
      capability,
      params: idParam,
      reply: proofView,
    },
    async (tx, act, { params }) => {
      const check = await findCheck(tx, params.id);
      if (check === undefined) return notFound();
      const found = await readPackage(tx, act, check.package_id);
      if (isRefusal(found)) return found;
      const proof = proveCheck(check);
      return {
        id: check.id,
        run: check.run,
        at: check.at,
        outcome: check.outcome,
        factsHash: check.facts_hash,
        thresholdsHash: check.thresholds_hash,
        ...proof,
        verdicts: presentVerdicts(check.verdicts, new Set(check.suspended)),
      };
    },
  );

  staffRoute(
    app,
    services,
    {
      method: 'GET',
      path: '/audit/unsheeted',
      summary: 'Payments that went on without a verification sheet',
      capability,
      query: pagedQuery,
      reply: unsheetedPage,
    },
    async (tx, act, { query }) => {
      if (!mayUseDesk(act.actor)) return notAllowed();
      const { rows, total } = await listUnsheeted(tx, sourceRelation(), deskAgencies(act.actor), query);
      const agencies = await getAgencies(tx, [...new Set(rows.map((row) => row.agency_id))]);
      const payments = await findPaidPayments(
        tx,
        rows.map((row) => row.payment_id),
      );
      return {
        rows: rows.map((row) => ({
          id: row.id,
          paymentId: row.payment_id,
          paymentNumber: row.paymentNumber,
          agency: agencies.get(row.agency_id)?.name ?? '',
          purpose: row.purpose,
          state: payments.get(row.payment_id)?.state ?? row.state,
          amount: row.amount,
          day: row.day,
          noticedAt: row.noticed_at,
          endedAt: row.ended_at,
        })),
        total,
        page: query.page,
        size: query.size,
      };
    },
  );
}
