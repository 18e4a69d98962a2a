import { post } from '../../../../web/api.ts';
import { useTexts } from '../../../../web/language.tsx';
import { Dialog } from '../../../../web/ui/dialog.tsx';
import { DateField, TextArea, TextField } from '../../../../web/ui/fields.tsx';
import { Form, useForm } from '../../../../web/ui/form.tsx';
import { LEDGER, recommendationAt } from './paths.ts';
import type { ActionDialogProps } from './recommendation-actions.tsx';
import { texts } from './texts/actions.ts';

/** Gives up a recommendation of an own report, on a decree. */
export function DismissDialog({ recommendation, onClose }: ActionDialogProps) {
  const t = useTexts(texts);
  const form = useForm({
    initial: { note: '', paperNumber: '', paperOn: '' },
    send: (values) => post(recommendationAt(recommendation.id, 'dismiss'), values),
    refresh: LEDGER,
    said: t('dismissed'),
    done: onClose,
  });
  return (
    <Dialog title={t('dismissTitle')} open onClose={onClose}>
      <p>{t('dismissLead')}</p>
      <Form form={form} submit={t('dismiss')} kind="danger" cancel={onClose} columns={2}>
        <TextArea {...form.field('note')} label={t('reason')} required wide />
        <TextField {...form.field('paperNumber')} label={t('decreeNumber')} required />
        <DateField {...form.field('paperOn')} label={t('decreeOn')} required />
      </Form>
    </Dialog>
  );
}
