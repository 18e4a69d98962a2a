import { useApi } from '../../../../../web/api.ts';
import { useBoth, useFormat, useTexts } from '../../../../../web/language.tsx';
import { useScreenSearch } from '../../../../../web/search.ts';
import { DataTable } from '../../../../../web/ui/data-table.tsx';
import { Filters, SelectFilter } from '../../../../../web/ui/filters.tsx';
import { Page } from '../../../../../web/ui/page.tsx';
import type { ExplanationPage } from '../../contract/explanations.ts';
import { explanationTexts } from '../../texts/explanations.ts';
import { BriefPageLink } from './brief-page-link.tsx';
import { ExplanationState } from './explanation-state.tsx';
import { explanationsSearch } from './searches.ts';

/** `/penjelasan`: what was asked, those that wait first. */
export function Screen() {
  const t = useTexts(explanationTexts);
  const f = useFormat();
  const both = useBoth();
  const [search, setSearch] = useScreenSearch(explanationsSearch);
  const rows = useApi<ExplanationPage>('/spending/explanations', search);
  return (
    <Page title={t('title')} lead={t('lead')} actions={<BriefPageLink />}>
      <Filters>
        <SelectFilter
          label={t('state')}
          value={search.state}
          onChange={(state) => setSearch({ state })}
          options={[
            { value: '', label: t('all') },
            { value: 'open', label: t('open') },
            { value: 'overdue', label: t('overdue') },
            { value: 'answered', label: t('answered') },
          ]}
        />
      </Filters>
      <DataTable
        name="explanations"
        label={t('title')}
        query={rows}
        rowId={(row) => row.id}
        rowLink={(row) => `/penjelasan/${row.id}`}
        columns={[
          { id: 'subject', header: t('subject'), cell: (row) => both(row.subject.label) },
          { id: 'agency', header: t('agency'), cell: (row) => row.agency },
          { id: 'state', header: t('state'), cell: (row) => <ExplanationState row={row} /> },
          { id: 'due', header: t('due'), cell: (row) => f.day(row.dueOn) },
          { id: 'asked', header: t('asked-at'), cell: (row) => f.time(row.askedAt) },
          { id: 'by', header: t('asked-by'), cell: (row) => both(row.askedBy) },
        ]}
        onPage={(page) => setSearch({ page })}
        empty={`${t('none')} ${t('none-body')}`}
      />
    </Page>
  );
}
