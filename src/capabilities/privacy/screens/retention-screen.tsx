import { useApi } from '../../../../web/api.ts';
import { useFormat, useTexts } from '../../../../web/language.tsx';
import { DataTable } from '../../../../web/ui/data-table.tsx';
import { Loaded } from '../../../../web/ui/loaded.tsx';
import { Page, Section } from '../../../../web/ui/page.tsx';
import type { RetentionReply } from '../contract.ts';
import { names } from '../texts/names.ts';
import { texts } from './texts.ts';

/** A dry run of tonight, and what the nights before have forgotten. */
export function Screen() {
  const t = useTexts(texts);
  const n = useTexts(names);
  const f = useFormat();
  const retention = useApi<RetentionReply>('/privacy/retention');
  return (
    <Page
      title={t('retentionTitle')}
      lead={t('retentionLead')}
      back={{ to: '/data-pribadi/register', label: t('registerTitle') }}
    >
      <Loaded query={retention}>
        {(data) => (
          <>
            <Section title={t('dueTitle')}>
              <DataTable
                name="retention-due"
                label={t('dueTitle')}
                rows={data.due}
                rowId={(row) => row.table}
                columns={[
                  { id: 'table', header: t('table'), fixed: true, cell: (row) => row.table },
                  { id: 'keeps', header: t('keeps'), cell: (row) => row.keeps },
                  {
                    id: 'how',
                    header: t('how'),
                    cell: (row) => (row.how === null ? '–' : n(`how-${row.how}`)),
                  },
                  { id: 'job', header: t('job'), cell: (row) => row.job },
                  {
                    id: 'rows',
                    header: t('rows'),
                    align: 'end',
                    cell: (row) => (row.rows === null ? t('jobKnows') : f.count(row.rows)),
                  },
                ]}
                empty={t('nothingForgotten')}
              />
            </Section>
            <Section title={t('runsTitle')}>
              <DataTable
                name="retention-runs"
                label={t('runsTitle')}
                rows={data.runs}
                rowId={(row) => row.id}
                columns={[
                  { id: 'at', header: t('at'), fixed: true, cell: (row) => f.shortTime(row.at) },
                  { id: 'table', header: t('table'), cell: (row) => row.table },
                  { id: 'how', header: t('how'), cell: (row) => n(`how-${row.how}`) },
                  { id: 'rows', header: t('rows'), align: 'end', cell: (row) => f.count(row.rows) },
                ]}
                empty={t('nothingForgotten')}
              />
            </Section>
          </>
        )}
      </Loaded>
    </Page>
  );
}
