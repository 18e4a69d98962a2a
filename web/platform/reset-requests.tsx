import { useState } from 'react';
import type { RequestRow, RequestsReply } from '../../src/platform/identity/contract.ts';
import { post, useApi, useSend } from '../api.ts';
import { downloadPost } from '../download.ts';
import { useFormat, useTexts } from '../language.tsx';
import { texts } from '../locales/accounts.ts';
import { useScreenSearch } from '../search.ts';
import { Button, Buttons } from '../ui/button.tsx';
import { DataTable } from '../ui/data-table.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Filters, SelectFilter } from '../ui/filters.tsx';
import { Form, useForm } from '../ui/form.tsx';
import { TextArea } from '../ui/fields.tsx';
import { ProblemNotice } from '../ui/loaded.tsx';
import { StatusMark } from '../ui/status-mark.tsx';
import { accountsSearch } from './accounts-search.ts';

const TONES = { open: 'warn', approved: 'ok', refused: 'danger', expired: 'plain' } as const;

/** The other of four eyes: approves or refuses what a colleague asked for. */
export function ResetRequests() {
  const t = useTexts(texts);
  const f = useFormat();
  const [search, setSearch] = useScreenSearch(accountsSearch);
  const requests = useApi<RequestsReply>('/account-requests', { status: search.requests, page: search.page });
  const [refusing, setRefusing] = useState<RequestRow | null>(null);
  const approve = useSend({
    send: (id: string) => downloadPost(`/account-requests/${id}/approval`),
    refresh: ['/account-requests', '/accounts'],
    said: t('approvedDone'),
  });
  return (
    <>
      <Filters>
        <SelectFilter
          label={t('status')}
          value={search.requests === 'decided' ? 'decided' : 'open'}
          onChange={(next) => setSearch({ requests: next })}
          options={[
            { value: 'open', label: t('open') },
            { value: 'decided', label: t('decided') },
          ]}
        />
      </Filters>
      {approve.problem && <ProblemNotice problem={approve.problem} />}
      <DataTable
        name="account-requests"
        label={t('requests')}
        query={requests}
        rowId={(row) => row.id}
        onPage={(page) => setSearch({ page })}
        empty={t('noRequests')}
        columns={[
          { id: 'name', header: t('name'), cell: (row) => row.name },
          { id: 'agency', header: t('agency'), cell: (row) => row.agency?.name ?? '–' },
          { id: 'reason', header: t('reason'), cell: (row) => row.reason },
          { id: 'by', header: t('requestedBy'), cell: (row) => row.requestedBy },
          { id: 'at', header: t('requestedAt'), cell: (row) => f.shortTime(row.requestedAt) },
          {
            id: 'decision',
            header: t('decision'),
            fixed: true,
            cell: (row) =>
              row.status !== 'open' ? (
                <StatusMark tone={TONES[row.status]} label={t(row.status)} />
              ) : row.mayDecide ? (
                <Buttons>
                  <Button small busy={approve.sending} onClick={() => approve.send(row.id)}>
                    {t('approve')}
                  </Button>
                  <Button small kind="danger" onClick={() => setRefusing(row)}>
                    {t('refuse')}
                  </Button>
                </Buttons>
              ) : (
                t('ownRequest')
              ),
          },
        ]}
      />
      {refusing && <Refuse request={refusing} onClose={() => setRefusing(null)} />}
    </>
  );
}

function Refuse({ request, onClose }: { request: RequestRow; onClose: () => void }) {
  const t = useTexts(texts);
  const form = useForm({
    initial: { note: '' },
    send: (values) => post(`/account-requests/${request.id}/refusal`, values),
    refresh: ['/account-requests', '/accounts'],
    said: t('refusedDone'),
    done: onClose,
  });
  return (
    <Dialog title={`${t('refuse')}: ${request.name}`} open onClose={onClose}>
      <Form form={form} submit={t('refuse')} kind="danger" cancel={onClose}>
        <TextArea {...form.field('note')} label={t('refuseNote')} max={500} required />
      </Form>
    </Dialog>
  );
}
