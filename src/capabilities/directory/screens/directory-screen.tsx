import { useTexts } from '../../../../web/language.tsx';
import { useScreenSearch } from '../../../../web/search.ts';
import { Page } from '../../../../web/ui/page.tsx';
import { Tabs } from '../../../../web/ui/tabs.tsx';
import { texts } from '../texts/people.ts';
import { AgencyPanel } from './agency-panel.tsx';
import { AgenciesTab } from './agencies-tab.tsx';
import { directorySearch } from './directory-search.ts';
import { PeopleTab } from './people-tab.tsx';
import { PersonPanel } from './person-panel.tsx';
import { VendorsTab } from './vendors-tab.tsx';

/** People, agencies and vendors, each in a tab of its own; what is open stands beside the list. */
export function Screen() {
  const t = useTexts(texts);
  const [search, setSearch] = useScreenSearch(directorySearch);
  const close = () => setSearch({ open: '', page: search.page });
  return (
    <Page title={t('title')} lead={t('lead')}>
      <Tabs
        label={t('title')}
        value={search.tab}
        onChange={(tab) => setSearch({ tab: tab as typeof search.tab, q: '', open: '', agency: '' })}
        tabs={[
          { id: 'people', label: t('people') },
          { id: 'agencies', label: t('agencies') },
          { id: 'vendors', label: t('vendors') },
        ]}
      >
        {search.tab === 'people' && <PeopleTab />}
        {search.tab === 'agencies' && <AgenciesTab />}
        {search.tab === 'vendors' && <VendorsTab />}
      </Tabs>
      {search.open !== '' && search.tab === 'people' && <PersonPanel id={search.open} onClose={close} />}
      {search.open !== '' && search.tab === 'agencies' && <AgencyPanel id={search.open} onClose={close} />}
    </Page>
  );
}
