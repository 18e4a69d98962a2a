import type { App } from '../../platform/services.ts';
import type { Schema } from './sample.fixture.ts';

/** One route as the OpenAPI document has it. */
export interface Operation {
  method: string;
  path: string;
  tag: string;
  /** path parameters that are numbers and not ids */
  numbers: string[];
  /** names and shapes of what stands behind the question mark */
  query: { name: string; schema: Schema }[];
  body: Schema | null;
}

interface Described {
  parameters?: { in: string; name: string; schema: Schema }[];
  tags?: string[];
  requestBody?: { content?: Record<string, { schema: Schema }> };
}

/** Every route of the program, from its own document. */
export async function readOperations(
  app: App,
): Promise<{ operations: Operation[]; schemas: Record<string, Schema> }> {
  const document = (await app.inject('/api/openapi.json')).json() as {
    paths: Record<string, Record<string, Described>>;
    components: { schemas: Record<string, Schema> };
  };
  const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, { parameters = [], tags = [], requestBody }]) => ({
      method: method.toUpperCase(),
      path,
      numbers: parameters
        .filter((each) => each.in === 'path' && each.schema.type === 'integer')
        .map((each) => each.name),
      query: parameters.filter((each) => each.in === 'query').map(({ name, schema }) => ({ name, schema })),
      tag: tags[0] ?? '',
      body: requestBody?.content?.['application/json']?.schema ?? null,
    })),
  );
  return { operations, schemas: document.components.schemas };
}

/** Addresses of public pages, from the tree of routes as Fastify prints it (`commonPrefix: false`). */
export function pagesOf(tree: string): string[] {
  const above: string[] = [];
  return tree.split('\n').flatMap((line) => {
    const [, indent, part, methods = ''] = /^([│ ]*)[├└]── (\S+)(?: \(([^)]*)\))?/.exec(line) ?? [];
    if (indent === undefined || part === undefined) return [];
    above.splice(indent.length / 4, Infinity, part);
    const path = above.join('').replace('//', '/');
    const isPage =
      methods.includes('GET') && !/^\/(api|app|skrip|public)\b/.test(path) && !path.includes('*');
    return isPage ? [path] : [];
  });
}
