import { useApi } from '../../../../../../web/api.ts';
import { useTexts } from '../../../../../../web/language.tsx';
import { useScreenSearch } from '../../../../../../web/search.ts';
import { Empty } from '../../../../../../web/ui/empty.tsx';
import { AgencyFilter } from '../../../../../../web/ui/agency-filter.tsx';
import { Filters } from '../../../../../../web/ui/filters.tsx';
import { Loaded } from '../../../../../../web/ui/loaded.tsx';
import { Page } from '../../../../../../web/ui/page.tsx';
import type { FinanceStaff } from '../../../contract/slow.ts';
import { STAFF } from '../paths.ts';
import { staffSearch } from '../searches.ts';
import { texts } from '../texts/staff.ts';
import { Member } from './member.tsx';

/** The head's page of the own finance staff; everybody else finds himself here and nobody else. */
export function Screen() {
  const [search] = useScreenSearch(staffSearch);
  const staff = useApi<FinanceStaff>(STAFF, { agencyId: search.agency });
  return <Loaded query={staff}>{(data) => <Body staff={data} />}</Loaded>;
}

function Body({ staff }: { staff: FinanceStaff }) {
  const t = useTexts(texts);
  const [search, setSearch] = useScreenSearch(staffSearch);
  const isHead = staff.view === 'head';
  return (
    <Page title={`${t('title')}: ${staff.agency}`} lead={t(isHead ? 'leadHead' : 'leadOwn')}>
      {isHead && (
        <Filters>
          <AgencyFilter
            value={search.agency || staff.agencyId}
            onChange={(agency) => setSearch({ agency })}
          />
        </Filters>
      )}
      {staff.members.length === 0 && <Empty title={t('nobody')} />}
      {staff.members.map((each) => (
        <Member key={each.personId} member={each} staff={staff} />
      ))}
    </Page>
  );
}
