import { post } from '../../../../web/api.ts';
import { useTexts } from '../../../../web/language.tsx';
import { Dialog } from '../../../../web/ui/dialog.tsx';
import { DateField, Select, TextArea } from '../../../../web/ui/fields.tsx';
import { Form, useForm } from '../../../../web/ui/form.tsx';
import type { ValidReason } from '../rules/clocks.ts';
import { EvidenceField, type UploadedFile } from './evidence-field.tsx';
import { LEDGER, recommendationAt } from './paths.ts';
import type { ActionDialogProps } from './recommendation-actions.tsx';
import { texts } from './texts/actions.ts';
import { names } from './texts/names.ts';

/** As rules/clocks has them; that file brings the whole calendar along. */
const REASONS: readonly ValidReason[] = ['kahar', 'sakit', 'ditahan', 'terpidana', 'lain'];

/** Asks to accept a valid reason for delay (Peraturan BPK 2/2017 Pasal 5). */
export function SuspensionDialog({ recommendation, onClose }: ActionDialogProps) {
  const t = useTexts(texts);
  const n = useTexts(names);
  const form = useForm({
    initial: { reason: '' as ValidReason | '', from: '', to: '', note: '', fileId: [] as UploadedFile[] },
    send: ({ fileId, ...values }) =>
      post(recommendationAt(recommendation.id, 'suspensions'), {
        ...values,
        fileId: fileId.at(-1)?.id ?? null,
      }),
    refresh: LEDGER,
    said: t('suspended'),
    done: onClose,
  });
  return (
    <Dialog title={t('suspendTitle')} open onClose={onClose}>
      <p>{t('suspendLead')}</p>
      <Form form={form} submit={t('suspend')} cancel={onClose} columns={2}>
        <Select
          {...form.field('reason')}
          label={t('reason')}
          options={REASONS.map((value) => ({ value, label: n(`reason-${value}`) }))}
          required
          wide
        />
        <DateField {...form.field('from')} label={t('from')} required />
        <DateField {...form.field('to')} label={t('to')} required />
        <TextArea {...form.field('note')} label={t('explanation')} required wide />
        <EvidenceField {...form.field('fileId')} label={t('proof')} hint={t('optional')} wide />
      </Form>
    </Dialog>
  );
}
