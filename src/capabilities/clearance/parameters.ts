import { plainDate } from '../../platform/calendar/index.ts';
import { PROVIDERS, type ProviderName } from '../../platform/documents/signing/provider.ts';
import type { ParameterDefault } from '../../platform/parameters/index.ts';
import { APPROVER_ROLES, type ApproverRole } from './rules/flow.ts';

// What a government sets for its certificates. `verified`: somebody has held it against the law's own text.

const SINCE = plainDate('2008-08-28');
const CHOICE = 'Pilihan pemerintah daerah; tetapkan dengan SOP inspektorat';

export const VALIDITY_DAYS: ParameterDefault<number> = {
  key: 'clearance.validity-days',
  value: 90,
  unit: 'hari',
  validFrom: SINCE,
  source: 'Kebiasaan kerja; belum dicocokkan dengan peraturan kepala daerah',
  verified: false,
  title: { id: 'Masa berlaku surat keterangan bebas temuan', en: 'How long a certificate holds' },
  accepts: (value) => Number.isInteger(value) && value >= 1 && value <= 730,
};

export const APPROVAL_STEPS: ParameterDefault<ApproverRole[]> = {
  key: 'clearance.approval-steps',
  value: ['certificate-officer', 'inspektur'],
  unit: null,
  validFrom: SINCE,
  source: CHOICE,
  verified: false,
  title: {
    id: 'Urutan persetujuan; kosong berarti terbit otomatis bila layak',
    en: 'Steps of approval; none means that an eligible request is issued automatically',
  },
  accepts: (value) =>
    new Set(value).size === value.length && value.every((each) => APPROVER_ROLES.includes(each)),
};

export const SIGNATURE_PROVIDER: ParameterDefault<ProviderName> = {
  key: 'clearance.signature-provider',
  value: 'local',
  unit: null,
  validFrom: SINCE,
  source: 'UU 11/2008 jo. UU 1/2024 (ITE) pasal 11; PP 71/2019 pasal 59-61',
  verified: false,
  title: {
    id: 'Penyedia tanda tangan elektronik (none, local, bsre-seal, bsre-v2, bsre-v1)',
    en: 'Provider of the electronic signature (none, local, bsre-seal, bsre-v2, bsre-v1)',
  },
  accepts: (value) => PROVIDERS.includes(value),
};

export const REGISTER_FORMAT: ParameterDefault<string> = {
  key: 'clearance.register-format',
  value: '700/{number}/ESKBT/{year}',
  unit: null,
  validFrom: SINCE,
  source: 'Permendagri 83/2022 (kode klasifikasi arsip: 700 pengawasan)',
  verified: false,
  title: { id: 'Bentuk nomor register', en: 'Form of the register number' },
  accepts: (value) => value.includes('{number}') && value.includes('{year}') && value.length <= 60,
};

export const SERVICE_DAYS: ParameterDefault<number> = {
  key: 'clearance.service-days',
  value: 5,
  unit: 'hari kerja',
  validFrom: SINCE,
  source: 'Standar pelayanan yang lazim (1 sampai 5 hari kerja); tetapkan dengan standar pelayanan sendiri',
  verified: false,
  title: { id: 'Batas menyetujui dan menandatangani', en: 'Time to approve and to sign' },
};

export const BULK_KEPT_DAYS: ParameterDefault<number> = {
  key: 'clearance.bulk-kept-days',
  value: 90,
  unit: 'hari',
  validFrom: SINCE,
  source: 'UU 27/2022 pasal 16 ayat (2): disimpan seperlunya',
  verified: false,
  title: { id: 'Lama hasil pemeriksaan daftar disimpan', en: 'How long results of list checks are kept' },
};

/** Every parameter of this capability, for the page that lists and overrides them. */
export const clearanceParameters: readonly ParameterDefault[] = [
  VALIDITY_DAYS,
  APPROVAL_STEPS,
  SIGNATURE_PROVIDER,
  REGISTER_FORMAT,
  SERVICE_DAYS,
  BULK_KEPT_DAYS,
];
