import type { Act } from '../../../platform/act.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { staffRoute } from '../../../platform/http/routes.ts';
import { notAllowed, notFound, type Outcome } from '../../../platform/outcome.ts';
import type { App, Services } from '../../../platform/services.ts';
import { getAgencies } from '../../directory/index.ts';
import { draftReport, editReport } from '../actions/draft-report.ts';
import { scopeFor } from '../actions/gate.ts';
import { issueReport, registerReport } from '../actions/issue-report.ts';
import { openAssignment } from '../actions/open-assignment.ts';
import { receiveReport } from '../actions/receive-report.ts';
import { recallReport, sendReport } from '../actions/send-report.ts';
import { byId, done } from '../contract/common.ts';
import {
  assignmentBody,
  assignmentList,
  assignmentQuery,
  issueBody,
  receiveBody,
  reportBody,
  reportEditBody,
  reportList,
  reportPage,
  reportQuery,
  type ReportPage,
} from '../contract/reports.ts';
import { MAY, mayAnywhere } from '../policy.ts';
import { nextReportState, REPORT_ACTIONS, REPORT_TRANSITIONS } from '../rules/machine.ts';
import { ledger } from '../store/cases.ts';
import { countReports, itemsOf, listAssignments, listReports } from '../store/list-reports.ts';

const capability = 'findings';

/** Assignments and reports (LHP) under /api/findings. */
export function reportRoutes(app: App, services: Services): void {
  staffRoute(
    app,
    services,
    {
      method: 'GET',
      path: '/findings/reports',
      summary: 'Reports with findings that the reader may see',
      capability,
      query: reportQuery,
      reply: reportList,
    },
    async (tx, act, { query: { page, size, ...filter } }) => {
      const search = { scope: await scopeFor(tx, act), ...filter };
      const rows = await listReports(tx, search, { limit: size, offset: (page - 1) * size });
      return { rows, total: await countReports(tx, search), page, size };
    },
  );

  staffRoute(
    app,
    services,
    {
      method: 'GET',
      path: '/findings/reports/:id',
      summary: 'One report with its findings, and what the reader may do',
      capability,
      params: byId,
      reply: reportPage,
    },
    (tx, act, { params }) => reportPageOf(tx, act, params.id),
  );

  staffRoute(
    app,
    services,
    {
      method: 'POST',
      path: '/findings/reports',
      summary: 'Begin a report: an own draft, or the register entry of another’s',
      capability,
      body: reportBody,
      reply: done,
      status: 201,
    },
    (tx, act, { body }) => draftReport(tx, act, body),
  );

  staffRoute(
    app,
    services,
    {
      method: 'PUT',
      path: '/findings/reports/:id',
      summary: 'Change the head of a draft',
      capability,
      params: byId,
      body: reportEditBody,
      reply: done,
    },
    (tx, act, { params, body }) => editReport(tx, act, params.id, body),
  );

  stepRoutes(app, services);
  assignmentRoutes(app, services);
}

function stepRoutes(app: App, services: Services): void {
  for (const [step, summary, run] of [
    ['send', 'Send a draft to the auditees for their response (NHP)', sendReport],
    ['recall', 'Take a draft back from the auditees', recallReport],
  ] as const) {
    staffRoute(
      app,
      services,
      {
        method: 'POST',
        path: `/findings/reports/:id/${step}`,
        summary,
        capability,
        params: byId,
        reply: done,
      },
      (tx, act, { params }) => run(tx, act, params.id),
    );
  }
  for (const [step, summary, run] of [
    ['issue', 'Issue an own report: its findings are final from now on', issueReport],
    ['register', 'Register a report that another has issued', registerReport],
  ] as const) {
    staffRoute(
      app,
      services,
      {
        method: 'POST',
        path: `/findings/reports/:id/${step}`,
        summary,
        capability,
        params: byId,
        body: issueBody,
        reply: done,
      },
      (tx, act, { params, body }) => run(tx, act, params.id, body),
    );
  }
  staffRoute(
    app,
    services,
    {
      method: 'POST',
      path: '/findings/reports/:id/receive',
      summary: 'Register the day of receipt: the clock of 60 days starts',
      capability,
      params: byId,
      body: receiveBody,
      reply: done,
    },
    (tx, act, { params, body }) => receiveReport(tx, act, params.id, body.receivedOn),
  );
}

function assignmentRoutes(app: App, services: Services): void {
  staffRoute(
    app,
    services,
    {
      method: 'GET',
      path: '/findings/assignments',
      summary: 'Assignments of the inspectorate, the latest first',
      capability,
      query: assignmentQuery,
      reply: assignmentList,
    },
    async (tx, act, { query: { page, size, text } }) => {
      if (!mayAnywhere(act.actor, MAY.draftReport)) return notAllowed();
      const { rows, total } = await listAssignments(tx, text, { limit: size, offset: (page - 1) * size });
      const agencies = await getAgencies(
        tx,
        rows.flatMap((row) => row.agencyId ?? []),
      );
      return {
        rows: rows.map((row) => ({ ...row, agencyName: agencies.get(row.agencyId ?? '')?.name ?? null })),
        total,
        page,
        size,
        mayOpen: mayAnywhere(act.actor, MAY.openAssignment),
      };
    },
  );

  staffRoute(
    app,
    services,
    {
      method: 'POST',
      path: '/findings/assignments',
      summary: 'Open an assignment by its letter',
      capability,
      body: assignmentBody,
      reply: done,
      status: 201,
    },
    (tx, act, { body }) => openAssignment(tx, act, body),
  );
}

async function reportPageOf(tx: Tx, act: Act, id: string): Promise<Outcome<ReportPage>> {
  const scope = await scopeFor(tx, act);
  const [report] = await listReports(tx, { scope, id }, { limit: 1, offset: 0 });
  if (report === undefined) return notFound();
  const team = scope.clauses.some((clause) => clause.from === 'draft' && clause.offices === null);
  const assignment = team
    ? await ledger(tx)
        .selectFrom('report')
        .innerJoin('assignment', (join) =>
          join
            .onRef('assignment.government_id', '=', 'report.government_id')
            .onRef('assignment.id', '=', 'report.assignment_id'),
        )
        .select(['assignment.id', 'assignment.number', 'assignment.title'])
        .where('report.id', '=', id)
        .executeTakeFirst()
    : undefined;
  return {
    ...report,
    assignment: assignment ?? null,
    items: await itemsOf(tx, scope, id),
    may: team
      ? REPORT_ACTIONS.filter(
          (action) =>
            nextReportState(report.state, action, report.source) !== null &&
            mayAnywhere(act.actor, REPORT_TRANSITIONS[action].who),
        )
      : [],
  };
}
