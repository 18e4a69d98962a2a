import { useState } from 'react';
import { useApi } from '../../../../web/api.ts';
import { useFormat, useTexts } from '../../../../web/language.tsx';
import { useScreenSearch } from '../../../../web/search.ts';
import { useHolds } from '../../../../web/session.ts';
import { Button } from '../../../../web/ui/button.tsx';
import { DataTable, type PageOfRows } from '../../../../web/ui/data-table.tsx';
import { CheckDialog } from './check-dialog.tsx';
import { lossesSearch } from './losses-search.ts';
import { PAYMENTS } from './paths.ts';
import { texts } from './texts/loss.ts';
import type { WaitingPayment } from './types.ts';

/** Payments that a second officer has to hold against the bank statement. */
export function WaitingPayments() {
  const t = useTexts(texts);
  const f = useFormat();
  const [{ page }, setSearch] = useScreenSearch(lossesSearch);
  const waiting = useApi<PageOfRows<WaitingPayment>>(PAYMENTS, { page });
  const [open, setOpen] = useState<WaitingPayment | null>(null);
  const checks = useHolds('loss-verifier');
  return (
    <>
      <DataTable
        name="waiting-payments"
        label={t('checks')}
        query={waiting}
        rowId={(row) => row.id}
        rowLink={(row) => `/temuan/${row.findingId}`}
        onPage={(next) => setSearch({ page: next })}
        empty={t('emptyChecks')}
        columns={[
          { id: 'debtor', header: t('debtor'), cell: (row) => row.party.name },
          { id: 'amount', header: t('payments'), align: 'end', cell: (row) => f.rupiah(row.amount) },
          { id: 'receipt', header: t('receipt'), cell: (row) => row.receiptNumber },
          { id: 'paidOn', header: t('paidOn'), cell: (row) => f.shortDay(row.paidOn) },
          { id: 'finding', header: t('finding'), cell: (row) => row.title },
          { id: 'madeBy', header: t('madeBy'), cell: (row) => row.madeBy },
          ...(checks
            ? [
                {
                  id: 'check',
                  header: t('check'),
                  fixed: true,
                  cell: (row: WaitingPayment) => (
                    <Button small onClick={() => setOpen(row)} disabledReason={row.own ? t('own') : null}>
                      {t('check')}
                      <span className="hidden"> {row.receiptNumber}</span>
                    </Button>
                  ),
                },
              ]
            : []),
        ]}
      />
      {open && <CheckDialog payment={open} onClose={() => setOpen(null)} />}
    </>
  );
}
