import { useTexts } from '../../../../../../web/language.tsx';
import { Dialog } from '../../../../../../web/ui/dialog.tsx';
import { DateField, NumberField, TextArea } from '../../../../../../web/ui/fields.tsx';
import { Form } from '../../../../../../web/ui/form.tsx';
import type { UploadedFile } from '../../../../../../web/ui/upload-list.tsx';
import type { ContractView } from '../../../contract/contract-view.ts';
import { texts } from '../texts/acts.ts';
import { fileOf, PaperFile } from './paper-fields.tsx';
import { useChange } from './use-change.ts';

interface ScmProps {
  view: ContractView;
  today: string;
  onClose: () => void;
}

export function InviteDialog({ view, today, onClose }: ScmProps) {
  const t = useTexts(texts);
  const form = useChange({
    view,
    path: 'meetings',
    initial: { invitedFor: '' },
    body: (values) => values,
    done: onClose,
  });
  return (
    <Dialog title={t('scm-invite')} open onClose={onClose}>
      <p>{t('lead-scm-invite')}</p>
      <Form form={form} submit={t('scm-invite')} cancel={onClose}>
        <DateField {...form.field('invitedFor')} label={t('invitedFor')} min={today} required />
      </Form>
    </Dialog>
  );
}

export function MinutesDialog({ view, today, onClose }: ScmProps) {
  const t = useTexts(texts);
  const form = useChange({
    view,
    path: 'meetings/minutes',
    initial: {
      heldOn: today,
      targetPercent: null as number | null,
      until: '',
      minutes: '',
      fileId: [] as UploadedFile[],
    },
    body: ({ fileId, ...rest }) => ({ ...rest, fileId: fileOf(fileId) }),
    done: onClose,
  });
  return (
    <Dialog title={t('scm-minutes')} open onClose={onClose}>
      <p>{t('lead-scm-minutes')}</p>
      <Form form={form} submit={t('scm-minutes')} cancel={onClose}>
        <DateField {...form.field('heldOn')} label={t('heldOn')} max={today} required />
        <NumberField
          {...form.field('targetPercent')}
          label={t('targetPercent')}
          suffix={t('percentSign')}
          min={0}
          max={100}
          required
        />
        <DateField {...form.field('until')} label={t('until')} required />
        <TextArea {...form.field('minutes')} label={t('minutes')} rows={5} max={4_000} required />
        <PaperFile field={form.field('fileId')} />
      </Form>
    </Dialog>
  );
}

export function JudgeDialog({ view, onClose }: Omit<ScmProps, 'today'>) {
  const t = useTexts(texts);
  const form = useChange({ view, path: 'meetings/judge', initial: {}, body: () => ({}), done: onClose });
  return (
    <Dialog title={t('scm-judge')} open onClose={onClose}>
      <p>{t('lead-scm-judge')}</p>
      <Form form={form} submit={t('scm-judge')} cancel={onClose}>
        {null}
      </Form>
    </Dialog>
  );
}
