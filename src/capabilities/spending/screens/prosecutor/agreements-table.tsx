import { useState } from 'react';
import { post } from '../../../../../web/api.ts';
import { useFormat, useTexts } from '../../../../../web/language.tsx';
import { Button } from '../../../../../web/ui/button.tsx';
import { DataTable, type Column } from '../../../../../web/ui/data-table.tsx';
import { Dialog } from '../../../../../web/ui/dialog.tsx';
import { TextArea } from '../../../../../web/ui/fields.tsx';
import { Form, useForm } from '../../../../../web/ui/form.tsx';
import { StatusMark, type Tone } from '../../../../../web/ui/status-mark.tsx';
import type { AgreementList } from '../../contract/prosecutor.ts';
import { texts } from './texts.ts';

type Row = AgreementList['rows'][number];
const TONES: Record<Row['state'], Tone> = { coming: 'info', 'in-force': 'ok', over: 'plain', ended: 'plain' };

/** Every agreement, the newest first; whoever keeps them may end one before its time. */
export function AgreementsTable({ rows, may }: { rows: readonly Row[]; may: boolean }) {
  const t = useTexts(texts);
  const f = useFormat();
  const [ending, setEnding] = useState<Row | null>(null);
  const columns: Column<Row>[] = [
    { id: 'number', header: t('number'), fixed: true, cell: (row) => row.number },
    { id: 'partner', header: t('partner'), cell: (row) => row.partner },
    {
      id: 'term',
      header: t('term'),
      cell: (row) => t('until', { from: f.shortDay(row.validFrom), to: f.shortDay(row.validTo) }),
    },
    {
      id: 'agencies',
      header: t('agencies'),
      cell: (row) => row.agencies?.map((each) => each.name).join(', ') ?? t('allAgencies'),
    },
    {
      id: 'state',
      header: t('state'),
      cell: (row) => (
        <StatusMark
          tone={TONES[row.state]}
          label={t(`state-${row.state}`, { day: f.shortDay(row.endedOn), reason: row.endedReason ?? '' })}
        />
      ),
    },
    { id: 'purpose', header: t('purpose'), cell: (row) => row.purpose },
  ];
  if (may)
    columns.push({
      id: 'end',
      header: t('end'),
      cell: (row) =>
        (row.state === 'in-force' || row.state === 'coming') && (
          <Button small kind="quiet" onClick={() => setEnding(row)}>
            {t('end')}
          </Button>
        ),
    });
  return (
    <>
      <DataTable
        name="agreements"
        label={t('agreements')}
        rows={rows}
        rowId={(row) => row.id}
        empty={t('none')}
        columns={columns}
      />
      {ending !== null && <EndDialog row={ending} onClose={() => setEnding(null)} />}
    </>
  );
}

function EndDialog({ row, onClose }: { row: Row; onClose: () => void }) {
  const t = useTexts(texts);
  const form = useForm({
    initial: { reason: '' },
    send: (values) => post(`/spending/prosecutor/agreements/${row.id}/end`, values),
    refresh: ['/spending/prosecutor'],
    said: t('ended'),
    done: onClose,
  });
  return (
    <Dialog title={t('endTitle', { number: row.number })} open onClose={onClose}>
      <p>{t('endBody')}</p>
      <Form form={form} submit={t('end')} kind="danger" cancel={onClose}>
        <TextArea {...form.field('reason')} label={t('reason')} max={1_000} required />
      </Form>
    </Dialog>
  );
}
