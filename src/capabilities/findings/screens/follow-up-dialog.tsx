import { post } from '../../../../web/api.ts';
import { useTexts } from '../../../../web/language.tsx';
import { useSession } from '../../../../web/session.ts';
import { Dialog } from '../../../../web/ui/dialog.tsx';
import { Select, TextArea } from '../../../../web/ui/fields.tsx';
import { Form, useForm } from '../../../../web/ui/form.tsx';
import { EvidenceField, type UploadedFile } from './evidence-field.tsx';
import { LEDGER, recommendationAt } from './paths.ts';
import type { ActionDialogProps } from './recommendation-actions.tsx';
import { texts } from './texts/actions.ts';

/** What was done, with evidence; for one's own share, or for all of them. */
export function FollowUpDialog({ recommendation, onClose }: ActionDialogProps) {
  const t = useTexts(texts);
  const { personId } = useSession();
  const { parts } = recommendation;
  const own = parts.find((part) => part.party.kind === 'person' && part.party.id === personId);
  const form = useForm({
    initial: { responsibleId: own?.id ?? '', text: '', fileIds: [] as UploadedFile[] },
    send: ({ responsibleId, text, fileIds }) =>
      post(recommendationAt(recommendation.id, 'follow-ups'), {
        responsibleId: responsibleId === '' ? null : responsibleId,
        text,
        fileIds: fileIds.map((file) => file.id),
      }),
    refresh: LEDGER,
    said: t('sent'),
    done: onClose,
  });
  return (
    <Dialog title={t('submitTitle')} open onClose={onClose}>
      <Form form={form} submit={t('send')} cancel={onClose}>
        {parts.length > 1 && (
          <Select
            {...form.field('responsibleId')}
            label={t('forWhom')}
            blank={t('everybody')}
            options={parts.map((part) => ({ value: part.id, label: part.party.name }))}
          />
        )}
        <TextArea {...form.field('text')} label={t('followUpText')} hint={t('followUpHint')} required />
        <EvidenceField {...form.field('fileIds')} label={t('evidence')} hint={t('evidenceHint')} required />
      </Form>
    </Dialog>
  );
}
