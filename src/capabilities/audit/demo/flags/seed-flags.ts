import type { Act, Role } from '../../../../platform/act.ts';
import { yearOf } from '../../../../platform/calendar/index.ts';
import type { Tx } from '../../../../platform/database/index.ts';
import type { DemoCast } from '../../../../platform/demo-cast.ts';
import type { Services } from '../../../../platform/services.ts';
import { assignFlags } from '../../actions/flags/assign-flags.ts';
import { dismissFlags } from '../../actions/flags/dismiss-flags.ts';
import { readerOf } from '../../actions/flags/open-flags.ts';
import { rankingOn } from '../../actions/flags/ranking.ts';
import { handInPaper } from '../../actions/papers/review-paper.ts';
import { writePaper } from '../../actions/papers/write-paper.ts';
import { proposePlan } from '../../actions/plan/plans.ts';
import { drawSample } from '../../actions/sampling/draw-sample.ts';
import { everything, listFlags } from '../../store/flags/queue.ts';
import { actAs, must } from '../act-as.ts';

/** The inspectorate at work on what the rules found: one flag put aside, one given away, a working paper under review, a sample, a plan. */
export async function seedFlags(tx: Tx, act: Act, services: Services, cast: DemoCast): Promise<void> {
  const as = (role: Role): Act | null => {
    const player = cast.holders.get(role);
    return player === undefined ? null : actAs(act, player, role);
  };
  const auditor = as('auditor');
  const controller = as('technical-controller') ?? as('inspektur');
  if (auditor === null || controller === null) return;
  const search = { ...everything(readerOf(auditor)), states: ['open' as const] };
  const page = { sort: 'rank' as const, after: '', limit: 20 };
  const { rows } = await listFlags(tx, search, await rankingOn(tx, act.today), page);
  const [first, second] = rows;
  const last = rows.at(-1);
  if (first !== undefined && last !== undefined && last.id !== first.id) {
    const text = 'Bukti asli sudah dilihat: isiannya salah ketik, transaksinya benar.';
    must(await dismissFlags(tx, auditor, { ids: [last.id], reason: 'data-wrong', text }));
    must(await assignFlags(tx, controller, { ids: [first.id], personId: auditor.actor.personId }));
  }
  if (first !== undefined && second !== undefined) {
    const paper = must(
      await writePaper(tx, auditor, {
        title: 'Pengujian pembayaran dengan tanda tertinggi',
        year: yearOf(act.today),
        agencyId: first.agencyId,
        assignmentId: null,
        sampleId: null,
        purpose: 'Memastikan apakah pembayaran yang ditandai memang melanggar ketentuan.',
        procedure: 'Membandingkan bukti paket dengan data SIPD, lalu meminta penjelasan bendahara.',
        result: first.reason.id,
        conclusion: 'Perlu penjelasan instansi sebelum dijadikan temuan.',
        quality: false,
        flagIds: [first.id],
      }),
    );
    must(await handInPaper(tx, auditor, paper.id));
  }
  // A city without a line yet has nothing to draw from: that is no fault of the demo.
  await drawSample(tx, auditor, services.files, {
    title: 'Belanja tahun berjalan',
    population: { year: yearOf(act.today), agencyId: '', account: '', from: undefined, to: undefined },
    design: { method: 'stratified', confidence: 0.95, bounds: [5_000_000], counts: [4, 4] },
    seed: 'teladan',
  });
  must(await proposePlan(tx, controller, { year: yearOf(act.today) + 1, capacityDays: 600 }));
}
