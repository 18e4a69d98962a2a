import { post } from '../../../../web/api.ts';
import { useTexts } from '../../../../web/language.tsx';
import type { Option } from '../../../../web/ui/combobox.tsx';
import { Dialog } from '../../../../web/ui/dialog.tsx';
import { Checkbox, DateField } from '../../../../web/ui/fields.tsx';
import { Form, useForm } from '../../../../web/ui/form.tsx';
import { AgencyPicker } from '../../../../web/ui/pickers.tsx';
import { useSay } from '../../../../web/ui/status-line.tsx';
import type { AgencyRow, ClosedReply } from '../contract/agencies.ts';
import { texts } from '../texts/agencies.ts';

interface CloseValues {
  lastDay: string;
  successorId: Option | null;
  moveAlong: boolean;
}

export function CloseAgencyDialog({ agency, onClose }: { agency: AgencyRow; onClose: () => void }) {
  const t = useTexts(texts);
  const say = useSay();
  const form = useForm({
    initial: { lastDay: '', successorId: null, moveAlong: true } as CloseValues,
    send: ({ successorId, ...rest }) =>
      post<ClosedReply>(`/directory/agencies/${agency.id}/close`, {
        ...rest,
        successorId: successorId?.id ?? null,
      }),
    refresh: ['/directory'],
    done: ({ people, units, roles }) => {
      say(t('closedDone', { people, units, roles }));
      onClose();
    },
  });
  return (
    <Dialog title={`${t('closing')}: ${agency.name}`} open onClose={onClose}>
      <p>{t('closingLead')}</p>
      <Form form={form} submit={t('closeIt')} kind="danger" cancel={onClose}>
        <DateField {...form.field('lastDay')} label={t('lastDay')} required />
        <AgencyPicker {...form.field('successorId')} label={t('successor')} hint={t('successorHint')} />
        <Checkbox {...form.field('moveAlong')} label={t('moveAlong')} hint={t('moveAlongHint')} />
      </Form>
    </Dialog>
  );
}
