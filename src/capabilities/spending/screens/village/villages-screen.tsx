import { useApi } from '../../../../../web/api.ts';
import { useFormat, useTexts } from '../../../../../web/language.tsx';
import { useScreenSearch } from '../../../../../web/search.ts';
import { DataTable } from '../../../../../web/ui/data-table.tsx';
import { Filters, SelectFilter } from '../../../../../web/ui/filters.tsx';
import { MiniGaris } from '../../../../../web/ui/garis.tsx';
import { Loaded } from '../../../../../web/ui/loaded.tsx';
import { Page, Section } from '../../../../../web/ui/page.tsx';
import type { VillageList } from '../../contract/village.ts';
import { villageNames } from '../../texts/village.ts';
import { BeginVillage } from './begin-village.tsx';
import { STEP_OF, VerdictMark, verdictOf } from './marks.tsx';
import { villagesSearch } from './searches.ts';
import { texts } from './texts.ts';

/** Years before this one that can be chosen. */
const YEARS_BACK = 4;

/** Villages of a year: how far their stages are, and whether their use keeps the shares. */
export function Screen() {
  const t = useTexts(texts);
  const n = useTexts(villageNames);
  const f = useFormat();
  const [search, setSearch] = useScreenSearch(villagesSearch);
  const villages = useApi<VillageList>('/spending/villages', search.year === 0 ? {} : { year: search.year });
  return (
    <Page title={t('title')} lead={t('lead')}>
      <Loaded query={villages}>
        {({ year, thisYear, rows, mayKeep, without }) => (
          <>
            <Filters>
              <SelectFilter
                label={t('year')}
                value={String(year)}
                onChange={(value) => setSearch({ year: Number(value) })}
                options={Array.from({ length: YEARS_BACK + 1 }, (_, back) =>
                  String(Math.max(year, thisYear) - back),
                ).map((value) => ({
                  value,
                  label: value,
                }))}
              />
            </Filters>
            <DataTable
              name="villages"
              label={t('title')}
              rows={rows}
              rowId={(row) => row.id}
              rowLink={(row) => `/desa/${row.id}`}
              empty={t(mayKeep ? 'noneKeeper' : 'none')}
              columns={[
                { id: 'village', header: t('village'), fixed: true, cell: (row) => row.agency.name },
                { id: 'status', header: t('status'), cell: (row) => n(`status-${row.status}`) },
                {
                  id: 'stages',
                  header: t('stages'),
                  cell: (row) => (
                    <MiniGaris
                      label={row.stages
                        .map((each) => t('stageOf', { n: each.stage, state: n(`state-${each.state}`) }))
                        .join('; ')}
                      steps={row.stages.map((each) => ({
                        id: each.id,
                        label: t('stage', { n: each.stage }),
                        state: STEP_OF[each.state],
                      }))}
                    />
                  ),
                },
                {
                  id: 'use',
                  header: t('use'),
                  cell: (row) => <VerdictMark verdict={verdictOf(row.useCheck)} />,
                },
                { id: 'ceiling', header: t('ceiling'), align: 'end', cell: (row) => f.rupiah(row.ceiling) },
                { id: 'paid', header: t('paid'), align: 'end', cell: (row) => f.rupiah(row.paid) },
                {
                  id: 'realised',
                  header: t('realised'),
                  align: 'end',
                  cell: (row) => f.rupiah(row.realised),
                },
              ]}
            />
            {mayKeep && without.length > 0 && (
              <Section title={t('begin')}>
                <BeginVillage year={year} villages={without} />
              </Section>
            )}
          </>
        )}
      </Loaded>
    </Page>
  );
}
