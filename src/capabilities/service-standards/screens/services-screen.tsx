import { useApi } from '../../../../web/api.ts';
import { useFormat, useLocale, useTexts } from '../../../../web/language.tsx';
import { useScreenSearch } from '../../../../web/search.ts';
import { AgencyFilter } from '../../../../web/ui/agency-filter.tsx';
import { LinkButton } from '../../../../web/ui/button.tsx';
import { DataTable } from '../../../../web/ui/data-table.tsx';
import { Filters, SearchField, SelectFilter } from '../../../../web/ui/filters.tsx';
import { Page } from '../../../../web/ui/page.tsx';
import type { ServicePage } from '../contract.ts';
import { feeInWords } from '../rules/fee.ts';
import { FEE_KINDS } from '../rules/standard.ts';
import { servicesSearch } from './searches.ts';
import { StateMark } from './state-mark.tsx';
import { texts } from './texts.ts';

/** Schools offer no services of their own here, and would fill the list. */
const SCHOOL = 'sekolah';

/** What the agencies promise, as the public reads it. */
export function Screen() {
  const t = useTexts(texts);
  const f = useFormat();
  const locale = useLocale();
  const [search, setSearch] = useScreenSearch(servicesSearch);
  const services = useApi<ServicePage>('/services', search);
  return (
    <Page
      title={t('title')}
      lead={t('lead')}
      actions={
        services.data?.mayAdd === true && (
          <>
            <LinkButton to="/layanan/baru" kind="primary">
              {t('add')}
            </LinkButton>
            <LinkButton to="/impor?jenis=services">{t('import')}</LinkButton>
          </>
        )
      }
    >
      <Filters>
        <SearchField
          label={t('search')}
          hint={t('searchHint')}
          value={search.q}
          onChange={(q) => setSearch({ q })}
        />
        <AgencyFilter
          value={search.agency}
          onChange={(agency) => setSearch({ agency })}
          levels={Infinity}
          without={SCHOOL}
        />
        <SelectFilter
          label={t('fee')}
          value={search.fee}
          onChange={(fee) => setSearch({ fee })}
          options={[
            { value: '', label: t('anyFee') },
            ...FEE_KINDS.map((value) => ({ value, label: t(`fee-${value}`) })),
          ]}
        />
        <SelectFilter
          label={t('shown')}
          value={search.all ? 'all' : ''}
          onChange={(value) => setSearch({ all: value === 'all' })}
          options={[
            { value: '', label: t('onlyOffered') },
            { value: 'all', label: t('everything') },
          ]}
        />
      </Filters>
      <DataTable
        name="services"
        label={t('title')}
        query={services}
        rowId={(row) => row.id}
        rowLink={(row) => `/layanan/${row.id}`}
        columns={[
          { id: 'service', header: t('service'), cell: (row) => row.name },
          { id: 'agency', header: t('agency'), cell: (row) => row.agencyName },
          { id: 'time', header: t('time'), cell: (row) => row.time },
          { id: 'fee', header: t('fee'), align: 'end', cell: (row) => feeInWords(row, locale) },
          { id: 'since', header: t('since'), hidden: true, cell: (row) => f.shortDay(row.validFrom) },
          {
            id: 'state',
            header: t('state'),
            hidden: !search.all,
            cell: (row) => <StateMark offered={row.offered} lastDay={row.lastDay} />,
          },
        ]}
        onPage={(page) => setSearch({ page })}
        empty={t('none')}
      />
    </Page>
  );
}
