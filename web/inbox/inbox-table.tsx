import { useMemo, useState } from 'react';
import type { InboxPage, InboxRow } from '../../src/platform/inbox/contract.ts';
import { useApi } from '../api.ts';
import { useTexts } from '../language.tsx';
import { texts } from '../locales/inbox.ts';
import { useScreenSearch } from '../search.ts';
import { Button } from '../ui/button.tsx';
import { DataTable } from '../ui/data-table.tsx';
import { useGo } from '../ui/link.tsx';
import { useSay } from '../ui/status-line.tsx';
import { useInboxActs } from './acts.ts';
import { AftermathNotice } from './aftermath.tsx';
import { AssignDialog } from './assign-dialog.tsx';
import { Bulk, whyNotAssign } from './bulk.tsx';
import { QuickFilters, useSeesInside, type Queue } from './inbox-filters.tsx';
import { useInboxKeys, type InboxKey } from './inbox-keys.ts';
import { inboxSearch, isNarrowed, listQuery, viewQuery } from './inbox-search.ts';
import { focusedRow, focusRow, usePlace } from './keep-place.ts';
import { MatterBeside } from './matter-beside.tsx';
import { useInboxColumns } from './use-columns.tsx';
import { NoteDialog, PauseDialog } from './words-dialogs.tsx';

type Asking = { what: 'assign'; ids: readonly string[] } | { what: 'note' | 'pause'; id: string };

const NOBODY: ReadonlySet<string> = new Set();

/** The list itself, what can be done with its rows by pointer and by key, and the matter that is open beside it. */
export function InboxTable({ queues }: { queues: readonly Queue[] }) {
  const t = useTexts(texts);
  const say = useSay();
  const go = useGo();
  const [search, setSearch] = useScreenSearch(inboxSearch);
  const { show, page } = search;
  const list = useApi<InboxPage>('/inbox', listQuery(search));
  const rows = useMemo(() => list.data?.rows ?? [], [list.data]);
  const ids = useMemo(() => rows.map((each) => each.id), [rows]);
  const [chosen, setChosen] = useState(NOBODY);
  const [asking, setAsking] = useState<Asking | null>(null);
  const acts = useInboxActs((done) =>
    setChosen((now) => new Set([...now].filter((id) => !done.includes(id)))),
  );
  const place = usePlace(ids, show, asking !== null);
  const seesInside = useSeesInside();
  const here = queues.filter((each) => search.kind === '' || each.kind === search.kind);
  const columns = useInboxColumns(here, here.some(seesInside));
  const works = here.some((each) => each.works);
  const selected = useMemo(() => new Set(ids.filter((id) => chosen.has(id))), [ids, chosen]);
  const chosenRows = rows.filter((each) => selected.has(each.id));

  const current = () => show || focusedRow() || null;
  function move(step: 1 | -1): true {
    const here = current();
    if (here !== null) place.remember(here);
    const next = rows.find((each) => each.id === place.neighbour(step));
    if (!next) say(t(step > 0 ? 'lastOne' : 'firstOne'));
    else if (show === '') focusRow(next.id);
    else {
      setSearch({ show: next.id, page });
      say(t('moved', { number: next.number, title: next.title }));
    }
    return true;
  }
  function assign(these: readonly string[], their: readonly InboxRow[]) {
    const why = their.length === 0 ? null : whyNotAssign(their, queues, t);
    if (why === null) setAsking({ what: 'assign', ids: these });
    else say(why);
  }
  useInboxKeys(show !== '', (key: InboxKey) => {
    if (key === 'after' || key === 'next') return move(1);
    if (key === 'previous') return move(-1);
    const id = current();
    const many = chosenRows.length > 0 && key !== 'choose' ? [...selected] : id === null ? [] : [id];
    if (many.length === 0 || (id === null && key !== 'take' && key !== 'assign')) {
      say(t('pickFirst'));
      return true;
    }
    const row = rows.find((each) => each.id === id);
    if (key === 'take') acts.take(many);
    else if (key === 'assign')
      assign(
        many,
        rows.filter((each) => many.includes(each.id)),
      );
    else if (id === null) return true;
    else if (key === 'choose') setChosen(toggled(chosen, id));
    else if (key === 'note') setAsking({ what: 'note', id });
    else if (key === 'page' && row) go(row.link);
    else if (key === 'pause' && row?.paused) acts.resume(id);
    else if (key === 'pause') setAsking({ what: 'pause', id });
    return true;
  });

  const close = () => setAsking(null);
  const assigned = asking?.what === 'assign' ? asking.ids : [];
  const kind = rows.find((each) => assigned.includes(each.id))?.kind ?? search.kind;
  return (
    <>
      <AftermathNotice acts={acts} />
      <DataTable
        name="inbox"
        label={t('table')}
        query={list}
        rowId={(row) => row.id}
        columns={columns}
        onOpen={(row) => setSearch({ show: row.id, page })}
        openId={show}
        onPage={(next) => setSearch({ page: next })}
        download={{
          csv: `/api/inbox.csv?${viewQuery(search)}`,
          xlsx: `/api/inbox.xlsx?${viewQuery(search)}`,
        }}
        {...(works && {
          selected,
          onSelect: setChosen,
          bulk: (
            <Bulk
              ids={[...selected]}
              rows={chosenRows}
              queues={queues}
              acts={acts}
              onAssign={() => assign([...selected], chosenRows)}
            />
          ),
        })}
        extra={selected.size === 0 && <QuickFilters queues={queues} />}
        empty={isNarrowed(search) ? <NoMatch /> : t('empty')}
      />
      {show !== '' && (
        <MatterBeside
          id={show}
          row={rows.find((each) => each.id === show)}
          onClose={() => setSearch({ show: '', page })}
          onNext={() => move(1)}
        />
      )}
      {asking?.what === 'assign' && (
        <AssignDialog ids={asking.ids} kind={kind} onDone={acts.assigned} onClose={close} />
      )}
      {asking?.what === 'note' && <NoteDialog id={asking.id} onClose={close} />}
      {asking?.what === 'pause' && <PauseDialog id={asking.id} onClose={close} />}
    </>
  );
}

function NoMatch() {
  const t = useTexts(texts);
  const [search, setSearch] = useScreenSearch(inboxSearch);
  const all = { ...inboxSearch.read({}), kind: search.kind, sort: search.sort };
  return (
    <>
      <p>{t('emptyFiltered')}</p>
      <Button small onClick={() => setSearch(all)}>
        {t('showAll')}
      </Button>
    </>
  );
}

function toggled(chosen: ReadonlySet<string>, id: string): ReadonlySet<string> {
  const next = new Set(chosen);
  if (!next.delete(id)) next.add(id);
  return next;
}
