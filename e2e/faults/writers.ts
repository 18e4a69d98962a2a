import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Answer, Door } from './door.ts';
import type { Ground } from './ground.ts';

// People who write without a pause, each by the way that his capability has. What was answered with success is noted with the mark that
// finds it again; what may be sent again is sent again until it is answered.

export const KINDS = ['complaint', 'own', 'gift', 'question', 'payment', 'check-in', 'package'] as const;
export type Kind = (typeof KINDS)[number];

/** What was acknowledged, by mark. */
export type Noted = Record<Kind, Set<string>>;

export interface Writing {
  noted: Noted;
  door: Door;
  /** Waits for the writes that are under way. */
  stop(): Promise<void>;
}

interface Desk {
  door: Door;
  ground: Ground;
  going: () => boolean;
  note(kind: Kind, mark: string): void;
}

/** Between two writes of one person, ms: people pause, and the rest of the machine lives too. */
const PAUSE = 50;

export function startWriting(door: Door, ground: Ground): Writing {
  const noted = Object.fromEntries(KINDS.map((kind) => [kind, new Set<string>()])) as Noted;
  let going = true;
  const desk: Desk = { door, ground, going: () => going, note: (kind, mark) => noted[kind].add(mark) };
  const people = [complain, complainOwn, reportGift, askQuestion, pay, checkIn, writePackage];
  const working = people.map(async (write) => {
    const once = await write(desk);
    while (going) {
      await once();
      await sleep(PAUSE);
    }
  });
  return {
    noted,
    door,
    async stop() {
      going = false;
      await Promise.all(working);
    },
  };
}

type Write = () => Promise<void>;

/** Asks until it is answered, and not with "later". */
async function insist({ going }: Desk, ask: () => Promise<Answer>): Promise<Answer> {
  for (;;) {
    const answer = await ask();
    const later = answer === null || answer.status >= 500;
    if (!later || !going()) return later ? null : answer;
    await sleep(PAUSE);
  }
}

function staff({ ground }: Desk): string {
  return ground.world.cookies.get('everything')!;
}

async function complain(desk: Desk): Promise<Write> {
  const agency = [...desk.ground.world.city.agencies.values()][0]!;
  return async () => {
    const mark = randomUUID();
    const jar = new Map<string, string>();
    const post = async (step: string, form: Record<string, string>) => {
      const answer = await insist(desk, () =>
        desk.door.ask('POST', `/aduan/baru/${step}`, {
          cookie: [...jar].map(([name, value]) => `${name}=${value}`).join('; '),
          body: new URLSearchParams(form),
          page: true,
        }),
      );
      for (const each of answer?.headers.getSetCookie() ?? []) {
        const [name = '', value = ''] = each.split(';')[0]!.split('=');
        jar.set(name, value);
      }
      return answer?.headers.get('location') ?? null;
    };
    await post('instansi', { instansi: agency });
    await post('perihal', { perihal: 'delay' });
    await post('kejadian', { cerita: `Antrean lama ${mark}` });
    await post('kontak', { jenis: 'none', tampil: 'sembunyi' });
    if ((await post('periksa', {})) === '/aduan/tanda-terima') desk.note('complaint', mark);
  };
}

async function complainOwn(desk: Desk): Promise<Write> {
  return async () => {
    const mark = randomUUID();
    const body = { key: randomUUID(), category: 'delay', body: `Di kantor saya ${mark}` };
    const answer = await insist(desk, () =>
      desk.door.ask('POST', '/api/complaints', { cookie: staff(desk), body }),
    );
    if (answer?.status === 201) desk.note('own', mark);
  };
}

/** The smallest PDF that the platform knows as one, different each time. */
function paper(mark: string): FormData {
  const form = new FormData();
  form.append('file', new Blob([`%PDF-1.4\n% ${mark}\n%%EOF\n`], { type: 'application/pdf' }), 'bukti.pdf');
  return form;
}

