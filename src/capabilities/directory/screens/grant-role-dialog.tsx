import { post } from '../../../../web/api.ts';
import { useTexts } from '../../../../web/language.tsx';
import type { Option } from '../../../../web/ui/combobox.tsx';
import { Dialog } from '../../../../web/ui/dialog.tsx';
import { DateField, Select, TextField } from '../../../../web/ui/fields.tsx';
import { Form, useForm } from '../../../../web/ui/form.tsx';
import { AgencyPicker, PersonPicker } from '../../../../web/ui/pickers.tsx';
import { useSay } from '../../../../web/ui/status-line.tsx';
import type { Granted } from '../contract/roles.ts';
import { GRANTABLE_ROLES, scopeOf, type GrantableRole } from '../rules/roles.ts';
import { names } from '../texts/names.ts';
import { texts } from '../texts/roles.ts';

interface GrantValues {
  personId: Option | null;
  role: GrantableRole;
  agencyId: Option | null;
  decree: string;
  validFrom: string;
  validTo: string;
}

export function GrantRoleDialog({ today, onClose }: { today: string; onClose: () => void }) {
  const t = useTexts(texts);
  const n = useTexts(names);
  const say = useSay();
  const form = useForm({
    initial: {
      personId: null,
      role: 'follow-up-officer',
      agencyId: null,
      decree: '',
      validFrom: today,
      validTo: '',
    } as GrantValues,
    send: ({ personId, agencyId, validTo, ...rest }) =>
      post<Granted>('/directory/roles', {
        ...rest,
        personId: personId?.id ?? '',
        agencyId: scopeOf(rest.role) === 'government' ? null : (agencyId?.id ?? null),
        validTo: validTo === '' ? null : validTo,
      }),
    refresh: ['/directory'],
    done: ({ pending }) => {
      say(t(pending ? 'proposed' : 'granted'));
      onClose();
    },
  });
  const scope = scopeOf(form.values.role);
  return (
    <Dialog title={t('give')} open onClose={onClose}>
      <p>{t('giveLead')}</p>
      <Form form={form} submit={t('give')} cancel={onClose}>
        <PersonPicker {...form.field('personId')} label={t('person')} required />
        <Select
          {...form.field('role')}
          label={t('role')}
          required
          options={GRANTABLE_ROLES.map((value) => ({ value, label: n(`role-${value}`) }))}
        />
        {scope !== 'government' && (
          <AgencyPicker
            {...form.field('agencyId')}
            label={t('agency')}
            hint={t(scope === 'either' ? 'agencyEither' : 'agencyHint')}
            required={scope === 'agency'}
          />
        )}
        <TextField {...form.field('decree')} label={t('decree')} required />
        <DateField {...form.field('validFrom')} label={t('from')} required />
        <DateField {...form.field('validTo')} label={t('to')} hint={t('toHint')} />
      </Form>
    </Dialog>
  );
}
