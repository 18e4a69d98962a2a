import { useTexts } from '../../../../../../web/language.tsx';
import { Dialog } from '../../../../../../web/ui/dialog.tsx';
import { DateField, MoneyField, Select, TextField } from '../../../../../../web/ui/fields.tsx';
import { Form } from '../../../../../../web/ui/form.tsx';
import type { UploadedFile } from '../../../../../../web/ui/upload-list.tsx';
import type { ContractView } from '../../../contract/contract-view.ts';
import { GUARANTEE_KINDS, type GuaranteeKind } from '../../../rules/contracts/machine.ts';
import { contractNames } from '../../../texts/contract-names.ts';
import { texts } from '../texts/acts.ts';
import { fileOf, PaperFile } from './paper-fields.tsx';
import { useChange } from './use-change.ts';

type Guarantee = ContractView['guarantees'][number];
export type GuaranteeTask = { task: 'add' } | { task: 'extend' | 'end'; guarantee: Guarantee };

interface GuaranteeProps {
  view: ContractView;
  task: GuaranteeTask;
  today: string;
  onClose: () => void;
}

export function GuaranteeDialog({ view, task, today, onClose }: GuaranteeProps) {
  if (task.task === 'end')
    return <EndDialog view={view} guarantee={task.guarantee} today={today} onClose={onClose} />;
  const old = task.task === 'extend' ? task.guarantee : null;
  return <KeepDialog view={view} old={old} today={today} onClose={onClose} />;
}

interface KeepProps {
  view: ContractView;
  /** the one that is prolonged; null: a new one */
  old: Guarantee | null;
  today: string;
  onClose: () => void;
}

function KeepDialog({ view, old, today, onClose }: KeepProps) {
  const t = useTexts(texts);
  const n = useTexts(contractNames);
  const form = useChange({
    view,
    path: old === null ? 'guarantees' : `guarantees/${old.id}/extend`,
    initial: {
      kind: (old?.kind ?? 'performance') as GuaranteeKind,
      issuer: old?.issuer ?? '',
      number: '',
      amount: (old?.amount ?? null) as number | null,
      expiresOn: '',
      fileId: [] as UploadedFile[],
    },
    body: ({ kind, fileId, ...rest }) => ({
      ...rest,
      ...(old === null && { kind }),
      fileId: fileOf(fileId),
    }),
    done: onClose,
  });
  const title = t(old === null ? 'guarantee-add' : 'guarantee-extend');
  return (
    <Dialog title={title} open onClose={onClose}>
      <Form form={form} submit={title} cancel={onClose}>
        {old === null && (
          <Select
            {...form.field('kind')}
            label={t('guaranteeKind')}
            options={GUARANTEE_KINDS.map((value) => ({ value, label: n(`guarantee-${value}`) }))}
            required
          />
        )}
        <TextField {...form.field('issuer')} label={t('issuer')} hint={t('issuerHint')} required />
        <TextField {...form.field('number')} label={t('number')} code required />
        <MoneyField {...form.field('amount')} label={t('amount')} required />
        <DateField {...form.field('expiresOn')} label={t('expiresOn')} min={today} required />
        <PaperFile field={form.field('fileId')} />
      </Form>
    </Dialog>
  );
}

function EndDialog({ view, guarantee, today, onClose }: Omit<KeepProps, 'old'> & { guarantee: Guarantee }) {
  const t = useTexts(texts);
  const form = useChange({
    view,
    path: `guarantees/${guarantee.id}/end`,
    initial: { endedOn: today },
    body: (values) => values,
    done: onClose,
  });
  return (
    <Dialog title={t('guarantee-end')} open onClose={onClose}>
      <Form form={form} submit={t('guarantee-end')} cancel={onClose}>
        <DateField {...form.field('endedOn')} label={t('endedOn')} max={today} required />
      </Form>
    </Dialog>
  );
}
