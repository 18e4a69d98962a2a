import { useLocale, useTexts } from '../../../../../web/language.tsx';
import { DataTable, type Column } from '../../../../../web/ui/data-table.tsx';
import { Section } from '../../../../../web/ui/page.tsx';
import type { SurveyResult } from '../../contract/results.ts';
import css from '../waves/waves.module.css';
import { useFigures } from './figures.ts';
import { texts } from './texts.ts';

/** The index as other weights of the sources would make it. */
export function SensitivityTable({ result }: { result: SurveyResult }) {
  const t = useTexts(texts);
  const locale = useLocale();
  const figures = useFigures();
  const percent = (weight: number) => `${Math.round(weight * 100)} %`;
  const columns: Column<SurveyResult['sensitivity'][number]>[] = [
    {
      id: 'weights',
      header: t('source'),
      fixed: true,
      cell: ({ weights }) =>
        (['internal', 'external', 'expert'] as const)
          .map((source) => `${t(`source-${source}`)} ${percent(weights[source])}`)
          .join(' · '),
    },
    { id: 'index', header: t('index'), align: 'end', cell: (row) => figures.two(row.index) },
    { id: 'band', header: t('band'), cell: (row) => row.band?.name[locale] ?? '–' },
  ];
  return (
    <Section title={t('sensitivity')}>
      <p className={css.quiet}>{t('sensitivityLead')}</p>
      <DataTable
        name="survey-sensitivity"
        label={t('sensitivity')}
        rows={result.sensitivity}
        rowId={({ weights }) => `${weights.internal} ${weights.external} ${weights.expert}`}
        columns={columns}
      />
    </Section>
  );
}

/** What was deducted, with the document that each figure comes from. */
export function CorrectionTable({ result }: { result: SurveyResult }) {
  const t = useTexts(texts);
  const locale = useLocale();
  const figures = useFigures();
  const { parts } = result.correction;
  if (parts.length === 0) return null;
  const columns: Column<(typeof parts)[number]>[] = [
    { id: 'name', header: t('parts'), cell: (row) => row.name[locale], fixed: true },
    { id: 'x', header: t('x'), align: 'end', cell: (row) => figures.two(row.x) },
    { id: 'points', header: t('points'), align: 'end', cell: (row) => figures.two(row.points) },
    { id: 'cap', header: t('cap'), align: 'end', cell: (row) => figures.two(row.cap) },
    { id: 'basis', header: t('basis'), cell: (row) => row.basis ?? '–' },
  ];
  return (
    <Section title={t('correction')}>
      <DataTable
        name="survey-correction"
        label={t('correction')}
        rows={parts}
        rowId={(row) => row.code}
        columns={columns}
      />
    </Section>
  );
}
