import { z } from 'zod';
import { holds, ROLES, type Act, type Role } from '../../act.ts';
import type { Tx } from '../../database/index.ts';
import { staffRoute } from '../../http/routes.ts';
import { isRefusal, notFound } from '../../outcome.ts';
import { fits, valueByLaw } from '../../parameters/index.ts';
import { listOverrides, overrideParameter, PARAMETER_KEEPERS } from '../../parameters/override-parameter.ts';
import type { App, Services } from '../../services.ts';
import { AlarmCatalogue, Created, layPlanBody } from '../contract.ts';
import type { AlarmRule, AlarmSources } from '../rule.ts';
import { openByCode } from '../store/lists.ts';

/** The catalogue: every rule with its steps and ladder, and how the government lays its own from a day on. */
export function catalogueRoutes(app: App, services: Services, sources: AlarmSources): void {
  staffRoute(
    app,
    services,
    {
      method: 'GET',
      path: '/alarms/rules',
      summary: 'Every alarm rule with its lead times, receivers and ladder, and what was laid for other days',
      capability: null,
      reply: AlarmCatalogue,
    },
    (tx, act) => catalogueOf(tx, act, sources),
  );

  staffRoute(
    app,
    services,
    {
      method: 'POST',
      path: '/alarms/rules/:code',
      summary: 'Lay steps and ladder of a rule from a day on, within its bounds; null: the usual ones again',
      capability: null,
      params: z.object({ code: z.string().max(20) }),
      body: layPlanBody,
      reply: Created,
      status: 201,
    },
    async (tx, act, { params: { code }, body }) => {
      const plan = rulesOf(sources).find((each) => each.code === code)?.catalogue?.plan;
      if (plan === undefined) return notFound();
      const { plan: value, validFrom, source } = body;
      const row = await overrideParameter(tx, act, [plan], {
        key: plan.key,
        value,
        validFrom,
        source,
        verified: false,
      });
      return isRefusal(row) ? row : { id: row.id };
    },
  );
}

function rulesOf(sources: AlarmSources): AlarmRule[] {
  return sources.offers.flatMap((each) => each.rules);
}

async function catalogueOf(tx: Tx, act: Act, sources: AlarmSources): Promise<AlarmCatalogue> {
  const rules = rulesOf(sources);
  const overrides = await listOverrides(tx);
  const open = await openByCode(tx);
  const views = rules.map((rule) => {
    const shared = {
      code: rule.code,
      title: rule.title,
      inhibits: [...(rule.inhibits ?? [])],
      open: open.get(rule.code) ?? 0,
    };
    const { catalogue } = rule;
    if (catalogue === undefined) return { ...shared, ...NOTHING_LAID, family: rule.title };
    const { plan: parameter, bounds } = catalogue;
    const own = overrides.filter((row) => row.key === parameter.key);
    const inForce = own.find((row) => row.valid_from <= act.today);
    const law = valueByLaw(parameter, act.today);
    const held = inForce?.value != null && fits(parameter, inForce.value) ? inForce.value : law.value;
    return {
      ...shared,
      says: catalogue.says,
      clears: catalogue.clears,
      family: catalogue.family,
      unit: catalogue.unit,
      plan: planView(held),
      usual: planView(law.value),
      bounds: { at: pair(bounds.at), numbers: mapped(bounds.numbers, pair) },
      numberNames: { ...catalogue.numberNames },
      source: inForce?.value != null ? inForce.source : law.source,
      verified: law.verified,
      laid: own.map((row) => ({
        id: row.id,
        validFrom: row.valid_from,
        source: row.source,
        plan: row.value !== null && fits(parameter, row.value) ? planView(row.value) : null,
      })),
      together: rules.flatMap((each) =>
        each.code !== rule.code && each.catalogue?.plan.key === parameter.key ? [each.code] : [],
      ),
    };
  });
  return { rules: views, roles: hearersOf(rules), mayLay: holds(act.actor, PARAMETER_KEEPERS) };
}

const NOTHING_LAID = {
  says: null,
  clears: null,
  unit: 'none' as const,
  plan: null,
  usual: null,
  bounds: null,
  numberNames: {},
  source: null,
  verified: false,
  laid: [],
  together: [],
};

/** Roles that some rule names: whoever else would hear is no hearer of alarms. */
function hearersOf(rules: readonly AlarmRule[]): Role[] {
  const named = new Set<Role>();
  for (const { catalogue } of rules) {
    for (const each of catalogue?.plan.value.steps ?? []) for (const role of each.receivers) named.add(role);
    for (const each of catalogue?.plan.value.ladder ?? []) for (const role of each.receivers) named.add(role);
  }
  return ROLES.filter((role) => named.has(role));
}

type Plan = NonNullable<AlarmCatalogue['rules'][number]['plan']>;

function planView({
  steps,
  ladder,
  numbers,
}: Readonly<NonNullable<AlarmRule['catalogue']>['plan']['value']>): Plan {
  return {
    steps: steps.map((each) => ({ ...each, receivers: [...each.receivers] })),
    ladder: ladder.map((each) => ({ ...each, receivers: [...each.receivers] })),
    numbers: { ...numbers },
  };
}

function pair([least, most]: readonly [number, number]): [number, number] {
  return [least, most];
}

function mapped<A, B>(record: Readonly<Record<string, A>>, to: (value: A) => B): Record<string, B> {
  return Object.fromEntries(Object.entries(record).map(([name, value]) => [name, to(value)]));
}
