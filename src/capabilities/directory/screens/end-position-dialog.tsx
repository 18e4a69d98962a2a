import { post } from '../../../../web/api.ts';
import { useTexts } from '../../../../web/language.tsx';
import { Dialog } from '../../../../web/ui/dialog.tsx';
import { DateField } from '../../../../web/ui/fields.tsx';
import { Form, useForm } from '../../../../web/ui/form.tsx';
import type { PersonDetail } from '../contract/people.ts';
import { texts } from '../texts/people.ts';

export function EndPositionDialog({
  position,
  onClose,
}: {
  position: PersonDetail['positions'][number];
  onClose: () => void;
}) {
  const t = useTexts(texts);
  const form = useForm({
    initial: { lastDay: '' },
    send: (values) => post<{ id: string }>(`/directory/positions/${position.id}/end`, values),
    refresh: ['/directory'],
    said: t('saved'),
    done: onClose,
  });
  return (
    <Dialog title={`${t('endPosition')}: ${position.title}`} open onClose={onClose}>
      <Form form={form} submit={t('endPosition')} cancel={onClose}>
        <DateField {...form.field('lastDay')} label={t('lastDay')} required />
      </Form>
    </Dialog>
  );
}
