import type { z } from 'zod';
import { useApi } from '../../../../../web/api.ts';
import { useFormat, useLocale, useTexts } from '../../../../../web/language.tsx';
import { LinkButton } from '../../../../../web/ui/button.tsx';
import { DataTable, type Column } from '../../../../../web/ui/data-table.tsx';
import { Loaded } from '../../../../../web/ui/loaded.tsx';
import { Section } from '../../../../../web/ui/page.tsx';
import type { officialList } from '../../contract/official-results.ts';
import css from '../waves/waves.module.css';
import { texts } from './texts.ts';

type Published = z.output<typeof officialList>;

/** What the commission published of its own survey, by year. */
export function Results() {
  const t = useTexts(texts);
  const results = useApi<Published>('/survey/official-results');
  return (
    <Section
      title={t('results')}
      actions={
        results.data?.may.includes('manage') && (
          <LinkButton to="/impor?jenis=survey-official-results">{t('importResults')}</LinkButton>
        )
      }
    >
      <p className={css.quiet}>{t('resultsLead')}</p>
      <Loaded query={results}>{(data) => <Table rows={data.rows} />}</Loaded>
    </Section>
  );
}

function Table({ rows }: { rows: Published['rows'] }) {
  const t = useTexts(texts);
  const f = useFormat();
  const locale = useLocale();
  const number = new Intl.NumberFormat(locale, { maximumFractionDigits: 2 });
  const columns: Column<Published['rows'][number]>[] = [
    { id: 'name', header: t('name'), cell: (row) => row.name, fixed: true },
    { id: 'year', header: t('year'), align: 'end', cell: (row) => String(row.year) },
    { id: 'kind', header: t('kind'), cell: (row) => t(`result-${row.kind}`) },
    { id: 'value', header: t('score'), align: 'end', cell: (row) => number.format(row.value) },
    { id: 'band', header: t('band'), cell: (row) => row.band ?? '–' },
    {
      id: 'respondents',
      header: t('respondents'),
      align: 'end',
      cell: (row) => (row.respondents === null ? '–' : f.count(row.respondents)),
    },
    { id: 'source', header: t('source'), cell: (row) => row.source },
  ];
  return (
    <DataTable
      name="survey-official-results"
      label={t('results')}
      rows={rows}
      rowId={(row) => row.id}
      columns={columns}
      empty={t('noResults')}
    />
  );
}
