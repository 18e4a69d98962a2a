import { useApi } from '../../../../web/api.ts';
import { useFormat, useTexts } from '../../../../web/language.tsx';
import { useScreenParams, useScreenSearch } from '../../../../web/search.ts';
import { DataTable, type Column } from '../../../../web/ui/data-table.tsx';
import { Filters, SelectFilter } from '../../../../web/ui/filters.tsx';
import { Loaded } from '../../../../web/ui/loaded.tsx';
import { Notice } from '../../../../web/ui/notice.tsx';
import { Page } from '../../../../web/ui/page.tsx';
import type { IntegrityRows } from '../contract.ts';
import { PARTS } from '../rules/parts.ts';
import { ROW_PATHS } from './rows-of.ts';
import { rowsSearch, VIEWS } from './searches.ts';
import { texts } from './texts.ts';
import { useWords } from './use-words.ts';

type Row = IntegrityRows['rows'][number];

/** What one figure counted: the rows of an agency's part in a month, each leading to where it lies. */
export function Screen() {
  const t = useTexts(texts);
  const { n } = useWords();
  const params = useScreenParams<'id' | 'part'>();
  const [search] = useScreenSearch(rowsSearch);
  const part = PARTS.find((each) => each === params.part) ?? PARTS[0];
  const found = useApi<IntegrityRows>(`/oversight/agencies/${params.id}/rows/${part}`, {
    ...(search.month === '' ? {} : { month: search.month }),
    view: search.view,
    page: search.page,
  });
  const { data } = found;
  return (
    <Page
      title={t('rowsTitle', { part: n(`part-${part}`) })}
      {...(data === undefined ? {} : { lead: data.agency.name })}
      back={{ to: `/peta-integritas/${params.id}`, label: data?.agency.name ?? t('back') }}
    >
      <Loaded query={found}>{(rows) => <Rows found={rows} />}</Loaded>
    </Page>
  );
}

function Rows({ found }: { found: IntegrityRows }) {
  const t = useTexts(texts);
  const f = useFormat();
  const { n, number, month } = useWords();
  const [search, setSearch] = useScreenSearch(rowsSearch);
  const { told, now, part } = found;
  const same = told !== null && told.numerator === now.numerator && told.denominator === now.denominator;
  const columns: Column<Row>[] = [
    { id: 'label', header: t('row'), fixed: true, cell: (row) => row.label },
    ...(part === 'flags'
      ? [{ id: 'kind', header: t('kindOf'), cell: (row: Row) => t(`kind-${row.kind}`) }]
      : []),
    // Said only where it tells something: a unit below the agency, or what was looked at without counting.
    ...(found.rows.some((row) => row.unit !== found.agency.name)
      ? [{ id: 'unit', header: t('unit'), cell: (row: Row) => row.unit }]
      : []),
    { id: 'day', header: t('day'), cell: (row) => (row.on === null ? '' : f.shortDay(row.on)) },
    ...(part === 'flags' || search.view === 'all'
      ? [
          {
            id: 'counts',
            header: t(part === 'flags' ? 'weight' : 'standing'),
            cell: (row: Row) =>
              row.kind === 'flag' ? number(row.counts) : t(row.counts > 0 ? 'countsYes' : 'countsNo'),
          },
        ]
      : []),
    ...(found.rows.some((row) => row.amount !== null)
      ? [
          {
            id: 'amount',
            header: t('amount'),
            align: 'end' as const,
            cell: (row: Row) => (row.amount === null ? '' : f.rupiah(row.amount)),
          },
        ]
      : []),
  ];
  return (
    <>
      <Filters>
        <SelectFilter
          label={t('month')}
          value={found.month as string}
          onChange={(chosen) => setSearch({ month: chosen })}
          options={found.months.map((each) => ({ value: each as string, label: month(each) }))}
        />
        <SelectFilter
          label={t('view')}
          value={search.view}
          onChange={(view) => setSearch({ view })}
          options={VIEWS.map((value) => ({ value, label: t(`view-${value}`) }))}
        />
      </Filters>
      <p>
        {t('definition', { what: n(`what-${part}`), above: n(`above-${part}`), below: n(`below-${part}`) })}
      </p>
      {told !== null && same && (
        <p>
          {t('addsUp', { n: number(now.numerator), all: number(now.denominator), month: month(found.month) })}
        </p>
      )}
      {told !== null && !same && (
        <Notice
          tone="warn"
          title={t('differs', {
            month: month(found.month),
            n: number(told.numerator),
            all: number(told.denominator),
            nowN: number(now.numerator),
            nowAll: number(now.denominator),
          })}
        />
      )}
      <DataTable
        name="integrity-rows"
        label={t('rowsTitle', { part: n(`part-${part}`) })}
        query={{ data: found, error: null, refetch: () => undefined }}
        rowId={(row) => `${row.kind}-${row.id}`}
        rowLink={(row) => ROW_PATHS[row.kind](row.id)}
        columns={columns}
        onPage={(page) => setSearch({ page })}
        empty={t('noRowsHere')}
      />
    </>
  );
}
