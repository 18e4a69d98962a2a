import { useApi } from '../../../../../web/api.ts';
import { useFormat, useTexts } from '../../../../../web/language.tsx';
import { Code } from '../../../../../web/ui/code.tsx';
import { DataTable } from '../../../../../web/ui/data-table.tsx';
import { Loaded } from '../../../../../web/ui/loaded.tsx';
import { Page } from '../../../../../web/ui/page.tsx';
import { StatusMark } from '../../../../../web/ui/status-mark.tsx';
import type { SealedIdentities } from '../../contract-identities.ts';
import { names } from '../cases/texts/names.ts';
import { IDENTITIES } from '../cases/wire.ts';
import { texts } from './texts.ts';

/** Sealed identities that the reader's key opens: which there are, never what they hold. */
export function Screen() {
  const t = useTexts(texts);
  const n = useTexts(names);
  const f = useFormat();
  const identities = useApi<SealedIdentities>(IDENTITIES);
  return (
    <Page title={t('title')} lead={t('lead')}>
      <Loaded query={identities}>
        {(rows) => (
          <DataTable
            name="wbs-identities"
            label={t('title')}
            rows={rows}
            rowId={(row) => row.id}
            rowLink={(row) => `/identitas/${row.id}`}
            empty={t('none')}
            columns={[
              {
                id: 'number',
                header: t('number'),
                sort: true,
                value: (row) => row.number,
                cell: (row) => <Code>{row.number}</Code>,
              },
              {
                id: 'day',
                header: t('day'),
                sort: true,
                value: (row) => row.day,
                cell: (row) => f.shortDay(row.day),
              },
              { id: 'mode', header: t('mode'), cell: (row) => n(`mode-${row.mode}`) },
              {
                id: 'opened',
                header: t('opened'),
                sort: true,
                value: (row) => row.opened,
                cell: (row) =>
                  row.opened === 0 ? (
                    t('never')
                  ) : (
                    <StatusMark
                      tone="bent"
                      label={t('times', { n: f.count(row.opened), day: f.shortDay(row.lastOpened) })}
                    />
                  ),
              },
            ]}
          />
        )}
      </Loaded>
    </Page>
  );
}
