import type { Act } from '../../../platform/act.ts';
import { addDays, plainDate } from '../../../platform/calendar/index.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { DemoCast } from '../../../platform/demo-cast.ts';
import { newId } from '../../../platform/ids.ts';
import { isRefusal } from '../../../platform/outcome.ts';
import type { Services } from '../../../platform/services.ts';
import { recordRows } from '../../../platform/trail/record.ts';
import { changeService } from '../actions/change-service.ts';
import { endService } from '../actions/end-service.ts';
import type { Standard } from '../rules/standard.ts';
import { insertServices, insertVersions, type Version } from '../store/versions.ts';
import { CARE } from './departments.ts';
import { BY_KIND } from './territory.ts';
import { WORKS } from './works.ts';

/**
 * What the agencies of a demo promise: departments by their name, districts, wards and health centres all the same. Entered as one list, as an
 * import does; then one standard is changed and one service ended by whoever may.
 */
export async function seedDemo(tx: Tx, act: Act, _services: Services, cast: DemoCast): Promise<void> {
  const officer = cast.holders.get('intake-officer');
  if (officer === undefined) return;
  const before = addDays(act.today, -320);
  const acting: Act = {
    ...act,
    now: Temporal.Instant.from(act.now)
      .subtract({ hours: 320 * 24 })
      .toString(),
    today: before,
    actor: {
      ...act.actor,
      id: officer.accountId,
      accountId: officer.accountId,
      personId: officer.personId,
      grants: [{ role: 'intake-officer', agencyIds: null }],
    },
  };
  const validFrom = plainDate(`${before.slice(0, 4)}-01-02`);
  const versions: (Version & { agencyId: string })[] = cast.agencies.flatMap((agency) =>
    offersOf(agency).map((standard) => ({
      ...standard,
      id: newId(),
      serviceId: newId(),
      agencyId: agency.id,
      validFrom,
    })),
  );
  const services = versions.map((each) => ({ id: each.serviceId, agencyId: each.agencyId, name: each.name }));
  await insertServices(tx, act.government.id, services);
  await insertVersions(tx, act.government.id, versions);
  await recordRows(
    tx,
    acting,
    'service.add',
    'public_service',
    services.map((each) => each.id),
  );
  await recordRows(
    tx,
    acting,
    'service.word',
    'service_standard',
    versions.map((each) => each.id),
  );
  await changeSome(tx, { ...acting, now: act.now, today: act.today }, versions);
}

function offersOf(agency: { name: string; kind: string }): readonly Standard[] {
  const named = [...CARE, ...WORKS].find(([name]) => agency.name.startsWith(name))?.[1] ?? [];
  return [...named, ...(BY_KIND[agency.kind] ?? [])];
}

/** Times that became shorter, and a service that another one replaced. */
async function changeSome(tx: Tx, act: Act, versions: readonly Version[]): Promise<void> {
  const shorter = versions.find((each) => each.name === 'Penerbitan Kartu Keluarga');
  if (shorter !== undefined) {
    const changed = await changeService(tx, act, {
      ...shorter,
      id: shorter.serviceId,
      time: '1 hari kerja sejak berkas lengkap',
      timeAmount: 1,
      validFrom: addDays(act.today, -60),
    });
    if (isRefusal(changed)) throw new Error(changed.message.id);
  }
  const ended = versions.find((each) => each.name === 'Izin Reklame');
  if (ended !== undefined) {
    const outcome = await endService(tx, act, { id: ended.serviceId, lastDay: addDays(act.today, -30) });
    if (isRefusal(outcome)) throw new Error(outcome.message.id);
  }
}
