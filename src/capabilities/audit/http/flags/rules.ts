import { staffRoute } from '../../../../platform/http/routes.ts';
import { notAllowed } from '../../../../platform/outcome.ts';
import type { App, Services } from '../../../../platform/services.ts';
import { catalogueOn } from '../../actions/flags/read-catalogue.ts';
import { resumeRule, suspendRule } from '../../actions/flags/suspend-rule.ts';
import { done, ruleCode, ruleList, ruleScope, suspendBody } from '../../contract/flags.ts';
import { mayReadPackages, maySuspendRules } from '../../policy.ts';

const capability = 'audit';

/** The catalogue of rules, and their suspension by the Inspektur, under /api/audit/rules. */
export function ruleRoutes(app: App, services: Services): void {
  staffRoute(
    app,
    services,
    {
      method: 'GET',
      path: '/audit/rules',
      summary: 'Every rule with its formula, basis, thresholds, precision and suspension',
      capability,
      reply: ruleList,
    },
    async (tx, act) => {
      if (!mayReadPackages(act.actor)) return notAllowed();
      return { rows: await catalogueOn(tx, act), maySuspend: maySuspendRules(act.actor) };
    },
  );
  staffRoute(
    app,
    services,
    {
      method: 'POST',
      path: '/audit/rules/:code/suspension',
      summary: 'Let a rule rest until a day, with the reason',
      capability,
      params: ruleCode,
      query: ruleScope,
      body: suspendBody,
      reply: done,
      status: 201,
    },
    (tx, act, { params, query, body }) => suspendRule(tx, act, { ...params, ...query, ...body }),
  );
  staffRoute(
    app,
    services,
    {
      method: 'DELETE',
      path: '/audit/rules/:code/suspension',
      summary: 'End a rule’s suspension before its day',
      capability,
      params: ruleCode,
      query: ruleScope,
      reply: done,
    },
    (tx, act, { params, query }) => resumeRule(tx, act, { ...params, ...query }),
  );
}
