import { useState } from 'react';
import type { EndpointRow, EndpointsReply } from '../../src/platform/webhooks/contract.ts';
import { useApi } from '../api.ts';
import { useFormat, useTexts } from '../language.tsx';
import { texts } from '../locales/webhooks.ts';
import { Button } from '../ui/button.tsx';
import { DataTable } from '../ui/data-table.tsx';
import { Loaded } from '../ui/loaded.tsx';
import { Notice } from '../ui/notice.tsx';
import { Page } from '../ui/page.tsx';
import { StatusMark } from '../ui/status-mark.tsx';
import { ShownSecret, WebhookForm } from './webhook-form.tsx';
import css from './webhooks.module.css';

/** Applications that are told of events. */
export function Screen() {
  const t = useTexts(texts);
  const f = useFormat();
  const endpoints = useApi<EndpointsReply>('/webhooks');
  const [adding, setAdding] = useState(false);
  const [secret, setSecret] = useState<string | null>(null);
  return (
    <Page
      title={t('title')}
      lead={t('lead')}
      actions={
        endpoints.data?.mayChange === true && (
          <Button kind="primary" onClick={() => setAdding(true)}>
            {t('add')}
          </Button>
        )
      }
    >
      {secret !== null && <ShownSecret secret={secret} onClose={() => setSecret(null)} />}
      <Loaded query={endpoints}>
        {(data) => (
          <>
            {data.closed && (
              <Notice tone="info" title={t('closedTitle')}>
                <p>{t('closed')}</p>
              </Notice>
            )}
            <DataTable
              name="webhooks"
              label={t('title')}
              rows={data.rows}
              rowId={(row) => row.id}
              rowLink={(row) => `/webhook/${row.id}`}
              empty={t('none')}
              columns={[
                { id: 'name', header: t('name'), cell: (row) => row.name },
                { id: 'state', header: t('state'), cell: (row) => <EndpointState row={row} /> },
                { id: 'waiting', header: t('waiting'), align: 'end', cell: (row) => f.count(row.waiting) },
                { id: 'url', header: t('url'), cell: (row) => <span className={css.long}>{row.url}</span> },
              ]}
            />
            {adding && (
              <WebhookForm
                events={data.events}
                row={null}
                onClose={() => setAdding(false)}
                done={(made) => {
                  setAdding(false);
                  setSecret(made?.secret ?? null);
                }}
              />
            )}
          </>
        )}
      </Loaded>
    </Page>
  );
}

/** Running, failing or stopped. */
export function EndpointState({ row }: { row: EndpointRow }) {
  const t = useTexts(texts);
  const f = useFormat();
  if (row.stoppedAt !== null) return <StatusMark tone="danger" label={t('stopped')} />;
  if (row.failingSince !== null)
    return <StatusMark tone="warn" label={t('failing', { since: f.shortTime(row.failingSince) })} />;
  return <StatusMark tone="ok" label={t('running')} />;
}
