import type { NewProgress, PhotoKept } from '../../../contract/contract-acts.ts';
import type { ContractView } from '../../../contract/contract-view.ts';
import { get, post, upload } from '../../../../../../web/api.ts';
import { isProblem } from '../../../../../../web/problem.ts';
import { contractPath } from '../paths.ts';
import { browserReports } from './kept-reports.ts';
import { flushReports, type ReportLine } from './send-report.ts';
import { markWaiting } from './waiting-mark.ts';

/** Refused whoever asks and whenever: sent again, the answer is the same. */
const FOR_GOOD: readonly number[] = [400, 403, 404, 409, 413, 415, 422];

/** What arrived before the report was refused: mended and sent again, its photographs stay where they are. */
const uploaded = new WeakMap<Blob, string>();

export const browserLine: ReportLine = {
  async photo(contractId, photo, position) {
    const known = uploaded.get(photo);
    if (known !== undefined) return known;
    const form = new FormData();
    if (position !== null)
      for (const [name, value] of Object.entries(position)) form.append(name, String(value));
    form.append('file', photo, 'foto.jpg');
    const { id } = await upload<PhotoKept>(`${contractPath(contractId)}/photos`, form);
    uploaded.set(photo, id);
    return id;
  },
  async report({ contractId, periodEnd, percent, note, fallReason, photoIds }) {
    // Written without a line, the report cannot know what others did meanwhile; the server holds it against the reports around it.
    const { contract } = await get<ContractView>(contractPath(contractId));
    await post(`${contractPath(contractId)}/progress`, {
      version: contract.version,
      periodEnd,
      // The server says at the field that it is missing.
      percent: percent as number,
      note,
      fallReason,
      photoIds,
    } satisfies NewProgress);
  },
};

/** Did the line break? Then a report is worth keeping on the device. */
export function isBrokenLine(error: unknown): boolean {
  return isProblem(error) && error.status === 0;
}

function refusedWords(error: unknown): string | null {
  if (!isProblem(error) || !FOR_GOOD.includes(error.status)) return null;
  return error.fields[0]?.message ?? error.detail;
}

let running: Promise<number> | null = null;

/** Sends what waits of this account on this device. @returns how many reports arrived */
export function flushOwn(accountId: string): Promise<number> {
  return (running ??= flushReports(browserReports, accountId, browserLine, refusedWords).finally(() => {
    running = null;
    void browserReports.all().then((all) => markWaiting(all.some((each) => each.fault === null)));
  }));
}

/** As the application starts: whoever is signed in sends his own. */
export async function flushAtStart(): Promise<void> {
  const flush = async () => {
    try {
      const { account } = await get<{ account: { id: string } }>('/session');
      await flushOwn(account.id);
    } catch (error) {
      if (!isProblem(error)) throw error;
    }
  };
  addEventListener('online', () => void flush());
  await flush();
}
