import cookie from '@fastify/cookie';
import multipart from '@fastify/multipart';
import Fastify from 'fastify';
import { serializerCompiler, validatorCompiler } from 'fastify-type-provider-zod';
import { after } from 'node:test';
import { readEnvironment } from '../../app/environment.ts';
import { createServices } from '../../app/wiring.ts';
import type { Government } from '../act.ts';
import type { Tx } from '../database/index.ts';
import { refusalOf, requestLocale, sendRefusal } from '../http/problems.ts';
import type { App, Services } from '../services.ts';
import { temporaryFolder } from '../temporary-folder.fixture.ts';
import type { TestDatabase } from '../test-database.ts';

const opened: App[] = [];
// Here and not where a house is opened: `after` called by a test that has waited for something is never heard.
after(() => Promise.all(opened.map((app) => app.close())));

/** A government's open forms on a server of their own. */
export interface FormHouse {
  app: App;
  services: Services;
  government: Government;
  host: string;
  folder: string;
  run<T>(work: (tx: Tx) => Promise<T>): Promise<T>;
}

export async function openFormHouse(
  database: TestDatabase,
  government: Government,
  declare: (app: App, services: Services) => void,
): Promise<FormHouse> {
  const folder = temporaryFolder('form');
  const services = createServices(database.db, readEnvironment({ LURUS_DATA: folder }));
  const app = Fastify({ trustProxy: true }) as unknown as App;
  app.setValidatorCompiler(validatorCompiler);
  app.setSerializerCompiler(serializerCompiler);
  await app.register(cookie);
  await app.register(multipart, { limits: { files: 1, fields: 20, fieldSize: 64 * 1024 } });
  app.setErrorHandler((error, request, reply) => {
    const refusal = refusalOf(error);
    if (refusal !== null) return sendRefusal(reply, refusal, requestLocale(request));
    return reply.code(500).send(String(error));
  });
  declare(app, services);
  opened.push(app);
  return {
    app,
    services,
    government,
    host: `${government.id}.localhost`,
    folder,
    run: (work) => database.db.asGovernment(government.id, work),
  };
}

const BOUNDARY = 'lurus-test-boundary';

/** A multipart body as a browser writes it. A file is `[name, bytes]`. */
export function multipartForm(fields: readonly (readonly [string, string | readonly [string, Buffer]])[]): {
  payload: Buffer;
  headers: Record<string, string>;
} {
  const parts = fields.map(([name, value]) =>
    typeof value === 'string'
      ? Buffer.from(`--${BOUNDARY}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`)
      : Buffer.concat([
          Buffer.from(
            `--${BOUNDARY}\r\nContent-Disposition: form-data; name="${name}"; filename="${value[0]}"\r\n` +
              'Content-Type: application/octet-stream\r\n\r\n',
          ),
          value[1],
          Buffer.from('\r\n'),
        ]),
  );
  return {
    payload: Buffer.concat([...parts, Buffer.from(`--${BOUNDARY}--\r\n`)]),
    headers: { 'content-type': `multipart/form-data; boundary=${BOUNDARY}` },
  };
}

export function urlencoded(fields: Record<string, string>): {
  payload: string;
  headers: Record<string, string>;
} {
  return {
    payload: new URLSearchParams(fields).toString(),
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
  };
}
