import { useApi } from '../../../../../../web/api.ts';
import { useBoth, useFormat, useTexts } from '../../../../../../web/language.tsx';
import { DataTable } from '../../../../../../web/ui/data-table.tsx';
import { Loaded } from '../../../../../../web/ui/loaded.tsx';
import type { WhatIf as Reply } from '../../../contract/slow.ts';
import { paymentNames } from '../../../texts/payment-names.ts';
import { useChartNumbers } from '../../../../../../web/ui/use-chart-numbers.ts';
import css from '../../parts/parts.module.css';
import { WHAT_IF } from '../paths.ts';
import own from './slow.module.css';
import { texts } from './texts/cases.ts';
import { useStageName } from './words.ts';

/** What each stage would have saved, had it taken no longer than usual. */
export function WhatIf({ agency }: { agency: string }) {
  const reply = useApi<Reply>(WHAT_IF, { agencyId: agency });
  return <Loaded query={reply}>{(data) => <Body data={data} />}</Loaded>;
}

function Body({ data }: { data: Reply }) {
  const t = useTexts(texts);
  const n = useTexts(paymentNames);
  const f = useFormat();
  const both = useBoth();
  const { number: one } = useChartNumbers();
  const stageName = useStageName();
  return (
    <>
      <p className={own.hint}>{t('whatIfLead')}</p>
      {data.sentence !== null && <p>{both(data.sentence)}</p>}
      <DataTable
        name="slow-what-if"
        label={t('whatIf')}
        rows={data.stages}
        rowId={(row) => `${row.stage} ${row.party}`}
        columns={[
          {
            id: 'stage',
            header: t('stage'),
            cell: (row) => (
              <span className={css.two}>
                {stageName(row.stage)}
                <span className={css.quiet}>{n(`party-${row.party}`)}</span>
              </span>
            ),
          },
          { id: 'won', header: t('won'), align: 'end', cell: (row) => one(row.days) },
          {
            id: 'further',
            header: t('further'),
            cell: (row) => t('furtherOf', { n: f.count(row.payments), open: f.count(data.open) }),
          },
          {
            id: 'paid',
            header: t('paid'),
            cell: (row) =>
              row.paidPayments === 0
                ? t('none')
                : t('paidOf', { n: f.count(row.paidPayments), rupiah: f.rupiah(row.paidRupiah) }),
          },
          {
            id: 'rupiahDays',
            header: t('rupiahDays'),
            align: 'end',
            cell: (row) => f.shortRupiah(row.rupiahDays),
          },
        ]}
        empty={t('noWhatIf')}
      />
    </>
  );
}
