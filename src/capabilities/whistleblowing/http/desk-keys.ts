import type { App, Services } from '../../../platform/services.ts';
import { extendDirectory } from '../actions/extend-directory.ts';
import { dropKeyFile, keepKeyFile } from '../actions/key-files.ts';
import { listAppointees, readKeys } from '../actions/read-keys.ts';
import {
  accountsQuery,
  accountsReply,
  entriesBody,
  headReply,
  keyFileBody,
  keyFileReply,
  keyParams,
  keysReply,
} from '../contract-desk.ts';
import { deskRoute } from './desk-route.ts';

/** The key directory, appointments and the account's own key files. */
export function deskKeys(app: App, services: Services): void {
  deskRoute(
    app,
    services,
    { method: 'GET', path: '/keys', summary: 'Key directory and own keys', reply: keysReply },
    (tx, act) => readKeys(tx, act, services.folders),
  );

  deskRoute(
    app,
    services,
    {
      method: 'GET',
      path: '/accounts',
      summary: 'Who may be appointed to a key',
      query: accountsQuery,
      reply: accountsReply,
    },
    (tx, act, { query }) => listAppointees(tx, act, query.role),
  );

  deskRoute(
    app,
    services,
    {
      method: 'POST',
      path: '/keys/entries',
      summary: 'Extend the key directory by entries that the root has signed',
      body: entriesBody,
      reply: headReply,
    },
    (tx, act, { body }) => extendDirectory(tx, act, services.folders, body.entries),
  );

  const file = { path: '/keys/files/:fingerprint', params: keyParams, reply: keyFileReply } as const;
  deskRoute(
    app,
    services,
    { ...file, method: 'PUT', summary: 'Keep an own key, sealed to passkeys', body: keyFileBody },
    (tx, act, { params, body }) => keepKeyFile(tx, act, { ...params, ...body }),
  );
  deskRoute(
    app,
    services,
    { ...file, method: 'DELETE', summary: 'Remove an own key file' },
    (tx, act, { params }) => dropKeyFile(tx, act, params.fingerprint),
  );
}
