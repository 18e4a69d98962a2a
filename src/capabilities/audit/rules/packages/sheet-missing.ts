import { plainDate, type PlainDate } from '../../../../platform/calendar/index.ts';
import { formatRupiah } from '../../../../platform/money.ts';
import type { RuleEntry } from '../rule.ts';
import type { Verdict } from '../verdict.ts';
import type { SheetRequirement } from './required.ts';

/** A payment as it was when it went on. */
export interface UnsheetedFacts {
  payment: string;
  state: string;
  amount: number;
  day: PlainDate;
}

/** The rule that no package runs: a payment that went on is held against the sheets. */
export const SHEET_MISSING: RuleEntry = {
  code: 'SPJ-SHEET',
  version: 1,
  scope: 'package',
  title: { id: 'SPM atau SP2D tanpa lembar verifikasi', en: 'SPM or SP2D without a verification sheet' },
  detects: {
    id: 'SPM ditandatangani atau SP2D terbit padahal tidak ada lembar verifikasi yang berlaku.',
    en: 'An SPM was signed or an SP2D issued although no verification sheet holds.',
  },
  formula: {
    id: 'tanggal SPM/SP2D ≥ tanggal wajib, dan tidak ada lembar verifikasi yang berlaku untuk setiap paketnya',
    en: 'day of SPM/SP2D ≥ day of the requirement, and not every package of it has a sheet that holds',
  },
  falsePositives: {
    id: 'Lembar terbit di luar sistem, atau impor SIPD mendahului pengajuan paket.',
    en: 'A sheet was issued outside, or the file of SIPD came before the package.',
  },
  basis: [{ source: 'Peraturan kepala daerah tentang lembar verifikasi SPJ', verified: false }],
  validFrom: plainDate('2026-01-01'),
  validTo: null,
  severity: 'high',
  findingCode: '1.04.01',
  needs: ['payment.state', 'payment.day', 'sheet'],
  thresholds: ['sheetRequired'],
};

/** What is said of a payment without a sheet, on or after the day from which one is required. */
export function sheetMissing(facts: UnsheetedFacts, required: SheetRequirement): Verdict {
  const { code, version, severity } = SHEET_MISSING;
  const { payment, amount, day } = facts;
  return {
    code,
    version,
    state: 'found',
    severity,
    formula: {
      id: `${day} ≥ ${required.from}; lembar verifikasi ${payment}: tidak ada`,
      en: `${day} ≥ ${required.from}; verification sheet of ${payment}: none`,
    },
    reason: {
      id: `Pembayaran ${payment} (${formatRupiah(amount)}) sudah sampai SPM atau SP2D tanpa lembar verifikasi, padahal ${required.decree} mewajibkannya.`,
      en: `Payment ${payment} (${formatRupiah(amount)}) came to its SPM or SP2D without a verification sheet, which ${required.decree} requires.`,
    },
    mend: {
      id: 'Mulai paket SPJ dari pembayaran ini, lengkapi, dan ajukan. Jelaskan mengapa SPM ditandatangani lebih dahulu.',
      en: 'Begin the package from this payment, complete it and hand it in. Explain why the SPM was signed before.',
    },
    missing: [],
    moneyAtRisk: amount,
    evidence: [{ kind: 'field', ref: 'payment', value: payment }],
    unconfirmed: [],
  };
}
