import type { KindView, RunPage } from '../../src/platform/imports/contract.ts';
import { useApi } from '../api.ts';
import { useBoth, useFormat, useTexts } from '../language.tsx';
import { texts } from '../locales/imports.ts';
import { useScreenSearch } from '../search.ts';
import { DataTable } from '../ui/data-table.tsx';
import { Empty } from '../ui/empty.tsx';
import { Loaded } from '../ui/loaded.tsx';
import { Page, Section } from '../ui/page.tsx';
import { BeginImport } from './begin-import.tsx';
import { importsSearch } from './imports-search.ts';
import { RunStatus } from './run-status.tsx';

/** Begin an import, and what was imported before. */
export function Screen() {
  const t = useTexts(texts);
  const kinds = useApi<{ rows: KindView[] }>('/imports/kinds');
  return (
    <Page title={t('title')} lead={t('lead')}>
      <Loaded query={kinds}>
        {({ rows }) =>
          rows.length === 0 ? (
            <Empty title={t('nothing')}>
              <p>{t('nothingBody')}</p>
            </Empty>
          ) : (
            <>
              <Section title={t('begin')}>
                <BeginImport kinds={rows} />
              </Section>
              <Section title={t('earlier')}>
                <EarlierImports />
              </Section>
            </>
          )
        }
      </Loaded>
    </Page>
  );
}

function EarlierImports() {
  const t = useTexts(texts);
  const f = useFormat();
  const both = useBoth();
  const [search, setSearch] = useScreenSearch(importsSearch);
  const runs = useApi<RunPage>('/imports', { page: search.page });
  return (
    <DataTable
      name="imports"
      label={t('earlierTable')}
      query={runs}
      rowId={(row) => row.id}
      rowLink={(row) => `/impor/${row.id}`}
      onPage={(page) => setSearch({ page })}
      empty={t('none')}
      columns={[
        { id: 'file', header: t('file'), cell: (row) => row.fileName },
        { id: 'kind', header: t('kind'), cell: (row) => both(row.title) },
        { id: 'status', header: t('status'), cell: (row) => <RunStatus run={row} /> },
        {
          id: 'rows',
          header: t('rows'),
          align: 'end',
          cell: ({ totals }) => (totals ? `${f.count(totals.new)} / ${f.count(totals.changed)}` : '–'),
        },
        { id: 'by', header: t('by'), cell: (row) => row.createdBy },
        { id: 'when', header: t('when'), cell: (row) => f.shortTime(row.createdAt) },
      ]}
    />
  );
}
