import type { Complaint } from '../../../../platform/outcome.ts';
import { sumRupiah, type Rupiah } from '../../../../platform/money.ts';
import type { InstalmentKind } from '../../rules/contracts/machine.ts';
import { contractFaults } from '../../texts/contract-faults.ts';

/** Instalments never add up to more than the value, nor advances to more than their agreed per cent of it. */
export function complainOfInstalments(
  rows: readonly { kind: InstalmentKind; amount: Rupiah }[],
  contract: { value: Rupiah; advance_percent: number },
  at: string,
): Complaint[] {
  const last = `${at}.${rows.length - 1}.amount`;
  if (sumRupiah(rows.map((each) => each.amount)) > contract.value)
    return [{ field: last, message: contractFaults['instalment-sum'] }];
  const advances = rows.filter((each) => each.kind === 'advance');
  const most = Math.floor((contract.value * contract.advance_percent) / 100);
  if (sumRupiah(advances.map((each) => each.amount)) > most)
    return [
      {
        field: `${at}.${rows.findIndex((each) => each.kind === 'advance')}.amount`,
        message: contractFaults['instalment-advance'],
      },
    ];
  return [];
}
