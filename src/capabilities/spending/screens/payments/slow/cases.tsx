import { useApi } from '../../../../../../web/api.ts';
import { useFormat, useTexts } from '../../../../../../web/language.tsx';
import { useScreenSearch } from '../../../../../../web/search.ts';
import { DataTable } from '../../../../../../web/ui/data-table.tsx';
import { Filters, SelectFilter } from '../../../../../../web/ui/filters.tsx';
import { StatusMark } from '../../../../../../web/ui/status-mark.tsx';
import type { SlowCase, SlowCasePage } from '../../../contract/slow.ts';
import { PARTIES } from '../../../rules/payments/chain.ts';
import { paymentNames } from '../../../texts/payment-names.ts';
import { useChartNumbers } from '../../../../../../web/ui/use-chart-numbers.ts';
import css from '../../parts/parts.module.css';
import { SLOW_CASES } from '../paths.ts';
import { slowSearch } from '../searches.ts';
import { CasePanel } from './case-panel.tsx';
import own from './slow.module.css';
import { texts } from './texts/cases.ts';
import { usePercentileWords } from './words.ts';

/** Single cases, the longest excess first; a row opens its timeline beside the list. */
export function Cases({ hoursOfDay }: { hoursOfDay: number }) {
  const t = useTexts(texts);
  const n = useTexts(paymentNames);
  const f = useFormat();
  const { number: one } = useChartNumbers();
  const percentileWords = usePercentileWords();
  const [search, setSearch] = useScreenSearch(slowSearch);
  const { agency, party, stage, open, page, show } = search;
  const list = useApi<SlowCasePage>(SLOW_CASES, { agencyId: agency, party, stage, open, page });
  return (
    <>
      <p className={own.hint}>{t('lead')}</p>
      <Filters>
        <SelectFilter
          label={t('party')}
          value={party}
          onChange={(next) => setSearch({ party: next })}
          options={[
            { value: '', label: t('anyParty') },
            ...PARTIES.map((value) => ({ value, label: n(`party-${value}`) })),
          ]}
        />
        <SelectFilter
          label={t('which')}
          value={open ? 'open' : 'all'}
          onChange={(next) => setSearch({ open: next === 'open' })}
          options={[
            { value: 'all', label: t('all') },
            { value: 'open', label: t('onlyOpen') },
          ]}
        />
      </Filters>
      <DataTable
        name="slow-cases"
        label={t('title')}
        query={list}
        rowId={(row) => row.id}
        onOpen={(row) => setSearch({ show: row.id, page })}
        openId={show}
        columns={[
          { id: 'number', header: t('number'), cell: (row) => row.number },
          { id: 'party', header: t('party'), fixed: true, cell: (row) => <Waited row={row} /> },
          {
            id: 'excess',
            header: t('excess'),
            align: 'end',
            cell: (row) => t('days', { n: one(row.excessHours / hoursOfDay) }),
          },
          { id: 'percentile', header: t('percentile'), cell: (row) => percentileWords(row.percentile) },
          { id: 'state', header: t('state'), cell: (row) => n(`state-${row.state}`) },
          { id: 'amount', header: t('amount'), align: 'end', cell: (row) => f.rupiah(row.amount) },
          {
            id: 'rupiahDays',
            header: t('rupiahDays'),
            align: 'end',
            cell: (row) => f.shortRupiah(row.rupiahDays),
            hidden: true,
          },
          { id: 'agency', header: t('agency'), cell: (row) => row.agency },
        ]}
        onPage={(next) => setSearch({ page: next })}
        empty={t('empty')}
      />
      {show !== '' && <CasePanel id={show} onClose={() => setSearch({ show: '', page })} />}
    </>
  );
}

function Waited({ row }: { row: SlowCase }) {
  const t = useTexts(texts);
  const n = useTexts(paymentNames);
  return (
    <span className={css.two}>
      {row.party === null ? t('nobody') : n(`party-${row.party}`)}
      {row.disputed && <StatusMark tone="warn" label={t('disputed')} />}
    </span>
  );
}
