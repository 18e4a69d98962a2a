import type { DraftValues } from '../../../platform/open-forms/drafts.ts';
import type { Locale } from '../../../platform/texts.ts';
import type { Submission } from '../actions/submit-question.ts';
import { procurementHints, procurementVerdict } from '../rules/procurement.ts';

/** Which form the draft belongs to. */
export const DRAFT = 'consultation';
export const STEPS = ['topik', 'isi', 'paket', 'kontak', 'periksa'] as const;
export type StepName = (typeof STEPS)[number];
export const CONTACTS = ['none', 'phone', 'email'] as const;

/** Line breaks as the database keeps them; nothing else is changed. */
export const lines = (text: string): string => text.replace(/\r\n?/g, '\n');

const said = (values: DraftValues): string => `${values['fakta'] ?? ''}\n${values['tanya'] ?? ''}`;

export const hintsOf = (values: DraftValues) => procurementHints(said(values));

/** Is the asker asked whether it is about one live procurement? Where topic or words speak of procurement at all. */
export function asksAboutPackage(values: DraftValues): boolean {
  return values['topik'] === 'pengadaan' || hintsOf(values).length > 0;
}

/** Led to assistance, and not yet content to send it as such? */
export function isLed(values: DraftValues): boolean {
  if (values['tujuan'] === 'pendampingan') return false;
  const says = values['paket'] === undefined ? null : values['paket'] === 'ya';
  return procurementVerdict(said(values), says) === 'assistance';
}

/** The first step that is not answered yet; null when it may be sent. */
export function missingStep(values: DraftValues): StepName | null {
  if (!values['topik']) return 'topik';
  if (!values['tanya']?.trim() || !values['fakta']?.trim()) return 'isi';
  if (asksAboutPackage(values) && values['paket'] === undefined) return 'paket';
  if (isLed(values)) return 'paket';
  return CONTACTS.some((each) => each === values['jenis']) ? null : 'kontak';
}

/** Steps that this asker goes through. */
export function stepsOf(values: DraftValues): StepName[] {
  return STEPS.filter((step) => step !== 'paket' || asksAboutPackage(values));
}

/** What the steps gathered, as the action takes it. */
export function submissionOf(
  values: DraftValues,
  fileIds: readonly string[],
  proven: boolean,
  locale: Locale,
): Submission {
  const kind = CONTACTS.find((each) => each === values['jenis']) ?? 'none';
  const assistance = values['tujuan'] === 'pendampingan';
  return {
    channel: 'public',
    purpose: assistance ? 'assistance' : 'question',
    topic: values['topik'] ?? '',
    subject: '',
    facts: lines(values['fakta'] ?? ''),
    asked: lines(values['tanya'] ?? ''),
    livePackage: values['paket'] === 'ya',
    fileIds,
    contact: { kind, value: values[kind === 'phone' ? 'telepon' : 'surel'] ?? '' },
    proven,
    locale,
  };
}
