import { useApi } from '../../../../../web/api.ts';
import { useFormat, useTexts } from '../../../../../web/language.tsx';
import { useScreenSearch } from '../../../../../web/search.ts';
import { useHolds } from '../../../../../web/session.ts';
import { LinkButton } from '../../../../../web/ui/button.tsx';
import { DataTable } from '../../../../../web/ui/data-table.tsx';
import { Filters, SearchField, SelectFilter } from '../../../../../web/ui/filters.tsx';
import { Notice } from '../../../../../web/ui/notice.tsx';
import { Page } from '../../../../../web/ui/page.tsx';
import { StatusMark } from '../../../../../web/ui/status-mark.tsx';
import type { TariffPage } from '../../contract.ts';
import { TARIFF_COMPONENTS } from '../../rules/tariff.ts';
import { tripNames } from '../../texts/names.ts';
import { tariffSearch } from './searches.ts';
import { texts } from './texts/tariffs.ts';

/** Letters of the longest code, 64.71. */
/** digits of a province's code; that of a regency has a point and two more */
const PROVINCE = 2;
const CODE = 5;

/** Prices by instrument, region and grade: imported, never built in. */
export function Screen() {
  const t = useTexts(texts);
  const n = useTexts(tripNames);
  const f = useFormat();
  const keeps = useHolds('inspektur', 'technical-administrator');
  const [search, setSearch] = useScreenSearch(tariffSearch);
  const tariffs = useApi<TariffPage>('/travel/tariffs', search);
  const filtered = search.component !== '' || search.region !== '';
  const sample = tariffs.data?.rows.some((each) => each.sample) ?? false;
  return (
    <Page
      title={t('title')}
      lead={t('lead')}
      actions={
        keeps && (
          <LinkButton to="/impor?jenis=travel-tariffs" kind="primary">
            {t('import')}
          </LinkButton>
        )
      }
    >
      {sample && (
        <Notice tone="warn" title={t('sample')}>
          <p>{t('sampleWay')}</p>
        </Notice>
      )}
      <Filters>
        <SelectFilter
          label={t('component')}
          value={search.component}
          onChange={(component) => setSearch({ component })}
          options={[
            { value: '', label: t('anyComponent') },
            ...TARIFF_COMPONENTS.map((value) => ({ value, label: n(`component-${value}`) })),
          ]}
        />
        <SearchField
          label={t('region')}
          hint={t('regionHint')}
          value={search.region}
          onChange={(region) => setSearch({ region: region.trim().slice(0, CODE) })}
        />
      </Filters>
      <DataTable
        name="tariffs"
        label={t('title')}
        query={tariffs}
        rowId={(row) => row.id}
        columns={[
          {
            id: 'component',
            header: t('component'),
            fixed: true,
            cell: (row) => n(`component-${row.component}`),
          },
          {
            id: 'region',
            header: t('region'),
            cell: (row) =>
              row.region === ''
                ? t('everywhere')
                : row.region.length === PROVINCE
                  ? t('province', { code: row.region })
                  : row.regionName,
          },
          { id: 'grade', header: t('grade'), cell: (row) => row.grade || t('everybody') },
          { id: 'amount', header: t('amount'), align: 'end', cell: (row) => f.rupiah(row.amount) },
          { id: 'from', header: t('validFrom'), cell: (row) => f.shortDay(row.validFrom) },
          {
            id: 'to',
            header: t('validTo'),
            cell: (row) => (row.validTo === null ? t('openEnded') : f.shortDay(row.validTo)),
          },
          {
            id: 'instrument',
            header: t('instrument'),
            cell: (row) =>
              row.sample ? (
                <StatusMark tone="warn" label={t('sampleOf', { name: row.instrument })} />
              ) : (
                row.instrument
              ),
          },
        ]}
        onPage={(page) => setSearch({ page })}
        empty={t(filtered ? 'nothingFound' : keeps ? 'noneKeeper' : 'none')}
      />
    </Page>
  );
}
