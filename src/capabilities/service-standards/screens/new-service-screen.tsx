import { post } from '../../../../web/api.ts';
import { todayIn } from '../../../../web/days.ts';
import { useTexts } from '../../../../web/language.tsx';
import { useSession } from '../../../../web/session.ts';
import type { Option } from '../../../../web/ui/combobox.tsx';
import { Form, useForm } from '../../../../web/ui/form.tsx';
import { useGo } from '../../../../web/ui/link.tsx';
import { Page } from '../../../../web/ui/page.tsx';
import { AgencyPicker } from '../../../../web/ui/pickers.tsx';
import { ServiceFields } from './service-fields.tsx';
import { emptyValues, wordingOf } from './service-values.ts';
import { texts } from './texts.ts';

/** A service that the agency did not have yet. */
export function Screen() {
  const t = useTexts(texts);
  const go = useGo();
  const { agency, government } = useSession();
  const own: Option | null = agency === null ? null : { id: agency.id, label: agency.name };
  const form = useForm({
    initial: emptyValues(own, todayIn(government.zone)),
    send: (values) =>
      post<{ id: string }>('/services', { ...wordingOf(values), agencyId: values.agencyId?.id ?? '' }),
    refresh: ['/services'],
    said: t('saved'),
    done: ({ id }) => go(`/layanan/${id}`),
  });
  return (
    <Page title={t('newTitle')} lead={t('newLead')} back={{ to: '/layanan', label: t('title') }}>
      <Form form={form} submit={t('save')} cancel={() => go('/layanan')} columns={2}>
        <AgencyPicker {...form.field('agencyId')} label={t('agency')} required wide />
        <ServiceFields form={form} />
      </Form>
    </Page>
  );
}
