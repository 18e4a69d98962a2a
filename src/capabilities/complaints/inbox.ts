import type { Locale } from '../../platform/texts.ts';
import type { InboxKind } from '../../platform/inbox/kind.ts';
import { mergeComplaints } from './actions/merge-complaints.ts';
import { ESCALATE_AFTER } from './parameters.ts';
import { AGENCY_VOICES } from './policy.ts';
import { CHANNELS, inboxKindOf, type Channel } from './rules/kinds.ts';
import { STATES } from './rules/machine.ts';
import { names } from './texts/names.ts';

type Bilingual = Record<Locale, string>;

const QUEUES: Record<Channel, Bilingual> = {
  public: { id: 'Aduan masyarakat', en: 'Complaints of the public' },
  staff: { id: 'Aduan pegawai', en: 'Complaints of staff' },
};

const CLOCKS: Record<string, Bilingual> = {
  verify: { id: 'Verifikasi', en: 'Verification' },
  answer: { id: 'Jawaban kepada pelapor', en: 'Answer to the reporter' },
  'answer-again': { id: 'Jawaban setelah keberatan', en: 'Answer after an objection' },
  review: { id: 'Pemeriksaan jawaban', en: 'Review of the answer' },
  object: { id: 'Waktu pelapor berkeberatan', en: "Reporter's time to object" },
  'second-review': { id: 'Pemeriksaan keberatan', en: 'Review of the objection' },
};

const stages = Object.fromEntries(
  STATES.map((state): [string, Bilingual] => [
    state,
    { id: names.id[`state-${state}`], en: names.en[`state-${state}`] },
  ]),
);

/** Both queues: one engine, separate numbers and statistics. */
export const complaintInbox: readonly InboxKind[] = CHANNELS.map((channel) => ({
  kind: inboxKindOf(channel),
  capability: 'complaints',
  name: QUEUES[channel],
  link: (id) => `/aduan/${id}`,
  stages,
  clocks: CLOCKS,
  windows: ['object'],
  workers: ['intake-officer', 'complaint-reviewer'],
  leads: ['intake-officer', 'inspektur'],
  agencyRoles: AGENCY_VOICES,
  // Whoever is late is told by those above him, and where the agency is not known yet there is somebody all the same.
  escalatesTo: ['inspektur', 'government-head'],
  escalateAfter: ESCALATE_AFTER.key,
  merge: mergeComplaints,
}));
