import type { Government } from '../../../platform/act.ts';
import type { Services } from '../../../platform/services.ts';
import { isContentNeeded, lockContent } from '../store/drafts.ts';

/**
 * Erases sealed content whose rows are gone, but for what another draft, report or letter still needs: the same sealed bytes may have come up
 * under two drafts before either was sent.
 */
export async function eraseContent(
  services: Pick<Services, 'db' | 'files'>,
  government: Government,
  hashes: readonly string[],
): Promise<void> {
  for (const hash of new Set(hashes))
    await services.db.asGovernment(government.id, async (tx) => {
      await lockContent(tx, government.id, hash);
      if (!(await isContentNeeded(tx, hash))) await services.files.timeless.erase(government.id, hash);
    });
}
