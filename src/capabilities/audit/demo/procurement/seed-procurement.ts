import { createHash } from 'node:crypto';
import type { Act } from '../../../../platform/act.ts';
import { addDays, type PlainDate } from '../../../../platform/calendar/index.ts';
import type { Tx } from '../../../../platform/database/index.ts';
import type { DemoCast } from '../../../../platform/demo-cast.ts';
import { examineProcurement } from '../../actions/procurement/examine-procurement.ts';
import { importProcesses } from '../../actions/procurement/import-processes.ts';
import type { Release } from '../../rules/procurement/release.ts';
import { actAs, must } from '../act-as.ts';
import { TENDERERS, TENDERS, type Tender } from './tenders.ts';

const MILLION = 1_000_000;

type Buyer = DemoCast['agencies'][number];

/** A dozen procurements as an auditor brought them in, looked at once. */
export async function seedProcurement(
  tx: Tx,
  act: Act,
  cast: DemoCast,
  mac: (value: string) => string,
): Promise<void> {
  const auditor = cast.holders.get('auditor');
  const offices = cast.agencies.filter(({ kind }) => kind === 'dinas').slice(0, 3);
  const [first] = offices;
  if (auditor === undefined || first === undefined) return;
  const lines = TENDERS.map((tender, place) =>
    JSON.stringify(releaseOf(tender, place, offices[place % offices.length] ?? first, act.today)),
  ).join('\n');
  const file = {
    name: 'rilis-pengadaan.jsonl',
    sha256: createHash('sha256').update(lines).digest('hex'),
    async *open() {
      yield Buffer.from(lines);
    },
  };
  const by = actAs(act, auditor, 'auditor');
  must(await importProcesses(tx, by, file, { save: true, mac }));
  await examineProcurement(tx, by);
}

function releaseOf(tender: Tender, place: number, buyer: Buyer, today: PlainDate): Release {
  const { title, method, details, estimate, bids, ago, days } = tender;
  const start = addDays(today, -ago);
  const end = addDays(start, days);
  const office = { id: buyer.code, name: buyer.name };
  const rupiah = (millions: number) => ({ amount: millions * MILLION + 250_000, currency: 'IDR' });
  const party = (id: number) => ({ id: `PENYEDIA-${id + 1}`, name: TENDERERS[id] ?? '' });
  const [winner] = bids;
  const ocid = `ocds-teladan-${String(place + 1).padStart(3, '0')}`;
  const moment = (day: PlainDate) => `${day}T08:00:00+08:00`;
  return {
    ocid,
    id: `${ocid}-1`,
    date: moment(addDays(end, 10)),
    tag: ['compiled'],
    buyer: office,
    parties: bids.map(([id]) => ({
      ...party(id),
      roles: ['tenderer'],
      contactPoint: { telephone: telephoneOf(id, tender) },
    })),
    tender: {
      id: ocid,
      title,
      value: rupiah(estimate),
      procuringEntity: office,
      procurementMethod: method,
      procurementMethodDetails: details,
      ...(days > 0 && { tenderPeriod: { startDate: moment(start), endDate: moment(end) } }),
    },
    ...(bids.length > 0 && {
      bids: {
        details: bids.map(([id, price, status = 'valid'], at) => ({
          id: String(at + 1),
          status,
          date: moment(addDays(end, -1)),
          tenderers: [party(id)],
          value: rupiah(price),
        })),
      },
    }),
    ...(winner !== undefined && {
      awards: [
        {
          id: '1',
          status: 'active',
          date: moment(addDays(end, 9)),
          suppliers: [party(winner[0])],
          value: rupiah(winner[1]),
        },
      ],
    }),
  };
}

function telephoneOf(id: number, { oneTelephone }: Tender): string {
  const whose = oneTelephone?.includes(id) === true ? (oneTelephone[0] ?? id) : id;
  return `0411-55501${whose}`;
}
