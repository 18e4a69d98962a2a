import type { z } from 'zod';
import { useApi } from '../../../../../web/api.ts';
import { useFormat, useTexts } from '../../../../../web/language.tsx';
import { useScreenSearch } from '../../../../../web/search.ts';
import { DataTable } from '../../../../../web/ui/data-table.tsx';
import { Filters, SelectFilter } from '../../../../../web/ui/filters.tsx';
import { Page } from '../../../../../web/ui/page.tsx';
import type { paperList } from '../../contract/papers.ts';
import { PAPER_STATES } from '../../rules/papers/review.ts';
import css from '../desk/desk.module.css';
import { PaperMark } from './paper-mark.tsx';
import { PAPERS, papersSearch } from './search.ts';
import { texts } from './texts.ts';

/** All working papers, or those that wait for the reader. */
export function Screen() {
  const t = useTexts(texts);
  const f = useFormat();
  const [{ state, mine, page }, setSearch] = useScreenSearch(papersSearch);
  const list = useApi<z.output<typeof paperList>>(PAPERS, { state, page, ...(mine ? { mine: 'true' } : {}) });
  return (
    <Page title={t('title')} lead={t('lead')}>
      <Filters>
        <SelectFilter
          label={t('state')}
          value={state}
          onChange={(next) => setSearch({ state: next })}
          options={[
            { value: '', label: t('all') },
            ...PAPER_STATES.map((value) => ({ value, label: t(`state-${value}`) })),
          ]}
        />
        <SelectFilter
          label={t('waiting')}
          value={mine ? 'mine' : ''}
          onChange={(next) => setSearch({ mine: next === 'mine' })}
          options={[
            { value: '', label: t('all') },
            { value: 'mine', label: t('mine') },
          ]}
        />
      </Filters>
      <div className={css.dense}>
        <DataTable
          name="audit-papers"
          label={t('title')}
          query={list}
          rowId={(row) => row.id}
          rowLink={(row) => `/audit/kertas-kerja/${row.id}`}
          columns={[
            { id: 'paper', header: t('paper'), cell: (row) => `${row.number} ${row.title}` },
            { id: 'state', header: t('state'), cell: (row) => <PaperMark paper={row} /> },
            { id: 'agency', header: t('agency'), cell: (row) => row.agency ?? '–' },
            { id: 'prepared', header: t('prepared'), cell: (row) => row.preparedBy },
            { id: 'flags', header: t('flags'), align: 'end', cell: (row) => f.count(row.flags) },
            { id: 'notes', header: t('notes'), align: 'end', cell: (row) => f.count(row.openNotes) },
            { id: 'year', header: t('year'), cell: (row) => String(row.year) },
          ]}
          onPage={(next) => setSearch({ page: next })}
          empty={t('empty')}
        />
      </div>
    </Page>
  );
}
