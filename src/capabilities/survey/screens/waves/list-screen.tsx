import type { z } from 'zod';
import { useApi } from '../../../../../web/api.ts';
import { useFormat, useTexts } from '../../../../../web/language.tsx';
import { LinkButton } from '../../../../../web/ui/button.tsx';
import { Code } from '../../../../../web/ui/code.tsx';
import { DataTable, type Column } from '../../../../../web/ui/data-table.tsx';
import { Empty } from '../../../../../web/ui/empty.tsx';
import { Loaded } from '../../../../../web/ui/loaded.tsx';
import { Page } from '../../../../../web/ui/page.tsx';
import type { waveList } from '../../contract/wave/waves.ts';
import { WAVES } from './search.ts';
import { StateMark } from './state-mark.tsx';
import { texts } from './texts.ts';

export type WaveList = z.output<typeof waveList>;
type Row = WaveList['rows'][number];

/** All waves, the newest first. */
export function Screen() {
  const t = useTexts(texts);
  const list = useApi<WaveList>(WAVES);
  const columns = useColumns();
  return (
    <Page
      title={t('title')}
      lead={t('lead')}
      actions={
        list.data?.mayCreate && (
          <LinkButton to="/survei/baru" kind="primary">
            {t('new')}
          </LinkButton>
        )
      }
    >
      <Loaded query={list}>
        {({ rows, mayCreate }) =>
          rows.length === 0 ? (
            <Empty title={t('none')}>{t(mayCreate ? 'noneNext' : 'noneReader')}</Empty>
          ) : (
            <DataTable
              name="survey-waves"
              label={t('title')}
              rows={rows}
              rowId={(row) => row.id}
              rowLink={(row) => `/survei/${row.id}`}
              columns={columns}
            />
          )
        }
      </Loaded>
    </Page>
  );
}

function useColumns(): Column<Row>[] {
  const t = useTexts(texts);
  const f = useFormat();
  return [
    { id: 'name', header: t('name'), cell: (row) => row.name, fixed: true },
    { id: 'state', header: t('steps'), cell: (row) => <StateMark state={row.state} /> },
    {
      id: 'period',
      header: t('period'),
      cell: (row) => t('periodOf', { from: f.shortDay(row.opensOn), to: f.shortDay(row.closesOn) }),
    },
    { id: 'year', header: t('year'), align: 'end', cell: (row) => String(row.year) },
    { id: 'code', header: t('code'), cell: (row) => <Code>{row.code}</Code> },
  ];
}
