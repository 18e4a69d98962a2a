import { useState } from 'react';
import { post, useApi, useSend } from '../../../../../web/api.ts';
import { useFormat, useLocale, useTexts } from '../../../../../web/language.tsx';
import { Button, DownloadLink } from '../../../../../web/ui/button.tsx';
import { ConfirmDialog } from '../../../../../web/ui/dialog.tsx';
import { Empty } from '../../../../../web/ui/empty.tsx';
import { Loaded, ProblemNotice } from '../../../../../web/ui/loaded.tsx';
import { Section } from '../../../../../web/ui/page.tsx';
import { Stat, Stats } from '../../../../../web/ui/stat.tsx';
import type { ResultView, SurveyResult } from '../../contract/results.ts';
import type { WaveView } from '../../contract/wave/waves.ts';
import css from '../waves/waves.module.css';
import { WAVES } from '../waves/search.ts';
import { Comparison } from './comparison.tsx';
import { ComputeForm } from './compute-form.tsx';
import { Conduct } from './conduct.tsx';
import { CorrectionTable, SensitivityTable } from './corrections.tsx';
import { useFigures } from './figures.ts';
import { IntervalChart, type IntervalRow } from './interval-chart.tsx';
import { Proof } from './proof.tsx';
import { SourcePart } from './source-part.tsx';
import { texts } from './texts.ts';

/** What a closed wave found: every figure with its error, hidden where too few stand behind it. */
export function ResultsTab({ wave }: { wave: WaveView }) {
  const view = useApi<ResultView>(`${WAVES}/${wave.id}/result`);
  return <Loaded query={view}>{(data) => <Body wave={wave} view={data} />}</Loaded>;
}

function Body({ wave, view }: { wave: WaveView; view: ResultView }) {
  const t = useTexts(texts);
  const locale = useLocale();
  const [computing, setComputing] = useState(false);
  const mayCompute = view.may.includes('compute');
  const running = view.wave.state !== 'closed' && view.wave.state !== 'published';
  if (running) return <p className={css.quiet}>{t('notYet')}</p>;
  if (computing) return <ComputeForm view={view} onDone={() => setComputing(false)} />;
  const compute = (
    <Button kind={view.result === null ? 'primary' : 'plain'} onClick={() => setComputing(true)}>
      {t(view.result === null ? 'compute' : 'computeAgain')}
    </Button>
  );
  if (view.result === null)
    return (
      <>
        <Empty title={t('none')}>
          {t(!mayCompute ? 'noneReader' : view.boxClosed ? 'noneNext' : 'boxOpen')}
        </Empty>
        {mayCompute && view.boxClosed && <div className={css.acts}>{compute}</div>}
      </>
    );
  return (
    <div className={css.panel}>
      <div className={css.acts}>
        {view.may.includes('publish') && <Publish wave={wave} />}
        {mayCompute && compute}
        {view.may.includes('report') && (
          <>
            <DownloadLink href={`/api${WAVES}/${view.wave.id}/result/report.pdf?lang=${locale}`}>
              {t('pdf')}
            </DownloadLink>
            <DownloadLink href={`/api${WAVES}/${view.wave.id}/result/report.xlsx?lang=${locale}`}>
              {t('xlsx')}
            </DownloadLink>
          </>
        )}
      </div>
      <Figures result={view.result} />
      <Comparison view={view} />
      {view.proof && <Proof view={view} proof={view.proof} />}
    </div>
  );
}

function Figures({ result }: { result: SurveyResult }) {
  const t = useTexts(texts);
  const locale = useLocale();
  const f = useFormat();
  const figures = useFigures();
  const band = result.band === null ? undefined : result.band.name[locale];
  const someHidden = result.index.hidden || result.sources.some((source) => source.score.hidden);
  return (
    <>
      <Stats>
        <Stat
          label={t('index')}
          value={figures.score(result.index)}
          {...(band !== undefined && { note: `${band}, ${figures.range(result.index)}` })}
        />
        <Stat label={t('raw')} value={figures.score(result.raw)} note={figures.range(result.raw)} />
        <Stat label={t('correction')} value={figures.two(result.correction.value)} />
        <Stat label={t('answers')} value={result.answers === null ? t('hidden') : f.count(result.answers)} />
      </Stats>
      <p className={css.quiet}>
        {t('level', {
          level: f.percent(result.level),
          n: f.count(result.replicates),
          seed: String(result.seed),
        })}
        {result.bandYear !== null && `. ${t('bandYear', { year: String(result.bandYear) })}`}
      </p>
      {someHidden && <p>{t('hiddenWhy', { least: f.count(result.least) })}</p>}
      <Chart result={result} />
      {result.sources.map((source) => (
        <SourcePart key={source.source} source={source} least={result.least} />
      ))}
      <SensitivityTable result={result} />
      <CorrectionTable result={result} />
      <Conduct conduct={result.conduct} />
      {result.notes.length > 0 && (
        <Section title={t('notes')}>
          <ul>
            {result.notes.map((note) => (
              <li key={`${note.code} ${note.about ?? ''}`}>{note.message[locale]}</li>
            ))}
          </ul>
        </Section>
      )}
    </>
  );
}

function Chart({ result }: { result: SurveyResult }) {
  const t = useTexts(texts);
  const locale = useLocale();
  const figures = useFigures();
  const rows: IntervalRow[] = [
    { ...result.index, id: 'index', label: t('index'), whole: true },
    ...result.sources.flatMap((source) => [
      { ...source.score, id: source.source, label: t(`source-${source.source}`), whole: true },
      ...source.dimensions.map((each) => ({
        ...each.score,
        id: `${source.source} ${each.code}`,
        label: each.name[locale],
        whole: false,
      })),
    ]),
  ];
  const lowest = rows
    .filter((row) => !row.whole && row.value !== null)
    .toSorted((a, b) => (a.value ?? 0) - (b.value ?? 0))[0];
  const values = {
    index: figures.score(result.index),
    dimension: lowest?.label ?? '',
    score: lowest === undefined ? '' : figures.score(lowest),
  };
  const sentence =
    lowest === undefined
      ? t('chartNone')
      : t(result.index.value === null ? 'chartHiddenIndex' : 'chartSentence', values);
  return <IntervalChart rows={rows} sentence={sentence} />;
}

function Publish({ wave }: { wave: WaveView }) {
  const t = useTexts(texts);
  const [asking, setAsking] = useState(false);
  const publish = useSend({
    send: () => post(`${WAVES}/${wave.id}/publish`, { version: wave.version }),
    refresh: [WAVES],
    said: t('published'),
    done: () => setAsking(false),
  });
  return (
    <>
      <Button kind="primary" onClick={() => setAsking(true)}>
        {t('publish')}
      </Button>
      <ConfirmDialog
        title={t('publish')}
        open={asking}
        onClose={() => setAsking(false)}
        body={
          <>
            <p>{t('publishBody')}</p>
            {publish.problem && <ProblemNotice problem={publish.problem} />}
          </>
        }
        confirm={t('publish')}
        busy={publish.sending}
        onConfirm={() => publish.send(undefined)}
      />
    </>
  );
}
