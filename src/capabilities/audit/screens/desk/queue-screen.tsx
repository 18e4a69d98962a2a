import { useState } from 'react';
import { useApi } from '../../../../../web/api.ts';
import { useTexts } from '../../../../../web/language.tsx';
import { useScreenSearch } from '../../../../../web/search.ts';
import { Button, LinkButton } from '../../../../../web/ui/button.tsx';
import { DataTable } from '../../../../../web/ui/data-table.tsx';
import { useGo } from '../../../../../web/ui/link.tsx';
import { Page } from '../../../../../web/ui/page.tsx';
import { Tabs } from '../../../../../web/ui/tabs.tsx';
import type { FlagPage } from '../../contract/flags.ts';
import { FLAG_STATES, type FlagState } from '../../rules/flags/life.ts';
import { AssignDialog } from './assign-dialog.tsx';
import css from './desk.module.css';
import { focusedRow, useDeskKeys, type DeskKey } from './desk-keys.ts';
import { DismissDialog, ReopenDialog } from './dismiss-dialog.tsx';
import { FlagPanel } from './flag-panel.tsx';
import { useQueueColumns } from './queue-columns.tsx';
import { QueueFilters } from './queue-filters.tsx';
import {
  findingPath,
  flagQuery,
  FLAGS,
  isNarrowed,
  queueSearch,
  UNNARROWED,
  type Asking,
} from './queue-search.ts';
import { names } from './texts/names.ts';
import { texts } from './texts/queue.ts';
import { Views } from './views.tsx';

/** Rows on one page of the queue. */
const SIZE = 100;

/** The auditor's queue: all flags, the most pressing on top, with everything that put it there. */
export function Screen() {
  const t = useTexts(texts);
  const n = useTexts(names);
  const go = useGo();
  const [search, setSearch] = useScreenSearch(queueSearch);
  const asked = flagQuery(search).toString();
  const [pages, setPages] = useState<{ of: string; after: readonly string[] }>({ of: asked, after: [] });
  const after = pages.of === asked ? pages.after : [];
  const list = useApi<FlagPage>(`${FLAGS}?${asked}&size=${SIZE}&after=${after.at(-1) ?? ''}`);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [asking, setAsking] = useState<Asking | null>(null);
  const rows = list.data?.rows ?? [];
  const columns = useQueueColumns(list.data);
  const act = (next: Asking['act'], ids: readonly string[]) => setAsking({ act: next, ids });

  /** What a key means: the open flag, or all that are chosen, or the one under the focus. */
  function meant(): readonly string[] {
    if (search.show !== '') return [search.show];
    if (chosen.size > 0) return [...chosen];
    const row = focusedRow();
    return row === null ? [] : [row];
  }
  useDeskKeys(search.show !== '', (key: DeskKey) => {
    if (key === 'next' || key === 'previous') {
      const at = rows.findIndex((row) => row.id === search.show);
      const row = rows[at + (key === 'next' ? 1 : -1)];
      if (row) setSearch({ show: row.id });
      return true;
    }
    const ids = meant();
    if (key === 'choose') {
      setChosen(toggled(chosen, ids));
      return true;
    }
    if (ids.length === 0 || search.state !== 'open') return false;
    if (key === 'finding') go(findingPath(ids));
    else act(key, ids);
    return true;
  });

  const years = [...new Set([...rows.map((row) => row.year), search.year])]
    .filter((year) => year > 0)
    .sort((a, b) => b - a);
  const ids = [...chosen];
  return (
    <Page title={t('title')} lead={t('lead')}>
      <QueueFilters years={years} />
      <Tabs
        label={t('state')}
        value={search.state}
        onChange={(state) => {
          setChosen(new Set());
          setSearch({ state: state as FlagState, show: '' });
        }}
        tabs={FLAG_STATES.map((id) => ({ id, label: n(`state-${id}`), count: list.data?.states[id] }))}
      >
        <div className={css.dense}>
          <DataTable
            name="audit-flags"
            label={n(`state-${search.state}`)}
            query={{
              ...list,
              data: list.data && {
                rows,
                total: list.data.total,
                page: after.length + 1,
                size: SIZE,
              },
            }}
            rowId={(row) => row.id}
            columns={columns}
            onOpen={(row) => setSearch({ show: row.id })}
            openId={search.show}
            selected={chosen}
            onSelect={setChosen}
            onPage={(page) => {
              const next = list.data?.next;
              setChosen(new Set());
              if (page <= after.length) setPages({ of: asked, after: after.slice(0, -1) });
              else if (next) setPages({ of: asked, after: [...after, next] });
            }}
            bulk={
              search.state === 'open' ? (
                <>
                  <LinkButton small to={findingPath(ids)}>
                    {t('makeFinding')}
                  </LinkButton>
                  <Button small onClick={() => act('assign', ids)}>
                    {t('assign')}
                  </Button>
                  <Button small onClick={() => act('dismiss', ids)}>
                    {t('dismiss')}
                  </Button>
                </>
              ) : search.state === 'dismissed' ? (
                <Button small onClick={() => act('reopen', ids)}>
                  {t('reopen')}
                </Button>
              ) : null
            }
            download={{ csv: `/api${FLAGS}.csv?${asked}`, xlsx: `/api${FLAGS}.xlsx?${asked}` }}
            extra={
              <>
                <Views search={search} />
                {isNarrowed(search) && (
                  <Button kind="quiet" small onClick={() => setSearch(UNNARROWED)}>
                    {t('clear')}
                  </Button>
                )}
              </>
            }
            empty={isNarrowed(search) ? t('nothing') : t(`empty-${search.state}`)}
          />
        </div>
      </Tabs>
      {search.show !== '' && (
        <FlagPanel key={search.show} id={search.show} onClose={() => setSearch({ show: '' })} onAsk={act} />
      )}
      {asking !== null && asking.act === 'dismiss' && (
        <DismissDialog ids={asking.ids} onClose={() => setAsking(null)} onDone={forget} />
      )}
      {asking !== null && asking.act === 'reopen' && (
        <ReopenDialog ids={asking.ids} onClose={() => setAsking(null)} onDone={forget} />
      )}
      {asking !== null && asking.act === 'assign' && (
        <AssignDialog ids={asking.ids} onClose={() => setAsking(null)} onDone={forget} />
      )}
    </Page>
  );

  function forget() {
    setAsking(null);
    setChosen(new Set());
  }
}

function toggled(chosen: ReadonlySet<string>, ids: readonly string[]): ReadonlySet<string> {
  const next = new Set(chosen);
  for (const id of ids) if (!next.delete(id)) next.add(id);
  return next;
}
