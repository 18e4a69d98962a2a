import { useState } from 'react';
import type { z } from 'zod';
import { useApi } from '../../../../../web/api.ts';
import { useFormat, useTexts } from '../../../../../web/language.tsx';
import { useScreenSearch } from '../../../../../web/search.ts';
import { Button } from '../../../../../web/ui/button.tsx';
import { DataTable } from '../../../../../web/ui/data-table.tsx';
import { Page } from '../../../../../web/ui/page.tsx';
import { StatusMark } from '../../../../../web/ui/status-mark.tsx';
import type { sampleList } from '../../contract/sampling.ts';
import css from '../desk/desk.module.css';
import { DrawDialog } from './draw-dialog.tsx';
import { SAMPLES, samplesSearch } from './search.ts';
import { texts } from './texts.ts';

/** Samples that were drawn, and the next one. */
export function Screen() {
  const t = useTexts(texts);
  const f = useFormat();
  const [{ page }, setSearch] = useScreenSearch(samplesSearch);
  const [drawing, setDrawing] = useState(false);
  const list = useApi<z.output<typeof sampleList>>(SAMPLES, { page });
  return (
    <Page
      title={t('title')}
      lead={t('lead')}
      actions={
        <Button kind="primary" onClick={() => setDrawing(true)}>
          {t('draw')}
        </Button>
      }
    >
      <div className={css.dense}>
        <DataTable
          name="audit-samples"
          label={t('title')}
          query={list}
          rowId={(row) => row.id}
          rowLink={(row) => `/audit/sampel/${row.id}`}
          columns={[
            { id: 'sample', header: t('sample'), cell: (row) => `${row.number} ${row.title}` },
            {
              id: 'state',
              header: t('state'),
              cell: (row) => (
                <StatusMark
                  tone={row.state === 'evaluated' ? 'ok' : 'info'}
                  label={t(`state-${row.state}`)}
                />
              ),
            },
            { id: 'method', header: t('method'), cell: (row) => t(`method-${row.method}`) },
            {
              id: 'examined',
              header: t('examined'),
              align: 'end',
              cell: (row) => t('examinedOf', { n: f.count(row.examined), all: f.count(row.items) }),
            },
            {
              id: 'population',
              header: t('population'),
              cell: (row) =>
                t('populationOf', {
                  n: f.count(row.populationCount),
                  sum: f.rupiah(row.populationAmount),
                }),
            },
            { id: 'agency', header: t('agency'), cell: (row) => row.agency ?? '–' },
            { id: 'year', header: t('year'), cell: (row) => String(row.year) },
          ]}
          onPage={(next) => setSearch({ page: next })}
          empty={t('empty')}
        />
      </div>
      {drawing && <DrawDialog onClose={() => setDrawing(false)} />}
    </Page>
  );
}
