import { reach, type Act } from '../../act.ts';
import { addDays, type PlainDate } from '../../calendar/index.ts';
import type { Tx } from '../../database/index.ts';
import { staffRoute } from '../../http/routes.ts';
import { newId } from '../../ids.ts';
import { badField, isRefusal, notAllowed, type Outcome } from '../../outcome.ts';
import { getParameter } from '../../parameters/index.ts';
import type { App, Services } from '../../services.ts';
import { sheetRoutes } from '../../tables/sheet-routes.ts';
import { record } from '../../trail/record.ts';
import { hygieneQuery, HygieneReport } from '../contract.ts';
import { HYGIENE_LEAST } from '../parameters.ts';
import { HYGIENE_READERS } from '../policy.ts';
import type { AlarmSources } from '../rule.ts';
import { readHygiene } from '../store/hygiene.ts';
import { texts } from '../texts.ts';

/** Days of the report when nothing else is asked, and at most. */
const USUAL_DAYS = 30;
const MOST_DAYS = 400;

interface Span {
  from?: PlainDate | undefined;
  to?: PlainDate | undefined;
}

/** How offices deal with their alarms: by office, never by person; also as a file. */
export function hygieneRoutes(app: App, services: Services, sources: AlarmSources): void {
  staffRoute(
    app,
    services,
    {
      method: 'GET',
      path: '/alarms/hygiene',
      summary: 'Alarms that fired in a time, by office: how many were acknowledged, and how soon',
      capability: null,
      query: hygieneQuery,
      reply: HygieneReport,
    },
    (tx, act, { query }) => reportOf(tx, act, sources, query),
  );

  sheetRoutes(
    app,
    services,
    { path: '/alarms/hygiene', summary: 'The report as a file', capability: null, query: hygieneQuery },
    async (tx, act, { query }) => {
      const report = await reportOf(tx, act, sources, query);
      if (isRefusal(report)) return report;
      await record(tx, act, {
        action: 'export.download',
        kind: 'alarm-hygiene',
        subject: newId(),
        record: { rows: report.offices.length },
      });
      const t = texts[act.locale];
      return {
        name: `${t.hygieneFile}-${report.from}-${report.to}`,
        sheet: {
          name: t.hygieneSheet,
          columns: [
            { header: t.columnOffice, format: 'text', width: 40 },
            { header: t.columnFired, format: 'integer' },
            { header: t.columnAcknowledged, format: 'integer' },
            { header: t.columnMedian, format: 'decimal' },
            { header: t.columnCleared, format: 'integer' },
            { header: t.columnUnreachable, format: 'integer' },
          ],
          rows: report.offices.map((each) => [
            each.agency?.name ?? t.wholeGovernment,
            each.fired,
            each.acknowledged,
            each.medianHours,
            each.cleared,
            each.unreachable,
          ]),
        },
      };
    },
  );
}

async function reportOf(
  tx: Tx,
  act: Act,
  sources: AlarmSources,
  span: Span,
): Promise<Outcome<HygieneReport>> {
  const agencies = reach(act.actor, HYGIENE_READERS);
  if (agencies !== null && agencies.length === 0) return notAllowed();
  const to = span.to ?? act.today;
  const from = span.from ?? addDays(to, 1 - USUAL_DAYS);
  if (from > to || from < addDays(to, -MOST_DAYS))
    return badField(
      'from',
      `Pilih hari pertama yang tidak lebih dari ${MOST_DAYS} hari sebelum hari terakhir.`,
      `Choose a first day at most ${MOST_DAYS} days before the last.`,
    );
  const zone = { timeZone: act.government.zone };
  const begin = Temporal.PlainDate.from(from).toZonedDateTime(zone).toInstant().toString();
  const end = Temporal.PlainDate.from(addDays(to, 1)).toZonedDateTime(zone).toInstant().toString();
  const figures = (await readHygiene(tx, begin, end)).filter(
    ({ agencyId }) => agencies === null || (agencyId !== null && agencies.includes(agencyId)),
  );
  const least = await getParameter(tx, HYGIENE_LEAST, act.today);
  const names = await sources.agencies(
    tx,
    figures.flatMap(({ agencyId }) => (agencyId === null ? [] : [agencyId])),
  );
  const sum = (of: (each: (typeof figures)[number]) => number) =>
    figures.reduce((total, each) => total + of(each), 0);
  return {
    from,
    to,
    offices: figures.map(({ agencyId, medianHours, ...each }) => ({
      ...each,
      agency: agencyId === null ? null : { id: agencyId, name: names.get(agencyId) ?? '' },
      medianHours:
        medianHours === null || each.acknowledged < least ? null : Math.round(medianHours * 10) / 10,
    })),
    total: {
      fired: sum((each) => each.fired),
      acknowledged: sum((each) => each.acknowledged),
      cleared: sum((each) => each.cleared),
      unreachable: sum((each) => each.unreachable),
    },
    least,
  };
}
