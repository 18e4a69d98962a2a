import { useState } from 'react';
import { del, post, put, useApi, useSend } from '../../../../web/api.ts';
import { useFormat, useTexts } from '../../../../web/language.tsx';
import { Button } from '../../../../web/ui/button.tsx';
import { DataTable } from '../../../../web/ui/data-table.tsx';
import { CheckRows, DateField, RadioRows, Select, TextField } from '../../../../web/ui/fields.tsx';
import { Form, useForm } from '../../../../web/ui/form.tsx';
import { Loaded } from '../../../../web/ui/loaded.tsx';
import { Page, Section, TwoColumns } from '../../../../web/ui/page.tsx';
import { StatusMark } from '../../../../web/ui/status-mark.tsx';
import type { RosterReply } from '../contract.ts';
import { names } from '../texts/names.ts';
import { Kept } from './appointment.tsx';
import { texts } from './texts.ts';

const REFRESH = ['/consultation/roster', '/consultation/lists', '/consultation/slots'];
const WEEKDAYS = [1, 2, 3, 4, 5] as const;

/** Who is on duty: the next two weeks, the weekly plan, days that leave it, and appointments. */
export function Screen() {
  const t = useTexts(texts);
  const roster = useApi<RosterReply>('/consultation/roster');
  return (
    <Page title={t('rosterTitle')} lead={t('rosterLead')} back={{ to: '/konsultasi', label: t('title') }}>
      <Loaded query={roster}>{(data) => <Body roster={data} />}</Loaded>
    </Page>
  );
}

function Body({ roster }: { roster: RosterReply }) {
  const t = useTexts(texts);
  const f = useFormat();
  const nameOf = (id: string) => roster.consultants.find((each) => each.accountId === id)?.name ?? id;
  return (
    <TwoColumns
      aside={
        <>
          {roster.next !== null && (
            <Section title={t('nextFree')}>
              <p>
                {t('nextFreeIs', {
                  name: nameOf(roster.next),
                  n: roster.consultants.find((each) => each.accountId === roster.next)?.open ?? 0,
                })}
              </p>
            </Section>
          )}
          <Section title={t('appointments')}>
            {roster.appointments.length === 0 && <p>{t('noAppointments')}</p>}
            {roster.appointments.map((each) => (
              <div key={each.id}>
                <p>
                  <a href={`/app/konsultasi/${each.questionId}`}>
                    {each.number} · {each.subject}
                  </a>
                </p>
                <Kept appointment={each} insider />
              </div>
            ))}
          </Section>
        </>
      }
    >
      <Section title={t('nextDays')}>
        <DataTable
          name="consultation-days"
          label={t('nextDays')}
          rows={roster.days}
          rowId={(row) => row.day}
          columns={[
            { id: 'day', header: t('day'), cell: (row) => f.day(row.day) },
            {
              id: 'on',
              header: t('onDutyColumn'),
              cell: (row) =>
                row.on.length > 0 ? (
                  row.on.map(nameOf).join(', ')
                ) : (
                  <StatusMark
                    tone={row.working ? 'bent' : 'plain'}
                    label={t(row.working ? 'nobody' : 'noWork')}
                  />
                ),
            },
          ]}
          empty={t('nobody')}
        />
      </Section>
      {roster.mayKeep && <Plan roster={roster} />}
      <Exceptions roster={roster} nameOf={nameOf} />
    </TwoColumns>
  );
}

function Plan({ roster }: { roster: RosterReply }) {
  const t = useTexts(texts);
  const n = useTexts(names);
  const planned = (weekday: number) =>
    roster.plan.filter((each) => each.weekday === weekday).map((each) => each.accountId);
  const form = useForm({
    initial: { d1: planned(1), d2: planned(2), d3: planned(3), d4: planned(4), d5: planned(5) },
    send: (values) =>
      put('/consultation/plan', {
        plan: WEEKDAYS.flatMap((weekday) =>
          values[`d${weekday}`].map((accountId) => ({ weekday, accountId })),
        ),
      }),
    refresh: REFRESH,
    said: t('saved'),
  });
  const options = roster.consultants.map((each) => ({ value: each.accountId, label: each.name }));
  return (
    <Section title={t('weeklyPlan')}>
      <Form form={form} submit={t('savePlan')} columns={2}>
        {WEEKDAYS.map((weekday) => (
          <CheckRows
            key={weekday}
            {...form.field(`d${weekday}`)}
            label={n(`weekday-${weekday}`)}
            options={options}
          />
        ))}
      </Form>
    </Section>
  );
}

function Exceptions({ roster, nameOf }: { roster: RosterReply; nameOf: (id: string) => string }) {
  const t = useTexts(texts);
  const f = useFormat();
  const [adding, setAdding] = useState(false);
  const remove = useSend({
    send: (id: string) => del(`/consultation/exceptions/${id}`),
    refresh: REFRESH,
    said: t('saved'),
  });
  const mayAdd = roster.mayKeep || roster.mine !== null;
  return (
    <Section
      title={t('exceptions')}
      actions={mayAdd && !adding && <Button onClick={() => setAdding(true)}>{t('addException')}</Button>}
    >
      {adding && <AddException roster={roster} onDone={() => setAdding(false)} />}
      <DataTable
        name="consultation-exceptions"
        label={t('exceptions')}
        rows={roster.exceptions}
        rowId={(row) => row.id}
        columns={[
          { id: 'day', header: t('day'), cell: (row) => f.day(row.day) },
          { id: 'who', header: t('consultant'), cell: (row) => nameOf(row.accountId) },
          {
            id: 'what',
            header: t('exception'),
            cell: (row) => (
              <StatusMark tone={row.present ? 'ok' : 'bent'} label={t(row.present ? 'stepsIn' : 'away')} />
            ),
          },
          { id: 'note', header: t('note'), cell: (row) => row.note || '–' },
          {
            id: 'remove',
            header: t('remove'),
            cell: (row) =>
              roster.mayKeep || row.accountId === roster.mine ? (
                <Button kind="quiet" onClick={() => remove.send(row.id)}>
                  {t('remove')}
                </Button>
              ) : null,
          },
        ]}
        empty={t('noExceptions')}
      />
    </Section>
  );
}

function AddException({ roster, onDone }: { roster: RosterReply; onDone: () => void }) {
  const t = useTexts(texts);
  const form = useForm({
    initial: {
      day: '',
      accountId: roster.mine ?? roster.consultants[0]?.accountId ?? '',
      what: 'away',
      note: '',
    },
    send: ({ day, accountId, what, note }) =>
      post('/consultation/exceptions', { day, accountId, present: what === 'in', note }),
    refresh: REFRESH,
    said: t('saved'),
    done: onDone,
  });
  return (
    <Form form={form} submit={t('addException')} cancel={onDone}>
      <DateField {...form.field('day')} label={t('day')} required />
      {roster.mayKeep && (
        <Select
          {...form.field('accountId')}
          label={t('consultant')}
          options={roster.consultants.map((each) => ({ value: each.accountId, label: each.name }))}
          required
        />
      )}
      <RadioRows
        {...form.field('what')}
        label={t('exception')}
        options={[
          { value: 'away', label: t('away') },
          { value: 'in', label: t('stepsIn') },
        ]}
      />
      <TextField {...form.field('note')} label={t('note')} maxLength={200} />
    </Form>
  );
}
