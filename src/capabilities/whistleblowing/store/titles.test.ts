import assert from 'node:assert/strict';
import { eachEngine } from '../../../platform/test-database.ts';
import { plainDate } from '../../../platform/calendar/index.ts';
import { openCaseKey } from '../sealing/case-key.ts';
import { openNarrative } from '../sealing/report.ts';
import { openSealedHouse, sampleReport, sendSample, TODAY } from '../wbs.fixture.ts';
import { sealedNarratives } from './titles.ts';

eachEngine(
  'titles are handed out with the wrap that opens them, and to nobody else',
  async (database, government) => {
    const house = await openSealedHouse(database, government);
    const own = await sendSample(house, await sampleReport(house));
    const conflict = await sendSample(house, await sampleReport(house, { conflict: 'alternate' }));
    const { intake, investigator, alternate } = house.holders;
    const ids = [own.id, conflict.id];
    const of = (fingerprints: string[]) =>
      house.run((tx) => sealedNarratives(tx, ids, fingerprints, plainDate(TODAY)));
    const [row, ...more] = await of([intake.fingerprint]);
    assert.deepEqual([row?.id, more.length], [own.id, 0]);
    const key = await openCaseKey(row!.wrap, intake.key.identity);
    const narrative = await openNarrative(row!.narrative.toString('base64'), key);
    assert.equal(narrative.category, 'procurement');
    assert.deepEqual(
      (await of([alternate.fingerprint])).map((each) => each.id),
      [conflict.id],
    );
    assert.deepEqual(await of([investigator.fingerprint]), []);
    assert.deepEqual(await of([]), []);
  },
);
