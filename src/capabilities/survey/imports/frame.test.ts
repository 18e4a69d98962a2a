import assert from 'node:assert/strict';
import { isRefusal } from '../../../platform/outcome.ts';
import { eachEngine } from '../../../platform/test-database.ts';
import { importing } from '../../directory/imports/importing.fixture.ts';
import { draftWave } from '../actions/wave/draft-wave.ts';
import { done, playersOf, waveInput } from '../actions/wave/wave.fixture.ts';
import { membersOf } from '../store/wave/members.ts';
import { frameImport } from './frame.ts';

const USER = ',eksternal,L-1,Siti Contoh,081234567890,,Dinas Satu,,,,,,,,Izin usaha,';
const staff = (wave: string, phone: string, unit: string) =>
  `${wave},internal,P-1,Budi Contoh,${phone},,${unit},,Guru Ahli Muda,,,pns,,,,`;

eachEngine(
  'a population is taken into the only wave in draft, changed by its number, and taken back',
  async ({ db }, government) => {
    const { manager } = playersOf(government);
    const file = await importing(db, government, { ...frameImport, may: () => true });
    await assert.rejects(file.run(USER), /baris 2 · kode_gelombang/);
    const inside = <T>(work: Parameters<typeof db.asGovernment<T>>[1]) =>
      db.asGovernment(government.id, work);
    const wave = await inside(async (tx) => done(await draftWave(tx, manager, waveInput(manager.today))));
    await assert.rejects(file.run(staff('', '021 123', 'Dinas Satu')), /baris 2 · no_hp/);
    const code = wave.code.toUpperCase();
    assert.deepEqual(await file.run(USER, staff(code, '', 'Dinas Satu')), {
      read: 2,
      fresh: 2,
      changed: 0,
      unchanged: 0,
    });
    const members = await inside((tx) => membersOf(tx, wave.id));
    assert.deepEqual(
      members.map(({ key, phone, position_group, flags }) => [key, phone, position_group, flags]),
      [
        ['L-1', '+6281234567890', 'Izin usaha', ['dates-unknown']],
        ['P-1', null, 'Fungsional', ['dates-unknown', 'no-contact']],
      ],
    );
    const again = await file.run(USER, staff('', '', 'Dinas Dua'));
    assert.deepEqual([again.changed, again.unchanged], [1, 1]);
    const undone = await file.undo();
    assert.ok(!isRefusal(undone));
    assert.equal((await inside((tx) => membersOf(tx, wave.id)))[1]!.unit, 'Dinas Satu');
  },
);
