import type { Act } from '../../../platform/act.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { pdfRoute } from '../../../platform/documents/pdf-route.ts';
import { isRefusal, type Outcome } from '../../../platform/outcome.ts';
import type { App, Services } from '../../../platform/services.ts';
import { hostLink } from '../actions/host-link.ts';
import { memberPaperParams, tripPaperParams, type AnyMemberPaper } from '../contract-papers.ts';
import { mayReadMoments } from '../policy.ts';
import { gatherClaimPaper, gatherTraveller, noSpd, type Draw } from '../reports/gather-member-paper.ts';
import { letterPdf } from '../reports/letter.ts';
import { gatherReport } from '../reports/report.ts';
import { spdPdf } from '../reports/spd.ts';
import { gatherTrip, type TripPaper } from '../reports/trip-paper.ts';
import { tripSheetPdf } from '../reports/trip-sheet.ts';
import { visumsOnPaper } from '../reports/visums-on-paper.ts';
import type { Member } from '../store/members.ts';
import type { Trip } from '../store/trips.ts';
import { mapOf } from './map.ts';
import { visibleMember } from './members.ts';
import { memberVerdict } from './present-verdict.ts';
import { visibleTrip } from './trips.ts';

const capability = 'travel';

/** Papers as PDF: of a trip for all who see it, of one traveller for himself and who works on or inspects his agency's trips. */
export function paperRoutes(app: App, services: Services): void {
  pdfRoute(
    app,
    services,
    {
      path: '/travel/trips/:id/papers/:kind',
      summary: 'The assignment letter (surat tugas) as PDF; a draft says that it is one',
      capability,
      params: tripPaperParams,
    },
    async (tx, act, { params }) => {
      const trip = await visibleTrip(tx, act, params.id);
      if (isRefusal(trip)) return trip;
      const paper = await gatherTrip(tx, act, trip);
      return {
        name: `surat-tugas-${trip.number}`,
        make: async () => letterPdf(paper, hostsOf(services, paper), await armsOf(services, act)),
      };
    },
  );

  pdfRoute(
    app,
    services,
    {
      path: '/travel/members/:id/papers/:kind',
      summary: 'A paper of one traveller as PDF: SPD, costs, statements, receipt, report, trip sheet',
      capability,
      params: memberPaperParams,
    },
    async (tx, act, { params }) => {
      const found = await visibleMember(tx, act, params.id);
      if (isRefusal(found)) return found;
      const draw = await gather(tx, act, services, { ...found, kind: params.kind });
      if (isRefusal(draw)) return draw;
      return {
        name: `${NAMES[params.kind]}-${found.member.spd_number ?? found.trip.number}`,
        make: async () => draw(await armsOf(services, act)),
      };
    },
  );
}

/** Names of the files, as offices call the papers. */
const NAMES: Record<AnyMemberPaper, string> = {
  spd: 'spd',
  costs: 'rincian-biaya',
  stated: 'pengeluaran-riil',
  receipt: 'kuitansi',
  report: 'laporan',
  'no-hotel': 'pernyataan-tanpa-hotel',
  'task-cancelled': 'pembatalan-tugas',
  'costs-cancelled': 'biaya-pembatalan',
  sheet: 'lembar-perjalanan',
};

async function gather(
  tx: Tx,
  act: Act,
  services: Services,
  asked: { trip: Trip; member: Member; kind: AnyMemberPaper },
): Promise<Outcome<Draw>> {
  const { trip, member, kind } = asked;
  if (kind === 'report') return gatherReport(tx, act, services.files, asked);
  if (kind === 'sheet') return gatherSheet(tx, act, trip, member);
  if (kind !== 'spd') return gatherClaimPaper(tx, act, { trip, member, kind });
  if (member.spd_number === null) return noSpd();
  const { paper, traveller } = await gatherTraveller(tx, act, trip, member);
  const visums = await visumsOnPaper(tx, paper, member.id);
  return (arms) => spdPdf(paper, traveller, visums, arms);
}

async function gatherSheet(tx: Tx, act: Act, trip: Trip, member: Member): Promise<Draw> {
  const { paper, traveller } = await gatherTraveller(tx, act, trip, member);
  const { verdict } = await memberVerdict(tx, act, trip, member);
  const moments = mayReadMoments(act.actor, member, trip.agency_id);
  const map = await mapOf(tx, trip, member, { points: false, moments });
  return (arms) => tripSheetPdf({ paper, traveller, verdict, map }, arms);
}

/** Hosts' pages, once the letter is signed: before and after a cancellation nobody is expected. */
function hostsOf(services: Services, { trip, government, places }: TripPaper): Map<string, string> {
  if (trip.letter_signed_day === null || trip.status === 'cancelled') return new Map();
  return new Map(places.map(({ id }) => [id, hostLink(services, government, id)]));
}

async function armsOf({ files }: Services, { government }: Act): Promise<Buffer | null> {
  const { id, arms } = government;
  return arms && (await files.has(id, arms)) ? files.read(id, arms) : null;
}
