import { useState } from 'react';
import { post, useApi } from '../../../../web/api.ts';
import { useFormat, useTexts } from '../../../../web/language.tsx';
import { useScreenSearch } from '../../../../web/search.ts';
import { Button, DownloadLink } from '../../../../web/ui/button.tsx';
import { DataTable } from '../../../../web/ui/data-table.tsx';
import { Dialog } from '../../../../web/ui/dialog.tsx';
import { Facts } from '../../../../web/ui/facts.tsx';
import { RadioRows, TextArea } from '../../../../web/ui/fields.tsx';
import { Form, useForm } from '../../../../web/ui/form.tsx';
import { Loaded } from '../../../../web/ui/loaded.tsx';
import { Notice } from '../../../../web/ui/notice.tsx';
import { Page, Section } from '../../../../web/ui/page.tsx';
import { PrivacyNotice } from '../../../../web/ui/privacy-notice.tsx';
import type { CopyReply, Moved, RequestPage } from '../contract.ts';
import { REQUEST_KINDS, type RequestKind } from '../rules/request.ts';
import { names } from '../texts/names.ts';
import { ClockMark, StateMark } from './marks.tsx';
import { PRIVACY_REFRESH } from './refresh.ts';
import { mineSearch } from './searches.ts';
import { texts } from './texts.ts';

/** What is held about me, as every capability answers, and what I asked about it. */
export function Screen() {
  const t = useTexts(texts);
  const [asking, setAsking] = useState(false);
  const copy = useApi<CopyReply>('/privacy/mine');
  return (
    <Page
      title={t('mineTitle')}
      lead={t('mineLead')}
      actions={
        <>
          <Button kind="primary" onClick={() => setAsking(true)}>
            {t('ask')}
          </Button>
          <DownloadLink href="/api/privacy/mine.json">{t('download')}</DownloadLink>
        </>
      }
    >
      {asking && <AskDialog onClose={() => setAsking(false)} />}
      <Requests />
      <Loaded query={copy}>{(data) => <Copy parts={data.parts} />}</Loaded>
    </Page>
  );
}

function Requests() {
  const t = useTexts(texts);
  const n = useTexts(names);
  const f = useFormat();
  const [search, setSearch] = useScreenSearch(mineSearch);
  const requests = useApi<RequestPage>('/privacy/requests', { view: 'mine', page: search.page });
  return (
    <Section title={t('myRequests')}>
      <DataTable
        name="my-privacy-requests"
        label={t('myRequests')}
        query={requests}
        rowId={(row) => row.id}
        rowLink={(row) => `/data-pribadi/permintaan/${row.id}`}
        columns={[
          { id: 'number', header: t('number'), fixed: true, cell: (row) => row.number },
          { id: 'kind', header: t('kind'), cell: (row) => n(`kind-${row.kind}`) },
          { id: 'received', header: t('received'), cell: (row) => f.shortTime(row.receivedAt) },
          { id: 'state', header: t('state'), cell: (row) => <StateMark state={row.state} /> },
          {
            id: 'clock',
            header: t('clock'),
            cell: (row) => (
              <ClockMark clock={row.clock} due={row.dueAt} done={row.clock.hoursLeft === null ? 'x' : null} />
            ),
          },
        ]}
        onPage={(page) => setSearch({ page })}
        empty={t('noRequests')}
      />
    </Section>
  );
}

function Copy({ parts }: { parts: CopyReply['parts'] }) {
  const t = useTexts(texts);
  return (
    <>
      {parts.map((part) => (
        <Section key={part.holder} title={part.title}>
          {part.withheld !== null && (
            <Notice tone="info" title={t('withheld')}>
              <p>{part.withheld}</p>
            </Notice>
          )}
          {part.withheld === null && part.groups.length === 0 && <p>{t('nothingHeld')}</p>}
          {part.groups.map((group) => (
            <details key={group.title}>
              <summary>
                {group.title} ({group.records.length})
              </summary>
              <Facts
                rows={[
                  { term: t('purpose'), value: group.purpose },
                  { term: t('basis'), value: group.basis },
                  { term: t('recipients'), value: group.recipients },
                  { term: t('keeps'), value: group.keeps },
                ]}
              />
              {group.records.map((record, index) => (
                <Facts
                  key={index}
                  columns={2}
                  rows={Object.entries(record).map(([term, value]) => ({ term, value: shown(value, t) }))}
                />
              ))}
            </details>
          ))}
          {part.notes.map((note) => (
            <p key={note}>{note}</p>
          ))}
        </Section>
      ))}
    </>
  );
}

function shown(value: string | number | boolean | null, t: (key: 'yes' | 'no') => string): string {
  if (value === null || value === '') return '–';
  return typeof value === 'boolean' ? t(value ? 'yes' : 'no') : String(value);
}

function AskDialog({ onClose }: { onClose: () => void }) {
  const t = useTexts(texts);
  const n = useTexts(names);
  const form = useForm({
    initial: { kind: 'correct' as RequestKind, about: '' },
    send: (values) => post<Moved>('/privacy/requests', values),
    refresh: PRIVACY_REFRESH,
    said: t('saved'),
    done: onClose,
  });
  return (
    <Dialog title={t('ask')} open onClose={onClose}>
      <Form form={form} submit={t('send')} cancel={onClose}>
        <RadioRows
          {...form.field('kind')}
          label={t('kind')}
          options={REQUEST_KINDS.map((value) => ({
            value,
            label: n(`kind-${value}`),
            hint: `UU 27/2022 ${n(`article-${value}`)}`,
          }))}
        />
        <TextArea {...form.field('about')} label={t('about')} hint={t('aboutHint')} max={4_000} required />
        <PrivacyNotice form="permintaan" />
      </Form>
    </Dialog>
  );
}
