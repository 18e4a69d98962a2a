import { useContext, useState } from 'react';
import type { TripDetail } from '../../contract.ts';
import { post } from '../../../../../web/api.ts';
import { todayIn } from '../../../../../web/days.ts';
import { useTexts, ZoneContext } from '../../../../../web/language.tsx';
import { Button } from '../../../../../web/ui/button.tsx';
import { Dialog } from '../../../../../web/ui/dialog.tsx';
import { DateField } from '../../../../../web/ui/fields.tsx';
import { Form, useForm } from '../../../../../web/ui/form.tsx';
import { texts } from './texts/trip.ts';

export function Returned({ trip }: { trip: TripDetail }) {
  const t = useTexts(texts);
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button onClick={() => setOpen(true)}>{t('back')}</Button>
      {open && <ReturnDialog trip={trip} onClose={() => setOpen(false)} />}
    </>
  );
}

function ReturnDialog({ trip, onClose }: { trip: TripDetail; onClose: () => void }) {
  const t = useTexts(texts);
  const today = todayIn(useContext(ZoneContext));
  const form = useForm({
    initial: { day: today < trip.toDay ? today : trip.toDay },
    send: (values) => post(`/travel/trips/${trip.id}/return`, values),
    refresh: ['/travel', '/desk'],
    said: t('backSaid'),
    done: onClose,
  });
  return (
    <Dialog title={t('back')} open onClose={onClose}>
      <Form form={form} submit={t('back')} cancel={onClose}>
        <DateField {...form.field('day')} label={t('backDay')} min={trip.fromDay} max={today} required />
      </Form>
    </Dialog>
  );
}
