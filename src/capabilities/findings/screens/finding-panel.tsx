import { useFormat, useTexts } from '../../../../web/language.tsx';
import { Buttons, LinkButton } from '../../../../web/ui/button.tsx';
import { Facts } from '../../../../web/ui/facts.tsx';
import { SidePanel } from '../../../../web/ui/side-panel.tsx';
import type { FindingListRow } from '../contract/findings.ts';
import { DueMark, Followed, ReportMark } from './marks.tsx';
import { texts } from './texts/list.ts';
import { names } from './texts/names.ts';

/** A finding in short, beside the list: the row that is loaded already, so that it opens at once. */
export function FindingPanel({ row, onClose }: { row: FindingListRow; onClose: () => void }) {
  const t = useTexts(texts);
  const n = useTexts(names);
  const f = useFormat();
  return (
    <SidePanel
      title={`${row.number}. ${row.title}`}
      open
      onClose={onClose}
      actions={
        <Buttons>
          <LinkButton kind="primary" to={`/temuan/${row.id}`}>
            {t('open')}
          </LinkButton>
          <LinkButton to={`/lhp/${row.reportId}`}>{t('openReport')}</LinkButton>
        </Buttons>
      }
    >
      <Followed status={row.status} />
      <Facts
        rows={[
          { term: t('due'), value: <DueMark {...row} /> },
          { term: t('value'), value: f.rupiah(row.value) },
          { term: t('unpaid'), value: f.rupiah(row.unpaid) },
          { term: t('agency'), value: row.agencyName ?? '–' },
          { term: t('source'), value: n(`source-${row.source}`) },
          { term: t('report'), value: `${row.reportNumber ?? t('noNumber')}, ${f.shortDay(row.reportOn)}` },
          { term: t('state'), value: <ReportMark state={row.state} /> },
          ...(row.code === null ? [] : [{ term: t('code'), value: row.code }]),
          ...(row.confidential ? [{ term: t('confidential'), value: t('confidentialNote') }] : []),
        ]}
      />
    </SidePanel>
  );
}