async function reportGift(desk: Desk): Promise<Write> {
  return async () => {
    const mark = randomUUID();
    const cookie = staff(desk);
    const kept = await desk.door.ask('POST', '/api/gratification/files', { cookie, body: paper(mark) });
    if (kept?.status !== 201) return;
    const { id } = JSON.parse(kept.body) as { id: string };
    const answer = await desk.door.ask('POST', '/api/gratification', {
      cookie,
      body: {
        kind: 'received',
        form: 'goods',
        occasion: 'none',
        officeTie: 'yes',
        value: 500_000,
        yearTotal: null,
        receivedOn: Temporal.Now.plainDateISO('Asia/Makassar').toString(),
        description: `Bingkisan ${mark}`,
        place: 'Kantor',
        giverName: 'Orang Rekaan',
        giverRelation: 'vendor',
        story: 'Ditinggal di meja saya.',
        fileIds: [id],
      },
    });
    if (answer?.status === 201) desk.note('gift', mark);
  };
}

async function askQuestion(desk: Desk): Promise<Write> {
  const cookie = staff(desk);
  return async () => {
    const mark = randomUUID();
    const body = {
      purpose: 'question',
      topic: 'keuangan',
      subject: 'Bertanya',
      facts: `Keadaannya ${mark}`,
      asked: 'Bolehkah?',
      livePackage: false,
    };
    const answer = await desk.door.ask('POST', '/api/consultation/questions', { cookie, body });
    if (answer?.status === 201) desk.note('question', mark);
  };
}

interface FindingPage {
  recommendations: {
    id: string;
    may: string[];
    parts: { id: string; share: number; paid: number; waiting: number }[];
  }[];
}

async function findDebt(desk: Desk): Promise<{ recommendationId: string; responsibleId: string }> {
  const get = async <T>(path: string) => {
    const answer = await insist(desk, () => desk.door.ask('GET', `/api${path}`, { cookie: staff(desk) }));
    return JSON.parse(answer!.body) as T;
  };
  const list = await get<{ rows: { id: string }[] }>('/findings?status=BT&size=100&sort=value');
  for (const { id } of list.rows) {
    const page = await get<FindingPage>(`/findings/${id}`);
    for (const each of page.recommendations.filter(({ may }) => may.includes('pay'))) {
      const part = each.parts.find(({ share, paid, waiting }) => share - paid - waiting > 100_000);
      if (part !== undefined) return { recommendationId: each.id, responsibleId: part.id };
    }
  }
  throw new Error('no open debt among the cases');
}

async function pay(desk: Desk): Promise<Write> {
  const { recommendationId, responsibleId } = await findDebt(desk);
  return async () => {
    const mark = randomUUID();
    const answer = await desk.door.ask('POST', `/api/findings/recommendations/${recommendationId}/payments`, {
      cookie: staff(desk),
      body: {
        responsibleId,
        amount: 1,
        paidOn: Temporal.Now.plainDateISO('Asia/Makassar').toString(),
        receiptNumber: mark,
      },
    });
    if (answer?.status === 201) desk.note('payment', mark);
  };
}

async function checkIn(desk: Desk): Promise<Write> {
  const { memberId, deviceId, browser, cookie } = desk.ground.traveller;
  return async () => {
    const sent = Temporal.Now.instant().toString({ smallestUnit: 'second' });
    const item = browser.next(sent);
    const body = { deviceId, sent, items: [item] };
    const answer = await insist(desk, () =>
      desk.door.ask('POST', `/api/travel/members/${memberId}/check-ins`, { cookie, body }),
    );
    if (answer?.status !== 200) return;
    const { taken, graded } = JSON.parse(answer.body) as { taken: number; graded: unknown[] };
    if (taken === 1 && graded.length === 0) desk.note('check-in', item.payload);
  };
}

async function writePackage(desk: Desk): Promise<Write> {
  const cookie = staff(desk);
  const agencyId = [...desk.ground.world.city.agencies.values()][0]!;
  const begun = await insist(desk, () =>
    desk.door.ask('POST', '/api/audit/packages', {
      cookie,
      body: { origin: 'hand', agencyId, year: 2026, method: 'GU', description: 'Tagihan listrik', amount: 1 },
    }),
  );
  let { id, version } = JSON.parse(begun!.body) as { id: string; version: number };
  return async () => {
    const mark = randomUUID();
    const fields = [{ field: 'evidenceNumber', value: mark }];
    const answer = await desk.door.ask('PUT', `/api/audit/packages/${id}/fields`, {
      cookie,
      body: { version, fields },
    });
    const seen =
      answer?.status === 200 ? answer : await desk.door.ask('GET', `/api/audit/packages/${id}`, { cookie });
    if (answer?.status === 200) desk.note('package', mark);
    if (seen?.status === 200) ({ id, version } = JSON.parse(seen.body) as { id: string; version: number });
  };
}
