import { post } from '../../../../web/api.ts';
import { useTexts } from '../../../../web/language.tsx';
import { Dialog } from '../../../../web/ui/dialog.tsx';
import { DateField, Select, TextField } from '../../../../web/ui/fields.tsx';
import { Form, useForm } from '../../../../web/ui/form.tsx';
import type { Option } from '../../../../web/ui/combobox.tsx';
import { AgencyPicker } from '../../../../web/ui/pickers.tsx';
import { ASSIGNMENT_KINDS, type AssignmentKind } from '../rules/sources.ts';
import { ASSIGNMENTS } from './paths.ts';
import { names } from './texts/names.ts';
import { texts } from './texts/report.ts';

interface AssignmentProps {
  onClose: () => void;
  onOpened: (id: string) => void;
}

/** A letter of assignment (surat tugas). */
export function AssignmentDialog({ onClose, onOpened }: AssignmentProps) {
  const t = useTexts(texts);
  const n = useTexts(names);
  const form = useForm({
    initial: {
      number: '',
      kind: 'audit' as AssignmentKind,
      title: '',
      agencyId: null as Option | null,
      startsOn: '',
      endsOn: '',
    },
    send: ({ agencyId, ...values }) =>
      post<{ id: string }>(ASSIGNMENTS, { ...values, agencyId: agencyId?.id ?? null }),
    refresh: [ASSIGNMENTS],
    said: t('opened'),
    done: ({ id }) => onOpened(id),
  });
  return (
    <Dialog title={t('newAssignment')} open onClose={onClose}>
      <Form form={form} submit={t('open')} cancel={onClose} columns={2}>
        <TextField {...form.field('number')} label={t('letterNumber')} required />
        <Select
          {...form.field('kind')}
          label={t('kind')}
          options={ASSIGNMENT_KINDS.map((value) => ({ value, label: n(`assignment-${value}`) }))}
          required
        />
        <TextField {...form.field('title')} label={t('assignmentTitle')} required wide />
        <AgencyPicker {...form.field('agencyId')} label={t('agency')} hint={t('agencyOptional')} wide />
        <DateField {...form.field('startsOn')} label={t('starts')} required />
        <DateField {...form.field('endsOn')} label={t('ends')} required />
      </Form>
    </Dialog>
  );
}
