import type { ColumnToWrite, SheetToWrite, ValueToWrite } from '../../../platform/tables/write-table.ts';
import type { Locale } from '../../../platform/texts.ts';
import type { ScopeBody } from '../contract/dashboard.ts';
import type { dashboardSheetTexts } from '../texts/dashboard-sheets.ts';
import { paymentNames } from '../texts/payment-names.ts';

type Charts = ScopeBody['charts'];
type Words = (typeof dashboardSheetTexts)['id'];
type Make = (charts: Charts, t: Words, locale: Locale) => Omit<SheetToWrite, 'name'>;

/** Sheets by the chart's name in addresses. */
export const CHART_SHEETS = {
  heatmap: ({ heatmap }, t) => ({
    columns: [
      text(t.agency),
      whole(t.month),
      decimal(t.realPercent),
      decimal(t.planPercent),
      decimal(t.deviation),
    ],
    rows: heatmap.rows.flatMap(({ agency, cells }) =>
      cells.map((each): ValueToWrite[] => [agency, each.month, each.real, each.plan, each.deviation]),
    ),
  }),
  stages: ({ stages }, t, locale) => ({
    columns: [
      text(t.stage),
      text(t.party),
      whole(t.holds),
      decimal(t.median),
      decimal(t.p95),
      decimal(t.limit),
      whole(t.over),
    ],
    rows: stages.rows.map((each) => [
      stageName(each.state, locale),
      paymentNames[locale][`party-${each.party}`],
      each.holds,
      each.median,
      each.p95,
      each.limit,
      each.over,
    ]),
  }),
  histogram: ({ histogram }, t, locale) => ({
    columns: [text(t.stage), decimal(t.from), decimal(t.to), whole(t.holds)],
    rows: histogram.rows.flatMap(({ state, bins }) =>
      bins.map((bin): ValueToWrite[] => [stageName(state, locale), bin.from, bin.to, bin.holds]),
    ),
  }),
  funnel: ({ funnel }, t) => ({
    columns: [text(t.step), rupiah(t.amount), decimal(t.share)],
    rows: funnel.rows.map((each) => [t[`funnel-${each.step}`], each.amount, each.share]),
  }),
  ageing: ({ ageing }, t) => ({
    columns: [whole(t.from), whole(t.to), whole(t.payments), rupiah(t.amount)],
    rows: ageing.rows.map((each) => [each.from, each.to, each.payments, each.amount]),
  }),
  gantt: ({ gantt }, t) => ({
    columns: [
      text(t.number),
      text(t.contract),
      text(t.agency),
      day(t.start),
      day(t.end),
      day(t.extended),
      day(t.forecastEnd),
      decimal(t.planPercent),
      decimal(t.realPercent),
      decimal(t.deviation),
      whole(t.critical),
    ],
    rows: gantt.rows.map((each) => [
      each.number,
      each.title,
      each.agency,
      each.startOn,
      each.endOn,
      each.extendedTo,
      each.forecastEnd,
      each.planned,
      each.real,
      each.deviation,
      each.critical,
    ]),
  }),
  curve: ({ curve }, t) => ({
    columns: [
      whole(t.month),
      decimal(t.planPercent),
      decimal(t.realPercent),
      decimal(t.forecast),
      decimal(t.low),
      decimal(t.high),
    ],
    rows: curve.points.map((each) => [each.month, each.plan, each.real, each.forecast, each.low, each.high]),
  }),
  'what-if': ({ whatIf }, t, locale) => ({
    columns: [
      text(t.stage),
      text(t.party),
      whole(t.payments),
      decimal(t.days),
      whole(t.paidPayments),
      rupiah(t.paidRupiah),
      rupiah(t.rupiahDays),
    ],
    rows: whatIf.rows.map((each) => [
      stageName(each.stage, locale),
      paymentNames[locale][`party-${each.party}`],
      each.payments,
      each.days,
      each.paidPayments,
      each.paidRupiah,
      each.rupiahDays,
    ]),
  }),
} as const satisfies Record<string, Make>;

function stageName(stage: string, locale: Locale): string {
  const t = paymentNames[locale];
  return { ...t }[`state-${stage}` as keyof typeof t] ?? t['state-invoiced'];
}

function column(format: ColumnToWrite['format']) {
  return (header: string): ColumnToWrite => ({ header, format });
}
const [text, whole, decimal, rupiah, day] = (['text', 'integer', 'decimal', 'rupiah', 'date'] as const).map(
  column,
) as [
  ReturnType<typeof column>,
  ReturnType<typeof column>,
  ReturnType<typeof column>,
  ReturnType<typeof column>,
  ReturnType<typeof column>,
];
