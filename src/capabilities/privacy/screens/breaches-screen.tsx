import { useState } from 'react';
import { post, useApi } from '../../../../web/api.ts';
import { useFormat, useTexts } from '../../../../web/language.tsx';
import { Button } from '../../../../web/ui/button.tsx';
import { DataTable } from '../../../../web/ui/data-table.tsx';
import { Dialog } from '../../../../web/ui/dialog.tsx';
import { TextField } from '../../../../web/ui/fields.tsx';
import { Form, useForm } from '../../../../web/ui/form.tsx';
import { Loaded } from '../../../../web/ui/loaded.tsx';
import { Page } from '../../../../web/ui/page.tsx';
import { StatusMark } from '../../../../web/ui/status-mark.tsx';
import type { BreachDetail, BreachList } from '../contract.ts';
import { BreachFields, emptyBreach, sentBreach } from './breach-fields.tsx';
import { ClockMark } from './marks.tsx';
import { PRIVACY_REFRESH } from './refresh.ts';
import { texts } from './texts.ts';

/** The breach log with its hours. */
export function Screen() {
  const t = useTexts(texts);
  const f = useFormat();
  const [entering, setEntering] = useState(false);
  const breaches = useApi<BreachList>('/privacy/breaches');
  return (
    <Page
      title={t('breachesTitle')}
      lead={t('breachesLead')}
      actions={
        <Button kind="primary" onClick={() => setEntering(true)}>
          {t('enterBreach')}
        </Button>
      }
    >
      {entering && <EnterDialog onClose={() => setEntering(false)} />}
      <Loaded query={breaches}>
        {(data) => (
          <DataTable
            name="breaches"
            label={t('breachesTitle')}
            rows={data.rows}
            rowId={(row) => row.id}
            rowLink={(row) => `/data-pribadi/kegagalan/${row.id}`}
            columns={[
              { id: 'number', header: t('number'), fixed: true, cell: (row) => row.number },
              { id: 'title', header: t('what'), cell: (row) => row.title },
              { id: 'discovered', header: t('discovered'), cell: (row) => f.shortTime(row.discoveredAt) },
              {
                id: 'authority',
                header: t('authority'),
                cell: (row) => <Told row={row} whom="authority" />,
              },
              { id: 'subjects', header: t('subjects'), cell: (row) => <Told row={row} whom="subjects" /> },
              {
                id: 'closed',
                header: t('state'),
                cell: (row) => (
                  <StatusMark
                    tone={row.closed ? 'plain' : 'warn'}
                    label={t(row.closed ? 'closed' : 'open')}
                  />
                ),
              },
            ]}
            empty={t('noBreach')}
          />
        )}
      </Loaded>
    </Page>
  );
}

function Told({ row, whom }: { row: BreachList['rows'][number]; whom: 'authority' | 'subjects' }) {
  const clock = row[whom];
  return <ClockMark clock={clock} due={row.dueAt} done={clock.hoursLeft === null ? 'x' : null} />;
}

function EnterDialog({ onClose }: { onClose: () => void }) {
  const t = useTexts(texts);
  const form = useForm({
    initial: { ...emptyBreach, discoveredAt: '' },
    send: (values) =>
      post<BreachDetail>('/privacy/breaches', { ...sentBreach(values), discoveredAt: values.discoveredAt }),
    refresh: PRIVACY_REFRESH,
    said: t('saved'),
    done: onClose,
  });
  return (
    <Dialog title={t('enterBreach')} open onClose={onClose}>
      <Form form={form} submit={t('save')} cancel={onClose}>
        <TextField
          {...form.field('discoveredAt')}
          label={t('discovered')}
          hint={t('discoveredHint')}
          type="datetime-local"
          required
        />
        <BreachFields form={form} />
      </Form>
    </Dialog>
  );
}
