import type { HygieneReport } from '../../src/platform/alarms/contract.ts';
import { useApi } from '../api.ts';
import { useFormat, useTexts } from '../language.tsx';
import { texts } from '../locales/alarms.ts';
import { useScreenSearch } from '../search.ts';
import { Bars } from '../ui/bars.tsx';
import { DataTable } from '../ui/data-table.tsx';
import { Empty } from '../ui/empty.tsx';
import { DateField } from '../ui/fields.tsx';
import { Filters } from '../ui/filters.tsx';
import { Loaded } from '../ui/loaded.tsx';
import { Page, Section } from '../ui/page.tsx';
import { healthSearch } from './alarms-search.ts';

/** How offices deal with their alarms: by office, never by person. */
export function Screen() {
  const t = useTexts(texts);
  const [search, setSearch] = useScreenSearch(healthSearch);
  const report = useApi<HygieneReport>('/alarms/hygiene', search);
  return (
    <Page title={t('healthTitle')} lead={t('healthLead')}>
      <Filters>
        <DateField
          id="from"
          name="from"
          error={undefined}
          label={t('from')}
          value={search.from === '' ? (report.data?.from ?? '') : search.from}
          onChange={(from) => setSearch({ from })}
        />
        <DateField
          id="to"
          name="to"
          error={undefined}
          label={t('to')}
          value={search.to === '' ? (report.data?.to ?? '') : search.to}
          onChange={(to) => setSearch({ to })}
        />
      </Filters>
      <Loaded query={report}>
        {(data) =>
          data.offices.length === 0 ? (
            <Empty title={t('healthNone')}>
              <p>{t('healthNoneBody')}</p>
            </Empty>
          ) : (
            <Report report={data} />
          )
        }
      </Loaded>
    </Page>
  );
}

function Report({ report }: { report: HygieneReport }) {
  const t = useTexts(texts);
  const f = useFormat();
  const { total, offices, from, to, least } = report;
  const rows = offices.map((each) => ({ ...each, name: each.agency?.name ?? t('whole') }));
  const query = `from=${from}&to=${to}`;
  return (
    <>
      <p>
        {t('healthSentence', {
          fired: f.count(total.fired),
          acknowledged: f.count(total.acknowledged),
          share: f.percent(total.acknowledged / total.fired),
          lost: f.count(total.unreachable),
        })}
      </p>
      <Section title={t('chart')}>
        <Bars
          label={t('chart')}
          most={100}
          rows={rows.map((each) => ({
            label: each.name,
            value: (each.acknowledged / each.fired) * 100,
            shown: `${f.percent(each.acknowledged / each.fired)} (${f.count(each.fired)})`,
          }))}
        />
      </Section>
      <DataTable
        name="alarm-health"
        label={t('healthTitle')}
        rows={rows}
        rowId={(row) => row.agency?.id ?? 'whole'}
        download={{ csv: `/api/alarms/hygiene.csv?${query}`, xlsx: `/api/alarms/hygiene.xlsx?${query}` }}
        empty={t('healthNone')}
        columns={[
          {
            id: 'office',
            header: t('office'),
            sort: true,
            value: (row) => row.name,
            cell: (row) => row.name,
          },
          {
            id: 'fired',
            header: t('fired'),
            align: 'end',
            sort: true,
            value: (row) => row.fired,
            cell: (row) => f.count(row.fired),
          },
          {
            id: 'acknowledged',
            header: t('acknowledged'),
            align: 'end',
            sort: true,
            value: (row) => row.acknowledged,
            cell: (row) => f.count(row.acknowledged),
          },
          {
            id: 'median',
            header: t('median'),
            align: 'end',
            cell: (row) => (row.medianHours === null ? t('tooFew', { n: least }) : f.count(row.medianHours)),
          },
          { id: 'cleared', header: t('clearedCount'), align: 'end', cell: (row) => f.count(row.cleared) },
          { id: 'lost', header: t('lost'), align: 'end', cell: (row) => f.count(row.unreachable) },
        ]}
      />
    </>
  );
}
