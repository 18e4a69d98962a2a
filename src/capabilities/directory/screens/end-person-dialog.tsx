import { post } from '../../../../web/api.ts';
import { useTexts } from '../../../../web/language.tsx';
import { Dialog } from '../../../../web/ui/dialog.tsx';
import { DateField, Select } from '../../../../web/ui/fields.tsx';
import { Form, useForm } from '../../../../web/ui/form.tsx';
import type { EndInput, PersonDetail } from '../contract/people.ts';
import { END_REASONS } from '../rules/kinds.ts';
import { names } from '../texts/names.ts';
import { texts } from '../texts/people.ts';

export function EndPersonDialog({
  person,
  onClose,
}: {
  person: PersonDetail['person'];
  onClose: () => void;
}) {
  const t = useTexts(texts);
  const n = useTexts(names);
  const form = useForm({
    initial: { lastDay: '', reason: 'retirement' } as EndInput,
    send: (values) => post<{ id: string }>(`/directory/people/${person.id}/end`, values),
    refresh: ['/directory', '/accounts'],
    said: t('endDone'),
    done: onClose,
  });
  return (
    <Dialog title={`${t('end')}: ${person.name}`} open onClose={onClose}>
      <p>{t('endLead')}</p>
      <Form form={form} submit={t('end')} kind="danger" cancel={onClose}>
        <Select
          {...form.field('reason')}
          label={t('reason')}
          required
          options={END_REASONS.map((value) => ({ value, label: n(`reason-${value}`) }))}
        />
        <DateField {...form.field('lastDay')} label={t('lastDay')} required />
      </Form>
    </Dialog>
  );
}
