import type { Act } from '../act.ts';
import type { DeskItem } from '../capability.ts';
import { dayIn } from '../clock.ts';
import type { Tx } from '../database/index.ts';
import { isRefusal } from '../outcome.ts';
import { fill } from '../texts.ts';
import { listAccounts } from './find-accounts.ts';
import { listRequests } from './list-requests.ts';
import type { PeopleQuestions } from './people.ts';
import { keepersReach } from './policy.ts';

const MOST = 20;

const texts = {
  id: {
    reset: 'Putuskan atur ulang akun {name}',
    'do-reset': 'Setujui atau tolak',
    invited: '{count} akun belum diaktifkan',
    'about-invited': 'Cetak ulang surat aktivasi bila kodenya sudah habis waktu',
    'do-invited': 'Lihat akun',
  },
  en: {
    reset: 'Decide the reset of the account of {name}',
    'do-reset': 'Approve or refuse',
    invited: '{count} accounts are not active yet',
    'about-invited': 'Print new activation letters where codes have run out',
    'do-invited': 'See the accounts',
  },
};
type Word = keyof typeof texts.id;

/** Rows of "Meja saya" for who keeps accounts: resets that wait for his pair of eyes, and people who have not come in yet. */
export async function accountsDesk(tx: Tx, act: Act, people: PeopleQuestions): Promise<DeskItem[]> {
  if (keepersReach(act.actor)?.length === 0) return [];
  const requests = await listRequests(tx, act, people, { status: 'open', page: 1, size: MOST });
  const invited = await listAccounts(tx, act, people, { text: '', status: 'invited', page: 1, size: 1 });
  const items: DeskItem[] = [];
  if (!isRefusal(requests))
    for (const row of requests.rows.filter((each) => each.mayDecide)) {
      const about = [row.agency?.name, row.reason].filter(Boolean).join(' · ');
      items.push({
        id: `account.reset:${row.id}`,
        title: both('reset', { name: row.name }),
        about: { id: about, en: about },
        due: dayIn(act.government.zone, Temporal.Instant.from(row.requestedAt)),
        overdue: false,
        action: both('do-reset', {}),
        link: '/akun?requests=open',
      });
    }
  if (!isRefusal(invited) && invited.total > 0)
    items.push({
      id: 'account.invited',
      title: {
        id: fill(texts.id.invited, { count: new Intl.NumberFormat('id').format(invited.total) }),
        en: fill(texts.en.invited, { count: new Intl.NumberFormat('en').format(invited.total) }),
      },
      about: both('about-invited', {}),
      due: null,
      overdue: false,
      action: both('do-invited', {}),
      link: '/akun?status=invited',
    });
  return items;
}

function both(word: Word, values: Record<string, string>) {
  return { id: fill(texts.id[word], values), en: fill(texts.en[word], values) };
}
