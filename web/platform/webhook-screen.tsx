import { useState } from 'react';
import type {
  DeliveriesReply,
  DeliveryRow,
  EndpointRow,
  EndpointsReply,
} from '../../src/platform/webhooks/contract.ts';
import { post, useApi, useSend } from '../api.ts';
import { useFormat, useLocale, useTexts } from '../language.tsx';
import { texts } from '../locales/webhooks.ts';
import { useScreenParams } from '../search.ts';
import { Button } from '../ui/button.tsx';
import { DataTable, type Column } from '../ui/data-table.tsx';
import { Facts } from '../ui/facts.tsx';
import { Loaded, ProblemNotice } from '../ui/loaded.tsx';
import { Notice } from '../ui/notice.tsx';
import { Page, Section } from '../ui/page.tsx';
import { StatusMark } from '../ui/status-mark.tsx';
import { WebhookActions } from './webhook-actions.tsx';
import { EndpointState } from './webhooks-screen.tsx';
import css from './webhooks.module.css';

const TONES = { waiting: 'warn', sending: 'info', sent: 'ok', closed: 'plain' } as const;

/** One endpoint: what it is told, how it does, what was delivered. */
export function Screen() {
  const t = useTexts(texts);
  const { id } = useScreenParams<'id'>();
  const endpoints = useApi<EndpointsReply>('/webhooks');
  return (
    <Loaded query={endpoints}>
      {(data) => {
        const row = data.rows.find((each) => each.id === id);
        return (
          <Page
            title={row?.name ?? t('title')}
            back={{ to: '/webhook', label: t('title') }}
            {...(row === undefined ? {} : { status: <EndpointState row={row} /> })}
          >
            {row === undefined ? <p>{t('unknown')}</p> : <Endpoint row={row} data={data} />}
          </Page>
        );
      }}
    </Loaded>
  );
}

function Endpoint({ row, data }: { row: EndpointRow; data: EndpointsReply }) {
  const t = useTexts(texts);
  const f = useFormat();
  const locale = useLocale();
  const titles = new Map(data.events.map((each) => [each.kind, each.title[locale]]));
  return (
    <>
      {row.stoppedWhy !== null && (
        <Notice tone="warn" title={t('stopped')}>
          <p>{t(`stopped-${row.stoppedWhy}`, { since: f.shortTime(row.stoppedAt) })}</p>
        </Notice>
      )}
      {data.closed && (
        <Notice tone="info" title={t('closedTitle')}>
          <p>{t('closed')}</p>
        </Notice>
      )}
      {data.mayChange && <WebhookActions row={row} events={data.events} />}
      <Section title={t('about')}>
        <Facts
          rows={[
            { term: t('url'), value: <span className={css.long}>{row.url}</span> },
            { term: t('kinds'), value: row.kinds.map((each) => titles.get(each) ?? each).join(' · ') },
            ...(row.oldUntil === null ? [] : [{ term: t('oldUntil'), value: f.shortTime(row.oldUntil) }]),
          ]}
        />
      </Section>
      <Deliveries id={row.id} titles={titles} mayChange={data.mayChange && row.stoppedAt === null} />
    </>
  );
}

interface DeliveriesProps {
  id: string;
  titles: ReadonlyMap<string, string>;
  mayChange: boolean;
}

function Deliveries({ id, titles, mayChange }: DeliveriesProps) {
  const t = useTexts(texts);
  const f = useFormat();
  const [page, setPage] = useState(1);
  const deliveries = useApi<DeliveriesReply>(`/webhooks/${id}/deliveries`, { page, size: 50 });
  const resend = useSend({
    send: (delivery: string) => post(`/webhook-deliveries/${delivery}/resend`),
    refresh: [`/webhooks/${id}/deliveries`],
    said: t('resent'),
  });
  const columns: Column<DeliveryRow>[] = [
    { id: 'kind', header: t('kind'), cell: (row) => titles.get(row.kind) ?? row.kind },
    { id: 'at', header: t('at'), cell: (row) => f.shortTime(row.at) },
    {
      id: 'result',
      header: t('result'),
      cell: (row) => <StatusMark tone={TONES[row.state]} label={t(`result-${row.state}`)} />,
    },
    { id: 'answer', header: t('answer'), cell: (row) => row.status ?? row.error ?? '–' },
    { id: 'attempts', header: t('attempts'), align: 'end', cell: (row) => f.count(row.attempts) },
    { id: 'next', header: t('next'), cell: (row) => f.shortTime(row.nextAt) },
    {
      id: 'messageId',
      header: t('messageId'),
      cell: (row) => <span className={css.long}>{row.messageId}</span>,
      hidden: true,
    },
  ];
  return (
    <Section title={t('deliveries')}>
      {resend.problem !== null && <ProblemNotice problem={resend.problem} />}
      <DataTable
        name="webhook-deliveries"
        label={t('deliveries')}
        query={deliveries}
        rowId={(row) => row.id}
        onPage={setPage}
        empty={t('noDeliveries')}
        columns={
          mayChange
            ? [
                ...columns,
                {
                  id: 'resend',
                  header: t('resend'),
                  fixed: true,
                  cell: (row) =>
                    row.state === 'closed' ? null : (
                      <Button small kind="quiet" busy={resend.sending} onClick={() => resend.send(row.id)}>
                        {t('resend')}
                      </Button>
                    ),
                },
              ]
            : columns
        }
      />
    </Section>
  );
}
