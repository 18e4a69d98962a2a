import { useApi } from '../../../../../web/api.ts';
import { todayIn } from '../../../../../web/days.ts';
import { useTexts } from '../../../../../web/language.tsx';
import { useScreenSearch } from '../../../../../web/search.ts';
import { useHolds, useSession } from '../../../../../web/session.ts';
import { DataTable } from '../../../../../web/ui/data-table.tsx';
import { Filters, SearchField } from '../../../../../web/ui/filters.tsx';
import { Loaded } from '../../../../../web/ui/loaded.tsx';
import { Page, Section } from '../../../../../web/ui/page.tsx';
import type { AgreementList, ProsecutorPage } from '../../contract/prosecutor.ts';
import { useContractColumns } from '../contracts/contract-columns.tsx';
import { AddAgreement } from './add-agreement.tsx';
import { AgreementsTable } from './agreements-table.tsx';
import { prosecutorSearch } from './searches.ts';
import { texts } from './texts.ts';

/** Agreements for who keeps them and who reads under them, and for the prosecutor the contracts that they open. */
export function Screen() {
  const t = useTexts(texts);
  const agreements = useApi<AgreementList>('/spending/prosecutor/agreements');
  const reads = useHolds('prosecutor');
  return (
    <Page title={t('title')} lead={t('lead')}>
      {reads && (
        <Section title={t('contracts')}>
          <Contracts />
        </Section>
      )}
      <Loaded query={agreements}>
        {({ rows, may }) => (
          <>
            <Section title={t('agreements')}>
              <AgreementsTable rows={rows} may={may} />
            </Section>
            {may && (
              <Section title={t('add')}>
                <AddAgreement />
              </Section>
            )}
          </>
        )}
      </Loaded>
    </Page>
  );
}

function Contracts() {
  const t = useTexts(texts);
  const { government } = useSession();
  const [{ q, page }, setSearch] = useScreenSearch(prosecutorSearch);
  const list = useApi<ProsecutorPage>('/spending/prosecutor/contracts', { q, page });
  const columns = useContractColumns(list.data, todayIn(government.zone));
  return (
    <>
      <Filters>
        <SearchField label={t('search')} value={q} onChange={(next) => setSearch({ q: next })} />
      </Filters>
      <DataTable
        name="prosecutor-contracts"
        label={t('contracts')}
        query={list}
        rowId={(row) => row.id}
        rowLink={(row) => `/kontrak/${row.id}`}
        columns={columns}
        onPage={(next) => setSearch({ page: next })}
        empty={t('noContracts')}
      />
    </>
  );
}
