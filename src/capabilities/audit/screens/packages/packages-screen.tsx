import { useApi } from '../../../../../web/api.ts';
import { useFormat, useTexts } from '../../../../../web/language.tsx';
import { useScreenSearch } from '../../../../../web/search.ts';
import { useHolds } from '../../../../../web/session.ts';
import { AgencyFilter } from '../../../../../web/ui/agency-filter.tsx';
import { LinkButton } from '../../../../../web/ui/button.tsx';
import { DataTable } from '../../../../../web/ui/data-table.tsx';
import { Filters, SearchField, SelectFilter } from '../../../../../web/ui/filters.tsx';
import { Link } from '../../../../../web/ui/link.tsx';
import { Page } from '../../../../../web/ui/page.tsx';
import { StatusMark } from '../../../../../web/ui/status-mark.tsx';
import { Tabs } from '../../../../../web/ui/tabs.tsx';
import type { packagePage } from '../../contract/packages.ts';
import type { z } from 'zod';
import { METHODS } from '../../rules/package/terms.ts';
import css from './list.module.css';
import { foundOf, PackageLine, PackageMark } from './marks.tsx';
import { PACKAGES } from './paths.ts';
import { packagesSearch, VIEWS, type View } from './searches.ts';
import { Sources, useSources } from './sources.tsx';
import { texts } from './texts/list.ts';
import { names } from './texts/names.ts';

type PackagePage = z.output<typeof packagePage>;

/** Own packages, and the rows of SIPD from which the next ones begin. */
export function Screen() {
  const t = useTexts(texts);
  const [search, setSearch] = useScreenSearch(packagesSearch);
  const prepares = useHolds('treasurer', 'technical-officer');
  const sources = useSources(prepares);
  const view: View = search.view === 'sources' && !prepares ? 'open' : search.view;
  const query = { text: search.q, method: search.method, agencyId: search.agency, late: search.late };
  const list = useApi<PackagePage>(view === 'sources' ? null : PACKAGES, {
    ...query,
    view,
    page: search.page,
  });
  const counts: Partial<Record<View, number | undefined>> = {
    sources: sources.data?.total,
    ...(view !== 'sources' && { [view]: list.data?.total }),
  };
  return (
    <Page
      title={t('title')}
      lead={
        <>
          {t('lead')} <Link to="/spj/aturan">{t('rules')}</Link>
        </>
      }
      actions={prepares && <LinkButton to="/spj/baru">{t('byHand')}</LinkButton>}
    >
      <PackageFilters />
      <Tabs
        label={t('views')}
        value={view}
        onChange={(next) => setSearch({ view: next as View })}
        tabs={VIEWS.filter((each) => prepares || each !== 'sources').map((each) => ({
          id: each,
          label: t(`view-${each}`),
          ...(counts[each] !== undefined && { count: counts[each] }),
        }))}
      >
        {view === 'sources' ? <Sources query={sources} /> : <Packages list={list} view={view} />}
      </Tabs>
    </Page>
  );
}

function Packages({
  list,
  view,
}: {
  list: ReturnType<typeof useApi<PackagePage>>;
  view: Exclude<View, 'sources'>;
}) {
  const t = useTexts(texts);
  const f = useFormat();
  const [, setSearch] = useScreenSearch(packagesSearch);
  return (
    <DataTable
      name="spj"
      label={t('title')}
      query={list}
      rowId={(row) => row.id}
      rowLink={(row) => `/spj/${row.id}`}
      columns={[
        {
          id: 'number',
          header: t('package'),
          fixed: true,
          cell: (row) => (
            <span className={css.two}>
              {row.number}
              <span className={css.quiet}>{row.description}</span>
            </span>
          ),
          total: t('total', { n: f.count(list.data?.total ?? 0) }),
        },
        { id: 'line', header: t('progress'), width: 110, cell: (row) => <PackageLine {...row} /> },
        {
          id: 'state',
          header: t('state'),
          cell: (row) => (
            <span className={css.two}>
              <PackageMark {...row} />
              {row.state !== 'passed' && foundOf(row) > 0 && (
                <span className={css.quiet}>{t('found', { n: foundOf(row) })}</span>
              )}
              {row.late && <StatusMark tone="warn" label={t('lateSince', { day: f.shortDay(row.dueOn!) })} />}
            </span>
          ),
        },
        {
          id: 'amount',
          header: t('amount'),
          align: 'end',
          cell: (row) => (row.amount === null ? '–' : f.rupiah(row.amount)),
        },
        { id: 'method', header: t('method'), cell: (row) => row.method },
        { id: 'day', header: t('day'), cell: (row) => (row.day === null ? '–' : f.shortDay(row.day)) },
        { id: 'payee', header: t('payee'), hidden: true, cell: (row) => row.payee ?? '–' },
        { id: 'evidence', header: t('evidence'), hidden: true, cell: (row) => row.evidenceNumber ?? '–' },
        { id: 'agency', header: t('agency'), hidden: true, cell: (row) => row.agency },
      ]}
      onPage={(page) => setSearch({ page })}
      empty={t(`empty-${view}`)}
    />
  );
}

function PackageFilters() {
  const t = useTexts(texts);
  const n = useTexts(names);
  const [search, setSearch] = useScreenSearch(packagesSearch);
  const desk = useHolds('inspektur', 'auditor', 'team-leader', 'technical-controller');
  return (
    <Filters>
      <SearchField label={t('search')} value={search.q} onChange={(q) => setSearch({ q })} />
      <SelectFilter
        label={t('method')}
        value={search.method}
        onChange={(method) => setSearch({ method })}
        options={[
          { value: '', label: t('anyMethod') },
          ...METHODS.map((value) => ({ value, label: n(`method-${value}`) })),
        ]}
      />
      {search.view !== 'sources' && (
        <SelectFilter
          label={t('due')}
          value={search.late ? 'late' : ''}
          onChange={(late) => setSearch({ late: late === 'late' })}
          options={[
            { value: '', label: t('anyDue') },
            { value: 'late', label: t('onlyLate') },
          ]}
        />
      )}
      {desk && <AgencyFilter value={search.agency} onChange={(agency) => setSearch({ agency })} />}
    </Filters>
  );
}
