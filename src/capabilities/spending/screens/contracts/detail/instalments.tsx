import { useFormat, useTexts } from '../../../../../../web/language.tsx';
import { LinkButton } from '../../../../../../web/ui/button.tsx';
import { DataTable } from '../../../../../../web/ui/data-table.tsx';
import { Link } from '../../../../../../web/ui/link.tsx';
import { useChartNumbers } from '../../../../../../web/ui/use-chart-numbers.ts';
import type { ContractView } from '../../../contract/contract-view.ts';
import type { ContractState } from '../../../rules/contracts/machine.ts';
import { PAYMENT_STATES } from '../../../rules/payments/chain.ts';
import { contractNames } from '../../../texts/contract-names.ts';
import { paymentNames } from '../../../texts/payment-names.ts';
import parts from '../../parts/parts.module.css';
import { texts } from '../texts/money.ts';

type Instalment = ContractView['instalments'][number];

/** Instalments with the progress that each needs, and the payment that was made of it. */
export function Instalments({ view, bills }: { view: ContractView; bills: boolean }) {
  const t = useTexts(texts);
  const n = useTexts(contractNames);
  const f = useFormat();
  const { percent } = useChartNumbers();
  const { instalments, contract } = view;
  return (
    <>
      <DataTable
        name="contract-instalments"
        label={t('instalments')}
        rows={instalments}
        rowId={(row) => row.id}
        columns={[
          {
            id: 'n',
            header: t('n'),
            cell: (row) => `${row.n}. ${n(`instalment-${row.kind}`)}`,
            total: t('total'),
          },
          {
            id: 'amount',
            header: t('amount'),
            align: 'end',
            cell: (row) => f.rupiah(row.amount),
            total: f.rupiah(instalments.reduce((sum, each) => sum + each.amount, 0)),
          },
          {
            id: 'condition',
            header: t('condition'),
            align: 'end',
            cell: (row) => percent(row.conditionPercent),
          },
          { id: 'due', header: t('due'), cell: (row) => f.shortDay(row.dueOn) },
          {
            id: 'reached',
            header: t('reached'),
            cell: (row) => (row.reachedOn === null ? t('notReached') : f.shortDay(row.reachedOn)),
          },
          {
            id: 'payment',
            header: t('payment'),
            fixed: true,
            cell: (row) => <Paid row={row} contract={contract} bills={bills} />,
          },
        ]}
        empty={t('noInstalments')}
      />
      <p>
        <LinkButton to={`/pembayaran?view=all&contract=${contract.id}`}>{t('toPayments')}</LinkButton>
      </p>
    </>
  );
}

/** May it be billed? The advance from the signature on, progress once it is reached, the retention once the work is handed over. */
function isDue({ kind, reachedOn }: Instalment, state: ContractState): boolean {
  if (kind === 'advance') return state !== 'appointed';
  return kind === 'progress' ? reachedOn !== null : state === 'maintenance' || state === 'final';
}

interface PaidProps {
  row: Instalment;
  contract: ContractView['contract'];
  bills: boolean;
}

function Paid({ row, contract: { id, state }, bills }: PaidProps) {
  const t = useTexts(texts);
  const p = useTexts(paymentNames);
  if (row.payment !== null) {
    const paid = PAYMENT_STATES.find((each) => each === row.payment!.state);
    return (
      <span className={parts.two}>
        <Link to={`/pembayaran/${row.payment.id}`}>{row.payment.number}</Link>
        {paid !== undefined && <span className={parts.quiet}>{p(`state-${paid}`)}</span>}
      </span>
    );
  }
  if (!bills || !isDue(row, state)) return t('noPayment');
  return (
    <Link to={`/pembayaran/baru?contract=${id}&instalment=${row.id}`} aria-label={t('bill', { n: row.n })}>
      {t('billShort')}
    </Link>
  );
}
