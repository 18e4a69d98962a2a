import type { KeptReport, Position, ReportStore } from './kept-reports.ts';

/** The way to the server; each may fail as a Problem, of status 0 where the line broke. */
export interface ReportLine {
  /** answers with the photograph's id */
  photo(contractId: string, photo: Blob, position: Position | null): Promise<string>;
  /** sends the report itself over the contract's present version */
  report(report: KeptReport): Promise<void>;
}

/** Sends photographs one by one, then the report. What has arrived is told to `keep`, so that a broken line sends nothing twice. */
export async function sendReport(
  report: KeptReport,
  line: ReportLine,
  keep: (report: KeptReport) => Promise<void> = async () => {},
): Promise<void> {
  let left = report;
  while (left.photos.length > 0) {
    const [photo, ...photos] = left.photos as [Blob, ...Blob[]];
    const id = await line.photo(left.contractId, photo, left.position);
    left = { ...left, photos, photoIds: [...left.photoIds, id] };
    await keep(left);
  }
  await line.report(left);
}

/** What a line answers with where it refuses for good: words for who wrote the report. Null: it only broke, or somebody else is signed in. */
export type Refused = (error: unknown) => string | null;

/** Sends what waits of one account. @returns how many reports arrived */
export async function flushReports(
  store: ReportStore,
  accountId: string,
  line: ReportLine,
  refused: Refused,
): Promise<number> {
  let sent = 0;
  for (const report of await store.all()) {
    if (report.accountId !== accountId || report.fault !== null) continue;
    try {
      await sendReport(report, line, (left) => store.put(left));
      await store.drop(report.contractId);
      sent += 1;
    } catch (error) {
      const fault = refused(error);
      if (fault === null) continue;
      const now = (await store.get(report.contractId)) ?? report;
      await store.put({ ...now, fault });
    }
  }
  return sent;
}
