import { post, useApi, useRefresh, useSend } from '../api.ts';
import { useFormat, useTexts } from '../language.tsx';
import { texts } from '../locales/notices.ts';
import { useScreenSearch } from '../search.ts';
import { Button } from '../ui/button.tsx';
import type { PageOfRows } from '../ui/data-table.tsx';
import { Empty } from '../ui/empty.tsx';
import { Link } from '../ui/link.tsx';
import { Loaded } from '../ui/loaded.tsx';
import { Page } from '../ui/page.tsx';
import { Pagination } from '../ui/pagination.tsx';
import { StatusMark } from '../ui/status-mark.tsx';
import { Tabs } from '../ui/tabs.tsx';
import css from './notices-screen.module.css';
import { noticesSearch } from './notices-search.ts';

interface NoticeRow {
  id: string;
  title: string;
  body: string;
  link: string;
  at: string;
  read: boolean;
}
type NoticePage = PageOfRows<NoticeRow> & { unread: number };

export function Screen() {
  const t = useTexts(texts);
  const [search, setSearch] = useScreenSearch(noticesSearch);
  const notices = useApi<NoticePage>('/notifications', {
    page: search.page,
    unread: search.unread ? 'true' : '',
  });
  const readAll = useSend({
    send: () => post('/notifications/read', { ids: null }),
    refresh: ['/notifications'],
    said: t('marked'),
  });
  const unread = notices.data?.unread ?? 0;
  return (
    <Page
      title={t('title')}
      actions={
        unread > 0 && (
          <Button busy={readAll.sending} onClick={() => readAll.send(undefined)}>
            {t('readAll')}
          </Button>
        )
      }
    >
      <Tabs
        label={t('title')}
        value={search.unread ? 'unread' : 'all'}
        onChange={(tab) => setSearch({ unread: tab === 'unread' })}
        tabs={[
          { id: 'all', label: t('all') },
          { id: 'unread', label: t('unread'), count: unread },
        ]}
      >
        <Loaded query={notices}>
          {(page) =>
            page.rows.length === 0 ? (
              <Empty title={t(search.unread ? 'noneUnread' : 'none')} />
            ) : (
              <>
                <ul className={css.list}>
                  {page.rows.map((row) => (
                    <NoticeLine key={row.id} row={row} />
                  ))}
                </ul>
                <Pagination {...page} onPage={(next) => setSearch({ page: next })} />
              </>
            )
          }
        </Loaded>
      </Tabs>
    </Page>
  );
}

function NoticeLine({ row }: { row: NoticeRow }) {
  const t = useTexts(texts);
  const f = useFormat();
  const refresh = useRefresh();
  const read = () => {
    if (!row.read) void post('/notifications/read', { ids: [row.id] }).then(() => refresh('/notifications'));
  };
  return (
    <li className={css.notice}>
      <p className={css.head}>
        <Link to={row.link} onClick={read} className={css.title}>
          {row.title}
        </Link>
        {!row.read && <StatusMark tone="info" label={t('new')} />}
        <time dateTime={row.at}>{f.time(row.at)}</time>
      </p>
      <p className={css.body}>{row.body}</p>
    </li>
  );
}
