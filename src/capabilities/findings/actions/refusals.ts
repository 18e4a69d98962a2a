import { formatRupiah, type Rupiah } from '../../../platform/money.ts';
import { conflict, type Refusal } from '../../../platform/outcome.ts';
import type { RecommendationState, ReportState, Step } from '../rules/machine.ts';

const STEP_NAMES: Record<Step, [string, string]> = {
  open: ['menunggu tindak lanjut', 'waiting for a follow-up'],
  submitted: ['menunggu verifikasi inspektorat', 'waiting for the inspectorate’s verification'],
  returned: ['dikembalikan untuk dilengkapi', 'returned to be completed'],
  reviewing: ['menunggu telaah pemeriksa', 'waiting for the issuer’s review'],
  closed: ['selesai', 'closed'],
};

const REPORT_STATE_NAMES: Record<ReportState, [string, string]> = {
  draft: ['masih konsep', 'still a draft'],
  responding: ['sedang ditanggapi', 'out for response'],
  final: ['sudah final', 'final'],
};

/** The recommendation is not where this action starts from. */
export function wrongStep(state: RecommendationState): Refusal {
  const [id, en] = STEP_NAMES[state.step];
  return conflict(
    'wrong-step',
    `Rekomendasi ini ${id}, jadi tindakan ini belum atau tidak lagi dapat dilakukan. Muat ulang halaman untuk melihat keadaan terbaru.`,
    `This recommendation is ${en}, so this cannot be done now. Reload the page to see how it stands.`,
  );
}

export function wrongReportState(report: { state: ReportState; source: string }): Refusal {
  const [id, en] = REPORT_STATE_NAMES[report.state];
  return conflict(
    'wrong-report-state',
    `Laporan ${report.source} ini ${id}, jadi tindakan ini tidak dapat dilakukan. Muat ulang halaman untuk melihat keadaan terbaru.`,
    `This report (${report.source}) is ${en}, so this cannot be done. Reload the page to see how it stands.`,
  );
}

export function notFinal(): Refusal {
  return conflict(
    'not-final',
    'Laporan ini belum final. Tindakan ini dapat dilakukan setelah LHP terbit.',
    'This report is not final yet. This can be done once it is issued.',
  );
}

/** Nobody decides about what he himself handed in. */
export function ownWork(): Refusal {
  return conflict(
    'own-work',
    'Anda sendiri yang memasukkannya. Mintalah petugas lain untuk memeriksanya.',
    'You entered this yourself. Ask another officer to check it.',
  );
}

export function stillUnpaid(missing: Rupiah): Refusal {
  return conflict(
    'unpaid',
    `Belum dapat dinyatakan sesuai: setoran terverifikasi masih kurang ${formatRupiah(missing)}. Verifikasi setorannya dulu, atau pilih "sebagian".`,
    `It cannot be called fulfilled yet: verified payments are ${formatRupiah(missing)} short. Verify the payments first, or choose "partly".`,
  );
}
