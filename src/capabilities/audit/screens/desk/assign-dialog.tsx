import { post, useApi } from '../../../../../web/api.ts';
import { useFormat, useTexts } from '../../../../../web/language.tsx';
import { Dialog } from '../../../../../web/ui/dialog.tsx';
import { Select } from '../../../../../web/ui/fields.tsx';
import { Form, useForm } from '../../../../../web/ui/form.tsx';
import type { FlagsDialogProps } from './dismiss-dialog.tsx';
import { FLAGS } from './queue-search.ts';
import { texts } from './texts/acts.ts';

interface Auditors {
  rows: readonly { personId: string; name: string; open: number }[];
}

/** Gives flags to somebody of the desk, who is shown with what waits for him already. */
export function AssignDialog({ ids, onClose, onDone }: FlagsDialogProps) {
  const t = useTexts(texts);
  const f = useFormat();
  const auditors = useApi<Auditors>(`${FLAGS}/auditors`).data?.rows ?? [];
  const form = useForm({
    initial: { personId: '' },
    send: ({ personId }) => post(`${FLAGS}/assign`, { ids, personId: personId === '' ? null : personId }),
    refresh: ['/audit', '/desk'],
    said: t('assigned'),
    done: onDone,
  });
  return (
    <Dialog title={t('assignTitle', { n: f.count(ids.length) })} open onClose={onClose} toField>
      <Form form={form} submit={t('assign')} cancel={onClose}>
        <Select
          {...form.field('personId')}
          label={t('assignTo')}
          blank={t('takeBack')}
          options={auditors.map(({ personId, name, open }) => ({
            value: personId,
            label: t('load', { name, n: f.count(open) }),
          }))}
        />
      </Form>
    </Dialog>
  );
}
