import { useApi } from '../../../../../../web/api.ts';
import { useFormat, useTexts } from '../../../../../../web/language.tsx';
import { DataTable } from '../../../../../../web/ui/data-table.tsx';
import { LinkButton } from '../../../../../../web/ui/button.tsx';
import { Section } from '../../../../../../web/ui/page.tsx';
import { StatusMark } from '../../../../../../web/ui/status-mark.tsx';
import { useChartNumbers } from '../../../../../../web/ui/use-chart-numbers.ts';
import type { ContractPage } from '../../../contract/contracts.ts';
import type { PaymentPage } from '../../../contract/payments.ts';
import { contractNames } from '../../../texts/contract-names.ts';
import { paymentNames } from '../../../texts/payment-names.ts';
import { texts } from '../texts/agency.ts';

/** Rows that the page of an agency shows; the lists themselves have all. */
const SHOWN = 10;

/** Contracts that run, the latest behind first. */
export function RunningContracts({ agencyId, year }: { agencyId: string; year: number }) {
  const t = useTexts(texts);
  const n = useTexts(contractNames);
  const f = useFormat();
  const numbers = useChartNumbers();
  const list = useApi<ContractPage>('/spending/contracts', { agencyId, year, state: 'open', size: SHOWN });
  return (
    <Section
      title={t('contracts')}
      actions={<LinkButton to={`/kontrak?agency=${agencyId}`}>{t('allContracts')}</LinkButton>}
    >
      <DataTable
        name="agency-contracts"
        label={t('contracts')}
        query={list}
        rowId={(row) => row.id}
        rowLink={(row) => `/kontrak/${row.id}`}
        empty={t('noContracts')}
        columns={[
          { id: 'title', header: t('contract'), cell: (row) => row.title },
          { id: 'state', header: t('at'), cell: (row) => n(`state-${row.state}`) },
          { id: 'end', header: t('end'), cell: (row) => f.shortDay(row.lastDay) },
          { id: 'percent', header: t('progress'), align: 'end', cell: (row) => numbers.percent(row.percent) },
          {
            id: 'deviation',
            header: t('deviation'),
            align: 'end',
            cell: (row) =>
              row.deviation === null ? (
                '–'
              ) : (
                <StatusMark
                  tone={
                    row.critical !== null || row.daysOver > 0 ? 'bent' : row.deviation < 0 ? 'plain' : 'ok'
                  }
                  label={numbers.points(row.deviation)}
                />
              ),
          },
        ]}
      />
    </Section>
  );
}

/** Payments on their way, with the office that holds the ball. */
export function OpenPayments({ agencyId }: { agencyId: string }) {
  const t = useTexts(texts);
  const n = useTexts(paymentNames);
  const f = useFormat();
  const list = useApi<PaymentPage>('/spending/payments', { agencyId, view: 'open', size: SHOWN });
  return (
    <Section
      title={t('payments')}
      actions={<LinkButton to={`/pembayaran?agency=${agencyId}`}>{t('allPayments')}</LinkButton>}
    >
      <DataTable
        name="agency-payments"
        label={t('payments')}
        query={list}
        rowId={(row) => row.id}
        rowLink={(row) => `/pembayaran/${row.id}`}
        empty={t('noPayments')}
        columns={[
          { id: 'purpose', header: t('payment'), cell: (row) => row.purpose },
          { id: 'amount', header: t('amount'), align: 'end', cell: (row) => f.rupiah(row.amount) },
          { id: 'state', header: t('at'), cell: (row) => n(`state-${row.state}`) },
          {
            id: 'holder',
            header: t('with'),
            cell: (row) => {
              const late = (row.clock?.percent ?? 0) > 100;
              return (
                <StatusMark tone={late ? 'bent' : 'plain'} label={n(`party-${row.holder ?? 'nobody'}`)} />
              );
            },
          },
        ]}
      />
    </Section>
  );
}
