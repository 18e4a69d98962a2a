import { pdfRoute } from '../../../platform/documents/pdf-route.ts';
import { conflict, isRefusal, notAllowed } from '../../../platform/outcome.ts';
import type { App, Services } from '../../../platform/services.ts';
import { fill } from '../../../platform/texts.ts';
import { readMap } from '../actions/read-map.ts';
import { mapQuery } from '../contract.ts';
import { mayBrief } from '../policy.ts';
import { addMonths } from '../rules/months.ts';
import { briefingPdf } from '../reports/briefing-pdf.ts';
import { texts } from '../texts/paper.ts';

/** The briefing for the head of government, in the reader's language. */
export function briefingRoute(app: App, services: Services): void {
  pdfRoute(
    app,
    services,
    {
      path: '/oversight/briefing.pdf',
      summary: 'Briefing on the integrity map of a month for the head of government, one or two pages',
      capability: 'oversight',
      query: mapQuery,
      reader: true,
    },
    async (tx, act, { query }) => {
      if (!mayBrief(act.actor)) return notAllowed();
      const map = await readMap(tx, act, query.month);
      if (isRefusal(map)) return map;
      const { taken } = map;
      if (taken === null)
        return conflict(
          'no-figures',
          'Peta belum memiliki angka. Hitung sekarang dari layar peta integritas, atau tunggu malam ini.',
          'The map has no figures yet. Take them from the map’s screen, or wait for tonight.',
        );
      const earlier = await readMap(tx, act, addMonths(taken.month, -1));
      return {
        name: fill(texts[act.locale].fileName, { month: taken.month.slice(0, 7) }),
        make: () => briefingPdf(act, { ...map, taken }, isRefusal(earlier) ? null : earlier),
      };
    },
  );
}
