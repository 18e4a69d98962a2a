import type { OpenSession } from '../../src/platform/identity/contract.ts';
import { del, useApi, useSend } from '../api.ts';
import { useFormat, useTexts } from '../language.tsx';
import { texts } from '../locales/profile.ts';
import { Button } from '../ui/button.tsx';
import { DataTable } from '../ui/data-table.tsx';
import { Loaded } from '../ui/loaded.tsx';
import { StatusMark } from '../ui/status-mark.tsx';
import { deviceName } from './device-name.ts';

/** Where the reader is signed in, each with its end. */
export function OpenSessions() {
  const t = useTexts(texts);
  const f = useFormat();
  const sessions = useApi<OpenSession[]>('/sessions');
  const end = useSend({
    send: (id: string) => del(`/sessions/${id}`),
    refresh: ['/sessions'],
    said: t('ended'),
  });
  return (
    <Loaded query={sessions}>
      {(rows) => (
        <DataTable
          name="sessions"
          label={t('sessions')}
          rows={rows}
          rowId={(row) => row.id}
          empty={t('noSessions')}
          columns={[
            {
              id: 'device',
              header: t('device'),
              cell: (row) => deviceName(row.userAgent) ?? t('unknownDevice'),
            },
            { id: 'seen', header: t('seen'), cell: (row) => f.shortTime(row.lastSeenAt), fixed: true },
            { id: 'since', header: t('since'), cell: (row) => f.shortTime(row.createdAt), fixed: true },
            {
              id: 'end',
              header: t('end'),
              fixed: true,
              cell: (row) =>
                row.current ? (
                  <StatusMark tone="ok" label={t('thisDevice')} />
                ) : (
                  <Button small busy={end.sending} onClick={() => end.send(row.id)}>
                    {t('end')}
                  </Button>
                ),
            },
          ]}
        />
      )}
    </Loaded>
  );
}
