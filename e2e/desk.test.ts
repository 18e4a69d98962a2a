import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ROLES } from '../src/platform/act.ts';
import { signIn, type Client } from './client.ts';
import { sharedProgram } from './shared.ts';

// Every role of the demo city has a desk; every row of it, and everything that it finds by searching, opens for who was shown it.

interface Row {
  id: string;
  from: string;
  title: { id: string };
  due: string | null;
  link: string;
}

/** Path of a screen → what it reads first. `*` stands for an id, which follows as `$1`. */
const SCREENS: readonly [screen: string, read: string][] = [
  ['/temuan/*', '/findings/$1'],
  ['/lhp/*', '/findings/reports/$1'],
  ['/kerugian', '/findings/payments/waiting'],
  ['/kerugian/*', '/findings/losses/$1'],
  ['/eskbt/*', '/clearance/requests/$1'],
  ['/aduan/*', '/complaints/$1'],
  ['/konsultasi/*', '/consultation/questions/$1'],
  ['/gratifikasi', '/gratification'],
  ['/gratifikasi/*', '/gratification/$1'],
  ['/jari', '/learning'],
  ['/jari/*', '/learning/lessons/$1'],
  ['/tamu', '/guestbook/visits'],
  ['/tamu/*', '/guestbook/visits/$1'],
  ['/perjalanan/*', '/travel/trips/$1'],
  ['/perjalanan-saya/*', '/travel/trips/$1'],
  ['/perjalanan-saya/*/biaya', '/travel/trips/$1'],
  ['/perjalanan-saya/*/hasil', '/travel/trips/$1'],
  ['/verifikasi-perjalanan/*', '/travel/members/$1/verdict'],
  ['/verifikasi-perjalanan', '/travel/verification'],
  ['/serapan', '/spending/absorption'],
  ['/serapan/anggaran', '/spending/packages'],
  ['/serapan/*', '/spending/absorption'],
  ['/kontrak', '/spending/contracts'],
  ['/kontrak/*', '/spending/contracts/$1'],
  ['/pembayaran', '/spending/payments'],
  ['/pembayaran/*', '/spending/payments/$1'],
  ['/penjelasan/*', '/spending/explanations/$1'],
  ['/desa', '/spending/villages'],
  ['/desa/*', '/spending/villages/$1'],
  ['/spj/*', '/audit/packages/$1'],
  ['/audit', '/audit/flags'],
  ['/audit/kertas-kerja/*', '/audit/papers/$1'],
  ['/audit/pkpt', '/audit/plans'],
  ['/probity', '/probity/engagements'],
  ['/probity/*', '/probity/engagements/$1'],
  ['/survei/undangan', '/survey/mine'],
  ['/survei/rekomendasi', '/survey/recommendations'],
  ['/survei/*', '/survey/waves/$1'],
  ['/data-pribadi/permintaan/*', '/privacy/requests/$1'],
  ['/data-pribadi/kegagalan/*', '/privacy/breaches/$1'],
  ['/kotak', '/inbox'],
  ['/peringatan', '/alarms'],
  ['/direktori', '/directory/agencies'],
  ['/direktori/peran', '/directory/roles'],
  ['/akun', '/accounts'],
  ['/hari-libur', '/calendar'],
  ['/kesehatan', '/operations'],
  // A page that reads nothing: the mailbox is at an address of its own.
  ['/wbs', '/session'],
];

/** What the screen of `link` reads. @throws for a link that no screen is known for */
function readOf(link: string): string {
  const [path = ''] = link.split('?');
  for (const [screen, read] of SCREENS) {
    const found = new RegExp(`^${screen.replaceAll('*', '([^/]+)')}$`).exec(path);
    if (found !== null && !(screen.endsWith('/*') && SCREENS.some(([other]) => other === path)))
      return read.replace('$1', found[1] ?? '');
  }
  throw new Error(`no screen known for ${link}: add it to SCREENS`);
}

/** Rows of one screen that are opened: the others read the same. */
const SOME = 3;

async function closed(client: Client, links: readonly string[]): Promise<string[]> {
  const wrong: string[] = [];
  const screens = Map.groupBy(new Set(links.map(readOf)), (path) => path.replace(/[0-9a-f-]{36}/, '*'));
  for (const path of [...screens.values()].flatMap((paths) => paths.slice(0, SOME))) {
    const { status } = await client.send('GET', path);
    if (status !== 200) wrong.push(`${path} → ${status}`);
  }
  return wrong;
}

/** Words that every part of the demo city has something for. */
const WORDS = ['2026', 'kesehatan', 'gedung'];

test('every role has a desk whose rows open, soonest first, and finds only what it may open', async () => {
  const program = await sharedProgram();
  const wrong: string[] = [];
  const sources = new Map<string, Set<string>>();
  for (const role of ROLES) {
    const client = await signIn(program, role);
    const { rows } = await client.get<{ rows: Row[] }>('/desk');
    sources.set(role, new Set(rows.map((row) => row.from)));
    const order = rows.map((row) => row.due ?? '9999');
    if (order.join() !== order.toSorted().join()) wrong.push(`${role}: not soonest first`);
    if (new Set(rows.map((row) => row.id)).size !== rows.length) wrong.push(`${role}: a row twice`);
    const hits: { link: string; from: string }[] = [];
    for (const words of WORDS)
      hits.push(...(await client.get<{ hits: typeof hits }>(`/search?q=${words}`)).hits);
    for (const from of ['whistleblowing', 'survey'])
      if (hits.some((hit) => hit.from === from)) wrong.push(`${role}: search tells of ${from}`);
    const links = [...rows, ...hits].map((each) => each.link);
    wrong.push(...(await closed(client, links)).map((each) => `${role}: ${each}`));
  }
  assert.deepEqual(wrong, []);
  const has = (role: string, from: string) => assert.ok(sources.get(role)!.has(from), `${role}: ${from}`);
  has('treasurer', 'spending');
  has('treasury', 'spending');
  has('finance-verifier', 'audit');
  has('commitment-officer', 'probity');
  has('auditor', 'findings');
  has('survey-manager', 'survey');
  has('receptionist', 'guestbook');
  has('gratification-officer', 'inbox');
  has('account-officer', 'accounts');
  has('prosecutor', 'spending');
  has('super-admin', 'whistleblowing');
});

test('the technical administrator’s desk and search hold no case', async () => {
  const client = await signIn(await sharedProgram(), 'technical-administrator');
  const { rows } = await client.get<{ rows: Row[] }>('/desk');
  const own = ['operations', 'directory', 'accounts', 'learning', 'survey'];
  assert.deepEqual(
    rows.filter((row) => !own.includes(row.from)).map((row) => row.title.id),
    [],
  );
  for (const words of WORDS) {
    const { hits } = await client.get<{ hits: { from: string }[] }>(`/search?q=${words}`);
    assert.deepEqual(
      hits.filter((hit) => hit.from !== 'directory'),
      [],
    );
  }
});
