import { useTexts } from '../../../../../web/language.tsx';
import { DataTable, type Column } from '../../../../../web/ui/data-table.tsx';
import { Section } from '../../../../../web/ui/page.tsx';
import type { SurveyResult } from '../../contract/results.ts';
import css from '../waves/waves.module.css';
import { useFigures } from './figures.ts';
import { texts } from './texts.ts';

type ConductView = SurveyResult['conduct'];

/** How people answered, with the evidence; it punishes nobody. */
export function Conduct({ conduct }: { conduct: ConductView }) {
  const t = useTexts(texts);
  const figures = useFigures();
  const columns: Column<ConductView['parts'][number]>[] = [
    { id: 'code', header: t('parts'), cell: (row) => t(`conduct-${row.code}`), fixed: true },
    { id: 'measured', header: t('measured'), align: 'end', cell: (row) => figures.two(row.measured) },
    { id: 'deduction', header: t('points'), align: 'end', cell: (row) => figures.two(row.deduction) },
    { id: 'most', header: t('cap'), align: 'end', cell: (row) => figures.two(row.most) },
  ];
  return (
    <Section title={t('conduct')}>
      <p className={css.quiet}>{t('conductLead')}</p>
      {conduct.hidden ? (
        <p>{t('hidden')}</p>
      ) : (
        <>
          <p>
            {t('conductIndex', { index: figures.two(conduct.index) })}{' '}
            {!conduct.complete && t('conductPartly')}
          </p>
          <DataTable
            name="survey-conduct"
            label={t('conduct')}
            rows={conduct.parts}
            rowId={(row) => row.code}
            columns={columns}
          />
        </>
      )}
    </Section>
  );
}
