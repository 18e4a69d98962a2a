import { post, useSend } from '../../../../web/api.ts';
import { useFormat, useLocale, useTexts } from '../../../../web/language.tsx';
import { useSession } from '../../../../web/session.ts';
import { Button } from '../../../../web/ui/button.tsx';
import { DataTable, type DataTableProps } from '../../../../web/ui/data-table.tsx';
import { StatusMark } from '../../../../web/ui/status-mark.tsx';
import type { VisitPage, VisitView } from '../contract.ts';
import { names } from '../texts/names.ts';
import { texts } from './texts.ts';

interface VisitTableProps {
  name: string;
  label: string;
  query: NonNullable<DataTableProps<VisitView>['query']> & { data: VisitPage | undefined };
  onPage: (page: number) => void;
  empty: string;
  /** may note departures in the rows */
  receives: boolean;
  download?: { csv: string; xlsx: string };
}

/** Visits, each opening its own page. */
export function VisitTable({ name, label, query, onPage, empty, receives, download }: VisitTableProps) {
  const t = useTexts(texts);
  const n = useTexts(names);
  const f = useFormat();
  const clock = useClock();
  const time = receives ? clock : f.time;
  return (
    <DataTable
      name={name}
      label={label}
      query={query}
      rowId={(row) => row.id}
      rowLink={(row) => `/tamu/${row.id}`}
      onPage={onPage}
      empty={empty}
      {...(download ? { download } : {})}
      columns={[
        {
          id: 'name',
          header: n('name'),
          cell: (row) => (
            <>
              {row.name}
              {row.people > 1 && ` (+${f.count(row.people - 1)})`}
              {row.institution !== '' && (
                <>
                  <br />
                  {row.institution}
                </>
              )}
            </>
          ),
        },
        { id: 'standing', header: t('standing'), cell: (row) => <StandingMark visit={row} /> },
        { id: 'host', header: n('host'), cell: (row) => row.hostName || '–' },
        { id: 'purpose', header: n('purpose'), cell: (row) => n(`purpose-${row.purpose}`) },
        { id: 'place', header: n('place'), cell: (row) => row.placeName },
        { id: 'arrivedAt', header: n('arrivedAt'), cell: (row) => time(row.arrivedAt) },
        ...(receives
          ? [
              {
                id: 'act',
                header: n('leftAt'),
                cell: (row: VisitView) => (row.leftAt === null ? <Leave visit={row} /> : time(row.leftAt)),
              },
            ]
          : []),
      ]}
    />
  );
}

/** Hour and minute where the government is: the list is of one day. */
function useClock(): (at: string) => string {
  const locale = useLocale();
  const { government } = useSession();
  const format = new Intl.DateTimeFormat(locale, {
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZone: government.zone,
  });
  return (at) => format.format(new Date(at));
}

export function StandingMark({ visit }: { visit: Pick<VisitView, 'standing' | 'gift'> }) {
  const n = useTexts(names);
  const tone = { inside: 'info', late: 'bent', left: 'plain' } as const;
  return (
    <>
      <StatusMark tone={tone[visit.standing]} label={n(`standing-${visit.standing}`)} />
      {visit.gift && (
        <>
          <br />
          <StatusMark tone="warn" label={n('gift')} />
        </>
      )}
    </>
  );
}

export function Leave({ visit }: { visit: Pick<VisitView, 'id'> }) {
  const t = useTexts(texts);
  const { send, sending } = useSend({
    send: () => post(`/guestbook/visits/${visit.id}/leave`),
    refresh: ['/guestbook'],
    said: t('leftSaid'),
  });
  return (
    <Button small busy={sending} onClick={() => send(undefined)}>
      {t('leave')}
    </Button>
  );
}
