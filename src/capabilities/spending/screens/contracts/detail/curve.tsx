import { todayIn } from '../../../../../../web/days.ts';
import { useFormat, useTexts } from '../../../../../../web/language.tsx';
import { useSession } from '../../../../../../web/session.ts';
import { LineChart, type LineSeries } from '../../../../../../web/ui/chart-line.tsx';
import { useChartNumbers } from '../../../../../../web/ui/use-chart-numbers.ts';
import type { ContractView } from '../../../contract/contract-view.ts';
import { texts } from '../texts/contract.ts';
import { corridor, lineOf } from './curve-lines.ts';
import css from './detail.module.css';

/** Plan, reality and where it leads; below the corridor of 10 and 5 points the line bends. */
export function Curve({ view }: { view: ContractView }) {
  const t = useTexts(texts);
  const f = useFormat();
  const says = useStandingWords();
  const { government } = useSession();
  const { curve, standing, missing } = view;
  const lacking = t('missing', { what: missing.map((each) => t(`missing-${each}`)).join(', ') || '–' });
  if (curve.plan.length === 0) return <p className={css.hint}>{lacking}</p>;
  const moved = JSON.stringify(curve.original) !== JSON.stringify(curve.plan);
  const { forecast } = curve;
  const series: LineSeries[] = [
    { id: 'plan', label: t('plan'), look: 'plan', points: lineOf(curve.plan) },
    ...(moved
      ? [{ id: 'original', label: t('original'), look: 'past' as const, points: lineOf(curve.original) }]
      : []),
    { id: 'real', label: t('lived'), look: 'real', points: lineOf(curve.real) },
    ...(forecast === null || standing === null
      ? []
      : [
          {
            id: 'forecast',
            label: t('expected', { day: f.shortDay(forecast.likely) }),
            unvalued: true,
            look: 'forecast' as const,
            points: [
              { day: forecast.from, value: standing.real },
              { day: forecast.likely, value: 100 },
            ],
          },
        ]),
  ];
  return (
    <LineChart
      title={t('curve')}
      titled={false}
      sentence={standing === null ? lacking : says(standing)}
      series={series}
      {...(forecast !== null && { band: { label: t('band'), points: forecast.band } })}
      bound={{ label: t('critical'), points: corridor(curve.plan, view.bounds) }}
      markers={curve.markers.map(({ day, kind, label }) => ({ day, label: t(`marker-${kind}`, { label }) }))}
      today={todayIn(government.zone)}
    />
  );
}

/** Plan and reality, where that leads, and what the work is worth in days. */
function useStandingWords(): (standing: NonNullable<ContractView['standing']>) => string {
  const t = useTexts(texts);
  const f = useFormat();
  const { number, percent, points } = useChartNumbers();
  return ({ planned, real, deviation, forecastEnd, earnedDays, actualDays }) => {
    const said = { planned: percent(planned), real: percent(real), deviation: points(deviation) };
    const sentence =
      forecastEnd === null
        ? t('curveSaysNoEnd', said)
        : t('curveSays', { ...said, forecast: f.day(forecastEnd) });
    return `${sentence} ${t('earned', { earned: number(earnedDays), actual: number(actualDays) })}`;
  };
}
