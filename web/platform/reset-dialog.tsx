import type { AccountRow } from '../../src/platform/identity/contract.ts';
import { post } from '../api.ts';
import { useTexts } from '../language.tsx';
import { texts } from '../locales/accounts.ts';
import { Dialog } from '../ui/dialog.tsx';
import { Form, useForm } from '../ui/form.tsx';
import { TextArea } from '../ui/fields.tsx';

/** First of four eyes: asks for a reset. */
export function ResetDialog({ account, onClose }: { account: AccountRow; onClose: () => void }) {
  const t = useTexts(texts);
  const form = useForm({
    initial: { reason: '' },
    send: (values) => post(`/accounts/${account.id}/reset`, values),
    refresh: ['/accounts', '/account-requests'],
    said: t('resetDone'),
    done: onClose,
  });
  return (
    <Dialog title={`${t('reset')}: ${account.name}`} open onClose={onClose}>
      <p>{t('resetLead')}</p>
      <Form form={form} submit={t('reset')} cancel={onClose}>
        <TextArea {...form.field('reason')} label={t('reason')} hint={t('reasonHint')} max={500} required />
      </Form>
    </Dialog>
  );
}
