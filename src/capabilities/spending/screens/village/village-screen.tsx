import { useApi } from '../../../../../web/api.ts';
import { useFormat, useTexts } from '../../../../../web/language.tsx';
import { useScreenParams } from '../../../../../web/search.ts';
import { DataTable } from '../../../../../web/ui/data-table.tsx';
import { Facts } from '../../../../../web/ui/facts.tsx';
import { Loaded } from '../../../../../web/ui/loaded.tsx';
import { Page, Section } from '../../../../../web/ui/page.tsx';
import type { VillageView } from '../../contract/village.ts';
import { villageNames } from '../../texts/village.ts';
import { KeepUse } from './keep-use.tsx';
import { StagesPart } from './stages-part.tsx';
import { texts } from './texts.ts';
import { UseCheckPart } from './use-check-part.tsx';

/** One village: its stages, the check of its use, and the activities that the check stands on. */
export function Screen() {
  const { id } = useScreenParams<'id'>();
  const village = useApi<VillageView>(`/spending/villages/${id}`);
  return <Loaded query={village}>{(data) => <Village village={data} />}</Loaded>;
}

function Village({ village }: { village: VillageView }) {
  const t = useTexts(texts);
  const n = useTexts(villageNames);
  const f = useFormat();
  return (
    <Page title={`${village.agency.name} ${village.year}`}>
      <Facts
        columns={2}
        rows={[
          { term: t('status'), value: n(`status-${village.status}`) },
          { term: t('ceiling'), value: f.rupiah(village.ceiling) },
          { term: t('paid'), value: f.rupiah(village.paid) },
          {
            term: t('realised'),
            value:
              village.unspent === null
                ? f.rupiah(village.realised)
                : `${f.rupiah(village.realised)} · ${t('unspent', { share: f.percent(village.unspent / 100) })}`,
          },
        ]}
      />
      <Section title={t('stages')}>
        <StagesPart village={village} />
      </Section>
      <Section title={t('checkTitle')}>
        <UseCheckPart check={village.useCheck} />
      </Section>
      <Section title={t('lines')}>
        <DataTable
          name="village-uses"
          label={t('lines')}
          rows={village.uses}
          rowId={(row) => row.id}
          empty={t('noLines')}
          columns={[
            { id: 'name', header: t('name'), fixed: true, cell: (row) => row.name },
            { id: 'use', header: t('use'), cell: (row) => n(`use-${row.use}`) },
            { id: 'budget', header: t('budget'), align: 'end', cell: (row) => f.rupiah(row.budget) },
            { id: 'realised', header: t('realised'), align: 'end', cell: (row) => f.rupiah(row.realised) },
            { id: 'docDate', header: t('docDate'), cell: (row) => f.shortDay(row.docDate) },
            { id: 'recorded', header: t('recorded'), cell: (row) => f.shortTime(row.recordedAt) },
          ]}
        />
      </Section>
      {village.may.includes('record') && (
        <Section title={t('keep')}>
          <KeepUse village={village} />
        </Section>
      )}
    </Page>
  );
}
