import type { Act } from '../../../platform/act.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { staffRoute } from '../../../platform/http/routes.ts';
import { notAllowed } from '../../../platform/outcome.ts';
import { keepsText } from '../../../platform/personal-data/keeps-text.ts';
import type { App, Services } from '../../../platform/services.ts';
import { sheetRoutes } from '../../../platform/tables/sheet-routes.ts';
import { previewRetention } from '../actions/retention.ts';
import { registerReply, retentionReply, type RegisterReply } from '../contract.ts';
import { mayReadRegister } from '../policy.ts';
import { latestRuns } from '../store/breaches.ts';
import { names } from '../texts/names.ts';
import { sheetTexts } from '../texts/sheet.ts';

const capability = 'privacy';

/** The register of processing activities as the capabilities declare it, and what retention would forget now. */
export function registerRoutes(app: App, services: Services): void {
  staffRoute(
    app,
    services,
    {
      method: 'GET',
      path: '/privacy/register',
      summary: 'Register of processing activities',
      capability,
      reply: registerReply,
    },
    async (tx, act) => {
      if (!mayReadRegister(act.actor)) return notAllowed();
      return { activities: await activitiesOf(tx, act), none: noneOf(act) };
    },
  );

  sheetRoutes(
    app,
    services,
    { path: '/privacy/register', summary: 'The register as a file, a line for each table', capability },
    async (tx, act) => {
      if (!mayReadRegister(act.actor)) return notAllowed();
      const t = sheetTexts[act.locale];
      const columns = [
        { header: t.activity, format: 'text', width: 30 },
        { header: t.table, format: 'text', width: 24 },
        { header: t.purpose, format: 'text', width: 50 },
        { header: t.subjects, format: 'text', width: 30 },
        { header: t.categories, format: 'text', width: 24 },
        { header: t.basis, format: 'text', width: 30 },
        { header: t.source, format: 'text', width: 30 },
        { header: t.recipients, format: 'text', width: 40 },
        { header: t.keeps, format: 'text', width: 50 },
        { header: t.measures, format: 'text', width: 50 },
      ] as const;
      const rows = (await activitiesOf(tx, act)).flatMap((each) =>
        each.tables.map((table) => [
          each.title,
          table.name,
          each.purpose,
          each.subjects,
          table.categories,
          each.basis,
          each.source,
          each.recipients,
          table.keeps,
          each.measures,
        ]),
      );
      return { name: `${t.file}-${act.today}`, sheet: { name: t.sheet, columns, rows } };
    },
  );

  staffRoute(
    app,
    services,
    {
      method: 'GET',
      path: '/privacy/retention',
      summary: 'What would be forgotten now, and what was',
      capability,
      reply: retentionReply,
    },
    async (tx, act) => {
      if (!mayReadRegister(act.actor)) return notAllowed();
      const runs = await latestRuns(tx, 100);
      return {
        due: await previewRetention(tx, act),
        runs: runs.map((run) => ({
          id: run.id,
          at: run.at,
          table: run.table_name,
          how: run.how,
          rows: run.rows_gone,
        })),
      };
    },
  );
}

async function activitiesOf(tx: Tx, act: Act): Promise<RegisterReply['activities']> {
  const n = names[act.locale];
  const { locale } = act;
  const activities: RegisterReply['activities'] = [];
  for (const { name, data } of act.wires.personal) {
    for (const each of data.activities) {
      const tables: RegisterReply['activities'][number]['tables'] = [];
      for (const [table, { categories, keeps }] of Object.entries(each.tables))
        tables.push({
          name: table,
          categories: categories.map((category) => n[`category-${category}`]).join(', '),
          keeps: await keepsText(tx, act, keeps),
        });
      activities.push({
        key: each.key,
        holder: name,
        title: each.title[locale],
        purpose: each.purpose[locale],
        subjects: each.subjects[locale],
        basis: n[`basis-${each.basis}`],
        source: each.source,
        recipients: each.recipients[locale],
        measures: each.measures[locale],
        tables,
      });
    }
  }
  return activities;
}

function noneOf(act: Act): string[] {
  return act.wires.personal.flatMap(({ data }) => data.none).toSorted();
}
