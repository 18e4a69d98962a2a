import assert from 'node:assert/strict';
import { must, queueing } from '../../audit/packages.fixture.ts';
import { testPdf, textOfPdf } from '../../travel/reports/pdf-text.fixture.ts';
import { decideGate, proposeGate } from '../actions/gates.ts';
import { overrideGate } from '../actions/override-gate.ts';
import { declare } from '../actions/declarations.ts';
import { presentEngagement } from '../http/present.ts';
import { answerStage, beside, openTeam, paper } from '../probity.fixture.ts';
import { declarationsOf } from '../store/stages.ts';
import { reportPdf } from './report-pdf.ts';

testPdf(
  'the report says what was seen, who judged, what was overridden, and not what was declared',
  async ({ db }, government) => {
    await db.asGovernment(government.id, async (tx) => {
      const team = await openTeam(tx, government);
      const engagement = await beside(tx, team);
      await answerStage(tx, team, engagement, 'selection', 'fails');
      const [first] = await declarationsOf(tx, [engagement.id]);
      const declarer = {
        ...team.auditor.act,
        actor: { ...team.auditor.act.actor, personId: first!.person_id },
      };
      must(
        await declare(tx, declarer, first!.id, { hasInterest: true, content: 'Adik bekerja di penyedia' }),
      );
      const reason = 'Evaluasi tidak dapat dihitung ulang.';
      const red = { stage: 'selection', opinion: 'red', reason } as const;
      const gate = must(await proposeGate(tx, team.leader.act, engagement.id, red));
      const confirm = { confirm: true, note: '' };
      must(await decideGate(tx, team.controller.act, queueing(), gate.id, confirm));
      const written = { reason: 'Drainase mendesak.', documentNumber: '900/17/2026' };
      const letter = await paper(tx, team.buyer.act);
      must(await overrideGate(tx, team.buyer.act, queueing(), gate.id, written, letter));

      const view = await presentEngagement(tx, team.leader.act, engagement);
      const pdf = await reportPdf(team.leader.act, view);
      const text = textOfPdf(pdf, 'probity').replace(/\s+/g, ' ');
      for (const expected of [
        /LAPORAN AUDIT PROBITY/,
        /SEMENTARA: PENUGASAN MASIH BERJALAN/,
        new RegExp(engagement.number),
        /700\/12\/ST\/2026, 20 Oktober 2026/,
        /Tidak sesuai\. Evaluasi tidak dapat dihitung ulang\. \(diputuskan Orang dalnis, \d+ \w+ 2026\)/,
        /dengan dokumen 900\/17\/2026: Drainase mendesak/,
        /Belum ada opini untuk tahap ini/,
        /BELUM MENYATAKAN/,
      ])
        assert.match(text, expected);
      assert.doesNotMatch(text, /Adik bekerja|undefined|null|NaN|\{|\}/);
    });
  },
);
