import { staffRoute } from '../../../../platform/http/routes.ts';
import { isRefusal, notAllowed, type Outcome } from '../../../../platform/outcome.ts';
import type { App, Services } from '../../../../platform/services.ts';
import { formatRupiah } from '../../../../platform/money.ts';
import { sheetRoutes } from '../../../../platform/tables/sheet-routes.ts';
import { redraw } from '../../actions/sampling/redraw.ts';
import { drawSample } from '../../actions/sampling/draw-sample.ts';
import { evaluateSample, examineSample, openSample } from '../../actions/sampling/examine-sample.ts';
import { byId, done } from '../../contract/flags.ts';
import {
  drawBody,
  examineBody,
  redrawOut,
  sampleList,
  sampleQuery,
  sampleView,
  sizeOut,
  sizeQuery,
  type SampleView,
} from '../../contract/sampling.ts';
import { deskAgencies, mayUseDesk } from '../../policy.ts';
import { sampleSheet } from '../../reports/sampling/sample-sheet.ts';
import { attributeSize, musSize, SIZE_SOURCE } from '../../rules/sampling/size.ts';
import { itemsOf, listSamples } from '../../store/sampling/samples.ts';
import { presentSample, presentSamples, sayBoth } from './present.ts';
import { tooNear } from './too-near.ts';

const capability = 'audit';

/** Samples, under /api/audit/samples. */
export function sampleRoutes(app: App, services: Services): void {
  staffRoute(
    app,
    services,
    {
      method: 'GET',
      path: '/audit/samples',
      summary: 'Samples, the newest first',
      capability,
      query: sampleQuery,
      reply: sampleList,
    },
    async (tx, act, { query }) => {
      if (!mayUseDesk(act.actor)) return notAllowed();
      const { page, size, year } = query;
      const search = { agencyIds: deskAgencies(act.actor), year, limit: size, offset: (page - 1) * size };
      const { rows, total } = await listSamples(tx, search);
      return { rows: await presentSamples(tx, rows), total, page, size };
    },
  );
  staffRoute(
    app,
    services,
    {
      method: 'POST',
      path: '/audit/samples/size',
      summary: 'How many items a sample needs, by which formula',
      capability,
      body: sizeQuery,
      reply: sizeOut,
    },
    async (_tx, act, { body }) => {
      if (!mayUseDesk(act.actor)) return notAllowed();
      if (body.kind === 'mus') {
        const found = musSize(body.amount, body.tolerable, body.expected, body.confidence);
        if (found === null) return tooNear();
        const [amount, tolerable] = [formatRupiah(body.amount), formatRupiah(body.tolerable)];
        const said = `n = ${amount} × ${found.factor.toFixed(2)} ÷ ${tolerable} = ${found.size}`;
        const formula = { id: said, en: said };
        return { size: found.size, allowed: 0, interval: found.interval, formula, source: SIZE_SOURCE };
      }
      const found = attributeSize(body.tolerable, body.expected, body.confidence);
      if (found === null) return tooNear();
      const formula = sayBoth('size-attributes', {
        allowed: found.allowed,
        tolerable: body.tolerable,
        risk: (1 - body.confidence).toFixed(3),
        size: found.size,
      });
      return { ...found, interval: null, formula, source: SIZE_SOURCE };
    },
  );
  staffRoute(
    app,
    services,
    {
      method: 'POST',
      path: '/audit/samples',
      summary: 'Draw a sample of a year’s lines; seed and population are kept',
      capability,
      body: drawBody,
      reply: done,
      status: 201,
    },
    (tx, act, { body }) => drawSample(tx, act, services.files, body),
  );
  staffRoute(
    app,
    services,
    {
      method: 'GET',
      path: '/audit/samples/:id',
      summary: 'One sample with its items, seed and evaluation',
      capability,
      params: byId,
      reply: sampleView,
    },
    async (tx, act, { params }): Promise<Outcome<SampleView>> => {
      const sample = await openSample(tx, act, params.id);
      return isRefusal(sample) ? sample : presentSample(tx, sample);
    },
  );
  staffRoute(
    app,
    services,
    {
      method: 'PUT',
      path: '/audit/samples/:id/items',
      summary: 'What items of a sample were found to be',
      capability,
      params: byId,
      body: examineBody,
      reply: done,
    },
    (tx, act, { params, body }) => examineSample(tx, act, params.id, body),
  );
  staffRoute(
    app,
    services,
    {
      method: 'POST',
      path: '/audit/samples/:id/evaluate',
      summary: 'Project what was found onto the population',
      capability,
      params: byId,
      reply: done,
    },
    (tx, act, { params }) => evaluateSample(tx, act, params.id),
  );
  staffRoute(
    app,
    services,
    {
      method: 'GET',
      path: '/audit/samples/:id/redraw',
      summary: 'Draws the sample again from its record: are they the same items?',
      capability,
      params: byId,
      reply: redrawOut,
    },
    (tx, act, { params }) => redraw(tx, act, services.files, params.id),
  );
  sheetRoutes(
    app,
    services,
    {
      path: '/audit/samples/:id/items',
      summary: 'The sample’s items as a file',
      capability,
      params: byId,
    },
    async (tx, act, { params }) => {
      const sample = await openSample(tx, act, params.id);
      if (isRefusal(sample)) return sample;
      return { name: sample.number, sheet: sampleSheet(act, await itemsOf(tx, sample.id)) };
    },
  );
}
