import { useState } from 'react';
import { post, upload, useApi } from '../../../../web/api.ts';
import { useFormat, useTexts } from '../../../../web/language.tsx';
import { DataTable } from '../../../../web/ui/data-table.tsx';
import { TextArea, TextField } from '../../../../web/ui/fields.tsx';
import { FileField } from '../../../../web/ui/file-field.tsx';
import { Form, useForm } from '../../../../web/ui/form.tsx';
import { useGo } from '../../../../web/ui/link.tsx';
import { Page, Section } from '../../../../web/ui/page.tsx';
import { StatusMark } from '../../../../web/ui/status-mark.tsx';
import { Tabs } from '../../../../web/ui/tabs.tsx';
import { PrivacyNotice } from '../../../../web/ui/privacy-notice.tsx';
import type { BulkCheckView } from '../contract.ts';
import { texts } from './texts.ts';

const MEGABYTE = 1024 * 1024;
/** Milliseconds between looks while a list is being checked. */
const SOON = 1_000;

/** Checking a list: paste it or upload it; below, the lists of the last months. */
export function Screen() {
  const t = useTexts(texts);
  const f = useFormat();
  const [way, setWay] = useState('paste');
  const checks = useApi<{ rows: BulkCheckView[] }>(
    '/clearance/bulk-checks',
    {},
    { refetchInterval: (data) => (data?.rows.some((row) => row.state !== 'done') ? SOON : false) },
  );
  return (
    <Page title={t('bulkTitle')} lead={t('bulkLead')}>
      <Tabs
        label={t('bulkTitle')}
        tabs={[
          { id: 'paste', label: t('paste') },
          { id: 'upload', label: t('upload') },
        ]}
        value={way}
        onChange={setWay}
      >
        {way === 'paste' ? <Paste /> : <Upload />}
      </Tabs>
      <Section title={t('earlier')}>
        <DataTable
          name="bulk-checks"
          label={t('earlier')}
          query={{
            data: checks.data && { ...checks.data, total: checks.data.rows.length, page: 1, size: 100 },
            error: checks.error,
            refetch: checks.refetch,
          }}
          rowId={(row) => row.id}
          rowLink={(row) => `/eskbt/daftar/${row.id}`}
          columns={[
            { id: 'name', header: t('list'), cell: (row) => row.name },
            { id: 'total', header: t('lines'), align: 'end', cell: (row) => f.count(row.total) },
            {
              id: 'state',
              header: t('progress'),
              cell: (row) =>
                row.state === 'done' ? (
                  <StatusMark tone="ok" label={t('finished')} />
                ) : (
                  <StatusMark tone="info" label={f.percent(row.total === 0 ? 1 : row.done / row.total)} />
                ),
            },
            { id: 'createdAt', header: t('since'), cell: (row) => f.time(row.createdAt) },
          ]}
          empty={t('noLists')}
        />
      </Section>
    </Page>
  );
}

function useOpened(): { refresh: string[]; done: (check: { id: string }) => void } {
  const go = useGo();
  return { refresh: ['/clearance/bulk-checks'], done: ({ id }) => go(`/eskbt/daftar/${id}`) };
}

function Paste() {
  const t = useTexts(texts);
  const form = useForm({
    initial: { name: '', text: '' },
    send: (values) => post<BulkCheckView>('/clearance/bulk-checks', values),
    ...useOpened(),
  });
  return (
    <Form form={form} submit={t('checkList')} label={t('paste')}>
      <TextField {...form.field('name')} label={t('listName')} hint={t('listNameHint')} required />
      <TextArea {...form.field('text')} label={t('pasted')} hint={t('pastedHint')} rows={8} required />
      <PrivacyNotice form="eskbt" />
    </Form>
  );
}

function Upload() {
  const t = useTexts(texts);
  const form = useForm({
    initial: { name: '', file: null as File | null },
    send: ({ name, file }) => {
      const content = new FormData();
      content.append('name', name);
      if (file !== null) content.append('file', file, file.name);
      return upload<BulkCheckView>('/clearance/bulk-checks/file', content);
    },
    ...useOpened(),
  });
  return (
    <Form form={form} submit={t('checkList')} label={t('upload')}>
      <TextField {...form.field('name')} label={t('listName')} hint={t('listNameHint')} required />
      <FileField
        {...form.field('file')}
        label={t('listFile')}
        hint={t('listFileHint')}
        accept=".csv,.txt,.xlsx"
        maxBytes={10 * MEGABYTE}
        required
      />
      <PrivacyNotice form="eskbt" />
    </Form>
  );
}
