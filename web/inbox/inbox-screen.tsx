import type { InboxQueues } from '../../src/platform/inbox/contract.ts';
import { useApi } from '../api.ts';
import { useBoth, useTexts } from '../language.tsx';
import { texts } from '../locales/inbox.ts';
import { useScreenSearch } from '../search.ts';
import { Empty } from '../ui/empty.tsx';
import { Loaded } from '../ui/loaded.tsx';
import { Page, Stack } from '../ui/page.tsx';
import { Tabs } from '../ui/tabs.tsx';
import { Escalated } from './escalated.tsx';
import { InboxFilters, type Queue } from './inbox-filters.tsx';
import { inboxSearch } from './inbox-search.ts';
import { InboxTable } from './inbox-table.tsx';
import { Views } from './views.tsx';

const ALL = 'all';

/** "Kotak masuk": every matter that the reader may see, by queue. Filters live in the address, a row opens beside the list. */
export function Screen() {
  const t = useTexts(texts);
  const [search] = useScreenSearch(inboxSearch);
  const queues = useApi<InboxQueues>('/inbox/queues');
  return (
    <Page title={t('title')} lead={t('lead')} actions={<Views search={search} />}>
      <Loaded query={queues}>
        {(data) =>
          data.queues.length === 0 ? (
            <Empty title={t('noQueue')}>
              <p>{t('noQueueBody')}</p>
            </Empty>
          ) : (
            <Inbox queues={data.queues} />
          )
        }
      </Loaded>
    </Page>
  );
}

function Inbox({ queues }: { queues: readonly Queue[] }) {
  const t = useTexts(texts);
  const both = useBoth();
  const [search, setSearch] = useScreenSearch(inboxSearch);
  const table = (
    <Stack>
      <InboxFilters key={`of ${search.kind}`} queues={queues} />
      <InboxTable key={search.kind} queues={queues} />
    </Stack>
  );
  return (
    <>
      <Escalated queues={queues} />
      {queues.length === 1 ? (
        table
      ) : (
        <Tabs
          label={t('queues')}
          value={search.kind === '' ? ALL : search.kind}
          onChange={(kind) => setSearch({ kind: kind === ALL ? '' : kind, stage: '', show: '' })}
          tabs={[
            { id: ALL, label: t('allQueues'), count: queues.reduce((sum, each) => sum + each.open, 0) },
            ...queues.map(({ kind, name, open }) => ({ id: kind, label: both(name), count: open })),
          ]}
        >
          {table}
        </Tabs>
      )}
    </>
  );
}
