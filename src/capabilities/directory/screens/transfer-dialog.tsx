import { post } from '../../../../web/api.ts';
import { useTexts } from '../../../../web/language.tsx';
import { Dialog } from '../../../../web/ui/dialog.tsx';
import { DateField } from '../../../../web/ui/fields.tsx';
import { Form, useForm } from '../../../../web/ui/form.tsx';
import type { PersonDetail } from '../contract/people.ts';
import { texts } from '../texts/people.ts';
import { NO_PLACE, PlaceFields, placeInput } from './place-fields.tsx';

/** Another definitive position; also brings back somebody who had left. */
export function TransferDialog({ detail, onClose }: { detail: PersonDetail; onClose: () => void }) {
  const t = useTexts(texts);
  const form = useForm({
    initial: { ...NO_PLACE, from: detail.today as string },
    send: ({ from, ...place }) =>
      post<{ id: string; endedRoles: number }>(`/directory/people/${detail.person.id}/transfer`, {
        ...placeInput(place),
        from,
      }),
    refresh: ['/directory', '/accounts'],
    said: t('transferDone'),
    done: onClose,
  });
  return (
    <Dialog title={t('transfer')} open onClose={onClose}>
      <p>{t('transferLead')}</p>
      <Form form={form} submit={t('transfer')} cancel={onClose}>
        <PlaceFields form={form} mayLead={detail.may.lead} />
        <DateField {...form.field('from')} label={t('from')} required />
      </Form>
    </Dialog>
  );
}
