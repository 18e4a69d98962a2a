import { staffRoute } from '../../../../platform/http/routes.ts';
import { notAllowed } from '../../../../platform/outcome.ts';
import type { App, Services } from '../../../../platform/services.ts';
import { codeList, codeQuery, treeQuery, treeView } from '../../contract/budget.ts';
import { mayReadSpending } from '../../policy.ts';
import { accountLevel, activityLevel, lineage, type CodeKind } from '../../rules/budget/codes.ts';
import { commonCodes } from '../../rules/budget/common-names.ts';
import { growTree } from '../../rules/budget/tree.ts';
import { sumByCode } from '../../store/budget/absorption.ts';
import { listCodes, namesOf, ownCodes } from '../../store/budget/codes.ts';
import { percents } from './present.ts';
import { budgetScope, untilDay } from './scope.ts';

const capability = 'spending';

/** Codes and their names, and the tree of a budget with its sums at every level. */
export function treeRoutes(app: App, services: Services): void {
  staffRoute(
    app,
    services,
    {
      method: 'GET',
      path: '/spending/codes',
      summary: 'Codes of activities or accounts of a year',
      capability,
      query: codeQuery,
      reply: codeList,
    },
    async (tx, act, { query }) => {
      if (!mayReadSpending(act.actor)) return notAllowed();
      const { kind, year, under, q } = query;
      const common = commonCodes(kind, under, q);
      const own = await ownCodes(
        tx,
        year,
        kind,
        common.map(({ code }) => code),
      );
      const rows = [...(await listCodes(tx, query)), ...common.filter(({ code }) => !own.has(code))];
      return {
        rows: rows
          .map(({ code, name }) => ({ code, name, level: levelOf(kind, code) }))
          .toSorted((a, b) => (a.code < b.code ? -1 : 1)),
      };
    },
  );

  staffRoute(
    app,
    services,
    {
      method: 'GET',
      path: '/spending/tree',
      summary: 'The budget as a tree of activities or accounts, with sums',
      capability,
      query: treeQuery,
      reply: treeView,
    },
    async (tx, act, { query }) => {
      if (!mayReadSpending(act.actor)) return notAllowed();
      const { kind, year } = query;
      const sums = await sumByCode(tx, await budgetScope(tx, act, query), untilDay(act, year, ''), kind);
      const nodes = growTree(kind, sums);
      const names = await namesOf(tx, year, [...new Set(sums.flatMap(({ key }) => lineage(kind, key)))]);
      return {
        rows: nodes.map((node) => {
          const { code, parent, lines, ceiling, planned, realised } = node;
          const { realisedPercent, gap } = percents(node);
          const name = names.get(`${kind} ${code}`) ?? '';
          const level = levelOf(kind, code);
          return { code, parent, level, name, lines, ceiling, planned, realised, realisedPercent, gap };
        }),
      };
    },
  );
}

function levelOf(kind: CodeKind, code: string): string {
  return kind === 'activity' ? activityLevel(code) : accountLevel(code);
}
