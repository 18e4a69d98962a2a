import { useBoth, useFormat, useTexts } from '../../../../../web/language.tsx';
import { Bars } from '../../../../../web/ui/bars.tsx';
import { LinkButton } from '../../../../../web/ui/button.tsx';
import { ChartFrame } from '../../../../../web/ui/chart-frame.tsx';
import { Funnel } from '../../../../../web/ui/chart-funnel.tsx';
import { Gantt } from '../../../../../web/ui/chart-gantt.tsx';
import { StackedBars } from '../../../../../web/ui/chart-stacked.tsx';
import { useChartNumbers } from '../../../../../web/ui/use-chart-numbers.ts';
import type { Ageing, Funnel as FunnelData, Gantt as GanttData, WhatIf } from '../../contract/charts.ts';
import { PAYMENT_STATES } from '../../rules/payments/chain.ts';
import { paymentNames } from '../../texts/payment-names.ts';
import { ageingBars, ganttLines } from './chart-data.ts';
import { ChartSection } from './chart-section.tsx';
import { texts } from './texts.ts';

interface AgencyProps {
  agency: string;
}

/** What of the ceiling came how far. */
export function MoneyFlow({ agency }: AgencyProps) {
  const t = useTexts(texts);
  const f = useFormat();
  const both = useBoth();
  return (
    <ChartSection<FunnelData> name="funnel" title={t('funnel')} agency={agency}>
      {({ chart }) => (
        <>
          <Funnel
            title={t('funnel')}
            titled={false}
            sentence={both(chart.sentence)}
            format={f.shortRupiah}
            rows={chart.rows.map(({ step, amount }) => ({
              id: step,
              label: t(`step-${step}`),
              value: amount,
            }))}
          />
          <p>{t('funnelNote')}</p>
        </>
      )}
    </ChartSection>
  );
}

/** Open payments by age, and which office holds them. */
export function OpenAgeing({ agency }: AgencyProps) {
  const t = useTexts(texts);
  const n = useTexts(paymentNames);
  const f = useFormat();
  const both = useBoth();
  return (
    <ChartSection<Ageing> name="ageing" title={t('ageing')} agency={agency}>
      {({ chart }) => {
        const { parties, bars } = ageingBars(chart, {
          age: (from, to) => (to === null ? t('ageMore', { from }) : t('age', { from, to })),
          note: (payments, amount) =>
            t('agePayments', { n: f.count(payments), amount: f.shortRupiah(amount) }),
        });
        return (
          <StackedBars
            title={t('ageing')}
            titled={false}
            sentence={both(chart.sentence)}
            parts={parties.map((party) => ({ id: party, label: n(`party-${party}`) }))}
            rows={bars}
            format={f.count}
          />
        );
      }}
    </ChartSection>
  );
}

/** Contracts beside their plan, the latest first. */
export function Schedule({ agency }: AgencyProps) {
  const t = useTexts(texts);
  const f = useFormat();
  const both = useBoth();
  return (
    <ChartSection<GanttData> name="gantt" title={t('gantt')} agency={agency}>
      {({ chart }) => (
        <>
          <Gantt
            title={t('gantt')}
            titled={false}
            sentence={both(chart.sentence)}
            today={chart.today}
            rows={ganttLines(chart)}
          />
          {chart.leftOut > 0 && <p>{t('leftOut', { n: f.count(chart.leftOut) })}</p>}
          <LinkButton to="/kontrak">{t('contracts')}</LinkButton>
        </>
      )}
    </ChartSection>
  );
}

/** What would be further, if one stage took no longer than it may: where help is worth most. */
export function IfFaster({ agency }: AgencyProps) {
  const t = useTexts(texts);
  const n = useTexts(paymentNames);
  const f = useFormat();
  const both = useBoth();
  const numbers = useChartNumbers();
  const named = (row: WhatIf['rows'][number]) => {
    const state = PAYMENT_STATES.find((each) => each === row.stage);
    return `${state === undefined ? t('returned') : n(`state-${state}`)} · ${n(`party-${row.party}`)}`;
  };
  return (
    <ChartSection<WhatIf> name="what-if" title={t('whatIf')} agency={agency}>
      {({ chart }) => (
        <>
          <ChartFrame
            title={t('whatIf')}
            titled={false}
            sentence={both(chart.sentence)}
            table={{
              columns: [
                { header: t('stage') },
                { header: t('whatIfPayments'), end: true },
                { header: t('whatIfPaid'), end: true },
                { header: t('whatIfDays'), end: true },
                { header: t('whatIfMoney'), end: true },
              ],
              rows: chart.rows.map((row) => ({
                id: `${row.stage}-${row.party}`,
                cells: [
                  named(row),
                  f.count(row.payments),
                  f.rupiah(row.paidRupiah),
                  numbers.number(row.days),
                  f.shortRupiah(row.rupiahDays),
                ],
              })),
            }}
          >
            <Bars
              label={t('whatIf')}
              rows={chart.rows.map((row) => ({
                label: named(row),
                value: row.rupiahDays,
                shown: t('whatIfRow', { money: f.shortRupiah(row.rupiahDays) }),
              }))}
            />
          </ChartFrame>
          <LinkButton to="/siapa-lambat">{t('slow')}</LinkButton>
        </>
      )}
    </ChartSection>
  );
}
