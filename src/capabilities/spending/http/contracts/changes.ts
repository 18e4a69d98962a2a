import type { z } from 'zod';
import type { Act } from '../../../../platform/act.ts';
import type { Tx } from '../../../../platform/database/index.ts';
import { staffRoute } from '../../../../platform/http/routes.ts';
import type { Outcome } from '../../../../platform/outcome.ts';
import type { App, Services } from '../../../../platform/services.ts';
import { endGuarantee, extendGuarantee, keepGuarantee } from '../../actions/contracts/guarantees.ts';
import { keepInstalments } from '../../actions/contracts/keep-instalments.ts';
import { keepPlan } from '../../actions/contracts/keep-plan.ts';
import { makeAddendum } from '../../actions/contracts/make-addendum.ts';
import { reportProgress } from '../../actions/contracts/report-progress.ts';
import { inviteToMeeting, judgeTrial, keepMinutes } from '../../actions/contracts/show-cause.ts';
import { takeStep } from '../../actions/contracts/take-step.ts';
import {
  addendumBody,
  contractMoved,
  endGuaranteeBody,
  extendGuaranteeBody,
  firstPlanBody,
  guaranteeBody,
  guaranteeParam,
  instalmentsBody,
  inviteBody,
  minutesBody,
  progressBody,
  stepBody,
  versionBody,
} from '../../contract/contract-acts.ts';
import { idParam } from '../../contract/contract-fields.ts';
import type { Contract } from '../../store/contracts/contracts.ts';
import { movedTo } from './moved.ts';

type Changed = Outcome<Contract | { contract: Contract; marks: readonly string[] }>;

/** Changes of one contract, one address each under /api/spending/contracts/:id. */
export function contractChangeRoutes(app: App, services: Services): void {
  const change = <P extends z.ZodType, B extends z.ZodType>(
    path: string,
    summary: string,
    params: P,
    body: B,
    make: (tx: Tx, act: Act, params: z.output<P>, body: z.output<B>) => Promise<Changed>,
  ) =>
    staffRoute(
      app,
      services,
      {
        method: 'POST' as const,
        path: `/spending/contracts/:id${path}`,
        summary,
        capability: 'spending',
        params,
        body,
        reply: contractMoved,
      },
      async (tx, act, input) =>
        movedTo(await make(tx, act, input.params as z.output<P>, input.body as z.output<B>)),
    );
  const of = <B extends z.ZodType>(
    path: string,
    summary: string,
    body: B,
    make: (tx: Tx, act: Act, id: string, body: z.output<B>) => Promise<Changed>,
  ) => change(path, summary, idParam, body, (tx, act, { id }, said) => make(tx, act, id, said));

  of('/steps', 'Record the next paper of a contract', stepBody, takeStep);
  of('/plan', 'Freeze the first agreed plan', firstPlanBody, keepPlan);
  of('/addenda', 'A new agreement about value, last day and plan', addendumBody, makeAddendum);
  of('/progress', 'Report physical progress', progressBody, reportProgress);
  of('/instalments', 'Write the instalments anew', instalmentsBody, keepInstalments);
  of('/guarantees', 'A guarantee that was handed in', guaranteeBody, keepGuarantee);
  change(
    '/guarantees/:guaranteeId/extend',
    'Prolong a guarantee by another',
    guaranteeParam,
    extendGuaranteeBody,
    (tx, act, { id, guaranteeId }, body) => extendGuarantee(tx, act, id, guaranteeId, body),
  );
  change(
    '/guarantees/:guaranteeId/end',
    'A guarantee was given back or claimed',
    guaranteeParam,
    endGuaranteeBody,
    (tx, act, { id, guaranteeId }, body) => endGuarantee(tx, act, id, guaranteeId, body),
  );
  of('/meetings', 'Invite to a show-cause meeting', inviteBody, inviteToMeeting);
  of('/meetings/minutes', 'Minutes of the meeting: target and last day', minutesBody, keepMinutes);
  of('/meetings/judge', 'How the trial ended, as the reports say', versionBody, (tx, act, id, { version }) =>
    judgeTrial(tx, act, id, version),
  );
}
