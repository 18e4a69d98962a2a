import type { Act } from '../../../../platform/act.ts';
import type { Tx } from '../../../../platform/database/index.ts';
import { staffRoute } from '../../../../platform/http/routes.ts';
import { isRefusal, notAllowed, notFound, type Outcome } from '../../../../platform/outcome.ts';
import type { App, Services } from '../../../../platform/services.ts';
import { draftWave, reviseWave } from '../../actions/wave/draft-wave.ts';
import { drawWave, takeBackDraw } from '../../actions/wave/draw-sample.ts';
import { offerStaff } from '../../actions/wave/offer-staff.ts';
import { closeWave, openWave, publishWave } from '../../actions/wave/open-wave.ts';
import {
  idParam,
  newWaveBody,
  offerBody,
  offered,
  reasonBody,
  reviseWaveBody,
  versionBody,
  waveList,
  waveView,
  type WaveView,
} from '../../contract/wave/waves.ts';
import { mayManage, mayRead } from '../../policy.ts';
import { findWave, listWaves } from '../../store/wave/waves.ts';
import { presentWave, rowOf } from './present.ts';

const capability = 'survey';

/** A wave after a change of it, as the reader may see it. */
async function shown(tx: Tx, act: Act, id: string, changed: Outcome<unknown>): Promise<Outcome<WaveView>> {
  if (isRefusal(changed)) return changed;
  const wave = await findWave(tx, id);
  return wave === undefined ? notFound() : presentWave(tx, act, wave);
}

/** Waves and their steps under /api/survey/waves. */
export function waveRoutes(app: App, services: Services): void {
  staffRoute(
    app,
    services,
    {
      method: 'GET',
      path: '/survey/waves',
      summary: 'Waves of the integrity survey, newest first',
      capability,
      reply: waveList,
    },
    async (tx, act) => {
      if (!mayRead(act.actor)) return notAllowed();
      return { rows: (await listWaves(tx)).map(rowOf), mayCreate: mayManage(act.actor) };
    },
  );

  staffRoute(
    app,
    services,
    {
      method: 'POST',
      path: '/survey/waves',
      summary: 'Begin a wave: its seed is committed to now',
      capability,
      body: newWaveBody,
      reply: waveView,
      status: 201,
    },
    async (tx, act, { body }) => {
      const wave = await draftWave(tx, act, body);
      return isRefusal(wave) ? wave : presentWave(tx, act, wave);
    },
  );

  staffRoute(
    app,
    services,
    {
      method: 'GET',
      path: '/survey/waves/:id',
      summary: 'A wave: frame in numbers, strata, draws, possible steps',
      capability,
      params: idParam,
      reply: waveView,
    },
    async (tx, act, { params }) => (mayRead(act.actor) ? shown(tx, act, params.id, null) : notAllowed()),
  );

  staffRoute(
    app,
    services,
    {
      method: 'PUT',
      path: '/survey/waves/:id',
      summary: 'Change a wave in draft',
      capability,
      params: idParam,
      body: reviseWaveBody,
      reply: waveView,
    },
    async (tx, act, { params, body }) =>
      shown(tx, act, params.id, await reviseWave(tx, act, params.id, body)),
  );

  staffRoute(
    app,
    services,
    {
      method: 'POST',
      path: '/survey/waves/:id/staff',
      summary: 'Take the staff of the directory into the frame',
      capability,
      params: idParam,
      body: offerBody,
      reply: offered,
    },
    (tx, act, { params, body }) => offerStaff(tx, act, params.id, body.version),
  );

  staffRoute(
    app,
    services,
    {
      method: 'POST',
      path: '/survey/waves/:id/draw',
      summary: 'Freeze the frame and draw the sample',
      capability,
      params: idParam,
      body: versionBody,
      reply: waveView,
    },
    async (tx, act, { params, body }) =>
      shown(tx, act, params.id, await drawWave(tx, act, { id: params.id, version: body.version })),
  );

  staffRoute(
    app,
    services,
    {
      method: 'POST',
      path: '/survey/waves/:id/take-back',
      summary: 'Take a draw back, with a reason',
      capability,
      params: idParam,
      body: reasonBody,
      reply: waveView,
    },
    async (tx, act, { params, body }) =>
      shown(
        tx,
        act,
        params.id,
        await takeBackDraw(tx, act, { id: params.id, version: body.version }, body.reason),
      ),
  );

  staffRoute(
    app,
    services,
    {
      method: 'POST',
      path: '/survey/waves/:id/open',
      summary: 'Open a wave that somebody else drew',
      capability,
      params: idParam,
      body: versionBody,
      reply: waveView,
    },
    async (tx, act, { params, body }) =>
      shown(tx, act, params.id, await openWave(tx, act, { id: params.id, version: body.version }, services)),
  );

  staffRoute(
    app,
    services,
    {
      method: 'POST',
      path: '/survey/waves/:id/close',
      summary: 'Close a wave before its last day, with a reason',
      capability,
      params: idParam,
      body: reasonBody,
      reply: waveView,
    },
    async (tx, act, { params, body }) =>
      shown(
        tx,
        act,
        params.id,
        await closeWave(tx, act, { id: params.id, version: body.version }, body.reason, services),
      ),
  );

  staffRoute(
    app,
    services,
    {
      method: 'POST',
      path: '/survey/waves/:id/publish',
      summary: 'Publish the result of a closed wave',
      capability,
      params: idParam,
      body: versionBody,
      reply: waveView,
    },
    async (tx, act, { params, body }) =>
      shown(tx, act, params.id, await publishWave(tx, act, { id: params.id, version: body.version })),
  );
}
