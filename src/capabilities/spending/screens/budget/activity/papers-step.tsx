import { useTexts } from '../../../../../../web/language.tsx';
import type { Option } from '../../../../../../web/ui/combobox.tsx';
import { DateField, NumberField, TextField } from '../../../../../../web/ui/fields.tsx';
import { Form } from '../../../../../../web/ui/form.tsx';
import { Waiting } from '../../../../../../web/ui/page.tsx';
import { PersonPicker } from '../../../../../../web/ui/pickers.tsx';
import { texts } from '../texts/activity.ts';
import { usePersonOption } from './names.ts';
import { usePiece, type StepProps } from './use-piece.ts';

interface PapersValues {
  contract: {
    appointedOn: string;
    appointedDocument: string;
    signedOn: string;
    startedOn: string;
    startedDocument: string;
    startOn: string;
    endOn: string;
    commitmentPersonId: Option | null;
    technicalPersonId: Option | null;
    advancePercent: number | null;
    retentionPercent: number | null;
    maintenanceDays: number | null;
    place: string;
  };
}

/** Days of the papers, and from when to when the work lasts. */
export function PapersStep(props: StepProps) {
  const contract = props.draft?.body.contract;
  const ppkom = usePersonOption(contract?.commitmentPersonId);
  const pptk = usePersonOption(contract?.technicalPersonId);
  if (ppkom === undefined || pptk === undefined) return <Waiting />;
  return <Papers {...props} ppkom={ppkom} pptk={pptk} />;
}

function Papers({ ppkom, pptk, ...props }: StepProps & { ppkom: Option | null; pptk: Option | null }) {
  const t = useTexts(texts);
  const known = props.draft?.body.contract ?? {};
  const form = usePiece<PapersValues>(
    props,
    'papers',
    {
      contract: {
        appointedOn: known.appointedOn ?? '',
        appointedDocument: known.appointedDocument ?? '',
        signedOn: known.signedOn ?? '',
        startedOn: known.startedOn ?? '',
        startedDocument: known.startedDocument ?? '',
        startOn: known.startOn ?? '',
        endOn: known.endOn ?? '',
        commitmentPersonId: ppkom,
        technicalPersonId: pptk,
        advancePercent: known.advancePercent ?? null,
        retentionPercent: known.retentionPercent ?? null,
        maintenanceDays: known.maintenanceDays ?? null,
        place: known.place ?? '',
      },
    },
    ({ contract: values }) => ({
      contract: {
        ...known,
        appointedOn: values.appointedOn || null,
        appointedDocument: values.appointedDocument,
        signedOn: values.signedOn || null,
        startedOn: values.startedOn || null,
        startedDocument: values.startedDocument,
        startOn: values.startOn || null,
        endOn: values.endOn || null,
        commitmentPersonId: values.commitmentPersonId?.id ?? null,
        technicalPersonId: values.technicalPersonId?.id ?? null,
        advancePercent: values.advancePercent ?? 0,
        retentionPercent: values.retentionPercent ?? 0,
        maintenanceDays: values.maintenanceDays ?? 0,
        place: values.place,
      },
    }),
  );
  const { startOn } = form.values.contract;
  return (
    <Form form={form} submit={t('saveAndGoOn')} columns={2}>
      <DateField {...form.field('contract.appointedOn')} label={t('appointedOn')} required />
      <TextField
        {...form.field('contract.appointedDocument')}
        label={t('appointedDocument')}
        code
        required={false}
      />
      <DateField {...form.field('contract.signedOn')} label={t('signedOn')} required={false} />
      <DateField {...form.field('contract.startedOn')} label={t('startedOn')} required={false} />
      <TextField
        {...form.field('contract.startedDocument')}
        label={t('startedDocument')}
        code
        required={false}
      />
      <DateField {...form.field('contract.startOn')} label={t('startOn')} required={false} />
      <DateField {...form.field('contract.endOn')} label={t('endOn')} min={startOn} required={false} />
      <PersonPicker {...form.field('contract.commitmentPersonId')} label={t('ppkom')} required={false} />
      <PersonPicker {...form.field('contract.technicalPersonId')} label={t('pptk')} required={false} />
      <NumberField
        {...form.field('contract.advancePercent')}
        label={t('advance')}
        suffix="%"
        min={0}
        max={100}
      />
      <NumberField
        {...form.field('contract.retentionPercent')}
        label={t('retention')}
        suffix="%"
        min={0}
        max={100}
      />
      <NumberField
        {...form.field('contract.maintenanceDays')}
        label={t('maintenance')}
        suffix={t('days')}
        min={0}
      />
      <TextField {...form.field('contract.place')} label={t('place')} required={false} wide />
    </Form>
  );
}
