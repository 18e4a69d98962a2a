import type { Act } from '../../../../platform/act.ts';
import type { Tx } from '../../../../platform/database/index.ts';
import type { FileStore, Kept } from '../../../../platform/files/index.ts';
import { insertFile } from '../../../../platform/files/store.ts';
import { newId } from '../../../../platform/ids.ts';
import { conflict, isRefusal, type Outcome } from '../../../../platform/outcome.ts';
import { recordRow } from '../../../../platform/trail/record.ts';
import { mayKeepContracts } from '../../policy.ts';
import { insertPhoto, photosOf } from '../../store/contracts/photos.ts';
import type { Contract } from '../../store/contracts/contracts.ts';
import { openContract, wrongState } from './open-contract.ts';

/** A picture of a contract's work whose content is in the store, drawn anew. */
export interface TakenPhoto extends Kept {
  name: string;
  mediaType: string;
  /** of the bytes that were sent */
  sha256: string;
  latitude: number | null;
  longitude: number | null;
  accuracy: number | null;
}

/** Pictures of one contract. */
const MOST = 2_000;

/** May the actor add pictures to the contract now? */
export async function mayKeepPhoto(tx: Tx, act: Act, contractId: string): Promise<Outcome<Contract>> {
  const contract = await openContract(tx, act, contractId, null, (each) =>
    mayKeepContracts(act.actor, each.agency_id),
  );
  if (isRefusal(contract)) return contract;
  return contract.state === 'running' || contract.state === 'maintenance' ? contract : wrongState();
}

/** Keeps a picture for the next report. `again`: the same picture was sent before, for whatever report. */
export async function keepPhoto(
  tx: Tx,
  act: Act,
  files: FileStore,
  contractId: string,
  { hash, size, name, mediaType, ...rest }: TakenPhoto,
): Promise<Outcome<{ id: string; fileId: string; again: boolean }>> {
  const contract = await mayKeepPhoto(tx, act, contractId);
  if (isRefusal(contract)) return contract;
  const known = await photosOf(tx, contractId);
  if (known.length >= MOST)
    return conflict(
      'photos-many',
      `Paling banyak ${MOST} foto pada satu kontrak.`,
      `At most ${MOST} photographs on one contract.`,
    );
  const file = await insertFile(tx, act, files, { hash, size, name, mediaType });
  const id = newId();
  await insertPhoto(tx, {
    government_id: act.government.id,
    id,
    contract_id: contractId,
    progress_id: null,
    file_id: file.id,
    sha256: rest.sha256,
    latitude: rest.latitude,
    longitude: rest.longitude,
    accuracy: rest.accuracy,
    added_at: act.now,
    added_by: act.actor.id,
  });
  await recordRow(tx, act, 'spending.contract-photo', 'contract_photo', id);
  return { id, fileId: file.id, again: known.some((each) => each.sha256 === rest.sha256) };
}
