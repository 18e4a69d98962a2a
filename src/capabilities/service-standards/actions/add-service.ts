import type { Act } from '../../../platform/act.ts';
import type { PlainDate } from '../../../platform/calendar/index.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { newId } from '../../../platform/ids.ts';
import { badField, isRefusal, notAllowed, type Outcome } from '../../../platform/outcome.ts';
import { recordRow } from '../../../platform/trail/record.ts';
import { listAgencies } from '../../directory/index.ts';
import { mayKeepServices } from '../policy.ts';
import { checkStandard, keptFee } from '../rules/check.ts';
import type { Standard } from '../rules/standard.ts';
import { insertServices, insertVersions } from '../store/versions.ts';
import { refuseFaults, unlessNameTaken } from './refusals.ts';

export interface NewService extends Standard {
  agencyId: string;
  /** first day on which this is promised; may lie ahead */
  validFrom: PlainDate;
}

/** Enters a service. Refused: an agency that is absent or closed, a name that it has already, a fee without its regulation. */
export async function addService(tx: Tx, act: Act, input: NewService): Promise<Outcome<{ id: string }>> {
  if (!mayKeepServices(act.actor, input.agencyId)) return notAllowed();
  const agency = (await listAgencies(tx)).find((each) => each.id === input.agencyId);
  if (agency === undefined || (agency.validTo !== null && agency.validTo < input.validFrom)) {
    return badField(
      'agencyId',
      'Pilih instansi yang masih berlaku pada tanggal itu dari daftar.',
      'Choose an agency from the list that still exists on that day.',
    );
  }
  const wrong = refuseFaults(checkStandard(input));
  if (wrong) return wrong;
  const id = newId();
  const entered = await unlessNameTaken(
    insertServices(tx, act.government.id, [{ id, agencyId: agency.id, name: input.name.trim() }]),
  );
  if (isRefusal(entered)) return entered;
  const version = { ...trimmed(input), id: newId(), serviceId: id, validFrom: input.validFrom };
  await insertVersions(tx, act.government.id, [version]);
  await recordRow(tx, act, 'service.add', 'public_service', id);
  await recordRow(tx, act, 'service.word', 'service_standard', version.id);
  return { id };
}

/** The wording as it is kept: no white space at the ends, no empty lines in lists, the fee as its kind says. */
export function trimmed(input: Standard): Standard {
  const lines = (list: readonly string[]) => list.map((each) => each.trim()).filter((each) => each !== '');
  return {
    name: input.name.trim(),
    requirements: lines(input.requirements),
    steps: lines(input.steps),
    time: input.time.trim(),
    timeAmount: input.timeAmount,
    timeUnit: input.timeUnit,
    feeKind: input.feeKind,
    fee: keptFee(input.feeKind, input.fee),
    feeBasis: input.feeBasis.trim(),
    product: input.product.trim(),
    basis: input.basis.trim(),
    channel: input.channel.trim(),
  };
}
