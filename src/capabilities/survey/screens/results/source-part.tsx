import { useFormat, useLocale, useTexts } from '../../../../../web/language.tsx';
import { DataTable, type Column } from '../../../../../web/ui/data-table.tsx';
import { Section } from '../../../../../web/ui/page.tsx';
import type { SurveyResult } from '../../contract/results.ts';
import css from '../waves/waves.module.css';
import { useFigures } from './figures.ts';
import { texts } from './texts.ts';

type SourceResult = SurveyResult['sources'][number];

/** One source: its dimensions, its groups, and the shares of each question's answers. */
export function SourcePart({ source, least }: { source: SourceResult; least: number }) {
  const t = useTexts(texts);
  const f = useFormat();
  const figures = useFigures();
  return (
    <Section title={`${t(`source-${source.source}`)}: ${figures.score(source.score)}`}>
      <p className={css.quiet}>
        {[
          `${t('population')} ${f.count(source.population)}`,
          `${t('invited')} ${f.count(source.invited)}`,
          `${t('issued')} ${f.count(source.issued)}`,
          `${t('answers')} ${source.answers === null ? t('hidden') : f.count(source.answers)}`,
        ].join(' · ')}
        {source.effectiveAnswers !== null &&
          ` · ${t('effective', { n: f.count(Math.round(source.effectiveAnswers)), kish: figures.two(source.kish) })}`}
      </p>
      {source.score.hidden && <p>{t('hiddenWhy', { least: f.count(least) })}</p>}
      <Dimensions source={source} />
      <details>
        <summary>{t('groups')}</summary>
        <Groups source={source} />
      </details>
      <details>
        <summary>{t('questions')}</summary>
        <Questions source={source} />
      </details>
    </Section>
  );
}

function Dimensions({ source }: { source: SourceResult }) {
  const t = useTexts(texts);
  const f = useFormat();
  const locale = useLocale();
  const figures = useFigures();
  const columns: Column<SourceResult['dimensions'][number]>[] = [
    { id: 'name', header: t('dimension'), cell: (row) => row.name[locale], fixed: true },
    {
      id: 'score',
      header: t('score'),
      align: 'end',
      value: (row) => row.score.value,
      cell: (row) => figures.score(row.score),
    },
    { id: 'range', header: t('range'), align: 'end', cell: (row) => figures.range(row.score) },
    {
      id: 'answers',
      header: t('answers'),
      align: 'end',
      cell: (row) => (row.answers === null ? t('hidden') : f.count(row.answers)),
    },
    { id: 'deff', header: t('deff'), align: 'end', cell: (row) => figures.three(row.deff) },
    {
      id: 'alpha',
      header: t('alpha'),
      align: 'end',
      cell: (row) => `${figures.three(row.alpha)}${row.lowAlpha ? ` (${t('lowAlpha')})` : ''}`,
    },
    {
      id: 'share',
      header: t('share'),
      align: 'end',
      cell: (row) => (row.share === null ? '–' : f.percent(row.share)),
    },
  ];
  return (
    <DataTable
      name="survey-dimensions"
      label={`${t('dimension')}: ${t(`source-${source.source}`)}`}
      rows={source.dimensions}
      rowId={(row) => row.code}
      columns={columns}
    />
  );
}

function Groups({ source }: { source: SourceResult }) {
  const t = useTexts(texts);
  const f = useFormat();
  const figures = useFigures();
  const columns: Column<SourceResult['groups'][number]>[] = [
    { id: 'name', header: t('groups'), cell: (row) => row.name, fixed: true },
    { id: 'score', header: t('score'), align: 'end', cell: (row) => figures.score(row) },
    { id: 'population', header: t('population'), align: 'end', cell: (row) => f.count(row.population) },
    { id: 'invited', header: t('invited'), align: 'end', cell: (row) => f.count(row.invited) },
    {
      id: 'answers',
      header: t('answers'),
      align: 'end',
      cell: (row) => (row.answers === null ? t('hidden') : f.count(row.answers)),
    },
  ];
  return (
    <DataTable
      name="survey-groups"
      label={`${t('groups')}: ${t(`source-${source.source}`)}`}
      rows={source.groups}
      rowId={(row) => row.code}
      columns={columns}
    />
  );
}

function Questions({ source }: { source: SourceResult }) {
  const t = useTexts(texts);
  const locale = useLocale();
  const told = (share: number | string | null) =>
    share === null ? t('hidden') : `${typeof share === 'number' ? String(share) : share} %`;
  const columns: Column<SourceResult['questions'][number]>[] = [
    { id: 'text', header: t('question'), cell: (row) => row.text[locale], fixed: true },
    {
      id: 'shares',
      header: t('sharesHeader'),
      cell: (row) =>
        row.answers === null
          ? t('hidden')
          : row.shares.map((each) => `${each.text[locale]} ${told(each.share)}`).join(' · '),
    },
  ];
  return (
    <DataTable
      name="survey-questions"
      label={`${t('questions')}: ${t(`source-${source.source}`)}`}
      rows={source.questions}
      rowId={(row) => row.code}
      columns={columns}
    />
  );
}
