import { packageRule, type Fault } from './package-rule.ts';
import { figure, say } from './sentences.ts';
import { LAW, SINCE } from './sources.ts';

/** STA-07: more was bought than people were there, or than others use. */
export const volumeNorm = packageRule(
  {
    code: 'STA-07',
    title: say('Volume melebihi kebutuhan', 'More than was needed'),
    detects: say(
      'Jumlah barang melebihi jumlah hadir atau pemakaian perangkat daerah lain.',
      'The quantity exceeds attendance, or what other agencies use.',
    ),
    formula: say(
      'jumlah > hadir × 105 %; jumlah > persentil 95 pembanding',
      'quantity > attendance × 105 %; quantity > 95th percentile of peers',
    ),
    falsePositives: say('Daftar hadir yang belum lengkap.', 'An attendance list that is not complete.'),
    basis: [LAW.standard],
    validFrom: SINCE.treasury,
    severity: 'medium',
    findingCode: '3.01.01',
    needs: ['lines', 'lines.*.quantity', 'lines.*.volume'],
    thresholds: ['volumeOver'],
    lawDay: ({ dates }) => dates.receipt,
  },
  ({ lines }, { volumeOver }) => {
    const judged = (lines ?? []).map(({ quantity, volume }, at) => {
      if (quantity === null) return { open: `lines.${at}.quantity`, fault: null };
      if (volume === null) return { open: `lines.${at}.volume`, fault: null };
      const isCounted = volume.basis === 'attendance';
      // Peers' norm is their 95th percentile already; a list of those present leaves room for a few more.
      const most = isCounted ? (volume.norm * volumeOver) / 100 : volume.norm;
      if (quantity <= most) return { open: null, fault: null };
      const name = isCounted ? say('hadir =', 'present =') : say('persentil 95 =', '95th percentile =');
      const shown = isCounted ? `${figure(volume.norm)} × ${figure(volumeOver)} %` : figure(volume.norm);
      const fault: Fault = {
        formula: say(
          `baris ${at + 1}: ${figure(quantity)} > ${name.id} ${shown}`,
          `line ${at + 1}: ${figure(quantity)} > ${name.en} ${shown}`,
        ),
        says: say(
          `Baris ${at + 1} berjumlah ${figure(quantity)}; ${name.id} ${figure(volume.norm)}.`,
          `Line ${at + 1} counts ${figure(quantity)}; ${name.en} ${figure(volume.norm)}.`,
        ),
        mend: say(
          'Lengkapi daftar hadir atau jelaskan kebutuhannya; kelebihan dikembalikan.',
          'Complete the attendance list or explain the need; the excess is paid back.',
        ),
        stands: [`lines.${at}.quantity`, `lines.${at}.volume`],
      };
      return { open: null, fault };
    });
    return {
      faults: judged.flatMap((each) => each.fault ?? []),
      missing: lines === null || lines.length === 0 ? ['lines'] : judged.flatMap((each) => each.open ?? []),
      clear: {
        formula: say(
          `${lines?.length ?? 0} volume ≤ pembanding`,
          `${lines?.length ?? 0} quantity(ies) ≤ norm`,
        ),
        says: say('Volume sesuai pembandingnya.', 'Quantities fit their norm.'),
        stands: judged.flatMap((_, at) => [`lines.${at}.quantity`, `lines.${at}.volume`]),
      },
    };
  },
);
