import type { z } from 'zod';
import type { Act } from '../../../../platform/act.ts';
import type { Tx } from '../../../../platform/database/index.ts';
import { staffRoute } from '../../../../platform/http/routes.ts';
import { conflict, isRefusal, notAllowed, type Outcome } from '../../../../platform/outcome.ts';
import type { App, Services } from '../../../../platform/services.ts';
import { sheetRoutes } from '../../../../platform/tables/sheet-routes.ts';
import { readScope, type ReadScope } from '../../actions/dashboard/read-scope.ts';
import { askSnapshot } from '../../actions/dashboard/take-snapshot.ts';
import { CHARTS } from '../../contract/charts.ts';
import {
  chartReplies,
  dashboard,
  scopeQuery,
  snapshotMade,
  type ScopeBody,
} from '../../contract/dashboard.ts';
import { readableAgencies } from '../../policy.ts';
import { CHART_SHEETS } from '../../reports/dashboard-sheets.ts';
import { dashboardSheetTexts } from '../../texts/dashboard-sheets.ts';

const capability = 'spending';

/** The newest snapshot: what stands on the page of the head of government, and the analyst's drawings. */
export function dashboardRoutes(app: App, services: Services): void {
  staffRoute(
    app,
    services,
    {
      method: 'GET',
      path: '/spending/dashboard',
      summary: 'Headline, cards, who is slow and agencies by the gap to their plan, of the newest snapshot',
      capability,
      query: scopeQuery,
      reader: true,
      reply: dashboard,
    },
    async (tx, act, { query }) => {
      const read = await scopeFor(tx, act, query.agency);
      if (isRefusal(read)) return read;
      const { charts: _, ...rest } = read.body;
      return { ...takenOf(read), ...rest };
    },
  );

  staffRoute(
    app,
    services,
    {
      method: 'POST',
      path: '/spending/snapshots',
      summary: 'Take a snapshot now; within a minute of the last one that one is the answer',
      capability,
      reply: snapshotMade,
      status: 201,
    },
    (tx, act) => askSnapshot(tx, act),
  );

  for (const name of CHARTS) {
    const path = `/spending/analysis/${name}`;
    const summary = `Drawing of the analyst: ${name}`;
    staffRoute(
      app,
      services,
      {
        method: 'GET',
        path,
        summary,
        capability,
        query: scopeQuery,
        reader: true,
        reply: chartReplies[name] as z.ZodType,
      },
      async (tx, act, { query }) => {
        const read = await scopeFor(tx, act, query.agency);
        return isRefusal(read) ? read : { ...takenOf(read), chart: chartOf(read.body, name) };
      },
    );
    sheetRoutes(
      app,
      services,
      { path, summary: `${summary}, as a sheet`, capability, query: scopeQuery, reader: true },
      async (tx, act, { query }) => {
        const read = await scopeFor(tx, act, query.agency);
        if (isRefusal(read)) return read;
        const t = dashboardSheetTexts[act.locale];
        const title = t[`name-${name}`];
        const sheet = { name: title, ...CHART_SHEETS[name](read.body.charts, t, act.locale) };
        return { name: `${title.replaceAll(' ', '-')}-${read.snapshot.asOf}`, sheet };
      },
    );
  }
}

function chartOf({ charts }: ScopeBody, name: (typeof CHARTS)[number]): unknown {
  return name === 'what-if' ? charts.whatIf : charts[name];
}

async function scopeFor(tx: Tx, act: Act, agency: string): Promise<Outcome<ReadScope & { body: ScopeBody }>> {
  const reached = readableAgencies(act.actor);
  if (reached?.length === 0) return notAllowed();
  const read = await readScope(tx, act, reached, agency);
  if (isRefusal(read)) return read;
  if (read === null)
    return conflict(
      'no-snapshot',
      'Gambaran belum dibuat. Gambaran dibuat setiap malam, atau sekarang dari halaman ringkas.',
      'No snapshot has been made yet. One is made every night, or now from the brief page.',
    );
  const { body } = read;
  if (body !== null) return { ...read, body };
  return conflict(
    'not-in-snapshot',
    'Instansi ini belum punya anggaran, kontrak atau pembayaran dalam gambaran terakhir.',
    'This agency has no budget, contract or payment in the last snapshot yet.',
  );
}

function takenOf({ snapshot, agencyId, name }: ReadScope) {
  const { year, takenAt, asOf } = snapshot;
  return { year, takenAt, asOf, agencyId, agency: name };
}
