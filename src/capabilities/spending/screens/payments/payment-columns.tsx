import { useFormat, useTexts } from '../../../../../web/language.tsx';
import type { Column } from '../../../../../web/ui/data-table.tsx';
import type { PaymentPage, PaymentRow } from '../../contract/payments.ts';
import { paymentNames } from '../../texts/payment-names.ts';
import css from '../parts/parts.module.css';
import { HeldClock, PaymentMark } from './marks.tsx';
import { texts } from './texts/list.ts';

/** Columns of the list. The bars of a page share one measure, so that they can be compared by eye. */
export function usePaymentColumns(page: PaymentPage | undefined): Column<PaymentRow>[] {
  const t = useTexts(texts);
  const n = useTexts(paymentNames);
  const f = useFormat();
  const most = 1.1 * Math.max(1, ...(page?.rows ?? []).map(({ clock }) => farthest(clock)));
  return [
    {
      id: 'number',
      header: t('number'),
      cell: (row) => (
        <span className={css.two}>
          {row.number}
          <span className={css.quiet}>{row.purpose}</span>
        </span>
      ),
      total: t('total', { n: f.count(page?.total ?? 0) }),
    },
    {
      id: 'holder',
      header: t('holder'),
      fixed: true,
      cell: (row) => n(`party-${row.holder ?? 'nobody'}`),
    },
    {
      id: 'held',
      header: t('held'),
      width: 220,
      cell: (row) => <HeldClock clock={row.clock} most={most} />,
    },
    {
      id: 'state',
      header: t('state'),
      cell: (row) => (
        <span className={css.two}>
          <PaymentMark {...row} />
          {row.openDisputes > 0 && <span className={css.quiet}>{t('disputed')}</span>}
        </span>
      ),
    },
    {
      id: 'amount',
      header: t('amount'),
      align: 'end',
      cell: (row) => f.rupiah(row.amount),
      total: page && f.rupiah(page.sum),
    },
    { id: 'vendor', header: t('vendor'), cell: (row) => row.vendor ?? '–' },
    { id: 'agency', header: t('agency'), cell: (row) => row.agency },
    { id: 'contract', header: t('contract'), cell: (row) => row.contractNumber ?? '–', hidden: true },
    { id: 'kind', header: t('kind'), cell: (row) => n(`kind-${row.kind}`), hidden: true },
    {
      id: 'rework',
      header: t('rework'),
      cell: (row) => (row.rework === 0 ? '–' : t('times', { n: row.rework })),
      hidden: true,
    },
    { id: 'closed', header: t('closed'), cell: (row) => f.shortTime(row.closedAt), hidden: true },
  ];
}

/** Hours that the bar of a row has to show: what was held, and where the limit stands. */
function farthest(clock: PaymentRow['clock']): number {
  return Math.max(clock?.heldHours ?? 0, clock?.limitHours ?? 0);
}
