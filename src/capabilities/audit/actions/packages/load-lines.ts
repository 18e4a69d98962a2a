import type { Tx } from '../../../../platform/database/index.ts';
import type { PackageLine } from '../../rules/package/facts.ts';
import type { Item } from '../../store/packages/tables.ts';
import { standardsOfItems } from '../../store/population/standard-prices.ts';

/** What was bought, each beside the year's standard price of goods of that name and unit; null: nothing was entered. */
export async function loadLines(tx: Tx, year: number, items: readonly Item[]): Promise<PackageLine[] | null> {
  if (items.length === 0) return null;
  const standards = await standardsOfItems(
    tx,
    year,
    items.map(({ description, unit }) => ({ description: description ?? '', unit: unit ?? '' })),
  );
  return items.map(({ description, quantity, unit, price, amount }, at) => {
    const standard = standards[at] ?? null;
    return {
      description,
      quantity,
      unit,
      price,
      amount,
      fittingAccounts: null,
      standard:
        standard === null
          ? null
          : {
              code: standard.code,
              price: standard.price,
              unit: standard.unit,
              isCap: standard.is_cap,
              source: `${standard.source}: ${standard.item}`,
            },
      volume: null,
    };
  });
}
