import { post } from '../../../../web/api.ts';
import { useTexts } from '../../../../web/language.tsx';
import { Dialog } from '../../../../web/ui/dialog.tsx';
import { MoneyField, TextArea, TextField } from '../../../../web/ui/fields.tsx';
import { Form, useForm } from '../../../../web/ui/form.tsx';
import { UploadList, type UploadedFile } from '../../../../web/ui/upload-list.tsx';
import type { GiftDetail, Moved } from '../contract.ts';
import { GIFT_REFRESH } from './refresh.ts';
import { texts } from './texts.ts';

/** The reporter completes his report. */
export function SupplyDialog({ gift, onClose }: { gift: GiftDetail; onClose: () => void }) {
  const t = useTexts(texts);
  const form = useForm({
    initial: {
      story: gift.story,
      value: gift.value,
      valueBasis: gift.valueBasis,
      keptWhere: gift.keptWhere,
      files: [] as UploadedFile[],
    },
    send: ({ files, ...values }) =>
      post<Moved>(`/gratification/${gift.id}/supply`, { ...values, fileIds: files.map((file) => file.id) }),
    refresh: GIFT_REFRESH,
    said: t('sent'),
    done: onClose,
  });
  return (
    <Dialog title={t('do-supply')} open onClose={onClose}>
      {gift.note !== null && <p>{gift.note}</p>}
      <Form form={form} submit={t('do-supply')} cancel={onClose}>
        <TextArea {...form.field('story')} label={t('story')} rows={5} max={5_000} required />
        <MoneyField {...form.field('value')} label={t('value')} required={false} />
        <TextField {...form.field('valueBasis')} label={t('valueBasis')} required={false} />
        <TextField {...form.field('keptWhere')} label={t('keptWhere')} required={false} />
        <UploadList
          {...form.field('files')}
          label={t('files')}
          path="/gratification/files"
          accept=".jpg,.jpeg,.png,.webp,.pdf"
          required={false}
        />
      </Form>
    </Dialog>
  );
}
