import { useFormat, useTexts } from '../../../../../web/language.tsx';
import { DataTable } from '../../../../../web/ui/data-table.tsx';
import { Notice } from '../../../../../web/ui/notice.tsx';
import type { VillageView } from '../../contract/village.ts';
import { villageNames } from '../../texts/village.ts';
import { VerdictMark } from './marks.tsx';
import { texts } from './texts.ts';

type Check = VillageView['useCheck'];

/** The shares of the budget and of the spending, each between what is sure and what is still possible. */
export function UseCheckPart({ check }: { check: Check }) {
  const t = useTexts(texts);
  const n = useTexts(villageNames);
  const f = useFormat();
  const rows = (['budget', 'realised'] as const).flatMap((of) =>
    (check[of] ?? []).map((each) => ({ ...each, id: `${of}-${each.use}`, of })),
  );
  const share = (percent: number) => f.percent(percent / 100);
  return (
    <>
      <p>{t('checkLead')}</p>
      {check.budget === null && <Notice tone="warn" title={t('overPlanned')} />}
      <DataTable
        name="village-shares"
        label={t('checkTitle')}
        rows={rows}
        rowId={(row) => row.id}
        empty={t('noLines')}
        columns={[
          {
            id: 'of',
            header: t('use'),
            fixed: true,
            cell: (row) => `${n(`use-${row.use}`)} · ${t(row.of === 'budget' ? 'ofBudget' : 'ofRealised')}`,
          },
          { id: 'asked', header: t('asked'), align: 'end', cell: (row) => share(row.asked) },
          {
            id: 'range',
            header: t('range'),
            align: 'end',
            cell: (row) =>
              row.least === row.most
                ? share(row.least)
                : t('between', { least: share(row.least), most: share(row.most) }),
          },
          { id: 'result', header: t('result'), cell: (row) => <VerdictMark verdict={row.verdict} /> },
        ]}
      />
    </>
  );
}
