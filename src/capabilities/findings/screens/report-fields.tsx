import { useApi } from '../../../../web/api.ts';
import { useTexts } from '../../../../web/language.tsx';
import { Checkbox, DateField, Select, TextField } from '../../../../web/ui/fields.tsx';
import type { FormState } from '../../../../web/ui/form.tsx';
import { ASSIGNMENTS } from './paths.ts';
import { texts } from './texts/report.ts';
import type { Assignment } from './types.ts';

/** The head of a report as its forms hold it. */
export interface ReportHead {
  assignmentId: string;
  number: string;
  datedOn: string;
  title: string;
  confidential: boolean;
}

export const NO_HEAD: ReportHead = {
  assignmentId: '',
  number: '',
  datedOn: '',
  title: '',
  confidential: false,
};

/** What the server takes: empty fields are nothing. */
export function headInput({ assignmentId, datedOn, ...head }: ReportHead) {
  return { ...head, assignmentId: assignmentId || null, datedOn: datedOn || null };
}

export function HeadFields({ form }: { form: Pick<FormState<ReportHead>, 'field'> }) {
  const t = useTexts(texts);
  const assignments = useApi<{ rows: Assignment[] }>(ASSIGNMENTS, { size: 200 });
  return (
    <>
      <TextField {...form.field('title')} label={t('name')} required wide />
      <Select
        {...form.field('assignmentId')}
        label={t('assignment')}
        blank={t('noAssignment')}
        options={(assignments.data?.rows ?? []).map((each) => ({
          value: each.id,
          label: `${each.number}: ${each.title}`,
        }))}
        wide
      />
      <TextField {...form.field('number')} label={t('number')} hint={t('numberHint')} />
      <DateField {...form.field('datedOn')} label={t('datedOn')} hint={t('numberHint')} />
      <Checkbox {...form.field('confidential')} label={t('confidential')} hint={t('confidentialHint')} wide />
    </>
  );
}
