import { useFormat, useTexts } from '../../../../../../web/language.tsx';
import { StackedBars } from '../../../../../../web/ui/chart-stacked.tsx';
import { DataTable } from '../../../../../../web/ui/data-table.tsx';
import type { SlowParty, SlowSummary } from '../../../contract/slow.ts';
import { PARTIES } from '../../../rules/payments/chain.ts';
import { paymentNames } from '../../../texts/payment-names.ts';
import { useChartNumbers } from '../../../../../../web/ui/use-chart-numbers.ts';
import type { MEASURES } from '../searches.ts';
import { PaceMark } from './pace-mark.tsx';
import own from './slow.module.css';
import { texts } from './texts/slow.ts';
import { usePercentileWords } from './words.ts';

interface PartiesProps {
  slow: SlowSummary;
  measure: (typeof MEASURES)[number];
}

/** One bar of all excess, a part for each party in the order of the chain, and behind it every party with how many cases that rests on. */
export function Parties({ slow, measure }: PartiesProps) {
  const t = useTexts(texts);
  const n = useTexts(paymentNames);
  const f = useFormat();
  const { number: one } = useChartNumbers();
  const some = slow.parties
    .filter((each) => each.excessHours > 0)
    .toSorted((a, b) => PARTIES.indexOf(a.party) - PARTIES.indexOf(b.party));
  const inDays = measure === 'days';
  return (
    <>
      {some.length === 0 ? (
        <p>{t('nothingOver')}</p>
      ) : (
        <StackedBars
          title={t(`measure-${measure}`)}
          titled={false}
          sentence={t(inDays ? 'partiesLead' : 'rupiahLead')}
          parts={some.map((each) => ({ id: each.party, label: n(`party-${each.party}`) }))}
          rows={[
            {
              id: 'all',
              label: t(`measure-${measure}`),
              values: some.map((each) => (inDays ? each.excessHours / slow.hoursOfDay : each.rupiahDays)),
            },
          ]}
          format={inDays ? (days) => t('days', { n: one(days) }) : f.shortRupiah}
        />
      )}
      <PartyTable slow={slow} />
    </>
  );
}

function PartyTable({ slow }: { slow: SlowSummary }) {
  const t = useTexts(texts);
  const n = useTexts(paymentNames);
  const f = useFormat();
  const { number: one } = useChartNumbers();
  const percentileWords = usePercentileWords();
  // Parties of the whole government have nobody to be compared with; their offices stand below.
  const isCompared = slow.parties.some((each) => each.percentile !== null);
  return (
    <>
      <DataTable
        name="slow-parties"
        label={t('parties')}
        rows={slow.parties}
        rowId={(row) => row.party}
        columns={[
          { id: 'party', header: t('party'), cell: (row) => n(`party-${row.party}`) },
          { id: 'payments', header: t('payments'), align: 'end', cell: (row) => f.count(row.payments) },
          { id: 'cases', header: t('cases'), align: 'end', cell: (row) => f.count(row.cases) },
          { id: 'held', header: t('held'), align: 'end', cell: (row) => one(row.heldHours) },
          {
            id: 'excess',
            header: t('excess'),
            align: 'end',
            cell: (row) => one(row.excessHours / slow.hoursOfDay),
          },
          { id: 'share', header: t('share'), align: 'end', cell: (row) => f.percent(row.share) },
          {
            id: 'rupiahDays',
            header: t('rupiahDays'),
            align: 'end',
            cell: (row) => f.shortRupiah(row.rupiahDays),
          },
          ...(isCompared
            ? [
                {
                  id: 'percentile',
                  header: t('percentile'),
                  cell: (row: SlowParty) => percentileWords(row.percentile),
                },
                {
                  id: 'pace',
                  header: t('pace'),
                  // The treasury and the bank are one for all: they have no peers, however many cases.
                  cell: (row: SlowParty) =>
                    row.percentile === null ? '–' : <PaceMark pace={row.pace} cases={row.payments} />,
                },
              ]
            : []),
        ]}
      />
      {!isCompared && <p className={own.hint}>{t('labelsBelow')}</p>}
    </>
  );
}
