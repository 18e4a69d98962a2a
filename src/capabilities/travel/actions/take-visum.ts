import type { Act } from '../../../platform/act.ts';
import { parseCode } from '../../../platform/codes.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { Vault } from '../../../platform/identity/vault.ts';
import { newId } from '../../../platform/ids.ts';
import { badField, conflict, isRefusal, type Outcome } from '../../../platform/outcome.ts';
import { recordRow } from '../../../platform/trail/record.ts';
import { CODE_LENGTH, stepOfCode } from '../rules/visum-code.ts';
import { destinationsOf } from '../store/trips.ts';
import type { DestinationTable } from '../store/tables.ts';
import { findHost, insertVisum, visumsOf, type VisumRow } from '../store/visums.ts';
import { hostMac } from './host-link.ts';
import { isHostOpen } from './open-host.ts';
import { openMember } from './open-trip.ts';

/**
 * The traveller hands in the code that the host's page shows: of this half minute, the one before or the one after. It works without any
 * position. The same half minute twice is one visit.
 */
export async function takeVisum(
  tx: Tx,
  act: Act,
  vault: Vault,
  memberId: string,
  typed: string,
): Promise<Outcome<{ visum: VisumRow; destination: DestinationTable }>> {
  const open = await openMember(tx, act, memberId, 'traveller');
  if (isRefusal(open)) return open;
  const { trip } = open;
  if (!['issued', 'under-way', 'returned'].includes(trip.status) || !isHostOpen(trip, act.now))
    return conflict(
      'visum-closed',
      'Visum dapat dipindai pada hari-hari perjalanan Anda.',
      'A visum can be scanned on the days of your trip.',
    );
  const code = parseCode(typed, CODE_LENGTH);
  const at = Temporal.Instant.from(act.now).epochMilliseconds / 1_000;
  for (const destination of code === null ? [] : await destinationsOf(tx, [trip.id])) {
    const step = stepOfCode(hostMac(vault, destination.id), code!, at);
    if (step === null) continue;
    const host = await findHost(tx, destination.id);
    // Nobody has seen a code of a page that nobody has opened.
    if (host === undefined) break;
    const visum: VisumRow = {
      government_id: act.government.id,
      id: newId(),
      member_id: memberId,
      destination_id: destination.id,
      step,
      at: act.now,
      officer: host.officer,
    };
    if (await insertVisum(tx, visum)) {
      await recordRow(tx, act, 'travel.visum', 'travel_visum', visum.id);
      return { visum, destination };
    }
    const known = (await visumsOf(tx, [memberId])).find(
      (each) => each.destination_id === destination.id && each.step === step,
    );
    return { visum: known!, destination };
  }
  return wrongCode();
}

function wrongCode() {
  return badField(
    'code',
    'Kode ini tidak berlaku atau sudah berganti. Pindai lagi kode yang sedang tampil di kantor tujuan.',
    'This code is not valid or has changed already. Scan the one that the host office shows now.',
  );
}
