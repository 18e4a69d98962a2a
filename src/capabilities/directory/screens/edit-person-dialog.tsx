import { put } from '../../../../web/api.ts';
import { useTexts } from '../../../../web/language.tsx';
import { Dialog } from '../../../../web/ui/dialog.tsx';
import { Form, useForm } from '../../../../web/ui/form.tsx';
import type { PersonDetail } from '../contract/people.ts';
import { texts } from '../texts/people.ts';
import { PersonFields, personInput, type PersonValues } from './person-fields.tsx';

export function EditPersonDialog({ detail, onClose }: { detail: PersonDetail; onClose: () => void }) {
  const t = useTexts(texts);
  const { person, contact } = detail;
  const form = useForm({
    initial: {
      personnelCode: person.personnelCode,
      nip: person.nip ?? '',
      name: person.name,
      employment: person.employment,
      email: contact?.email ?? '',
      phone: contact?.phone ?? '',
    } satisfies PersonValues as PersonValues,
    send: (values) => put<{ id: string }>(`/directory/people/${person.id}`, personInput(values)),
    refresh: ['/directory', '/accounts'],
    said: t('saved'),
    done: onClose,
  });
  return (
    <Dialog title={t('edit')} open onClose={onClose}>
      <Form form={form} submit={t('save')} cancel={onClose} columns={2}>
        <PersonFields form={form} />
      </Form>
    </Dialog>
  );
}
