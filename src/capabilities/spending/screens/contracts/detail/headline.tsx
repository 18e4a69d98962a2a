import { useFormat, useTexts } from '../../../../../../web/language.tsx';
import { Notice } from '../../../../../../web/ui/notice.tsx';
import { Stat, Stats } from '../../../../../../web/ui/stat.tsx';
import { useChartNumbers } from '../../../../../../web/ui/use-chart-numbers.ts';
import type { ContractView } from '../../../contract/contract-view.ts';
import { texts } from '../texts/contract.ts';
import { headSentence } from './head-sentence.ts';

/** The sentence that matters, and the four numbers behind it. */
export function Headline({ view }: { view: ContractView }) {
  const t = useTexts(texts);
  const f = useFormat();
  const { number, percent, points } = useChartNumbers();
  const { contract, standing } = view;
  const { tone, key, values } = headSentence(view);
  const shown = (name: string, value: string | number) => {
    if (name === 'day') return f.day(String(value));
    if (name === 'fine') return f.rupiah(Number(value));
    return number(Number(value));
  };
  const words = Object.fromEntries(Object.entries(values).map(([name, value]) => [name, shown(name, value)]));
  return (
    <>
      <Notice tone={tone} title={t(key, words)} />
      <Stats>
        <Stat
          label={t('real')}
          value={percent(contract.percent)}
          note={
            contract.percentOn === null ? t('noReport') : t('realOn', { day: f.shortDay(contract.percentOn) })
          }
        />
        <Stat
          label={t('planned')}
          value={standing === null ? '–' : percent(standing.planned)}
          note={
            standing === null
              ? t(view.missing.includes('plan') ? 'noPlan' : 'unknown')
              : t('plannedOn', { day: f.shortDay(standing.asOf) })
          }
        />
        <Stat
          label={t('deviation')}
          value={standing === null ? '–' : t('points', { n: points(standing.deviation) })}
          {...(standing !== null && {
            note: t('bound', { n: number(standing.bound) }),
            tone: standing.critical === null ? ('plain' as const) : ('bent' as const),
          })}
        />
        <Stat
          label={t('end')}
          value={f.shortDay(contract.extendedTo ?? contract.lastDay)}
          note={
            contract.forecastEnd === null
              ? t('noForecast')
              : t('forecast', { day: f.shortDay(contract.forecastEnd) })
          }
        />
      </Stats>
    </>
  );
}
