import { record } from '../../../platform/trail/record.ts';
import { newId } from '../../../platform/ids.ts';
import { notAllowed } from '../../../platform/outcome.ts';
import type { App, Services } from '../../../platform/services.ts';
import { sheetRoutes } from '../../../platform/tables/sheet-routes.ts';
import { visitDownload } from '../contract.ts';
import { receivesAnywhere, receptionReach } from '../policy.ts';
import { listVisits } from '../store/visits.ts';
import { names } from '../texts/names.ts';
import { viewsOf } from './views.ts';
import { isShown, NO_FILTER } from './visits.ts';

/** The guest book as a file, of the doors that the receptionist keeps and no other. It carries neither phone numbers nor signatures. */
export function guestSheets(app: App, services: Services): void {
  sheetRoutes(
    app,
    services,
    {
      path: '/guestbook/visits',
      summary: 'The guest book as a file',
      capability: 'guestbook',
      query: visitDownload,
    },
    async (tx, act, { query }) => {
      if (!receivesAnywhere(act.actor)) return notAllowed();
      const day = query.day === '' ? act.today : query.day;
      const from = query.from === '' ? day : query.from;
      const to = query.to === '' ? day : query.to;
      const agencyIds = receptionReach(act.actor);
      const found = await listVisits(tx, {
        ...NO_FILTER,
        agencyIds,
        placeId: query.place,
        from,
        to,
        text: query.q,
      });
      const rows = (await viewsOf(tx, act, found)).filter((each) => isShown(each.standing, query.show));
      await record(tx, act, {
        action: 'guestbook.export',
        kind: 'guestbook-export',
        subject: newId(),
        record: { from, to, rows: rows.length },
      });
      const t = names[act.locale];
      const clock = (at: string | null) =>
        at === null
          ? ''
          : Temporal.Instant.from(at)
              .toZonedDateTimeISO(act.government.zone)
              .toPlainDateTime()
              .toString({ smallestUnit: 'minute' })
              .replace('T', ' ');
      return {
        name: `buku-tamu-${from}-${to}`,
        sheet: {
          name: 'Buku tamu',
          columns: HEADERS.map((key) => ({
            header: t[key],
            format: key === 'people' ? ('integer' as const) : ('text' as const),
          })),
          rows: rows.map((each) => [
            clock(each.arrivedAt),
            clock(each.leftAt),
            each.leftHow === null ? '' : t[`left-${each.leftHow}`],
            each.name,
            each.institution,
            each.people,
            t[`purpose-${each.purpose}`],
            each.about,
            each.hostName,
            each.placeName,
            each.agencyName,
            t[each.gift ? 'yes' : 'no'],
          ]),
        },
      };
    },
  );
}

const HEADERS = [
  'arrivedAt',
  'leftAt',
  'leftHow',
  'name',
  'institution',
  'people',
  'purpose',
  'about',
  'host',
  'place',
  'agency',
  'gift',
] as const;
