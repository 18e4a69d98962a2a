import type { PersonFacts } from './facts-around.ts';
import type { PackageFacts } from './facts.ts';
import { packageRule, type Fault } from './package-rule.ts';
import { say } from './sentences.ts';
import { LAW, SINCE } from './sources.ts';
import type { PlainDate } from '../../../../platform/calendar/index.ts';

const MEND = say(
  'Cocokkan dengan data kepegawaian; keluarkan penerima yang tidak berhak, atau lampirkan bukti tugas sebelum tanggal itu.',
  'Compare with the staff record; take out whoever is not entitled, or attach proof of work before that day.',
);

/** XDB-04: somebody is paid for work of days on which he could not have done it. */
export const impossiblePayee = packageRule(
  {
    code: 'XDB-04',
    title: say('Penerima tidak mungkin', 'An impossible payee'),
    detects: say(
      'Penerima sudah pensiun, pindah, meninggal, atau cuti pada hari kerjanya, atau NIK-nya tidak mungkin ada.',
      'The payee had retired, moved, died or was on leave on the days of work, or has an identity number that cannot exist.',
    ),
    formula: say(
      'hari kerja > TMT pensiun, pindah, atau meninggal; hari kerja ∩ cuti (honorarium); NIK gagal susunan',
      'work > day of retirement, transfer or death; work ∩ leave (honoraria); identity number fails its structure',
    ),
    falsePositives: say(
      'Honor yang terlambat dibayar untuk pekerjaan sebelumnya: yang dibandingkan adalah tanggal kerjanya.',
      'Late pay for earlier work: the days of work are compared.',
    ),
    basis: [LAW.uu1, LAW.standard],
    validFrom: SINCE.treasury,
    severity: 'critical',
    findingCode: '1.01.04',
    needs: [
      'payees',
      'payees.*.isInRegister',
      'payees.*.workTo',
      'payees.*.leaves',
      'payees.*.nikFits',
      'dates.paid',
    ],
    thresholds: [],
    lawDay: ({ dates }) => dates.paid ?? dates.sp2d ?? dates.receipt,
  },
  (facts) => {
    const { kind, payees, vendor } = facts;
    const isVendor = vendor !== null && (payees === null || payees.length === 0);
    const judged = (payees ?? []).map((each, at) => judge(facts, each, at));
    return {
      faults: judged.flatMap((each) => each.faults),
      missing: payees === null && !isVendor ? ['payees'] : judged.flatMap((each) => each.missing),
      clear: {
        formula: isVendor
          ? say('tanpa penerima perorangan', 'no person is paid')
          : say(`${payees?.length ?? 0} penerima mungkin`, `${payees?.length ?? 0} possible payee(s)`),
        says: isVendor
          ? say('SPJ ini membayar penyedia.', 'This package pays a vendor.')
          : say(
              'Semua penerima bertugas pada hari yang dibayar.',
              'All payees were in service on the days that are paid.',
            ),
        stands: kind === null ? ['payees'] : ['payees', 'kind'],
      },
    };
  },
);

function judge(
  { dates, kind }: PackageFacts,
  person: PersonFacts,
  at: number,
): { faults: Fault[]; missing: string[] } {
  const path = (name: string) => `payees.${at}.${name}`;
  const paid = dates.paid ?? dates.sp2d ?? dates.receipt;
  const ends = [
    { name: 'diedOn', day: person.diedOn, words: say('meninggal', 'died') },
    { name: 'retiredOn', day: person.retiredOn, words: say('pensiun', 'retired') },
    { name: 'movedOn', day: person.movedOn, words: say('pindah', 'moved') },
  ];
  const faults: Fault[] = [];
  const missing: string[] = [];
  const add = (formula: Fault['formula'], says: Fault['says'], stands: readonly string[]) =>
    faults.push({
      formula,
      says,
      mend: MEND,
      stands,
      evidence: [{ kind: 'person', ref: person.person }],
      ...(person.amount === null ? {} : { atRisk: BigInt(person.amount) }),
    });
  for (const { name, day, words } of ends) {
    if (day === null) continue;
    const work: PlainDate | null = person.workTo ?? person.workFrom;
    if (work !== null && work > day)
      add(
        say(`kerja ${work} > ${words.id} ${day}`, `work ${work} > ${words.en} ${day}`),
        say(
          `Penerima ${at + 1} ${words.id} ${day}, dibayar untuk kerja sampai ${work}.`,
          `Payee ${at + 1} ${words.en} on ${day} and is paid for work until ${work}.`,
        ),
        [path(name), path('workTo')],
      );
    // Paid late for earlier work is lawful: without its days nobody can tell.
    if (work === null && (paid === null || paid > day)) missing.push(path('workTo'));
  }
  if (person.nikFits === false)
    add(
      say('susunan NIK tidak sah', 'structure of the identity number'),
      say(
        `NIK penerima ${at + 1} tidak mungkin ada.`,
        `The identity number of payee ${at + 1} cannot exist.`,
      ),
      [path('nikFits')],
    );
  const { workFrom, workTo } = person;
  const onLeave =
    workFrom === null || workTo === null
      ? undefined
      : person.leaves?.find((each) => each.from <= workTo && workFrom <= each.to);
  if (kind === 'honorarium' && onLeave !== undefined)
    add(
      say(
        `kerja ${workFrom}–${workTo} ∩ cuti ${onLeave.from}–${onLeave.to}`,
        `work ${workFrom}–${workTo} ∩ leave ${onLeave.from}–${onLeave.to}`,
      ),
      say(
        `Penerima ${at + 1} cuti ${onLeave.from} sampai ${onLeave.to}.`,
        `Payee ${at + 1} was on leave from ${onLeave.from} to ${onLeave.to}.`,
      ),
      [path('workFrom'), path('workTo'), path('leaves')],
    );
  if (person.isInRegister === null) missing.push(path('isInRegister'));
  if (person.nikFits === null) missing.push(path('nikFits'));
  if (kind === 'honorarium' && person.isInRegister !== false) {
    if (person.leaves === null) missing.push(path('leaves'));
    else if (person.leaves.length > 0 && workFrom === null) missing.push(path('workFrom'));
  }
  return { faults, missing };
}
