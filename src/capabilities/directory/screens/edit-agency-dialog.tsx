import { post, put } from '../../../../web/api.ts';
import { useTexts } from '../../../../web/language.tsx';
import type { Option } from '../../../../web/ui/combobox.tsx';
import { Dialog } from '../../../../web/ui/dialog.tsx';
import { DateField, Select, TextField } from '../../../../web/ui/fields.tsx';
import { Form, useForm } from '../../../../web/ui/form.tsx';
import { AgencyPicker } from '../../../../web/ui/pickers.tsx';
import type { AgencyRow } from '../contract/agencies.ts';
import { AGENCY_KINDS, type AgencyKind } from '../rules/kinds.ts';
import { texts } from '../texts/agencies.ts';
import { names } from '../texts/names.ts';

interface AgencyValues {
  code: string;
  name: string;
  kind: AgencyKind;
  parentId: Option | null;
  validFrom: string;
}

/** @param agency null: a new one, below `parent` */
export function EditAgencyDialog({
  agency,
  parent,
  onClose,
}: {
  agency: AgencyRow | null;
  parent: { id: string; name: string } | null;
  onClose: () => void;
}) {
  const t = useTexts(texts);
  const n = useTexts(names);
  const form = useForm({
    initial: {
      code: agency?.code ?? '',
      name: agency?.name ?? '',
      kind: agency?.kind ?? 'dinas',
      parentId: parent === null ? null : { id: parent.id, label: parent.name },
      validFrom: agency?.validFrom ?? '',
    } as AgencyValues,
    send: ({ parentId, ...rest }) => {
      const body = { ...rest, parentId: parentId?.id ?? null };
      return agency === null
        ? post<{ id: string }>('/directory/agencies', body)
        : put<{ id: string }>(`/directory/agencies/${agency.id}`, body);
    },
    refresh: ['/directory'],
    said: t(agency === null ? 'added' : 'saved'),
    done: onClose,
  });
  return (
    <Dialog title={t(agency === null ? 'add' : 'edit')} open onClose={onClose}>
      <Form form={form} submit={t(agency === null ? 'add' : 'save')} cancel={onClose}>
        <TextField {...form.field('name')} label={t('name')} required />
        <TextField {...form.field('code')} label={t('code')} hint={t('codeHint')} code required />
        <Select
          {...form.field('kind')}
          label={t('kind')}
          required
          options={AGENCY_KINDS.map((value) => ({ value, label: n(`kind-${value}`) }))}
        />
        <AgencyPicker {...form.field('parentId')} label={t('parent')} hint={t('parentHint')} />
        <DateField {...form.field('validFrom')} label={t('validFrom')} required />
      </Form>
    </Dialog>
  );
}
