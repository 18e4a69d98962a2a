import type { SwaggerTransform } from '@fastify/swagger';
import type { FastifySchema } from 'fastify';
import { jsonSchemaTransform } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { IN_PERSON, scopeOf } from '../../access-tokens/scopes.ts';
import { problemSchema } from '../schemas.ts';
import { formOf } from './forms.ts';
import { needsSession } from './session-hooks.ts';

/** Names of the two ways to say who asks. */
export const SESSION = 'session';
export const TOKEN = 'token';

/** What an operation asks for: one of these. Empty: nothing. */
export type Security = Record<string, string[]>[];

interface RouteSecurity {
  method: string;
  tags: readonly string[];
  /** the route answers nobody without a session */
  session: boolean;
}

/** Ways in to a route, by the same tag and rule by which the server decides about a token. */
export function securityOf({ method, tags, session }: RouteSecurity): Security {
  if (!session) return [];
  const [tag = 'platform'] = tags;
  const capability = tag === 'platform' ? null : tag;
  const scope = scopeOf({ method, capability, inPerson: tags.includes(IN_PERSON) });
  return [{ [SESSION]: [] }, ...(scope === null ? [] : [{ [TOKEN]: [scope] }])];
}

interface RouteSchema extends FastifySchema {
  hide?: boolean;
  tags?: readonly string[];
  response?: Record<string, unknown>;
}

/** A route's schema for the document: contracts as JSON Schema, the ways in, the form with its file, and what a refusal looks like. */
export const describeRoute: SwaggerTransform<FastifySchema> = (described) => {
  const schema = described.schema as RouteSchema | undefined;
  if (schema === undefined || schema.hide === true)
    return { schema: { hide: true } as never, url: described.url };
  const form = formOf(schema);
  const { schema: made, url } = jsonSchemaTransform({
    ...described,
    schema: {
      ...schema,
      ...(form === undefined ? {} : { body: form ?? z.object({}) }),
      response: { ...schema.response, default: problemSchema },
    } as never,
  });
  const { method, preValidation } = described.route;
  const security = securityOf({
    method: String(method),
    tags: schema.tags ?? [],
    session: needsSession(preValidation),
  });
  const body = (made as { body?: FormBody }).body;
  return {
    url,
    schema: {
      ...made,
      security,
      ...(form === undefined || body === undefined ? {} : { body: withFile(body) }),
    } as never,
  };
};

interface FormBody {
  properties?: Record<string, unknown>;
  required?: string[];
}

/** Beside the fields stands the one file; its field may have any name. */
function withFile(body: FormBody) {
  return {
    ...body,
    properties: {
      ...body.properties,
      file: { type: 'string', contentMediaType: 'application/octet-stream' },
    },
    required: [...(body.required ?? []), 'file'],
  };
}
