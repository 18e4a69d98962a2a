import type { Government } from '../../../../platform/act.ts';
import { addDays } from '../../../../platform/calendar/index.ts';
import { dayIn } from '../../../../platform/clock.ts';
import { isRefusal, notFound, type Outcome } from '../../../../platform/outcome.ts';
import { getParameter } from '../../../../platform/parameters/index.ts';
import type { Services } from '../../../../platform/services.ts';
import type { BoxReply } from '../../contract/tokens.ts';
import { COUNT_LEAST } from '../../parameters/tokens.ts';
import { shownCounts } from '../../rules/box/public-counts.ts';
import { receiptsOf, submittedOf } from '../../store/box/counts.ts';
import { findBoxWave } from '../../store/box/waves.ts';
import { keyGroupsOf } from '../../store/tokens/keys.ts';
import { waveByCode } from '../../store/wave/waves.ts';
import { keyListOf } from '../tokens/key-list.ts';

/** `least`: smallest count that is shown. */
export type PublicBox = BoxReply & { fingerprint: string; least: number };

/**
 * What anybody may know of a wave: how many were invited, took a token and answered, and once it is closed every receipt. While answers come, the
 * days before today are counted only: a count that rose by one would tell a minute.
 */
export async function readBox(
  services: Pick<Services, 'db' | 'clock'>,
  government: Government,
  waveCode: string,
): Promise<Outcome<PublicBox>> {
  const today = dayIn(government.zone, services.clock());
  const box = await services.db.asBox(government.id, async (tx) => {
    const code = waveCode.toLowerCase();
    const wave = await findBoxWave(tx, code);
    if (wave === undefined) return notFound();
    const receipts = wave.closed_on === null ? null : await receiptsOf(tx, code);
    return { root: wave.receipt_root, receipts, submitted: await submittedOf(tx, code) };
  });
  if (isRefusal(box)) return box;
  return services.db.asGovernment(government.id, async (tx) => {
    const wave = await waveByCode(tx, waveCode);
    const keys = wave === undefined ? null : await keyListOf(tx, wave);
    if (wave === undefined || keys === null) return notFound();
    const groups = await keyGroupsOf(tx, wave.id, box.receipts === null ? today : null);
    const least = await getParameter(tx, COUNT_LEAST, today);
    const shown = shownCounts(
      groups.map(({ kid, invited, issued }) => ({
        invited,
        issued,
        submitted: box.submitted.get(kid) ?? 0,
      })),
      least,
    );
    return {
      wave: wave.code,
      name: wave.name,
      through: box.receipts === null ? addDays(today, -1) : null,
      groups: groups.map(({ source, strata }, place) => ({
        source,
        strata: strata.map(({ code, name }) => ({ code, name })),
        ...shown.groups[place]!,
      })),
      total: shown.total,
      root: box.root,
      receipts: box.receipts,
      fingerprint: keys.fingerprint,
      least,
    };
  });
}
