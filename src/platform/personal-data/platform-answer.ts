import { sql } from 'kysely';
import type { Act } from '../act.ts';
import type { Tx } from '../database/index.ts';
import { forgetSalts } from '../trail/forget-salts.ts';
import { recordRemovals } from '../trail/record.ts';
import type { AccessAnswer, ErasureLine } from './declaration.ts';
import { recordsOf } from './read.ts';

/** Account, sessions, devices and notices of a person; never a password, a secret or a token, which are kept as hashes only. */
export async function answerPlatform(tx: Tx, _act: Act, personId: string): Promise<AccessAnswer> {
  return {
    records: [
      ...(await recordsOf(
        tx,
        'account',
        { id: 'Akun', en: 'Account' },
        sql`select user_name as "nama pengguna", email as "surel", phone as "telepon", status as "keadaan",
          created_at::text as "dibuat", activated_at::text as "diaktifkan", ended_at::text as "berakhir"
          from account where person_id = ${personId}::uuid order by created_at desc`,
      )),
      ...(await recordsOf(
        tx,
        'session',
        { id: 'Sesi masuk', en: 'Session' },
        sql`select s.created_at::text as "masuk", s.last_seen_at::text as "terakhir dipakai", s.user_agent as "peramban",
          s.ended_at::text as "berakhir"
          from session s join account a on a.government_id = s.government_id and a.id = s.account_id
          where a.person_id = ${personId}::uuid order by s.created_at desc limit 2000`,
      )),
      ...(await recordsOf(
        tx,
        'push_subscription',
        { id: 'Perangkat yang menerima pemberitahuan', en: 'Device that gets notices' },
        sql`select p.created_at::text as "didaftarkan", p.locale as "bahasa"
          from push_subscription p join account a on a.government_id = p.government_id and a.id = p.account_id
          where a.person_id = ${personId}::uuid order by p.created_at desc`,
      )),
      ...(await recordsOf(
        tx,
        'whatsapp_consent',
        { id: 'Persetujuan WhatsApp', en: 'Consent to WhatsApp' },
        sql`select w.phone as "nomor", w.given_at::text as "diberikan"
          from whatsapp_consent w join account a on a.government_id = w.government_id and a.id = w.account_id
          where a.person_id = ${personId}::uuid`,
      )),
      ...(await recordsOf(
        tx,
        'notification',
        { id: 'Pemberitahuan', en: 'Notice' },
        sql`select n.title_id as "judul", n.body_id as "isi", n.created_at::text as "dikirim", n.read_at::text as "dibaca"
          from notification n join account a on a.government_id = n.government_id and a.id = n.account_id
          where a.person_id = ${personId}::uuid order by n.created_at desc limit 2000`,
      )),
    ],
    notes: [
      {
        id: 'Jejak audit menyimpan nomor acak dan sidik bergaram dari tindakan Anda, bukan isinya; kata sandi dan rahasia faktor kedua tidak dapat dibaca siapa pun.',
        en: 'The trail keeps random numbers and salted hashes of what you did, not its content; nobody can read passwords and second-factor secrets.',
      },
    ],
  };
}

/** Tables that go at once: notices, ended sessions and what the person set for himself. */
const OWN_SETTINGS = [
  ['whatsapp_consent', { id: 'Persetujuan WhatsApp', en: 'Consent to WhatsApp' }],
  ['inbox_view', { id: 'Tampilan kotak masuk', en: 'Saved views of the inbox' }],
  ['alarm_preference', { id: 'Pengaturan peringatan', en: 'Settings of alarms' }],
] as const;

export async function erasePlatform(tx: Tx, act: Act, personId: string): Promise<ErasureLine[]> {
  const lines: ErasureLine[] = [];
  for (const [table, title] of OWN_SETTINGS) {
    const ids = await idsOf(tx, table, personId);
    await forgetSalts(tx, table, ids);
    await recordRemovals(tx, act, 'privacy.erase', table, ids);
    await sql`delete from ${sql.table(table)} where id = any(${ids}::uuid[])`.execute(tx);
    lines.push({ title, erased: ids.length, stays: null });
  }
  const quiet = [
    ['notification', sql`true`, { id: 'Pemberitahuan', en: 'Notices' }],
    ['push_subscription', sql`true`, { id: 'Perangkat terdaftar', en: 'Registered devices' }],
    ['session', sql`ended_at is not null`, { id: 'Sesi yang sudah berakhir', en: 'Ended sessions' }],
  ] as const;
  for (const [table, condition, title] of quiet) {
    const { numAffectedRows } = await sql`
      delete from ${sql.table(table)} where ${condition} and account_id in (
        select id from account where person_id = ${personId}::uuid)`.execute(tx);
    lines.push({ title, erased: Number(numAffectedRows ?? 0), stays: null });
  }
  lines.push({
    title: { id: 'Akun dan jejak audit', en: 'Account and trail' },
    erased: 0,
    stays: {
      id: 'Akun diperlukan selama Anda bekerja, dan jejak audit adalah kewajiban hukum pengendali (UU 27/2022 pasal 15, 31, dan 39). Kontaknya dihapus sesudah masa simpan bila Anda berhenti.',
      en: 'The account is needed while you serve, and the trail is a legal duty of the controller (UU 27/2022 articles 15, 31 and 39). Its contacts go after the period once you leave.',
    },
  });
  return lines;
}

async function idsOf(tx: Tx, table: string, personId: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select t.id from ${sql.table(table)} t join account a on a.government_id = t.government_id and a.id = t.account_id
    where a.person_id = ${personId}::uuid order by t.id`.execute(tx);
  return rows.map((row) => row.id);
}
