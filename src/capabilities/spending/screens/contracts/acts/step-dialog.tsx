import { useTexts } from '../../../../../../web/language.tsx';
import { Dialog } from '../../../../../../web/ui/dialog.tsx';
import { DateField } from '../../../../../../web/ui/fields.tsx';
import { Form } from '../../../../../../web/ui/form.tsx';
import { Notice } from '../../../../../../web/ui/notice.tsx';
import type { ContractView } from '../../../contract/contract-view.ts';
import type { ContractStep } from '../../../rules/contracts/machine.ts';
import { contractNames } from '../../../texts/contract-names.ts';
import { texts } from '../texts/acts.ts';
import { emptyPaper, PaperFields, paperOf } from './paper-fields.tsx';
import { useChange } from './use-change.ts';

export type TakenStep = Exclude<ContractStep, 'appointed'>;

const LEADS = ['suspended', 'resumed', 'extended', 'handover-asked', 'terminated', 'closed'] as const;
/** What cannot be undone, or goes against the vendor. */
const DANGER: readonly TakenStep[] = ['terminated', 'handover-refused'];

interface StepProps {
  view: ContractView;
  step: TakenStep;
  today: string;
  onClose: () => void;
}

/** The next paper of a contract: its day and number, and until when where extra time is given. */
export function StepDialog({ view, step, today, onClose }: StepProps) {
  const t = useTexts(texts);
  const form = useChange({
    view,
    path: 'steps',
    initial: { ...emptyPaper(today), until: view.late?.lastGraceDay ?? '' },
    body: (values) => ({
      step,
      ...paperOf(values),
      until: step === 'extended' ? values.until : null,
    }),
    done: onClose,
  });
  const title = t(`step-${step}`);
  const lead = LEADS.find((each) => each === step);
  return (
    <Dialog title={title} open onClose={onClose}>
      {lead !== undefined && <p>{t(`lead-${lead}`)}</p>}
      {step === 'closed' && <OpenGuarantees guarantees={view.guarantees} />}
      <Form form={form} submit={title} kind={DANGER.includes(step) ? 'danger' : 'primary'} cancel={onClose}>
        {step === 'extended' && <DateField {...form.field('until')} label={t('until')} required />}
        <PaperFields
          fields={{
            document: form.field('document'),
            docDate: form.field('docDate'),
            note: form.field('note'),
            fileId: form.field('fileId'),
          }}
          today={today}
        />
      </Form>
    </Dialog>
  );
}

/** What is still held when the contract is closed: said, not forbidden. */
function OpenGuarantees({ guarantees }: Pick<ContractView, 'guarantees'>) {
  const t = useTexts(texts);
  const n = useTexts(contractNames);
  const open = guarantees.filter((each) => each.endedOn === null);
  if (open.length === 0) return null;
  const list = open.map((each) => `${n(`guarantee-${each.kind}`)} ${each.number}`).join(', ');
  return (
    <Notice tone="warn" title={t('open-guarantees', { list })}>
      {t('open-guarantees-hint')}
    </Notice>
  );
}
