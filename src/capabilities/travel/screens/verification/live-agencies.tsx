import { useFormat, useTexts } from '../../../../../web/language.tsx';
import { DataTable, type Column } from '../../../../../web/ui/data-table.tsx';
import { Link } from '../../../../../web/ui/link.tsx';
import { Section } from '../../../../../web/ui/page.tsx';
import type { LiveView } from '../../contract-live.ts';
import { texts } from './texts/live.ts';

type Agency = LiveView['agencies'][number];

/** Counts by agency, for whoever leads several; an agency narrows the list. */
export function LiveAgencies({ agencies }: { agencies: readonly Agency[] }) {
  const t = useTexts(texts);
  const f = useFormat();
  const count = (id: 'travelling' | 'bends' | 'silent', header: string): Column<Agency> => ({
    id,
    header,
    align: 'end',
    sort: true,
    fixed: true,
    value: (row) => row[id],
    cell: (row) => (row[id] === 0 ? '–' : f.count(row[id])),
    total: f.count(agencies.reduce((all, each) => all + each[id], 0)),
  });
  return (
    <Section title={t('agencies')}>
      <DataTable
        name="travel-live-agencies"
        label={t('agencies')}
        rows={agencies}
        rowId={(row) => row.agencyId}
        columns={[
          {
            id: 'agency',
            header: t('agency'),
            sort: true,
            value: (row) => row.agency,
            cell: (row) => (
              <Link
                to={`/perjalanan-langsung?agency=${row.agencyId}`}
                aria-label={t('choose', { agency: row.agency })}
              >
                {row.agency}
              </Link>
            ),
          },
          count('travelling', t('column-travelling')),
          count('bends', t('column-bends')),
          count('silent', t('column-silent')),
        ]}
      />
    </Section>
  );
}
