import { useFormat, useTexts } from '../../../../web/language.tsx';
import { DataTable } from '../../../../web/ui/data-table.tsx';
import { StatusMark } from '../../../../web/ui/status-mark.tsx';
import { Amount } from './marks.tsx';
import css from './record.module.css';
import { texts } from './texts/loss.ts';
import { names } from './texts/names.ts';
import type { Loss } from './types.ts';

/** What is due when; money is laid on the oldest first. */
export function Instalments({ loss }: { loss: Loss }) {
  const t = useTexts(texts);
  const f = useFormat();
  const { instalments } = loss;
  if (instalments.length === 0) return <p className={css.meta}>{t('noSchedule')}</p>;
  const sum = (of: (row: Loss['instalments'][number]) => number) =>
    f.rupiah(instalments.reduce((all, row) => all + of(row), 0));
  return (
    <DataTable
      name="instalments"
      label={t('instalments')}
      rows={instalments}
      rowId={(row) => String(row.sequence)}
      columns={[
        { id: 'due', header: t('dueOn'), cell: (row) => `${row.sequence}. ${f.shortDay(row.dueOn)}` },
        {
          id: 'state',
          header: t('state'),
          fixed: true,
          cell: (row) =>
            row.paid >= row.amount ? (
              <StatusMark tone="ok" label={t('full')} />
            ) : row.late > 0 ? (
              <StatusMark tone="bent" label={t('late-by', { n: f.count(row.late) })} />
            ) : (
              <StatusMark tone="plain" label={t('ahead')} />
            ),
        },
        {
          id: 'amount',
          header: t('amount'),
          align: 'end',
          fixed: true,
          cell: (row) => f.rupiah(row.amount),
          total: sum((row) => row.amount),
        },
        {
          id: 'paid',
          header: t('paid'),
          align: 'end',
          fixed: true,
          cell: (row) => <Amount value={row.paid} />,
          total: sum((row) => row.paid),
        },
      ]}
    />
  );
}

/** The shares that the loss consists of; their payments are recorded at the finding. */
export function CoveredShares({ loss }: { loss: Loss }) {
  const t = useTexts(texts);
  const f = useFormat();
  return (
    <>
      <DataTable
        name="loss-shares"
        label={t('covered')}
        rows={loss.shares}
        rowId={(row) => row.responsibleId}
        rowLink={(row) => `/temuan/${row.findingId}`}
        columns={[
          { id: 'finding', header: t('finding'), cell: (row) => row.title },
          { id: 'share', header: t('share'), align: 'end', fixed: true, cell: (row) => f.rupiah(row.share) },
          {
            id: 'paid',
            header: t('paid'),
            align: 'end',
            fixed: true,
            cell: (row) => <Amount value={row.paid} />,
          },
        ]}
      />
      {loss.may.includes('pay') && <p className={css.meta}>{t('toFinding')}</p>}
    </>
  );
}

const TONES = { recorded: 'info', verified: 'ok', rejected: 'danger' } as const;

export function LossPayments({ loss }: { loss: Loss }) {
  const t = useTexts(texts);
  const n = useTexts(names);
  const f = useFormat();
  if (loss.payments.length === 0) return <p className={css.meta}>{t('noPayments')}</p>;
  return (
    <DataTable
      name="loss-payments"
      label={t('payments')}
      rows={loss.payments}
      rowId={(row) => row.id}
      columns={[
        { id: 'paidOn', header: t('paidOn'), cell: (row) => f.shortDay(row.paidOn) },
        { id: 'receipt', header: t('receipt'), fixed: true, cell: (row) => row.receiptNumber },
        {
          id: 'state',
          header: t('state'),
          fixed: true,
          cell: (row) => <StatusMark tone={TONES[row.state]} label={n(`payment-${row.state}`)} />,
        },
        {
          id: 'amount',
          header: t('payments'),
          align: 'end',
          fixed: true,
          cell: (row) => f.rupiah(row.amount),
        },
      ]}
    />
  );
}
