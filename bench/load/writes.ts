import { randomUUID } from 'node:crypto';
import { citizen } from '../citizen.ts';
import { ask } from './request.ts';
import type { Signed } from './city.ts';

/** Something that a person sends; `done` gets every request that belongs to it. */
export interface Write {
  name: string;
  /** null: everybody who is signed in */
  roles: readonly string[] | null;
  run(url: string, person: Signed, done: (status: number, milliseconds: number) => void): Promise<void>;
}

const STORY = 'Antrean di loket terlalu lama dan papan nomornya tidak menyala. Mohon diperiksa. ';

/** What employees and citizens send in a working hour; none of it needs an earlier state, so that any number can be sent. */
export const writes: readonly Write[] = [
  posts('complaint of an employee', null, '/api/complaints', () => ({
    category: 'service',
    body: STORY.repeat(3),
    key: randomUUID(),
  })),
  posts('question', null, '/api/consultation/questions', () => ({
    purpose: 'question',
    topic: 'keuangan',
    facts: STORY,
    asked: 'Apa yang harus kami siapkan?',
    livePackage: false,
  })),
  posts('gift refused', null, '/api/gratification', () => ({
    form: 'goods',
    occasion: 'colleague',
    officeTie: 'unknown',
    value: 150_000,
    yearTotal: null,
    receivedOn: new Date(Date.now() - 86_400_000).toISOString().slice(0, 10),
    kind: 'refused',
    description: 'Bingkisan kue',
    place: 'Kantor',
    giverName: 'Toko Contoh',
    giverRelation: 'vendor',
    story: STORY,
  })),
  posts('notices read', null, '/api/notifications/read', () => ({ ids: null })),
  posts('activity kept', ['commitment-officer', 'technical-officer'], '/api/spending/drafts', () => ({
    activity: { activityName: 'Belanja pemeliharaan', ceiling: 25_000_000 },
  })),
  posts('view kept', ['auditor', 'team-leader'], '/api/audit/views', () => ({
    name: `Tampilan ${randomUUID().slice(0, 8)}`,
    query: 'state=open',
  })),
];

/** One complaint of a citizen without script: five requests, of which the last stores it. */
export async function complain(
  url: string,
  from: string,
  done: (status: number, milliseconds: number) => void,
): Promise<void> {
  const visitor = citizen(url, from);
  const steps: [string, Record<string, string>][] = [
    ['instansi', { instansi: 'tidak-tahu' }],
    ['perihal', { perihal: 'facility' }],
    ['kejadian', { cerita: STORY.repeat(5) }],
    ['kontak', { jenis: 'none', tampil: 'sembunyi' }],
    ['periksa', {}],
  ];
  for (const [step, form] of steps) {
    const taken = await visitor.post(`/aduan/baru/${step}`, form);
    done(taken.status, taken.milliseconds);
  }
}

function posts(name: string, roles: Write['roles'], path: string, body: () => object): Write {
  return {
    name,
    roles,
    async run(url, person, done) {
      const { status, milliseconds } = await ask(url, 'POST', path, person.cookie, body());
      done(status, milliseconds);
    },
  };
}
