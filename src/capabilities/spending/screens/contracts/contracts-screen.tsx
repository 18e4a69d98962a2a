import { apiAddress } from '../../../../../web/address.ts';
import { useApi } from '../../../../../web/api.ts';
import { todayIn } from '../../../../../web/days.ts';
import { useFormat, useTexts } from '../../../../../web/language.tsx';
import { useScreenSearch } from '../../../../../web/search.ts';
import { useSession } from '../../../../../web/session.ts';
import { AgencyFilter } from '../../../../../web/ui/agency-filter.tsx';
import { Button, LinkButton } from '../../../../../web/ui/button.tsx';
import { DataTable } from '../../../../../web/ui/data-table.tsx';
import { Filters, SearchField, SelectFilter } from '../../../../../web/ui/filters.tsx';
import { Page } from '../../../../../web/ui/page.tsx';
import { Stat, Stats } from '../../../../../web/ui/stat.tsx';
import type { ContractPage } from '../../contract/contracts.ts';
import { CONTRACT_STATES } from '../../rules/contracts/machine.ts';
import { contractNames } from '../../texts/contract-names.ts';
import { useContractColumns } from './contract-columns.tsx';
import { CONTRACTS } from './paths.ts';
import { contractsSearch, listQuery, SORTS } from './searches.ts';
import { texts } from './texts/list.ts';

/** Every contract that the reader may see, the furthest behind its own plan on top. */
export function Screen() {
  const t = useTexts(texts);
  const { government } = useSession();
  const [search, setSearch] = useScreenSearch(contractsSearch);
  const query = listQuery(search);
  const list = useApi<ContractPage>(CONTRACTS, { ...query, page: search.page });
  const columns = useContractColumns(list.data, todayIn(government.zone));
  const isNarrowed = Object.values({ ...query, sort: '' }).some((each) => each !== '');
  return (
    <Page
      title={t('title')}
      lead={t('lead')}
      actions={
        list.data?.mayAdd && (
          <LinkButton to="/serapan/kegiatan-baru" kind="primary">
            {t('add')}
          </LinkButton>
        )
      }
    >
      {list.data && <Counts counts={list.data.counts} />}
      <ContractFilters />
      <DataTable
        name="contracts"
        label={t('title')}
        query={list}
        rowId={(row) => row.id}
        rowLink={(row) => `/kontrak/${row.id}`}
        columns={columns}
        onPage={(page) => setSearch({ page })}
        empty={t(isNarrowed ? 'empty' : 'noneYet')}
        download={{
          csv: apiAddress(`${CONTRACTS}.csv`, query),
          xlsx: apiAddress(`${CONTRACTS}.xlsx`, query),
        }}
        extra={
          search.vendor !== '' && (
            <>
              <span>{t('ofVendor')}</span>
              <Button kind="quiet" small onClick={() => setSearch({ vendor: '' })}>
                {t('widen')}
              </Button>
            </>
          )
        }
      />
    </Page>
  );
}

/** How many there are of each kind that somebody has to look at; each number is a way into the list. */
function Counts({ counts }: { counts: ContractPage['counts'] }) {
  const t = useTexts(texts);
  const f = useFormat();
  return (
    <Stats>
      <Stat label={t('all')} value={f.count(counts.all)} to="/kontrak" />
      <Stat label={t('isCritical')} value={f.count(counts.critical)} to="/kontrak?critical=any" />
      <Stat label={t('isOver')} value={f.count(counts.over)} to="/kontrak?over=yes" />
      <Stat label={t('isSuspended')} value={f.count(counts.suspended)} />
    </Stats>
  );
}

function ContractFilters() {
  const t = useTexts(texts);
  const n = useTexts(contractNames);
  const [search, setSearch] = useScreenSearch(contractsSearch);
  return (
    <Filters>
      <SearchField label={t('search')} value={search.q} onChange={(q) => setSearch({ q })} />
      <SelectFilter
        label={t('critical')}
        value={search.critical}
        onChange={(critical) => setSearch({ critical })}
        options={[
          { value: '', label: t('anyCritical') },
          { value: 'any', label: t('onlyCritical') },
          ...(['1', '2', '3'] as const).map((value) => ({ value, label: n(`critical-${value}`) })),
        ]}
      />
      <SelectFilter
        label={t('over')}
        value={search.over}
        onChange={(over) => setSearch({ over })}
        options={[
          { value: '', label: t('anyTime') },
          { value: 'yes', label: t('onlyOver') },
        ]}
      />
      <SelectFilter
        label={t('state')}
        value={search.state}
        onChange={(state) => setSearch({ state })}
        options={[
          { value: '', label: t('anyState') },
          { value: 'open', label: t('openState') },
          ...CONTRACT_STATES.map((value) => ({ value, label: n(`state-${value}`) })),
        ]}
      />
      <AgencyFilter value={search.agency} onChange={(agency) => setSearch({ agency })} />
      <SelectFilter
        label={t('sort')}
        value={search.sort}
        onChange={(sort) => setSearch({ sort })}
        options={SORTS.map((value) => ({ value, label: t(`sort-${value}`) }))}
      />
    </Filters>
  );
}
