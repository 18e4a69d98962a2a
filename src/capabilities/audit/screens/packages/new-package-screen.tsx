import { post } from '../../../../../web/api.ts';
import { todayIn } from '../../../../../web/days.ts';
import { useTexts } from '../../../../../web/language.tsx';
import { useSession } from '../../../../../web/session.ts';
import type { Option } from '../../../../../web/ui/combobox.tsx';
import { MoneyField, NumberField, RadioRows, TextField } from '../../../../../web/ui/fields.tsx';
import { Form, useForm } from '../../../../../web/ui/form.tsx';
import { useGo } from '../../../../../web/ui/link.tsx';
import { Page } from '../../../../../web/ui/page.tsx';
import { AgencyPicker } from '../../../../../web/ui/pickers.tsx';
import type { PackageView } from '../../contract/packages.ts';
import { METHODS, type Method } from '../../rules/package/terms.ts';
import { PACKAGE_REFRESH, PACKAGES } from './paths.ts';
import { names } from './texts/names.ts';
import { texts } from './texts/new.ts';

/** The fallback: a package that no row of SIPD stands for yet. */
export function Screen() {
  const t = useTexts(texts);
  const n = useTexts(names);
  const { agency, government } = useSession();
  const go = useGo();
  const form = useForm({
    initial: {
      agencyId: (agency === null ? null : { id: agency.id, label: agency.name }) as Option | null,
      year: Number(todayIn(government.zone).slice(0, 4)) as number | null,
      method: 'GU' as Method,
      description: '',
      amount: null as number | null,
    },
    send: ({ agencyId, ...values }) =>
      post<PackageView>(PACKAGES, { origin: 'hand', agencyId: agencyId?.id ?? '', ...values }),
    refresh: PACKAGE_REFRESH,
    said: t('said'),
    done: ({ id }) => go(`/spj/${id}`),
  });
  return (
    <Page title={t('title')} lead={t('lead')} back={{ to: '/spj', label: t('back') }}>
      <Form form={form} submit={t('send')} columns={2}>
        <TextField
          {...form.field('description')}
          label={t('description')}
          hint={t('descriptionHint')}
          wide
          required
        />
        <RadioRows
          {...form.field('method')}
          label={t('method')}
          options={METHODS.map((value) => ({ value, label: n(`method-${value}`) }))}
          wide
          required
        />
        <MoneyField {...form.field('amount')} label={t('amount')} hint={t('amountHint')} required={false} />
        <NumberField {...form.field('year')} label={t('year')} min={2000} max={2199} required />
        <AgencyPicker {...form.field('agencyId')} label={t('agency')} required />
      </Form>
    </Page>
  );
}
