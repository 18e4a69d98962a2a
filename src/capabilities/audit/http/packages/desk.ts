import type { Act } from '../../../../platform/act.ts';
import type { DeskItem } from '../../../../platform/capability.ts';
import type { Tx } from '../../../../platform/database/index.ts';
import { fill } from '../../../../platform/texts.ts';
import { preparedAgencies, takingAgencies } from '../../policy.ts';
import { packagesToDo, sheetsToTake } from '../../store/packages/waiting.ts';
import { deskTexts } from '../../texts/packages/desk.ts';

const MOST_ROWS = 20;

/** What waits for an office: packages to hand in or to mend, and sheets that its PPK-SKPD takes. */
export async function packageDesk(tx: Tx, act: Act): Promise<DeskItem[]> {
  const { actor } = act;
  if (actor.accountId === null) return [];
  const prepared = preparedAgencies(actor);
  const taking = takingAgencies(actor);
  const packages = isNobodys(prepared) ? [] : await packagesToDo(tx, prepared, MOST_ROWS);
  const sheets = isNobodys(taking) ? [] : await sheetsToTake(tx, taking, actor.id, MOST_ROWS);
  return [
    ...packages.map((of) => ({
      id: `audit.package:${of.id}`,
      title: both(
        of.state === 'returned' ? 'desk-returned' : of.state === 'stopped' ? 'desk-stopped' : 'desk-draft',
        of.number,
      ),
      about: same(of.description),
      due: of.dueOn,
      overdue: of.dueOn !== null && of.dueOn < act.today,
      action: both('desk-open'),
      link: `/spj/${of.id}`,
    })),
    ...sheets.map((sheet) => ({
      id: `audit.sheet:${sheet.id}`,
      title: both('desk-sheet', sheet.number),
      about: same(`${sheet.packageNumber} · ${sheet.description}`),
      due: null,
      overdue: false,
      action: both('desk-take'),
      link: `/spj/${sheet.packageId}`,
    })),
  ];
}

function isNobodys(agencyIds: readonly string[] | null): boolean {
  return agencyIds !== null && agencyIds.length === 0;
}

/** What somebody wrote is shown as it is in both languages. */
function same(words: string): DeskItem['about'] {
  return { id: words, en: words };
}

function both(word: keyof typeof deskTexts.id, number = ''): DeskItem['title'] {
  return { id: fill(deskTexts.id[word], { number }), en: fill(deskTexts.en[word], { number }) };
}
