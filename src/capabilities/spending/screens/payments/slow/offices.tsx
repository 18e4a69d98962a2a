import { useFormat, useTexts } from '../../../../../../web/language.tsx';
import { DataTable } from '../../../../../../web/ui/data-table.tsx';
import { Filters, SelectFilter } from '../../../../../../web/ui/filters.tsx';
import type { SlowOffice, SlowSummary } from '../../../contract/slow.ts';
import { paymentNames } from '../../../texts/payment-names.ts';
import { Held } from '../../parts/held.tsx';
import { useChartNumbers } from '../../../../../../web/ui/use-chart-numbers.ts';
import css from '../../parts/parts.module.css';
import { PaceMark } from './pace-mark.tsx';
import own from './slow.module.css';
import { texts } from './texts/slow.ts';
import { usePercentileWords, useStageName } from './words.ts';

interface OfficesProps {
  slow: SlowSummary;
  stage: string;
  onStage: (stage: string) => void;
}

/** Every office of a stage with its median against the limit, and how that stands among the others. */
export function Offices({ slow, stage, onStage }: OfficesProps) {
  const t = useTexts(texts);
  const n = useTexts(paymentNames);
  const f = useFormat();
  const { number: one } = useChartNumbers();
  const stageName = useStageName();
  const percentileWords = usePercentileWords();
  const rows = slow.offices.filter((each) => stage === '' || each.stage === stage);
  const most = 1.1 * Math.max(1, ...rows.map((each) => Math.max(each.medianHours, each.limitHours ?? 0)));
  return (
    <>
      <p className={own.hint}>{t('officesLead')}</p>
      <Filters>
        <SelectFilter
          label={t('stage')}
          value={stage}
          onChange={onStage}
          options={[
            { value: '', label: t('anyStage') },
            ...slow.stages.map((each) => ({ value: each.stage, label: stageName(each.stage) })),
          ]}
        />
      </Filters>
      <DataTable
        name="slow-offices"
        label={t('offices')}
        rows={rows}
        rowId={(row) => keyOf(row)}
        columns={[
          {
            id: 'office',
            header: t('office'),
            cell: (row) => (
              <span className={css.two}>
                {row.name}
                <span className={css.quiet}>{n(`party-${row.party}`)}</span>
              </span>
            ),
          },
          { id: 'stage', header: t('stage'), cell: (row) => stageName(row.stage) },
          {
            id: 'median',
            header: t('median'),
            width: 220,
            fixed: true,
            cell: (row) => <Held held={row.medianHours} limit={row.limitHours} most={most} />,
          },
          {
            id: 'peers',
            header: t('peers'),
            align: 'end',
            cell: (row) => t('hours', { n: one(row.peerHours) }),
          },
          { id: 'holds', header: t('holds'), align: 'end', cell: (row) => f.count(row.holds) },
          {
            id: 'excess',
            header: t('excess'),
            align: 'end',
            cell: (row) => one(row.excessHours / slow.hoursOfDay),
          },
          { id: 'pace', header: t('pace'), cell: (row) => <PaceMark pace={row.pace} cases={row.payments} /> },
          {
            id: 'percentile',
            header: t('percentile'),
            // Without a label nothing is said of how an office compares, either.
            cell: (row) => (row.pace === null ? '–' : percentileWords(row.percentile)),
          },
          {
            id: 'piecemeal',
            header: t('piecemeal'),
            cell: (row) => (row.piecemeal === 0 ? '–' : t('times', { n: row.piecemeal })),
            hidden: true,
          },
        ]}
        empty={t('noOffice')}
      />
    </>
  );
}

function keyOf({ stage, party, agencyId, name }: SlowOffice): string {
  return `${stage} ${party} ${agencyId ?? name}`;
}
