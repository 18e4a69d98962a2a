import { post } from '../../../../../web/api.ts';
import { useTexts } from '../../../../../web/language.tsx';
import { Dialog } from '../../../../../web/ui/dialog.tsx';
import { DateField, Select, TextField } from '../../../../../web/ui/fields.tsx';
import { Form, useForm } from '../../../../../web/ui/form.tsx';
import type { Stage } from './marks.tsx';
import { texts } from './texts.ts';

const REFRESH = ['/spending/villages'];

export function ReceiveDialog({
  stage,
  missing,
  onClose,
}: {
  stage: Stage;
  missing: Stage['papers'];
  onClose: () => void;
}) {
  const t = useTexts(texts);
  const form = useForm({
    initial: { paper: missing[0]?.paper ?? '', number: '', docDate: '' },
    send: (values) => post(`/spending/village-stages/${stage.id}/papers`, values),
    refresh: REFRESH,
    said: t('received'),
    done: onClose,
  });
  return (
    <Dialog title={t('receiveTitle')} open onClose={onClose}>
      <Form form={form} submit={t('receive')} cancel={onClose}>
        <Select
          {...form.field('paper')}
          label={t('paper')}
          options={missing.map((each) => ({ value: each.paper, label: each.title }))}
          required
        />
        <TextField {...form.field('number')} label={t('number')} required />
        <DateField {...form.field('docDate')} label={t('docDate')} required />
      </Form>
    </Dialog>
  );
}

export function PayDialog({ stage, onClose }: { stage: Stage; onClose: () => void }) {
  const t = useTexts(texts);
  const form = useForm({
    initial: { paidOn: '' },
    send: (values) => post(`/spending/village-stages/${stage.id}/payment`, values),
    refresh: REFRESH,
    said: t('paidDone'),
    done: onClose,
  });
  return (
    <Dialog title={t('payTitle', { n: stage.stage })} open onClose={onClose}>
      <Form form={form} submit={t('pay')} cancel={onClose}>
        <DateField {...form.field('paidOn')} label={t('docDate')} hint={t('payHint')} required />
      </Form>
    </Dialog>
  );
}
