import { useEffect, useState } from 'react';
import { del, useApi, useRefresh, useSend } from '../../../../../../web/api.ts';
import { useFormat, useTexts } from '../../../../../../web/language.tsx';
import { Button } from '../../../../../../web/ui/button.tsx';
import { DataTable } from '../../../../../../web/ui/data-table.tsx';
import { ConfirmDialog } from '../../../../../../web/ui/dialog.tsx';
import { Section } from '../../../../../../web/ui/page.tsx';
import { texts } from '../texts/activity.ts';
import { stepPath } from './steps.ts';

interface Row {
  id: string;
  title: string;
  agency: string | null;
  savedAt: string;
}

/** Own activities that were begun and not finished. */
export function Unfinished() {
  const t = useTexts(texts);
  const f = useFormat();
  const [dropping, setDropping] = useState<Row | null>(null);
  const refresh = useRefresh();
  // One that was finished a moment ago must not be offered again.
  useEffect(() => refresh('/spending/drafts'), [refresh]);
  const list = useApi<{ rows: Row[] }>('/spending/drafts');
  const drop = useSend({
    send: (id: string) => del(`/spending/drafts/${id}`),
    refresh: ['/spending/drafts'],
    said: t('dropped'),
    done: () => setDropping(null),
  });
  const rows = list.data?.rows ?? [];
  if (rows.length === 0) return null;
  return (
    <Section title={t('unfinished')}>
      <p>{t('unfinishedLead')}</p>
      <DataTable
        name="unfinished-activities"
        label={t('unfinished')}
        rows={rows}
        rowId={(row) => row.id}
        rowLink={(row) => stepPath(row.id, 'activity')}
        columns={[
          { id: 'title', header: t('title'), cell: (row) => row.title || t('untitled') },
          { id: 'agency', header: t('agency'), cell: (row) => row.agency ?? '–' },
          {
            id: 'saved',
            header: t('saved'),
            cell: (row) => t('savedAt', { time: f.shortTime(row.savedAt) }),
          },
          {
            id: 'drop',
            header: t('drop'),
            cell: (row) => (
              <Button kind="quiet" small onClick={() => setDropping(row)}>
                {t('drop')}
              </Button>
            ),
          },
        ]}
      />
      <ConfirmDialog
        title={t('dropTitle')}
        body={t('dropBody', { title: dropping?.title || t('untitled') })}
        confirm={t('drop')}
        kind="danger"
        open={dropping !== null}
        onClose={() => setDropping(null)}
        onConfirm={() => {
          if (dropping !== null) drop.send(dropping.id);
        }}
      />
    </Section>
  );
}
