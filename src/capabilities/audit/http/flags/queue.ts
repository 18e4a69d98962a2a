import { staffRoute } from '../../../../platform/http/routes.ts';
import { notAllowed, notFound, type Outcome } from '../../../../platform/outcome.ts';
import type { App, Services } from '../../../../platform/services.ts';
import { sheetRoutes } from '../../../../platform/tables/sheet-routes.ts';
import { actorNames } from '../../../directory/index.ts';
import { readerOf } from '../../actions/flags/open-flags.ts';
import { proveAgain } from '../../actions/flags/prove-again.ts';
import { rankingOn } from '../../actions/flags/ranking.ts';
import {
  byId,
  flagFileQuery,
  flagPage,
  flagQuery,
  flagView,
  proofOut,
  type FlagPage,
  type FlagView,
} from '../../contract/flags.ts';
import { mayUseDesk } from '../../policy.ts';
import { flagSheet } from '../../reports/flags/flag-sheet.ts';
import { findRule } from '../../rules/catalogue.ts';
import { mayDo } from '../../rules/flags/life.ts';
import { eventsOf, flagRows } from '../../store/flags/flags.ts';
import { countFlags, findFlag, listFlags } from '../../store/flags/queue.ts';
import { papersOfFlag } from '../../store/papers/papers.ts';
import { presentFlags } from './present.ts';
import { searchOf } from './search.ts';

const capability = 'audit';
const DEEDS = ['dismiss', 'reopen', 'assign', 'finding', 'note'] as const;

/** The auditor's queue, under /api/audit/flags. */
export function queueRoutes(app: App, services: Services): void {
  staffRoute(
    app,
    services,
    {
      method: 'GET',
      path: '/audit/flags',
      summary: 'The auditor’s queue: severity × money at risk × precision, the highest first',
      capability,
      query: flagQuery,
      reply: flagPage,
    },
    async (tx, act, { query }): Promise<Outcome<FlagPage>> => {
      if (!mayUseDesk(act.actor)) return notAllowed();
      const search = searchOf(act, query);
      const page = { sort: query.sort, after: query.after, limit: query.size };
      const { rows, next } = await listFlags(tx, search, await rankingOn(tx, act.today), page);
      const counts = await countFlags(tx, search);
      const counted = counts.filter(
        (each) => search.states.length === 0 || search.states.includes(each.state),
      );
      const sum = (of: 'count' | 'money' | 'unnamed') => counted.reduce((all, each) => all + each[of], 0);
      const count = (state: string) => counts.find((each) => each.state === state)?.count ?? 0;
      return {
        rows: await presentFlags(tx, act, rows),
        next,
        total: sum('count'),
        money: sum('money'),
        unnamed: sum('unnamed'),
        states: {
          open: count('open'),
          dismissed: count('dismissed'),
          finding: count('finding'),
          gone: count('gone'),
        },
      };
    },
  );

  sheetRoutes(
    app,
    services,
    { path: '/audit/flags', summary: 'The auditor’s queue as a file', capability, query: flagFileQuery },
    async (tx, act, { query }) => {
      if (!mayUseDesk(act.actor)) return notAllowed();
      return {
        name: `tanda-audit-${act.today}`,
        sheet: await flagSheet(tx, act, searchOf(act, query), query.sort),
      };
    },
  );

  staffRoute(
    app,
    services,
    {
      method: 'GET',
      path: '/audit/flags/:id',
      summary: 'One flag with its evidence, the snapshot that its rule saw, and its history',
      capability,
      params: byId,
      reply: flagView,
    },
    async (tx, act, { params }): Promise<Outcome<FlagView>> => {
      if (!mayUseDesk(act.actor)) return notAllowed();
      const reader = readerOf(act);
      const queued = await findFlag(tx, reader, await rankingOn(tx, act.today), params.id);
      const [flag] = await flagRows(tx, reader, [params.id]);
      if (queued === undefined || flag === undefined) return notFound();
      const [row] = await presentFlags(tx, act, [queued]);
      const events = await eventsOf(tx, flag.id);
      const names = await actorNames(tx, [flag.dismissed_by, ...events.map((event) => event.by)]);
      const rule = findRule(flag.rule_code, flag.scope);
      const none = { id: '', en: '' };
      return {
        ...row!,
        key: flag.key,
        verdict: {
          ...flag.verdict,
          missing: [...flag.verdict.missing],
          evidence: [...flag.verdict.evidence],
          unconfirmed: [...flag.verdict.unconfirmed],
        },
        basis: [...(rule?.basis ?? [])],
        detects: rule?.detects ?? none,
        falsePositives: rule?.falsePositives ?? none,
        findingCode: rule?.findingCode ?? null,
        thresholds: flag.thresholds as FlagView['thresholds'],
        thresholdsHash: flag.thresholds_hash,
        data: flag.data as FlagView['data'],
        dataHash: flag.data_hash,
        dismissed:
          flag.state === 'dismissed' && flag.dismissed_reason !== null
            ? {
                reason: flag.dismissed_reason,
                text: flag.dismissed_text ?? '',
                by: names.get(flag.dismissed_by ?? '') ?? '',
                at: flag.state_at,
              }
            : null,
        reportId: flag.report_id,
        papers: await papersOfFlag(tx, flag.id),
        events: events.map(({ id, kind, by, at, text }) => ({ id, kind, by: names.get(by) ?? by, at, text })),
        may: DEEDS.filter((deed) => mayDo(flag.state, deed)),
      };
    },
  );

  staffRoute(
    app,
    services,
    {
      method: 'GET',
      path: '/audit/flags/:id/proof',
      summary: 'Replays the flag’s rule on the snapshot: is the verdict the same?',
      capability,
      params: byId,
      reply: proofOut,
    },
    async (tx, act, { params }) => {
      if (!mayUseDesk(act.actor)) return notAllowed();
      const [flag] = await flagRows(tx, readerOf(act), [params.id]);
      return flag === undefined ? notFound() : proveAgain(flag);
    },
  );
}
