import type { PlainDate } from '../../../platform/calendar/index.ts';
import type { DraftValues } from '../../../platform/open-forms/drafts.ts';
import type { NewComplaint } from '../contract.ts';
import { CATEGORIES, type Category } from '../rules/kinds.ts';
import { mapPoint } from './map-point.ts';

/** Which form the draft belongs to. */
export const DRAFT = 'complaint';
export const STEPS = ['instansi', 'perihal', 'kejadian', 'tempat', 'foto', 'kontak', 'periksa'] as const;
export type StepName = (typeof STEPS)[number];
/** Answer of the first step: he does not know which agency. */
export const UNKNOWN = 'tidak-tahu';
/** Set once the review was reached: every change then leads back to it. */
export const SEEN = 'diperiksa';

/** Line breaks as the database keeps them; nothing else is changed. */
export const lines = (text: string): string => text.replace(/\r\n?/g, '\n');

export const isCategory = (value: string | undefined): value is Category =>
  (CATEGORIES as readonly string[]).includes(value ?? '');

/** The first step that is not answered yet; null when the complaint may be sent. */
export function missingStep(values: DraftValues): StepName | null {
  if (!values['instansi']) return 'instansi';
  if (!isCategory(values['perihal'])) return 'perihal';
  if (!values['cerita']?.trim()) return 'kejadian';
  return values['jenis'] ? null : 'kontak';
}

/** What the steps gathered, as the action takes it. @param values of a draft without a missing step */
export function complaintOf(values: DraftValues): NewComplaint {
  const point = mapPoint(values['titik'] ?? '');
  const kind = values['jenis'];
  const contact =
    kind === 'phone'
      ? { kind: 'phone' as const, value: values['telepon'] ?? '' }
      : kind === 'email'
        ? { kind: 'email' as const, value: values['surel'] ?? '' }
        : null;
  const given = (name: string) => (values[name]?.trim() ? lines(values[name]) : null);
  return {
    channel: 'public',
    category: isCategory(values['perihal']) ? values['perihal'] : 'other',
    body: lines(values['cerita'] ?? ''),
    agencyId: values['instansi'] === UNKNOWN ? null : (values['instansi'] ?? null),
    serviceId: values['layanan'] || null,
    placeText: given('tempat'),
    place: point === null || point === 'short' ? null : point,
    happenedOn: (values['kapan'] || null) as PlainDate | null,
    contact,
    contactName: given('nama'),
    hideContact: values['tampil'] !== 'tampil',
  };
}

/** Where the reader's browser stands with a refused field of the action. */
export const STEP_OF_FIELD: Readonly<Record<string, { step: StepName; field: string }>> = {
  agencyId: { step: 'instansi', field: 'instansi' },
  category: { step: 'perihal', field: 'perihal' },
  serviceId: { step: 'perihal', field: 'layanan' },
  body: { step: 'kejadian', field: 'cerita' },
  subject: { step: 'kejadian', field: 'cerita' },
  placeText: { step: 'tempat', field: 'tempat' },
  place: { step: 'tempat', field: 'titik' },
  happenedOn: { step: 'tempat', field: 'kapan' },
  contact: { step: 'kontak', field: 'jenis' },
  contactName: { step: 'kontak', field: 'nama' },
};
