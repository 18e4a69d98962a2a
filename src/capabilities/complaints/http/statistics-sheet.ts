import { notAllowed } from '../../../platform/outcome.ts';
import type { App, Services } from '../../../platform/services.ts';
import { sheetRoutes } from '../../../platform/tables/sheet-routes.ts';
import type { ValueToWrite } from '../../../platform/tables/write-table.ts';
import { complaintStatistics } from '../actions/statistics.ts';
import { statisticsQuery, type Statistics } from '../contract.ts';
import { mayReadStatistics } from '../policy.ts';
import { sheetTexts } from '../texts/sheet.ts';

/** The figures as a file, with the same suppression as on the screen. */
export function statisticsSheet(app: App, services: Services): void {
  sheetRoutes(
    app,
    services,
    {
      path: '/complaints/statistics',
      summary: 'Figures by agency as a file',
      capability: 'complaints',
      query: statisticsQuery,
    },
    async (tx, act, { query }) => {
      if (query.channel === 'staff' && !mayReadStatistics(act.actor)) return notAllowed();
      const t = sheetTexts[act.locale];
      const found = await complaintStatistics(tx, query);
      const columns = [
        { header: t.agency, format: 'text', width: 40 },
        { header: t.received, format: 'integer' },
        { header: t.inTime, format: 'integer' },
        { header: t.medianDays, format: 'decimal' },
        { header: t.contested, format: 'integer' },
        { header: t.satisfaction, format: 'decimal' },
      ] as const;
      const rows = [
        ...found.agencies.map((each) => cells(each.name, each)),
        ...(found.others === null ? [] : [cells(t.others, { ...NOTHING, ...found.others })]),
        cells(t.total, found.total),
      ];
      return { name: `${t.file}-${query.year}`, sheet: { name: t.sheet, columns, rows } };
    },
  );
}

type Figures = Statistics['total'];
const NOTHING: Figures = {
  received: null,
  inTime: null,
  medianDays: null,
  contested: null,
  satisfaction: null,
};

function cells(name: string, of: Figures): ValueToWrite[] {
  return [name, of.received, of.inTime, of.medianDays, of.contested, of.satisfaction];
}
