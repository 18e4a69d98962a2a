import type { InboxRow } from '../../src/platform/inbox/contract.ts';
import { useBoth, useFormat, useTexts } from '../language.tsx';
import { texts } from '../locales/inbox.ts';
import { Code } from '../ui/code.tsx';
import type { Column } from '../ui/data-table.tsx';
import { StatusMark } from '../ui/status-mark.tsx';
import { Due } from './due.tsx';
import type { Queue } from './inbox-filters.tsx';
import css from './inbox.module.css';

/**
 * @param queues the queues in the table: with one of them its name need not stand in every row
 * @param inside who is in charge may be told
 */
export function useInboxColumns(queues: readonly Queue[], inside: boolean): Column<InboxRow>[] {
  const t = useTexts(texts);
  const f = useFormat();
  const both = useBoth();
  const names = new Map(queues.map((each) => [each.kind, each.name]));
  return [
    {
      id: 'matter',
      header: t('matter'),
      cell: (row) => (
        <>
          <Code>{row.number}</Code>
          <span className={css.title}>{row.title}</span>
        </>
      ),
    },
    { id: 'due', header: t('due'), fixed: true, cell: (row) => <Due row={row} /> },
    {
      id: 'stage',
      header: t('stage'),
      cell: (row) => (
        <>
          {both(row.stage.words)}
          {row.unproven && (
            <span className={css.unproven}>
              <StatusMark tone="warn" label={t('unprovenShort')} />
            </span>
          )}
        </>
      ),
    },
    { id: 'agency', header: t('agency'), cell: (row) => row.agency?.name ?? <i>{t('noAgency')}</i> },
    ...(inside
      ? [{ id: 'assignee', header: t('assignee'), cell: (row: InboxRow) => <Assignee row={row} /> }]
      : []),
    {
      id: 'kind',
      header: t('kind'),
      cell: (row) => {
        const name = names.get(row.kind);
        return name ? both(name) : row.kind;
      },
      hidden: queues.length < 2,
    },
    { id: 'received', header: t('received'), cell: (row) => f.shortDay(row.receivedOn), hidden: true },
  ];
}

function Assignee({ row }: { row: InboxRow }) {
  const t = useTexts(texts);
  if (row.assignee === null) return <i>{t('nobody')}</i>;
  return row.mine ? <b>{t('me', { name: row.assignee.name })}</b> : row.assignee.name;
}
