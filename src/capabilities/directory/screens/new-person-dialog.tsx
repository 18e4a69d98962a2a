import { post } from '../../../../web/api.ts';
import { useTexts } from '../../../../web/language.tsx';
import { useHolds } from '../../../../web/session.ts';
import { Checkbox, DateField, TextField } from '../../../../web/ui/fields.tsx';
import { Dialog } from '../../../../web/ui/dialog.tsx';
import { Form, useForm } from '../../../../web/ui/form.tsx';
import { AgencyPicker } from '../../../../web/ui/pickers.tsx';
import { texts } from '../texts/people.ts';
import { PersonFields, personInput, type PersonValues } from './person-fields.tsx';
import { NO_PLACE, placeInput, type PlaceValues } from './place-fields.tsx';

interface NewPersonValues extends PersonValues {
  position: PlaceValues & { validFrom: string };
}

const EMPTY: NewPersonValues = {
  personnelCode: '',
  nip: '',
  name: '',
  employment: 'pns',
  email: '',
  phone: '',
  position: { ...NO_PLACE, validFrom: '' },
};

export function NewPersonDialog({ onClose }: { onClose: () => void }) {
  const t = useTexts(texts);
  const mayLead = useHolds('technical-administrator');
  const form = useForm({
    initial: EMPTY,
    send: ({ position, ...person }) =>
      post<{ id: string }>('/directory/people', {
        ...personInput(person),
        position: { ...placeInput(position), validFrom: position.validFrom },
      }),
    refresh: ['/directory/people', '/accounts'],
    said: t('added'),
    done: onClose,
  });
  return (
    <Dialog title={t('add')} open onClose={onClose}>
      <Form form={form} submit={t('add')} cancel={onClose} columns={2}>
        <PersonFields form={form} />
        <AgencyPicker {...form.field('position.agencyId')} label={t('newAgency')} required />
        <TextField {...form.field('position.title')} label={t('newTitle')} required />
        <DateField {...form.field('position.validFrom')} label={t('from')} required />
        {mayLead && <Checkbox {...form.field('position.leads')} label={t('leads')} hint={t('leadsHint')} />}
        <TextField {...form.field('position.decree')} label={t('decree')} hint={t('optional')} />
      </Form>
    </Dialog>
  );
}
