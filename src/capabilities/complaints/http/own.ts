import { openVault } from '../../../platform/identity/vault.ts';
import { staffRoute } from '../../../platform/http/routes.ts';
import { isRefusal } from '../../../platform/outcome.ts';
import type { App, Services } from '../../../platform/services.ts';
import { submitComplaint } from '../actions/submit-complaint.ts';
import { entered, ownBody, ownTickets } from '../contract.ts';
import { findComplaints } from '../store/complaints.ts';
import { sentFrom } from '../store/contacts.ts';

const capability = 'complaints';
const MOST = 50;

/** What a member of staff sends about his own workplace; only the sealed contact knows whose account it was. */
export function ownRoutes(app: App, services: Services): void {
  const vault = openVault(services.folders.keys);

  staffRoute(
    app,
    services,
    {
      method: 'POST',
      path: '/complaints',
      summary: 'Complain about the own workplace',
      capability,
      body: ownBody,
      reply: entered,
      status: 201,
    },
    async (tx, act, { body: { key, ...input } }) => {
      // A session has been proven by its password.
      const options = {
        vault,
        proven: true,
        idempotencyKey: `${act.actor.id} ${key}`,
        source: 'app' as const,
      };
      const receipt = await submitComplaint(tx, act, { ...input, channel: 'staff' }, options);
      return isRefusal(receipt) ? receipt : { id: receipt.id, number: receipt.number, code: receipt.code };
    },
  );

  staffRoute(
    app,
    services,
    {
      method: 'GET',
      path: '/complaints/own',
      summary: 'What the reader himself sent, newest first',
      capability,
      reply: ownTickets,
    },
    async (tx, act) => {
      const ids = act.actor.accountId === null ? [] : await sentFrom(tx, act.actor.accountId, MOST);
      const found = new Map((await findComplaints(tx, ids)).map((each) => [each.id, each]));
      return {
        rows: ids.flatMap((id) => {
          const each = found.get(id);
          if (each === undefined) return [];
          const { number, subject, state, received_on } = each;
          return [{ id, number, subject, state, receivedOn: received_on }];
        }),
      };
    },
  );
}
