import type { Act } from '../../../platform/act.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { madeFileRoute } from '../../../platform/files/made-file-route.ts';
import { staffRoute } from '../../../platform/http/routes.ts';
import { isRefusal, notAllowed, type Outcome } from '../../../platform/outcome.ts';
import type { App, Services } from '../../../platform/services.ts';
import { record } from '../../../platform/trail/record.ts';
import { collectPersonal, type CopyPart } from '../actions/collect-personal.ts';
import { copyReply } from '../contract.ts';

const capability = 'privacy';

/** What is held about whoever asks: to read, and as a file that other programs read (UU 27/2022 articles 7 and 13). Nobody reads another’s. */
export function copyRoutes(app: App, services: Services): void {
  staffRoute(
    app,
    services,
    {
      method: 'GET',
      path: '/privacy/mine',
      summary: 'Everything that is held about the asking person',
      capability,
      reply: copyReply,
    },
    async (tx, act) => {
      const parts = await copyOf(tx, act);
      return isRefusal(parts) ? parts : { parts };
    },
  );

  madeFileRoute(
    app,
    services,
    { path: '/privacy/mine.json', summary: 'The same as a file', capability },
    async (tx, act) => {
      const parts = await copyOf(tx, act);
      if (isRefusal(parts)) return parts;
      const copy = {
        government: act.government.name,
        madeAt: act.now,
        law: 'UU 27/2022 pasal 7, 13, dan 32',
        parts,
      };
      return {
        name: `data-pribadi-${act.today}.json`,
        mediaType: 'application/json',
        make: () => Promise.resolve(Buffer.from(JSON.stringify(copy, null, 2))),
      };
    },
  );
}

async function copyOf(tx: Tx, act: Act): Promise<Outcome<CopyPart[]>> {
  const { personId, accountId } = act.actor;
  if (personId === null || accountId === null) return notAllowed();
  const parts = await collectPersonal(tx, act, personId);
  const counts = parts.map((part) => [part.holder, part.groups.flatMap((group) => group.records).length]);
  await record(tx, act, {
    action: 'privacy.copy',
    kind: 'personal-copy',
    subject: accountId,
    record: Object.fromEntries(counts),
  });
  return parts;
}
