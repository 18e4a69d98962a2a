import { apiAddress } from '../../../../web/address.ts';
import { useApi } from '../../../../web/api.ts';
import { todayIn } from '../../../../web/days.ts';
import { useTexts } from '../../../../web/language.tsx';
import { useScreenSearch } from '../../../../web/search.ts';
import { useSession } from '../../../../web/session.ts';
import { Filters, SearchField, SelectFilter } from '../../../../web/ui/filters.tsx';
import { Page } from '../../../../web/ui/page.tsx';
import type { RequestPage } from '../contract.ts';
import { names } from '../texts/names.ts';
import { kindChoices, purposeChoices, stateChoices } from './choices.ts';
import { RequestTable } from './request-table.tsx';
import { registerSearch } from './searches.ts';
import { texts } from './texts.ts';

/** Years that the filter offers, this one first. */
const YEARS = 6;

/** The register: every number given, with what became of it. */
export function Screen() {
  const t = useTexts(texts);
  const n = useTexts(names);
  const { government } = useSession();
  const [search, setSearch] = useScreenSearch(registerSearch);
  const rows = useApi<RequestPage>('/clearance/register', search);
  const { page: _, ...filters } = search;
  const thisYear = Number(todayIn(government.zone).slice(0, 4));
  const years = Array.from({ length: YEARS }, (_each, index) => String(thisYear - index));
  return (
    <Page title={t('registerTitle')} lead={t('registerLead')}>
      <Filters>
        <SearchField label={t('search')} value={search.q} onChange={(q) => setSearch({ q })} />
        <SelectFilter
          label={n('state')}
          value={search.state}
          onChange={(state) => setSearch({ state })}
          options={stateChoices(t, n)}
        />
        <SelectFilter
          label={t('kind')}
          value={search.kind}
          onChange={(kind) => setSearch({ kind })}
          options={kindChoices(t, n)}
        />
        <SelectFilter
          label={n('purpose')}
          value={search.purpose}
          onChange={(purpose) => setSearch({ purpose })}
          options={purposeChoices(t, n)}
        />
        <SelectFilter
          label={t('year')}
          value={search.year}
          onChange={(year) => setSearch({ year })}
          options={[{ value: '', label: t('every') }, ...years.map((value) => ({ value, label: value }))]}
        />
      </Filters>
      <RequestTable
        name="clearance-register"
        label={t('registerTitle')}
        columns={['number', 'name', 'purpose', 'state', 'until', 'since']}
        query={rows}
        onPage={(page) => setSearch({ page })}
        empty={t('noRegister')}
        download={{
          csv: apiAddress('/clearance/register.csv', filters),
          xlsx: apiAddress('/clearance/register.xlsx', filters),
        }}
      />
    </Page>
  );
}
