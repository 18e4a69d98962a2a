import { useState } from 'react';
import type { z } from 'zod';
import { useApi } from '../../../../../web/api.ts';
import { useFormat, useTexts } from '../../../../../web/language.tsx';
import { useSession } from '../../../../../web/session.ts';
import { Button } from '../../../../../web/ui/button.tsx';
import { Code } from '../../../../../web/ui/code.tsx';
import { DataTable, type Column } from '../../../../../web/ui/data-table.tsx';
import { Loaded } from '../../../../../web/ui/loaded.tsx';
import { Page, Section } from '../../../../../web/ui/page.tsx';
import { StatusMark } from '../../../../../web/ui/status-mark.tsx';
import type { officialView } from '../../contract/wave/counters.ts';
import { SeasonForm, SenderForm } from './forms.tsx';
import { Results } from './results.tsx';
import { texts } from './texts.ts';

/** Who reads what the commission published. */
const READERS = [
  'survey-manager',
  'inspektur',
  'technical-controller',
  'government-head',
  'regional-secretary',
] as const;

type Official = z.output<typeof officialView>;

/** The commission's season and everybody's official senders, each with its source and who confirmed it. */
export function Screen() {
  const t = useTexts(texts);
  const { roles } = useSession();
  const official = useApi<Official>('/survey/official');
  return (
    <Page title={t('title')} lead={t('lead')}>
      <Loaded query={official}>
        {(data) => (
          <>
            <Seasons data={data} />
            <Senders data={data} />
          </>
        )}
      </Loaded>
      {READERS.some((role) => roles.includes(role)) && <Results />}
    </Page>
  );
}

function Seasons({ data }: { data: Official }) {
  const t = useTexts(texts);
  const f = useFormat();
  const [adding, setAdding] = useState(false);
  const columns: Column<Official['seasons'][number]>[] = [
    { id: 'year', header: t('year'), cell: (row) => String(row.year), fixed: true },
    { id: 'opensOn', header: t('opensOn'), cell: (row) => f.shortDay(row.opensOn) },
    { id: 'closesOn', header: t('closesOn'), cell: (row) => f.shortDay(row.closesOn) },
    { id: 'source', header: t('source'), cell: (row) => row.source },
    { id: 'confirmed', header: t('confirmed'), cell: (row) => <Confirmed of={row} /> },
  ];
  return (
    <Section
      title={t('seasons')}
      actions={data.mayKeep && <Button onClick={() => setAdding(true)}>{t('addSeason')}</Button>}
    >
      <DataTable
        name="survey-seasons"
        label={t('seasons')}
        rows={data.seasons}
        rowId={(row) => row.id}
        columns={columns}
        empty={t('noSeasons')}
      />
      {adding && <SeasonForm onClose={() => setAdding(false)} />}
    </Section>
  );
}

function Senders({ data }: { data: Official }) {
  const t = useTexts(texts);
  const f = useFormat();
  const [adding, setAdding] = useState(false);
  const columns: Column<Official['senders'][number]>[] = [
    { id: 'shown', header: t('value'), cell: (row) => <Code>{row.shown}</Code>, fixed: true },
    { id: 'owner', header: t('owner'), cell: (row) => t(`owner-${row.owner}`) },
    { id: 'kind', header: t('kind'), cell: (row) => t(`kind-${row.kind}`) },
    { id: 'year', header: t('year'), cell: (row) => (row.year === null ? t('anyYear') : String(row.year)) },
    {
      id: 'state',
      header: t('state'),
      cell: (row) =>
        row.endedOn === null ? (
          <StatusMark tone="ok" label={t('valid')} />
        ) : (
          <StatusMark tone="plain" label={t('endedOn', { day: f.shortDay(row.endedOn) })} />
        ),
    },
    { id: 'source', header: t('source'), cell: (row) => row.source },
    { id: 'confirmed', header: t('confirmed'), cell: (row) => <Confirmed of={row} /> },
  ];
  return (
    <Section
      title={t('senders')}
      actions={data.mayKeep && <Button onClick={() => setAdding(true)}>{t('addSender')}</Button>}
    >
      <DataTable
        name="survey-senders"
        label={t('senders')}
        rows={data.senders}
        rowId={(row) => row.id}
        columns={columns}
        empty={t('noSenders')}
      />
      {adding && <SenderForm onClose={() => setAdding(false)} />}
    </Section>
  );
}

function Confirmed({
  of,
}: {
  of: { confirmedOn: string; confirmedBy: string | null; placeholder: boolean };
}) {
  const t = useTexts(texts);
  const f = useFormat();
  if (of.placeholder) return <StatusMark tone="warn" label={t('placeholder')} />;
  return <>{t('confirmedBy', { day: f.shortDay(of.confirmedOn), by: of.confirmedBy ?? '–' })}</>;
}
