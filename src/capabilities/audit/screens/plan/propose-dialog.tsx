import { post } from '../../../../../web/api.ts';
import { todayIn } from '../../../../../web/days.ts';
import { useTexts } from '../../../../../web/language.tsx';
import { useSession } from '../../../../../web/session.ts';
import { Dialog } from '../../../../../web/ui/dialog.tsx';
import { NumberField } from '../../../../../web/ui/fields.tsx';
import { Form, useForm } from '../../../../../web/ui/form.tsx';
import { PLANS } from './search.ts';
import { texts } from './texts.ts';

/** Reckons a new proposal from today's data. */
export function ProposeDialog({ onClose, onDone }: { onClose: () => void; onDone: (id: string) => void }) {
  const t = useTexts(texts);
  const { government } = useSession();
  const initial: { year: number | null; capacityDays: number | null } = {
    year: Number(todayIn(government.zone).slice(0, 4)) + 1,
    capacityDays: null,
  };
  const form = useForm({
    initial,
    send: (values) => post<{ id: string }>(PLANS, values),
    refresh: [PLANS],
    said: t('proposed'),
    done: ({ id }) => onDone(id),
  });
  return (
    <Dialog title={t('propose')} open onClose={onClose} toField>
      <Form form={form} submit={t('propose')} cancel={onClose}>
        <NumberField {...form.field('year')} label={t('year')} required />
        <NumberField {...form.field('capacityDays')} label={t('capacity')} required />
      </Form>
    </Dialog>
  );
}
