import type { Role } from '../../../platform/act.ts';

/** Where each of the three steps of a role's guide is done, as paths in the staff application. The words are in texts/guide.ts. */
export const GUIDE: Readonly<Record<Role, readonly [string, string, string]>> = {
  staff: ['/profil', '/meja', '/eskbt'],
  'follow-up-officer': ['/meja', '/temuan', '/temuan'],
  'agency-head': ['/meja', '/temuan', '/direktori/peluncuran'],
  'account-officer': ['/direktori', '/akun', '/direktori/peluncuran'],
  auditor: ['/temuan', '/temuan', '/temuan'],
  'team-leader': ['/temuan', '/temuan', '/temuan'],
  'technical-controller': ['/meja', '/temuan', '/eskbt'],
  inspektur: ['/meja', '/eskbt', '/direktori/peran'],
  'certificate-officer': ['/eskbt', '/eskbt', '/eskbt'],
  'loss-officer': ['/temuan', '/temuan', '/temuan'],
  'loss-verifier': ['/meja', '/temuan', '/temuan'],
  'technical-administrator': ['/direktori', '/direktori/peran', '/direktori/peluncuran'],
  'intake-officer': ['/kotak', '/kotak', '/kotak'],
  'complaint-officer': ['/meja', '/kotak', '/kotak'],
  'complaint-reviewer': ['/kotak', '/kotak', '/aduan'],
  consultant: ['/konsultasi', '/konsultasi', '/konsultasi'],
  receptionist: ['/tamu', '/tamu', '/tamu'],
  'gratification-officer': ['/gratifikasi', '/gratifikasi', '/gratifikasi'],
  'travel-officer': ['/meja', '/perjalanan', '/perjalanan'],
  'commitment-officer': ['/meja', '/kontrak', '/pembayaran'],
  'technical-officer': ['/serapan/kegiatan-baru', '/kontrak', '/pembayaran'],
  treasurer: ['/meja', '/pembayaran', '/siapa-lambat'],
  'finance-verifier': ['/meja', '/pembayaran', '/siapa-lambat'],
  'budget-user': ['/meja', '/pembayaran', '/serapan'],
  treasury: ['/meja', '/pembayaran', '/serapan'],
  'government-head': ['/meja', '/kotak', '/serapan'],
  'regional-secretary': ['/meja', '/serapan', '/peringatan'],
  'village-supervisor': ['/meja', '/desa', '/peringatan'],
  prosecutor: ['/meja', '/kejaksaan', '/kejaksaan'],
  'survey-manager': ['/survei', '/survei', '/survei'],
  'super-admin': ['/meja', '/meja', '/meja'],
  'wbs-intake': ['/meja', '/meja', '/meja'],
  investigator: ['/meja', '/meja', '/meja'],
  'wbs-alternate': ['/meja', '/meja', '/meja'],
};

/** Every role has a guide. */
export const GUIDED_ROLES = Object.keys(GUIDE) as [Role, ...Role[]];
