import { post, useApi } from '../../../../web/api.ts';
import { useTexts } from '../../../../web/language.tsx';
import { useScreenParams } from '../../../../web/search.ts';
import { Empty } from '../../../../web/ui/empty.tsx';
import { useGo } from '../../../../web/ui/link.tsx';
import { Loaded } from '../../../../web/ui/loaded.tsx';
import { Page } from '../../../../web/ui/page.tsx';
import { FindingForm } from './finding-form.tsx';
import { newFinding } from './finding-values.ts';
import { FINDINGS, reportAt } from './paths.ts';
import { texts } from './texts/form.ts';
import type { Report } from './types.ts';

/** Adds a finding to a draft. */
export function Screen() {
  const { id } = useScreenParams<'id'>();
  const report = useApi<Report>(reportAt(id));
  return <Loaded query={report}>{(data) => <Body report={data} />}</Loaded>;
}

function Body({ report }: { report: Report }) {
  const t = useTexts(texts);
  const go = useGo();
  const back = `/lhp/${report.id}`;
  return (
    <Page
      title={t('newTitle')}
      lead={t('newLead', { report: report.title })}
      back={{ to: back, label: t('backReport') }}
    >
      {report.may.includes('edit') ? (
        <FindingForm
          source={report.source}
          initial={newFinding(report.items.length + 1)}
          submit={t('saveNew')}
          send={(input) => post<{ id: string }>(FINDINGS, { ...input, reportId: report.id })}
          done={() => go(back)}
          cancel={() => go(back)}
        />
      ) : (
        <Empty title={t('notDraft')}>
          <p>{t('notDraftBody')}</p>
        </Empty>
      )}
    </Page>
  );
}
