import type { FastifyRequest } from 'fastify';
import type { Act } from '../act.ts';
import type { Tx } from '../database/index.ts';
import { readToken } from '../identity/cookies.ts';
import { staffRoute } from '../http/routes.ts';
import { badField, isRefusal, type Outcome } from '../outcome.ts';
import { openRun } from './access.ts';
import { checkImport } from './check-import.ts';
import { commitImport } from './commit-import.ts';
import { checkBody, commitBody, runView } from './contract.ts';
import type { ImportKind } from './kind.ts';
import type { Mapping } from './mapping.ts';
import { saveProfile } from './profiles.ts';
import { alreadyRunning, notChecked, runGone } from './refusals.ts';
import { idParam, type RouteContext } from './route-context.ts';
import { updateRun, type ImportRun } from './store.ts';
import { accountsOf } from './views.ts';
import { undoImport } from './undo-import.ts';

/** Dry run, saving and taking back. */
export function workRoutes({ app, services, kinds, works, namesOf, view }: RouteContext): void {
  /** A check or a commit: begun here, carried on after the answer, watched by GET /imports/:id. */
  const begin = async (
    tx: Tx,
    act: Act,
    request: FastifyRequest,
    found: { kind: ImportKind; run: ImportRun },
    work: typeof checkImport,
  ) => {
    const { kind, run } = found;
    const names = await namesOf(tx, accountsOf([run]));
    const started = works.start(run, names, readToken(request) ?? '', (progress) =>
      work(services, act, kind, run, progress),
    );
    return started === null ? alreadyRunning() : view(tx, act, kind, run);
  };

  staffRoute(
    app,
    services,
    {
      method: 'POST',
      path: '/imports/:id/check',
      summary: 'Dry run with this mapping: answers at once, then GET the import for its progress',
      capability: null,
      params: idParam,
      body: checkBody,
      reply: runView,
    },
    async (tx, act, { params, body, request }) => {
      const found = await openRun(tx, act, kinds, params.id);
      if (isRefusal(found)) return found;
      const { kind } = found;
      if (found.run.status !== 'uploaded' && found.run.status !== 'checked') return runGone();
      if (works.find(params.id)?.running) return alreadyRunning();
      const mapping = cleanMapping(kind, found.run, body.mapping);
      if (isRefusal(mapping)) return mapping;
      if (body.saveAs !== null) await saveProfile(tx, act, kind.name, body.saveAs.trim(), mapping);
      const run = await updateRun(tx, act, params.id, 'import.map', {
        mapping,
        status: 'uploaded',
        totals: null,
        complaints: null,
        vanished: null,
        checked_at: null,
      });
      return begin(tx, act, request, { kind, run }, checkImport);
    },
  );

  staffRoute(
    app,
    services,
    {
      method: 'POST',
      path: '/imports/:id/commit',
      summary:
        'Save a checked import, all rows or none: answers at once, then GET the import for its progress',
      capability: null,
      params: idParam,
      body: commitBody,
      reply: runView,
    },
    async (tx, act, { params, body, request }) => {
      const found = await openRun(tx, act, kinds, params.id);
      if (isRefusal(found)) return found;
      if (found.run.status === 'committed' || found.run.status === 'undone') return runGone();
      if (found.run.status !== 'checked' || found.run.totals?.refused !== 0) return notChecked();
      return begin(tx, act, request, found, (context, own, kind, run, progress) =>
        commitImport(context, own, kind, run, body.vanished, progress),
      );
    },
  );

  staffRoute(
    app,
    services,
    {
      method: 'POST',
      path: '/imports/:id/undo',
      summary: 'Take a saved import back while nothing has been built on its rows',
      capability: null,
      params: idParam,
      reply: runView,
    },
    async (tx, act, { params }) => {
      const found = await openRun(tx, act, kinds, params.id);
      if (isRefusal(found)) return found;
      const run = await undoImport(tx, act, found.kind, params.id);
      return isRefusal(run) ? run : view(tx, act, found.kind, run);
    },
  );
}

/** Only fields of the kind and headings of the file. */
function cleanMapping(kind: ImportKind, run: ImportRun, given: Mapping): Outcome<Mapping> {
  const mapping: Mapping = {};
  for (const field of Object.keys(kind.columns)) {
    const label = given[field] ?? null;
    if (label !== null && !run.labels.includes(label)) {
      return badField(
        `mapping.${field}`,
        'Kolom ini tidak ada di berkas. Pilih dari daftar.',
        'This column is not in the file. Choose from the list.',
      );
    }
    mapping[field] = label;
  }
  return mapping;
}
