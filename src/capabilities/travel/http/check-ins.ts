import type { FastifyRequest } from 'fastify';
import { declareRoute, inStaffAct, sessionFirst, staffRoute } from '../../../platform/http/routes.ts';
import { forgetTries, takeTries } from '../../../platform/identity/attempts.ts';
import { openVault } from '../../../platform/identity/vault.ts';
import { isRefusal, Refusal } from '../../../platform/outcome.ts';
import type { App, Services } from '../../../platform/services.ts';
import { openMember } from '../actions/open-trip.ts';
import { takeCheckIns } from '../actions/take-check-ins.ts';
import { takeVisum } from '../actions/take-visum.ts';
import { idParam } from '../contract.ts';
import { checkInBody, checkInsTaken, visumBody, visumTaken } from '../contract-evidence.ts';
import { regencyName } from './present.ts';

const capability = 'travel';
/** Codes of one traveller: a slip costs nothing, and guessing 40 bits stops at about a hundred tries a day. */
const LIMITS = { free: 10, firstWait: 60, longestWait: 900, window: 86_400 };

/** Signed check-ins, and the host's rotating code. */
export function checkInRoutes(app: App, services: Services): void {
  staffRoute(
    app,
    services,
    {
      method: 'POST',
      path: '/travel/members/:id/check-ins',
      summary: 'Hand signed check-ins in; sent again, they are the same',
      capability,
      params: idParam,
      body: checkInBody,
      reply: checkInsTaken,
      bodyLimit: 512 * 1_024,
    },
    (tx, act, { params, body }) => takeCheckIns(tx, act, params.id, body),
  );

  declareRoute(
    app,
    {
      method: 'POST',
      path: '/travel/members/:id/visums',
      summary: 'Hand the code of the host office in',
      capability,
      params: idParam,
      body: visumBody,
      reply: visumTaken,
      status: 201,
      preValidation: sessionFirst(services),
    },
    (request) => visum(services, request),
  );
}

/** The try is counted and committed before the code is looked at: a refusal would undo both. */
async function visum(services: Services, request: FastifyRequest) {
  const { id } = request.params as { id: string };
  const { code } = request.body as { code: string };
  const key = `travel-visum:${id}`;
  const allowed = await inStaffAct(services, request, capability, async (tx, act) => {
    const open = await openMember(tx, act, id, 'traveller');
    if (isRefusal(open)) return open;
    return takeTries(tx, act.government.id, [{ key, limits: LIMITS }], act.now);
  });
  if (isRefusal(allowed)) return allowed;
  if (!allowed) return tooManyCodes();
  return inStaffAct(services, request, capability, async (tx, act) => {
    const taken = await takeVisum(tx, act, openVault(services.folders.keys), id, code);
    if (isRefusal(taken)) return taken;
    await forgetTries(tx, key);
    return {
      id: taken.visum.id,
      destinationId: taken.destination.id,
      regency: regencyName(taken.destination.code),
      hostName: taken.destination.host_name,
      officer: taken.visum.officer,
      at: taken.visum.at,
    };
  });
}

function tooManyCodes() {
  return new Refusal(429, 'too-many-tries', {
    id: 'Terlalu banyak kode yang salah. Tunggu beberapa menit, lalu pindai lagi kode yang sedang tampil.',
    en: 'Too many wrong codes. Wait some minutes, then scan the one that is shown.',
  });
}
