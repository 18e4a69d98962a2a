import { exampleOf, type JsonSchema, type Schemas } from './example.ts';
import { refusalReplies, refusals } from './refusals.ts';
import type { Security } from './describe-route.ts';

interface MediaType {
  schema?: JsonSchema;
  example?: unknown;
}

interface Reply {
  $ref?: string;
  description?: string;
  content?: Record<string, MediaType>;
}

/** An operation as the document has it. */
export interface DescribedOperation {
  operationId?: string;
  summary?: string;
  tags?: string[];
  security?: Security;
  parameters?: { in: string; name: string; required?: boolean; schema: JsonSchema; example?: unknown }[];
  requestBody?: { required?: boolean; content: Record<string, MediaType> };
  responses: Record<string, Reply>;
}

/** The document of the interface, as far as it is completed here. */
export interface Described {
  openapi: string;
  components: { schemas: Schemas; responses?: Record<string, Reply>; [kind: string]: unknown };
  paths: Record<string, Record<string, DescribedOperation>>;
  [member: string]: unknown;
}

/** Files that leave, by the ending of their address; any other file is bytes. */
const FILES: Readonly<Record<string, string>> = {
  csv: 'text/csv',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  pdf: 'application/pdf',
  zip: 'application/zip',
  ics: 'text/calendar',
  json: 'application/json',
};

/**
 * Completes the document that was made of the routes' schemas: an identifier for each operation, examples for what is sent and answered, files as
 * files, and the refusals that each operation knows, in the one shape of RFC 9457. The document that is handed in stays as it is.
 */
export function completeDocument<D extends Described>(document: D): D {
  const { schemas } = document.components;
  const paths = Object.fromEntries(
    Object.entries(document.paths).map(([path, operations]) => [
      path,
      Object.fromEntries(
        Object.entries(operations).map(([method, each]) => [
          method,
          completeOperation(each, { method, path, schemas }),
        ]),
      ),
    ]),
  );
  const responses = { ...document.components.responses, ...refusals };
  return { ...document, paths, components: { ...document.components, responses } };
}

interface Address {
  method: string;
  path: string;
  schemas: Schemas;
}

function completeOperation(
  operation: DescribedOperation,
  { method, path, schemas }: Address,
): DescribedOperation {
  const { parameters, requestBody } = operation;
  const kept = Object.entries(operation.responses).filter(([status]) => status !== 'default');
  const told = kept.filter(([, { content }]) => content !== undefined);
  return {
    ...operation,
    operationId: operationId(method, path),
    ...(parameters === undefined
      ? {}
      : {
          parameters: parameters.map((each) =>
            each.required === true ? { ...each, example: named(each.name, each.schema, schemas) } : each,
          ),
        }),
    ...(requestBody === undefined
      ? {}
      : { requestBody: { ...requestBody, content: withExamples(requestBody.content, schemas) } }),
    responses: {
      ...(told.length === 0 ? { 200: file(path) } : {}),
      ...Object.fromEntries(
        told.map(([status, reply]) => [
          status,
          { ...reply, description: ANSWER, content: withExamples(reply.content!, schemas) },
        ]),
      ),
      ...refusalReplies({
        session: operation.security?.length !== 0,
        token: (operation.security?.length ?? 0) > 1,
        address: path.includes('{'),
        input: requestBody !== undefined || parameters?.some((each) => each.in === 'query') === true,
      }),
    },
  };
}

const ANSWER = 'The answer';

/** Forms have no example: their file has none. */
function withExamples(content: Record<string, MediaType>, schemas: Schemas): Record<string, MediaType> {
  return Object.fromEntries(
    Object.entries(content).map(([type, each]) => [
      type,
      type === 'application/json' && each.schema !== undefined
        ? { ...each, example: exampleOf(each.schema, schemas) }
        : each,
    ]),
  );
}

function named(name: string, schema: JsonSchema, schemas: Schemas): unknown {
  const made = exampleOf({ type: 'object', properties: { [name]: schema } }, schemas);
  return (made as Record<string, unknown>)[name];
}

function file(path: string): Reply {
  const type = FILES[/\.([a-z]+)$/.exec(path)?.[1] ?? ''] ?? 'application/octet-stream';
  return { description: 'The file', content: { [type]: {} } };
}

/** `GET /api/findings/{id}/evidence` → `getFindingsByIdEvidence`: one for each method and address. */
function operationId(method: string, path: string): string {
  const words = path
    .replace(/^\/api\//, '')
    .replaceAll(/\{(\w+)\}/g, 'by-$1')
    .split(/[^A-Za-z0-9]+/)
    .filter((each) => each !== '');
  return method.toLowerCase() + words.map((each) => each[0]!.toUpperCase() + each.slice(1)).join('');
}
