import { useState } from 'react';
import { post, useApi, useSend } from '../../../../../web/api.ts';
import { useFormat, useLocale, useTexts } from '../../../../../web/language.tsx';
import { useScreenSearch } from '../../../../../web/search.ts';
import { Button } from '../../../../../web/ui/button.tsx';
import { DataTable, type Column } from '../../../../../web/ui/data-table.tsx';
import { Empty } from '../../../../../web/ui/empty.tsx';
import { Loaded, ProblemNotice } from '../../../../../web/ui/loaded.tsx';
import { Stat, Stats } from '../../../../../web/ui/stat.tsx';
import type { RecommendationList } from '../../contract/recommendation.ts';
import type { WaveView } from '../../contract/wave/waves.ts';
import { waveSearch } from '../waves/search.ts';
import css from '../waves/waves.module.css';
import { RECOMMENDATIONS } from './addresses.ts';
import { RecommendationPanel } from './recommendation-panel.tsx';
import { StatusOf } from './status-of.tsx';
import { texts } from './texts.ts';

export type Recommendation = RecommendationList['rows'][number];

/** What follows from weak dimensions, and how much of it was done. */
export function RecommendationsTab({ wave }: { wave: WaveView }) {
  const list = useApi<RecommendationList>(RECOMMENDATIONS, { wave: wave.id });
  return <Loaded query={list}>{(data) => <Recommendations wave={wave} list={data} />}</Loaded>;
}

/** @param wave null: of every wave, as an agency or a verifier reads them */
export function Recommendations({ wave, list }: { wave: WaveView | null; list: RecommendationList }) {
  const t = useTexts(texts);
  const f = useFormat();
  const [search, setSearch] = useScreenSearch(waveSearch);
  const columns = useColumns(wave === null);
  const open = list.rows.find((row) => row.id === search.member);
  const { total, followedUp, percent } = list.share;
  return (
    <div className={css.panel}>
      <p className={css.quiet}>{t('lead')}</p>
      {list.may.includes('propose') && wave?.state === 'published' && <Propose wave={wave} />}
      {list.rows.length === 0 ? (
        <Empty title={t('none')}>{t(wave === null ? 'noneYours' : 'noneNext')}</Empty>
      ) : (
        <>
          <Stats>
            <Stat
              label={t('share')}
              value={percent === null ? t('noShare') : f.percent(percent / 100)}
              note={t('shareNote', { done: f.count(followedUp), total: f.count(total) })}
            />
          </Stats>
          <DataTable
            name="survey-recommendations"
            label={t('recommendation')}
            rows={list.rows}
            rowId={(row) => row.id}
            columns={columns}
            onOpen={(row) => setSearch({ member: row.id })}
            openId={search.member}
          />
        </>
      )}
      {open && (
        <RecommendationPanel
          key={open.id}
          recommendation={open}
          due={list.due}
          onClose={() => setSearch({ member: '' })}
        />
      )}
    </div>
  );
}

function Propose({ wave }: { wave: WaveView }) {
  const t = useTexts(texts);
  const f = useFormat();
  const [added, setAdded] = useState<number | null>(null);
  const propose = useSend({
    send: () => post<{ added: number }>(`/survey/waves/${wave.id}/recommendations`),
    refresh: [RECOMMENDATIONS],
    done: (result) => setAdded(result.added),
  });
  return (
    <>
      <div className={css.acts}>
        <Button busy={propose.sending} onClick={() => propose.send(undefined)}>
          {t('propose')}
        </Button>
      </div>
      {added !== null && <output>{t('proposed', { n: f.count(added) })}</output>}
      {propose.problem && <ProblemNotice problem={propose.problem} />}
    </>
  );
}

function useColumns(ofAllWaves: boolean): Column<Recommendation>[] {
  const t = useTexts(texts);
  const f = useFormat();
  const locale = useLocale();
  const number = new Intl.NumberFormat(locale, { maximumFractionDigits: 2 });
  return [
    { id: 'dimension', header: t('dimension'), cell: (row) => row.dimensionName[locale], fixed: true },
    ...(ofAllWaves ? [{ id: 'wave', header: t('wave'), cell: (row: Recommendation) => row.wave }] : []),
    { id: 'source', header: t('source'), cell: (row) => t(`source-${row.source}`) },
    {
      id: 'score',
      header: t('score'),
      align: 'end',
      value: (row) => row.score,
      cell: (row) => number.format(row.score),
    },
    { id: 'agency', header: t('agency'), cell: (row) => row.agency ?? '–' },
    {
      id: 'dueOn',
      header: t('dueOn'),
      value: (row) => row.dueOn,
      cell: (row) => (row.dueOn === null ? '–' : f.shortDay(row.dueOn)),
    },
    { id: 'status', header: t('status'), cell: (row) => <StatusOf recommendation={row} /> },
    { id: 'progress', header: t('progress'), align: 'end', cell: (row) => f.percent(row.progress / 100) },
  ];
}
