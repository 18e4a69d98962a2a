import type { Act } from '../../../../platform/act.ts';
import { staffRoute } from '../../../../platform/http/routes.ts';
import { notAllowed } from '../../../../platform/outcome.ts';
import type { App, Services } from '../../../../platform/services.ts';
import { getAgencies } from '../../../directory/index.ts';
import { endAgreement, keepAgreement } from '../../actions/prosecutor/keep-agreement.ts';
import {
  agreementKept,
  agreementList,
  agreementParam,
  endAgreementBody,
  newAgreement,
  type AgreementList,
} from '../../contract/prosecutor.ts';
import { isProsecutor, mayKeepAgreements } from '../../policy.ts';
import { isInForce } from '../../rules/prosecutor/agreement.ts';
import { listAgreements, type Agreement } from '../../store/prosecutor/agreements.ts';

const capability = 'spending';

/** Agreements with the prosecutor's office: who made them, for what, until when. */
export function agreementRoutes(app: App, services: Services): void {
  staffRoute(
    app,
    services,
    {
      method: 'GET',
      path: '/spending/prosecutor/agreements',
      summary: 'Agreements under which the prosecutor’s office reads contracts',
      capability,
      reply: agreementList,
    },
    async (tx, act) => {
      const may = mayKeepAgreements(act.actor);
      if (!may && !isProsecutor(act.actor)) return notAllowed();
      const rows = await listAgreements(tx);
      const agencies = await getAgencies(
        tx,
        rows.flatMap((row) => row.agency_ids ?? []),
      );
      return {
        rows: rows.map((row) => ({
          id: row.id,
          number: row.number,
          partner: row.partner,
          purpose: row.purpose,
          validFrom: row.valid_from,
          validTo: row.valid_to,
          agencies: row.agency_ids?.map((id) => ({ id, name: agencies.get(id)?.name ?? '' })) ?? null,
          state: stateOf(row, act),
          endedOn: row.ended_on,
          endedReason: row.ended_reason,
        })),
        may,
      };
    },
  );

  staffRoute(
    app,
    services,
    {
      method: 'POST',
      path: '/spending/prosecutor/agreements',
      summary: 'Record an agreement with the prosecutor’s office',
      capability,
      body: newAgreement,
      reply: agreementKept,
      status: 201,
    },
    (tx, act, { body }) => keepAgreement(tx, act, body),
  );

  staffRoute(
    app,
    services,
    {
      method: 'POST',
      path: '/spending/prosecutor/agreements/:id/end',
      summary: 'End an agreement from today on',
      capability,
      params: agreementParam,
      body: endAgreementBody,
      reply: agreementKept,
    },
    (tx, act, { params, body }) => endAgreement(tx, act, params.id, body.reason),
  );
}

function stateOf(row: Agreement, act: Act): AgreementList['rows'][number]['state'] {
  const scope = {
    validFrom: row.valid_from,
    validTo: row.valid_to,
    endedOn: row.ended_on,
    agencyIds: row.agency_ids,
  };
  if (isInForce(scope, act.today)) return 'in-force';
  if (row.ended_on !== null) return 'ended';
  return row.valid_from > act.today ? 'coming' : 'over';
}
