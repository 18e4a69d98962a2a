import type { Design } from '../../rules/estimation/design.ts';
import type { Estimate, EstimatePlan } from '../../rules/estimation/estimate.ts';
import type { Locale } from '../../../../platform/texts.ts';
import { totalsOf } from './read-margins.ts';

type Note = Record<Locale, string>;

/** What a reader of the figures has to know, as sentences. */
export function notesOf(found: Estimate, { plan, design }: { plan: EstimatePlan; design: Design }): Note[] {
  const notes: Note[] = [
    {
      id: `ci: taksiran ± kuantil t dengan df derajat bebas × SE, tingkat ${found.level}.`,
      en: `ci: estimate ± quantile of t with df degrees of freedom × SE, level ${found.level}.`,
    },
  ];
  const tell = (holds: boolean, id: string, en: string) => {
    if (holds) notes.push({ id, en });
  };
  tell(
    design.weightsFrom === 'none',
    'Tanpa bobot dan ukuran populasi, setiap baris berbobot 1.',
    'Without weights and population sizes every row has the weight 1.',
  );
  tell(
    design.nestedNames,
    'Nama klaster yang sama pada strata berbeda dihitung sebagai klaster berbeda.',
    'The same name of a cluster in different strata is counted as different clusters.',
  );
  tell(
    found.df <= 0,
    'Tidak ada derajat bebas (klaster dikurangi strata), sehingga ci tidak ada.',
    'There are no degrees of freedom (clusters less strata), hence no ci.',
  );
  tell(
    found.deff === null,
    'deff tidak ada: nilai tidak beragam, atau jumlah bobot tidak melebihi jumlah baris.',
    'No deff: the values do not vary, or the weights sum to no more than the number of rows.',
  );
  const lone = design.first.groups.filter(({ drawn, population }) => drawn === 1 && population > 1).length;
  tell(
    lone > 0,
    `${lone} strata hanya punya satu klaster sampel (--lone-psu ${plan.lone}).`,
    `${lone} strata have one sampled cluster only (--lone-psu ${plan.lone}).`,
  );
  tell(
    plan.replicates !== undefined && design.second !== null,
    'Replikasi hanya memakai tahap pertama.',
    'Replicates use the first stage only.',
  );
  const { calibration } = found;
  tell(
    calibration !== null && !calibration.converged,
    `Raking belum konvergen setelah ${calibration?.rounds} putaran; naikkan --rake-rounds atau periksa marginnya.`,
    `Raking did not converge in ${calibration?.rounds} rounds; raise --rake-rounds or check the margins.`,
  );
  const totals = plan.calibration === undefined ? [] : totalsOf(plan.calibration);
  tell(
    Math.max(...totals) - Math.min(...totals) > 1e-9 * Math.max(...totals),
    `Jumlah populasi antar-margin berbeda (${totals.join(', ')}): yang terakhir yang tepat.`,
    `The margins' population totals differ (${totals.join(', ')}): the last one holds exactly.`,
  );
  return notes;
}
