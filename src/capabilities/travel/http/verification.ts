import type { z } from 'zod';
import type { Act } from '../../../platform/act.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { staffRoute } from '../../../platform/http/routes.ts';
import { isRefusal, type Outcome } from '../../../platform/outcome.ts';
import type { App, Services } from '../../../platform/services.ts';
import { assignCase } from '../actions/assign-case.ts';
import { decideAccount } from '../actions/decide-account.ts';
import { demandAdvance, repayAdvance } from '../actions/repay-advance.ts';
import { replyToVerdict } from '../actions/reply-to-verdict.ts';
import { requestEvidence } from '../actions/request-evidence.ts';
import { reverify } from '../actions/reverify.ts';
import {
  advanceFindingBody,
  askBody,
  assignBody,
  decideBody,
  repayAdvanceBody,
  replyBody,
  verified,
} from '../contract-verification.ts';
import { memberParam, memberVerdict as verdictReply } from '../contract-verdict.ts';
import type { Member } from '../store/members.ts';
import { latestVerdict } from '../store/verdicts.ts';
import { visibleMember } from './members.ts';
import { memberVerdict } from './present-verdict.ts';

const capability = 'travel';
const path = '/travel/members/:id';

/** The verdict on one account and what follows from it, under /api/travel/members/:id. */
export function verificationRoutes(app: App, services: Services): void {
  staffRoute(
    app,
    services,
    {
      method: 'GET',
      path: `${path}/verdict`,
      summary: 'The verdict on one account, with what was said about it',
      capability,
      params: memberParam,
      reply: verdictReply,
    },
    async (tx, act, { params }) => {
      const found = await visibleMember(tx, act, params.id);
      return isRefusal(found) ? found : memberVerdict(tx, act, found.trip, found.member);
    },
  );

  const step = <B extends z.ZodType>(
    name: string,
    summary: string,
    body: B,
    take: (tx: Tx, act: Act, id: string, body: z.output<B>) => Promise<Outcome<Member>>,
  ) =>
    staffRoute(
      app,
      services,
      {
        method: 'POST',
        path: `${path}/${name}`,
        summary,
        capability,
        params: memberParam,
        body,
        reply: verified,
      },
      async (tx, act, { params, body: said }) =>
        whereItStands(tx, await take(tx, act, params.id, said as z.output<B>)),
    );

  staffRoute(
    app,
    services,
    {
      method: 'POST',
      path: `${path}/reverify`,
      summary: 'Judge an open account anew with the evidence of now',
      capability,
      params: memberParam,
      reply: verified,
    },
    async (tx, act, { params }) => {
      const judged = await reverify(tx, act, params.id);
      return isRefusal(judged) ? judged : whereItStands(tx, judged.member);
    },
  );
  step('replies', 'The traveller answers the verdict', replyBody, replyToVerdict);
  step('requests', 'The auditor asks once more', askBody, requestEvidence);
  step('decide', 'The auditor decides what is to be repaid', decideBody, decideAccount);
  step('assign', 'Give the case to an auditor', assignBody, (tx, act, id, { auditorPersonId }) =>
    assignCase(tx, act, id, auditorPersonId),
  );
  step(
    'repay-advance',
    'What an account did not use of its advance came back',
    repayAdvanceBody,
    repayAdvance,
  );
  step(
    'advance-finding',
    'What an account did not use of its advance did not come back',
    advanceFindingBody,
    (tx, act, id, { reason }) => demandAdvance(tx, act, id, reason),
  );
}

async function whereItStands(tx: Tx, outcome: Outcome<Member>): Promise<Outcome<z.input<typeof verified>>> {
  if (isRefusal(outcome)) return outcome;
  const verdict = await latestVerdict(tx, outcome.id);
  return {
    id: outcome.id,
    tripId: outcome.trip_id,
    state: outcome.state,
    version: verdict?.version ?? null,
    findingId: outcome.finding_id,
  };
}
