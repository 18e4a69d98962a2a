import type { Option } from '../../../../web/ui/combobox.tsx';
import type { UploadedFile } from '../../../../web/ui/upload-list.tsx';
import type { EnterBody } from '../contract.ts';
import type { Category, Channel, ContactKind, EnteredSource } from '../rules/kinds.ts';

/** A complaint as an officer types it. */
export interface EnterValues {
  channel: Channel;
  source: EnteredSource;
  sp4nNumber: string;
  body: string;
  category: Category;
  agencyId: Option | null;
  serviceId: string;
  placeText: string;
  happenedOn: string;
  receivedOn: string;
  contact: { kind: ContactKind | ''; value: string };
  contactName: string;
  hideContact: boolean;
  fileIds: UploadedFile[];
}

export function emptyEntry(today: string, source: EnteredSource = 'walk-in'): EnterValues {
  return {
    channel: 'public',
    source,
    sp4nNumber: '',
    body: '',
    category: 'service',
    agencyId: null,
    serviceId: '',
    placeText: '',
    happenedOn: '',
    receivedOn: today,
    contact: { kind: '', value: '' },
    contactName: '',
    hideContact: true,
    fileIds: [],
  };
}

/** What is sent: empty fields are none. */
export function entryOf(values: EnterValues): Record<keyof Omit<EnterBody, 'subject' | 'place'>, unknown> {
  const { contact } = values;
  return {
    ...values,
    sp4nNumber: values.source === 'sp4n' ? given(values.sp4nNumber) : null,
    agencyId: values.agencyId?.id ?? null,
    serviceId: given(values.serviceId),
    placeText: given(values.placeText),
    happenedOn: given(values.happenedOn),
    receivedOn: given(values.receivedOn),
    contact: contact.kind === '' ? null : contact,
    contactName: given(values.contactName),
    fileIds: values.fileIds.map((each) => each.id),
  };
}

function given(text: string): string | null {
  return text.trim() === '' ? null : text;
}
