import { post } from '../../../../web/api.ts';
import { useTexts } from '../../../../web/language.tsx';
import { Dialog } from '../../../../web/ui/dialog.tsx';
import { DateField } from '../../../../web/ui/fields.tsx';
import { Form, useForm } from '../../../../web/ui/form.tsx';
import type { RoleRow } from '../contract/roles.ts';
import { texts } from '../texts/roles.ts';

export function EndRoleDialog({ role, name, onClose }: { role: RoleRow; name: string; onClose: () => void }) {
  const t = useTexts(texts);
  const form = useForm({
    initial: { lastDay: '' },
    send: (values) => post<{ id: string }>(`/directory/roles/${role.id}/end`, values),
    refresh: ['/directory'],
    said: t('ended'),
    done: onClose,
  });
  return (
    <Dialog title={t('endTitle')} open onClose={onClose}>
      <p>{t('endLead', { role: name, name: role.personName })}</p>
      <Form form={form} submit={t('end')} kind="danger" cancel={onClose}>
        <DateField {...form.field('lastDay')} label={t('lastDay')} required />
      </Form>
    </Dialog>
  );
}
