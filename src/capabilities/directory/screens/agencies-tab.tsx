import { useMemo, useState } from 'react';
import { useApi } from '../../../../web/api.ts';
import { useTexts } from '../../../../web/language.tsx';
import { useScreenSearch } from '../../../../web/search.ts';
import { Button, Buttons } from '../../../../web/ui/button.tsx';
import { Empty } from '../../../../web/ui/empty.tsx';
import { Filters, SearchField, SelectFilter } from '../../../../web/ui/filters.tsx';
import { Loaded } from '../../../../web/ui/loaded.tsx';
import type { AgencyList, AgencyRow } from '../contract/agencies.ts';
import { texts } from '../texts/agencies.ts';
import { texts as people } from '../texts/people.ts';
import { AgencyTree } from './agency-tree.tsx';
import { directorySearch } from './directory-search.ts';
import { EditAgencyDialog } from './edit-agency-dialog.tsx';
import { useTree } from './use-tree.ts';

export function AgenciesTab() {
  const t = useTexts(texts);
  const p = useTexts(people);
  const [search, setSearch] = useScreenSearch(directorySearch);
  const agencies = useApi<AgencyList>('/directory/agencies', { closed: search.closed });
  const [adding, setAdding] = useState(false);
  return (
    <>
      <Filters>
        <SearchField label={t('search')} value={search.q} onChange={(q) => setSearch({ q })} />
        <SelectFilter
          label={t('showClosed')}
          value={search.closed ? 'all' : 'in'}
          onChange={(value) => setSearch({ closed: value === 'all' })}
          options={[
            { value: 'in', label: t('still') },
            { value: 'all', label: p('all') },
          ]}
        />
      </Filters>
      {agencies.data?.mayKeep && (
        <Buttons>
          <Button kind="primary" small onClick={() => setAdding(true)}>
            {t('add')}
          </Button>
        </Buttons>
      )}
      <Loaded query={agencies}>{(data) => <Tree list={data} />}</Loaded>
      {adding && <EditAgencyDialog agency={null} parent={null} onClose={() => setAdding(false)} />}
    </>
  );
}

function Tree({ list }: { list: AgencyList }) {
  const t = useTexts(texts);
  const p = useTexts(people);
  const [search, setSearch] = useScreenSearch(directorySearch);
  const text = search.q.trim().toLowerCase();
  const fits = useMemo(() => {
    if (text === '') return null;
    const words = text.split(/\s+/);
    return (agency: AgencyRow) =>
      agency.code.toLowerCase().startsWith(text) ||
      words.every((word) => agency.name.toLowerCase().includes(word));
  }, [text]);
  const tree = useTree(list.agencies, fits);
  if (list.agencies.length === 0) return <Empty title={t('empty')} />;
  if (tree.count === 0) return <Empty title={t('none')} />;
  return (
    <AgencyTree
      below={tree.below}
      parent={null}
      today={list.today}
      unfolded={tree.unfolded}
      onFold={tree.fold}
      openId={search.open}
      onOpen={(open) => setSearch({ open })}
      label={p('agencies')}
    />
  );
}
