import { put, useApi } from '../../../../web/api.ts';
import { useTexts } from '../../../../web/language.tsx';
import { useScreenParams } from '../../../../web/search.ts';
import { Empty } from '../../../../web/ui/empty.tsx';
import { useGo } from '../../../../web/ui/link.tsx';
import { Loaded } from '../../../../web/ui/loaded.tsx';
import { Page } from '../../../../web/ui/page.tsx';
import { FindingForm } from './finding-form.tsx';
import { valuesOf } from './finding-values.ts';
import { findingAt } from './paths.ts';
import { texts } from './texts/form.ts';
import type { Finding } from './types.ts';

/** Changes a finding of a draft. */
export function Screen() {
  const { id } = useScreenParams<'id'>();
  const finding = useApi<Finding>(findingAt(id));
  return <Loaded query={finding}>{(data) => <Body finding={data} />}</Loaded>;
}

function Body({ finding }: { finding: Finding }) {
  const t = useTexts(texts);
  const go = useGo();
  const back = `/temuan/${finding.id}`;
  return (
    <Page title={t('editTitle', { number: finding.number })} back={{ to: back, label: t('backFinding') }}>
      {finding.may.includes('edit') ? (
        <FindingForm
          source={finding.source}
          initial={valuesOf(finding)}
          submit={t('saveEdit')}
          send={(input) => put<{ id: string }>(findingAt(finding.id), input)}
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
