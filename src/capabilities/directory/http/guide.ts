import type { FastifyRequest } from 'fastify';
import { ROLES, type Act } from '../../../platform/act.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { declareRoute, inStaffAct, sessionFirst } from '../../../platform/http/routes.ts';
import { isRefusal, type Outcome } from '../../../platform/outcome.ts';
import type { App, Services } from '../../../platform/services.ts';
import { finishStep } from '../actions/finish-step.ts';
import { guideReply, stepDone, stepInput } from '../contract/guide.ts';
import { GUIDE } from '../rules/guide.ts';
import { stepsDone } from '../store/progress.ts';
import { guideTexts } from '../texts/guide.ts';

/** The three-step guide of each role under /api/directory/guide. */
export function guideRoutes(app: App, services: Services): void {
  declareRoute(
    app,
    {
      preValidation: sessionFirst(services),
      method: 'GET',
      path: '/directory/guide',
      summary: 'The three-step guides of the roles that I hold, and what I have done of them',
      capability: null,
      reply: guideReply,
    },
    async (request) => {
      const governments = await services.governments();
      return atHome(services, request, async (tx, act, practising) => {
        const done =
          act.actor.personId === null ? new Set<string>() : await stepsDone(tx, act.actor.personId);
        const held = new Set(act.actor.grants.map((grant) => grant.role));
        return {
          practising,
          canPractise: governments.some((each) => each.practiceOf === act.government.id),
          guides: ROLES.filter((role) => held.has(role)).map((role) => ({
            role,
            steps: guideTexts[act.locale][role].map((words, at) => ({
              step: at + 1,
              ...words,
              link: GUIDE[role][at]!,
              done: done.has(`${role}/${at + 1}`),
            })),
          })),
        };
      });
    },
  );

  declareRoute(
    app,
    {
      preValidation: sessionFirst(services),
      method: 'POST',
      path: '/directory/guide',
      summary: 'Say that a step of my guide is done',
      capability: null,
      body: stepInput,
      reply: stepDone,
    },
    (request) => {
      const body = stepInput.parse(request.body);
      return atHome(services, request, (tx, act) => finishStep(tx, act, body));
    },
  );
}

/** Runs `work` in the real government, also while the session works in its practice twin. */
async function atHome<T>(
  services: Services,
  request: FastifyRequest,
  work: (tx: Tx, act: Act, practising: boolean) => Promise<Outcome<T>>,
): Promise<Outcome<T>> {
  const here = await inStaffAct(services, request, null, async (_tx, act) => act);
  if (isRefusal(here)) return here;
  const { practiceOf } = here.government;
  const home =
    practiceOf === null
      ? here.government
      : (await services.governments()).find((each) => each.id === practiceOf);
  if (home === undefined) throw new Error('a practice twin without its government');
  const act: Act = { ...here, government: home };
  return services.db.asGovernment(home.id, (tx) => work(tx, act, practiceOf !== null));
}
