import { post } from '../../../../web/api.ts';
import { useTexts } from '../../../../web/language.tsx';
import { Dialog } from '../../../../web/ui/dialog.tsx';
import { DateField, RadioRows } from '../../../../web/ui/fields.tsx';
import { Form, useForm } from '../../../../web/ui/form.tsx';
import type { PersonDetail } from '../contract/people.ts';
import { texts } from '../texts/people.ts';
import { NO_PLACE, PlaceFields, placeInput, type PlaceValues } from './place-fields.tsx';

interface ActingValues extends PlaceValues {
  kind: 'plt' | 'plh';
  from: string;
  to: string;
}

export function ActingDialog({ detail, onClose }: { detail: PersonDetail; onClose: () => void }) {
  const t = useTexts(texts);
  const form = useForm({
    initial: { ...NO_PLACE, kind: 'plt', from: detail.today, to: '' } as ActingValues,
    send: ({ kind, from, to, ...place }) =>
      post<{ id: string }>(`/directory/people/${detail.person.id}/acting`, {
        ...placeInput(place),
        kind,
        from,
        to: to === '' ? null : to,
      }),
    refresh: ['/directory'],
    said: t('actingDone'),
    done: onClose,
  });
  return (
    <Dialog title={t('acting')} open onClose={onClose}>
      <p>{t('actingLead')}</p>
      <Form form={form} submit={t('save')} cancel={onClose}>
        <RadioRows
          {...form.field('kind')}
          label={t('kind')}
          options={[
            { value: 'plt', label: t('plt') },
            { value: 'plh', label: t('plh') },
          ]}
        />
        <PlaceFields form={form} mayLead={detail.may.lead} />
        <DateField {...form.field('from')} label={t('from')} required />
        <DateField {...form.field('to')} label={t('to')} hint={t('toHint')} />
      </Form>
    </Dialog>
  );
}
