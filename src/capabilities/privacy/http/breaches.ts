import { pdfRoute } from '../../../platform/documents/pdf-route.ts';
import { staffRoute } from '../../../platform/http/routes.ts';
import { isRefusal, notAllowed, notFound, type Outcome } from '../../../platform/outcome.ts';
import type { Act } from '../../../platform/act.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { App, Services } from '../../../platform/services.ts';
import { amendBreach, closeBreach, enterBreach, tellBreach } from '../actions/keep-breach.ts';
import {
  breachBody,
  breachDetail,
  breachList,
  idParam,
  lessonBody,
  newBreach,
  toldBody,
} from '../contract.ts';
import { mayKeepBreaches } from '../policy.ts';
import { authorityLetterPdf, subjectLetterPdf } from '../reports/breach-letters-pdf.ts';
import { findBreach, listBreaches } from '../store/breaches.ts';
import type { BreachRow } from '../store/tables.ts';
import { presentBreach } from './present.ts';

const capability = 'privacy';

/** The breach log: what happened, who was told when, and the letters to both. */
export function breachRoutes(app: App, services: Services): void {
  staffRoute(
    app,
    services,
    {
      method: 'GET',
      path: '/privacy/breaches',
      summary: 'The breach log',
      capability,
      reply: breachList,
    },
    async (tx, act) => {
      if (!mayKeepBreaches(act.actor)) return notAllowed();
      return { rows: (await listBreaches(tx)).map((row) => presentBreach(act, row)) };
    },
  );
  staffRoute(
    app,
    services,
    {
      method: 'POST',
      path: '/privacy/breaches',
      summary: 'Enter a breach; the 3 x 24 hours run from its discovery',
      capability,
      body: newBreach,
      reply: breachDetail,
      status: 201,
    },
    async (tx, act, { body }) =>
      shown(act, await enterBreach(tx, act, { ...body, discoveredAt: instantOf(act, body.discoveredAt) })),
  );
  const one = { capability, params: idParam, reply: breachDetail } as const;
  const at = '/privacy/breaches/:id';
  staffRoute(
    app,
    services,
    { ...one, method: 'GET', path: at, summary: 'One breach' },
    async (tx, act, { params }) => shown(act, await visible(tx, act, params.id)),
  );
  staffRoute(
    app,
    services,
    { ...one, method: 'PUT', path: at, summary: 'More has become known', body: breachBody },
    async (tx, act, { params, body }) => shown(act, await amendBreach(tx, act, params.id, body)),
  );
  staffRoute(
    app,
    services,
    { ...one, method: 'POST', path: `${at}/told`, summary: 'Notice was given', body: toldBody },
    async (tx, act, { params, body }) =>
      shown(act, await tellBreach(tx, act, params.id, { ...body, at: instantOf(act, body.at) })),
  );
  staffRoute(
    app,
    services,
    {
      ...one,
      method: 'POST',
      path: `${at}/close`,
      summary: 'Close, with what will be different',
      body: lessonBody,
    },
    async (tx, act, { params, body }) => shown(act, await closeBreach(tx, act, params.id, body.lesson)),
  );
  for (const [name, make] of [
    ['authority', authorityLetterPdf],
    ['subjects', subjectLetterPdf],
  ] as const)
    pdfRoute(
      app,
      services,
      { path: `${at}/${name}.pdf`, summary: `The letter to the ${name}`, capability, params: idParam },
      async (tx, act, { params }) => {
        const row = await visible(tx, act, params.id);
        return isRefusal(row) ? row : { name: `${row.number}-${name}`, make: () => make(act, row) };
      },
    );
}

async function visible(tx: Tx, act: Act, id: string): Promise<Outcome<BreachRow>> {
  const row = mayKeepBreaches(act.actor) ? await findBreach(tx, id) : undefined;
  return row ?? notFound();
}

function shown(act: Act, row: Outcome<BreachRow>) {
  return isRefusal(row) ? row : presentBreach(act, row);
}

/** A local time of the government → ISO 8601 UTC. */
function instantOf({ government }: Act, local: string): string {
  return Temporal.PlainDateTime.from(local).toZonedDateTime(government.zone).toInstant().toString();
}
