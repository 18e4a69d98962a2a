import { z } from 'zod';
import { holds } from '../act.ts';
import { staffRoute } from '../http/routes.ts';
import { anyJson, dateOut, dateSchema, idSchema, isStorable, text } from '../http/schemas.ts';
import { isRefusal } from '../outcome.ts';
import type { App, Services } from '../services.ts';
import { valueByLaw, type ParameterDefault } from './index.ts';
import { listOverrides, overrideParameter, PARAMETER_KEEPERS } from './override-parameter.ts';

/** JSON of at most 10,000 characters whose texts the database can hold. */
const value = anyJson
  .refine((each) => JSON.stringify(each).length <= 10_000, { error: 'text-long:10000' })
  .refine((each) => textsOf(each).every(isStorable), { error: 'text-characters' });

function textsOf(json: unknown): string[] {
  if (typeof json === 'string') return [json];
  if (typeof json !== 'object' || json === null) return [];
  return Object.entries(json).flatMap(([name, member]) => [name, ...textsOf(member)]);
}

const dated = { value: anyJson, validFrom: dateOut, source: z.string(), verified: z.boolean() };
const override = z.object({ id: idSchema, ...dated });

const parameterReply = z.object({
  key: z.string(),
  title: z.object({ id: z.string(), en: z.string() }),
  unit: z.string().nullable(),
  /** in force today */
  value: anyJson,
  law: z.object(dated),
  overrides: z.array(override),
});

/** Law parameters under /api/parameters: everybody may read them with their source; their keepers set the government's own. */
export function parameterRoutes(app: App, services: Services, known: readonly ParameterDefault[]): void {
  staffRoute(
    app,
    services,
    {
      method: 'GET',
      path: '/parameters',
      summary: 'Every dated parameter: the law’s value, the government’s own, and what holds today',
      capability: null,
      reply: z.object({ parameters: z.array(parameterReply), mayOverride: z.boolean() }),
    },
    async (tx, act) => {
      const all = await listOverrides(tx);
      const parameters = known.map((each) => {
        const overrides = all.filter((row) => row.key === each.key);
        const { value: lawValue, validFrom, source, verified } = valueByLaw(each, act.today);
        const own = overrides.find((row) => row.valid_from <= act.today)?.value ?? null;
        return {
          key: each.key,
          title: each.title,
          unit: each.unit,
          value: (own ?? lawValue) as never,
          law: { value: lawValue as never, validFrom, source, verified },
          overrides: overrides.map((row) => ({
            id: row.id,
            value: row.value as never,
            validFrom: row.valid_from,
            source: row.source,
            verified: row.verified,
          })),
        };
      });
      return { parameters, mayOverride: holds(act.actor, PARAMETER_KEEPERS) };
    },
  );

  staffRoute(
    app,
    services,
    {
      method: 'POST',
      path: '/parameters',
      summary: 'Set the government’s own value of a parameter from a day on; null returns to the law’s value',
      capability: null,
      body: z.object({
        key: text(120),
        value,
        validFrom: dateSchema,
        source: text(300),
        verified: z.boolean(),
      }),
      reply: z.object({ id: idSchema }),
      status: 201,
    },
    async (tx, act, { body }) => {
      const row = await overrideParameter(tx, act, known, body);
      return isRefusal(row) ? row : { id: row.id };
    },
  );
}
