import type { Act, Role } from '../../../platform/act.ts';
import { addDays } from '../../../platform/calendar/index.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { DemoCast, DemoPlayer } from '../../../platform/demo-cast.ts';
import { openVault } from '../../../platform/identity/vault.ts';
import { isRefusal, type Outcome } from '../../../platform/outcome.ts';
import type { Services } from '../../../platform/services.ts';
import { correctPerson } from '../actions/correct-person.ts';
import { closeBreach, enterBreach, tellBreach } from '../actions/keep-breach.ts';
import { submitOwn } from '../actions/submit-request.ts';
import { answerRequest, startWork } from '../actions/work-on-request.ts';

/** Two requests, one answered and one waiting, and one breach that was told in time and closed. */
export async function seedDemo(tx: Tx, act: Act, services: Services, cast: DemoCast): Promise<void> {
  const officer = cast.holders.get('intake-officer');
  const watcher = cast.holders.get('technical-administrator');
  if (officer === undefined || watcher === undefined || cast.staff.length < 2) return;
  const [first, second] = [cast.random.pick(cast.staff), cast.random.pick(cast.staff)];
  const at = (hours: number, player: DemoPlayer, role: Role | null) => as(back(act, hours), player, role);
  const own = done(
    await submitOwn(tx, at(24 * 20, first, null), {
      kind: 'correct',
      about: 'Nomor telepon saya di direktori adalah nomor lama. Mohon diperbaiki.',
    }),
  );
  done(await startWork(tx, at(24 * 20 - 6, officer, 'intake-officer'), own.id));
  done(
    await correctPerson(
      tx,
      at(24 * 20 - 19, officer, 'intake-officer'),
      openVault(services.folders.keys),
      own.id,
      { key: 'person-phone', value: '0812 3456 7890' },
    ),
  );
  done(
    await answerRequest(tx, at(24 * 20 - 20, officer, 'intake-officer'), own.id, {
      outcome: 'grant',
      answer: 'Nomor telepon Anda di direktori sudah diperbaiki.',
      article: '',
    }),
  );
  done(
    await submitOwn(tx, at(20, second, null), {
      kind: 'erase',
      about: 'Mohon hapus data saya yang tidak lagi diperlukan.',
    }),
  );
  const breach = done(
    await enterBreach(tx, at(24 * 60, watcher, 'technical-administrator'), {
      title: 'Daftar kontak terkirim ke alamat yang salah',
      discoveredAt: back(act, 24 * 60 + 2).now,
      what: 'Sebuah lampiran surel berisi daftar kontak rapat terkirim ke satu penerima di luar pemerintah daerah.',
      categories: 'Nama dan alamat surel kedinasan',
      subjects: 'Pegawai peserta rapat',
      people: 14,
      risk: 'Surel yang tidak diminta; tidak ada data keuangan atau kata sandi.',
      measures:
        'Penerima menghapus surelnya dan menyatakannya tertulis; lampiran diganti dengan tautan berbatas.',
    }),
  );
  const told = at(24 * 59, officer, 'intake-officer');
  const reference = 'B-CONTOH/12';
  done(await tellBreach(tx, told, breach.id, { whom: 'authority', at: told.now, reference }));
  done(
    await tellBreach(tx, told, breach.id, {
      whom: 'subjects',
      at: told.now,
      how: 'Surel kepada keempat belas orang',
      publicToo: false,
    }),
  );
  const lesson =
    'Lampiran dengan daftar orang tidak dikirim lewat surel; pemeriksaan penerima diajarkan ulang.';
  done(await closeBreach(tx, at(24 * 50, officer, 'intake-officer'), breach.id, lesson));
}

function done<T>(outcome: Outcome<T>): T {
  if (isRefusal(outcome)) throw new Error(`demo privacy: ${outcome.code}`);
  return outcome;
}

function back(act: Act, hours: number): Act {
  const now = Temporal.Instant.from(act.now).subtract({ hours });
  return { ...act, now: now.toString(), today: addDays(act.today, -Math.ceil(hours / 24)) };
}

function as(act: Act, player: DemoPlayer, role: Role | null): Act {
  return {
    ...act,
    actor: {
      ...act.actor,
      id: player.accountId,
      accountId: player.accountId,
      personId: player.personId,
      agencyId: player.agencyId,
      grants: role === null ? [] : [{ role, agencyIds: null }],
    },
  };
}
