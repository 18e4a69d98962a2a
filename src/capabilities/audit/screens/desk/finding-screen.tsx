import { post, useApi } from '../../../../../web/api.ts';
import { useTexts } from '../../../../../web/language.tsx';
import { useScreenSearch } from '../../../../../web/search.ts';
import { TextField } from '../../../../../web/ui/fields.tsx';
import { Form, useForm } from '../../../../../web/ui/form.tsx';
import { useGo } from '../../../../../web/ui/link.tsx';
import { Loaded } from '../../../../../web/ui/loaded.tsx';
import { Page } from '../../../../../web/ui/page.tsx';
import type { FindingDraft } from '../../contract/flags.ts';
import { FindingFields, type Codes } from './finding-fields.tsx';
import { bodyOf, valuesOf } from './finding-values.ts';
import { findingSearch, FLAGS } from './queue-search.ts';
import { texts } from './texts/acts.ts';

const MADE = `${FLAGS}/finding`;

/** From flags to findings of one draft report: filled in from the flags, edited, then frozen. */
export function Screen() {
  const t = useTexts(texts);
  const [{ ids }] = useScreenSearch(findingSearch);
  const draft = useApi<FindingDraft>(MADE, { ids: ids.join(',') });
  return (
    <Page title={t('findingTitle')} lead={t('findingLead')} back={{ to: '/audit', label: t('back') }}>
      <Loaded query={draft}>{(data) => <Fields key={ids.join()} draft={data} />}</Loaded>
    </Page>
  );
}

function Fields({ draft }: { draft: FindingDraft }) {
  const t = useTexts(texts);
  const go = useGo();
  const codes = useApi<Codes>('/findings/codes').data;
  const form = useForm({
    initial: valuesOf(draft),
    send: (values) => post<{ reportId: string }>(MADE, bodyOf(values)),
    refresh: ['/audit', '/findings', '/desk'],
    said: t('made'),
    done: ({ reportId }) => go(`/lhp/${reportId}`),
  });
  return (
    <Form form={form} submit={t('make')} cancel={() => go('/audit')} columns={2} label={t('findingTitle')}>
      <TextField {...form.field('title')} label={t('report')} required wide />
      {form.values.findings.map((each, at) => (
        <FindingFields key={each.flagIds.join()} form={form} at={at} codes={codes} />
      ))}
    </Form>
  );
}
