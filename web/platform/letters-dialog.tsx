import { useTexts } from '../language.tsx';
import { downloadPost } from '../download.ts';
import { texts } from '../locales/accounts.ts';
import type { Option } from '../ui/combobox.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Form, useForm } from '../ui/form.tsx';
import { AgencyPicker } from '../ui/pickers.tsx';

interface LettersDialogProps {
  /** null: everybody of an agency who is not active yet */
  accountIds: string[] | null;
  onClose: () => void;
}

/** Activation letters as one PDF. The codes are new with each download. */
export function LettersDialog({ accountIds, onClose }: LettersDialogProps) {
  const t = useTexts(texts);
  const form = useForm({
    initial: { agencyId: null as Option | null },
    send: (values) =>
      downloadPost(
        '/accounts/activation-letters',
        accountIds === null ? { agencyId: values.agencyId?.id } : { accountIds },
      ),
    refresh: ['/accounts'],
    said: t('lettersDone'),
    done: onClose,
  });
  return (
    <Dialog title={t('letters')} open onClose={onClose}>
      <p>{t('lettersLead')}</p>
      <Form form={form} submit={t('letters')} cancel={onClose}>
        {accountIds === null && (
          <AgencyPicker
            {...form.field('agencyId')}
            label={t('lettersAgency')}
            hint={t('lettersHint')}
            required
          />
        )}
      </Form>
    </Dialog>
  );
}
