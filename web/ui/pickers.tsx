import { get } from '../api.ts';
import { useTexts } from '../language.tsx';
import { texts } from '../locales/ui.ts';
import { Combobox, type ComboboxProps, type Option } from './combobox.tsx';

/** Answers that a picker shows. */
const MOST = 12;

type PickerProps = Omit<ComboboxProps, 'search' | 'label'> & { label?: string };

interface PersonFound {
  id: string;
  name: string;
  nip: string | null;
  personnelCode: string;
  agencyName: string | null;
}

async function searchPeople(q: string): Promise<Option[]> {
  const { rows } = await get<{ rows: PersonFound[] }>('/directory/people', { q, size: MOST });
  return rows.map((each) => ({
    id: each.id,
    label: each.name,
    hint: [each.nip ?? each.personnelCode, each.agencyName].filter(Boolean).join(' · '),
  }));
}

async function searchAgencies(q: string): Promise<Option[]> {
  const { agencies } = await get<{ agencies: { id: string; name: string; code: string }[] }>(
    '/directory/agencies',
    { q, limit: MOST },
  );
  return agencies.map((each) => ({ id: each.id, label: each.name, hint: each.code }));
}

async function searchVendors(q: string): Promise<Option[]> {
  const { rows } = await get<{ rows: { id: string; name: string; taxNumber: string | null }[] }>(
    '/directory/vendors',
    { q, size: MOST },
  );
  return rows.map((each) => ({
    id: each.id,
    label: each.name,
    ...(each.taxNumber === null ? {} : { hint: each.taxNumber }),
  }));
}

/** A person of the directory, by name, NIP or personnel code. */
export function PersonPicker(props: PickerProps) {
  const t = useTexts(texts);
  return (
    <Combobox
      {...props}
      label={props.label ?? t('person')}
      hint={props.hint ?? t('personHint')}
      search={searchPeople}
    />
  );
}

/** An agency that exists today, by name or code. */
export function AgencyPicker(props: PickerProps) {
  const t = useTexts(texts);
  return (
    <Combobox
      {...props}
      label={props.label ?? t('agency')}
      hint={props.hint ?? t('agencyHint')}
      search={searchAgencies}
    />
  );
}

/** A vendor, by name or tax number. */
export function VendorPicker(props: PickerProps) {
  const t = useTexts(texts);
  return (
    <Combobox
      {...props}
      label={props.label ?? t('vendor')}
      hint={props.hint ?? t('vendorHint')}
      search={searchVendors}
    />
  );
}
