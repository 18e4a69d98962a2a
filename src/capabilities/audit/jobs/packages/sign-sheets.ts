import type { Government } from '../../../../platform/act.ts';
import { asJob, type QueuedJob, type ScheduledJob } from '../../../../platform/capability.ts';
import { openProvider } from '../../../../platform/documents/signing/open.ts';
import { dropUnused, insertFile } from '../../../../platform/files/store.ts';
import { isRefusal } from '../../../../platform/outcome.ts';
import type { Services } from '../../../../platform/services.ts';
import { recordRow } from '../../../../platform/trail/record.ts';
import { chosenProvider, signerName } from '../../../clearance/index.ts';
import { SIGN_SHEET_JOB } from '../../actions/packages/job-names.ts';
import { sheetPaper } from '../../reports/packages/gather-sheet.ts';
import { sheetPdf } from '../../reports/packages/sheet-pdf.ts';
import { findPackage } from '../../store/packages/packages.ts';
import { findSheet, lockSheet, unsignedSince, updateSheet } from '../../store/packages/sheets.ts';
import { paper } from '../../texts/packages/sheet-paper.ts';

const BATCH = 100;
/** A sheet that has waited for its signature longer was left behind, in milliseconds. */
const LEFT_BEHIND = 2 * 60_000;

/**
 * Signs one verification sheet with the government's seal, as the certificate is signed. A sheet holds from its issue; where only a person could
 * sign, it stays without an electronic signature and is printed from the application.
 * @throws Error when the service is away, so that the job runs again later
 */
export const signSheetJob: QueuedJob = { name: SIGN_SHEET_JOB, run: signSheet };

async function signSheet(services: Services, government: Government, id: string): Promise<void> {
  const begun = await asJob(services, government, SIGN_SHEET_JOB, async (tx, act) => {
    const sheet = await findSheet(tx, id);
    const of = sheet === undefined ? undefined : await findPackage(tx, sheet.package_id);
    if (sheet === undefined || of === undefined || sheet.file_id !== null || sheet.revoked_at !== null)
      return null;
    return {
      sheet,
      at: act.now,
      chosen: await chosenProvider(tx, act),
      draft: await sheetPaper(tx, act, services, sheet, of),
    };
  });
  if (begun === null) return;
  const provider = await openProvider(services.folders.keys, government, begun.chosen);
  if (provider.needs !== 'nothing') return;
  const pdf = await sheetPdf({ ...begun.draft, signing: 'electronic' });
  const signed = await provider.sign(pdf, {
    name: signerName(government),
    reason: paper.id.title,
    location: government.name,
    at: begun.at,
  });
  if (isRefusal(signed)) throw new Error(`signing: ${signed.code}`);
  const kept = await services.files.put(government.id, signed);
  let isUsed = false;
  try {
    isUsed = await asJob(services, government, SIGN_SHEET_JOB, async (tx, act) => {
      const sheet = await lockSheet(tx, id);
      if (sheet === undefined || sheet.file_id !== null || sheet.revoked_at !== null) return false;
      const file = await insertFile(tx, act, services.files, {
        ...kept,
        name: `lembar-verifikasi-${sheet.number}.pdf`,
        mediaType: 'application/pdf',
      });
      await updateSheet(tx, id, { file_id: file.id, provider: provider.name, signed_at: begun.at });
      await recordRow(tx, act, 'audit.sheet-sign', 'spj_sheet', id);
      return true;
    });
  } finally {
    if (!isUsed) await dropUnused(services, government.id, kept);
  }
}

/** Takes up what a crash or a long outage of the signing service has left behind. */
export const resumeSheetsJob: ScheduledJob = {
  name: 'audit-sheets-resume',
  cron: '*/5 * * * *',
  practice: true,
  async run(services, government) {
    const before = services.clock().subtract({ milliseconds: LEFT_BEHIND }).toString();
    const waiting = await asJob(services, government, 'audit-sheets-resume', (tx) =>
      unsignedSince(tx, before, BATCH),
    );
    for (const id of waiting) await signSheet(services, government, id);
  },
};
