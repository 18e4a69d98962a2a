import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import { solveChallenge, type Challenge } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/web/pbkdf2';
import type { CaseDetail } from '../src/capabilities/whistleblowing/contract-desk.ts';
import { openCaseKey, type CaseKey } from '../src/capabilities/whistleblowing/sealing/case-key.ts';
import { verifyDirectory, type KeyDirectory } from '../src/capabilities/whistleblowing/sealing/directory.ts';
import { PART_SIZE } from '../src/capabilities/whistleblowing/sealing/evidence-size.ts';
import { newReceipt, printReceipt } from '../src/capabilities/whistleblowing/sealing/receipt.ts';
import { openNarrative } from '../src/capabilities/whistleblowing/sealing/report.ts';
import { sealSample, type SampleStory } from '../src/capabilities/whistleblowing/demo/sealed-sample.ts';
import type { Narrative } from '../src/capabilities/whistleblowing/rules/narrative.ts';
import { fromBase64 } from '../src/platform/sealing/bytes.ts';
import { startProgram, type Program } from './program.ts';
import { askerOf, deskOf, jsonOf, signInSealed, type Ask, type Desk } from './sealed-wire.ts';
import {
  layGround,
  type Ground,
  type GroundOptions,
  type HolderName,
  type SentSample,
  type StaffName,
} from './wbs-ground.ts';

export interface WbsHouse extends Ground {
  program: Program;
  /** the sealed origin, http://wbs.localhost:PORT: for a browser as it is, for Node by `ask` */
  url: string;
  ask: Ask;
  /** the key directory of now, verified against the root of the ceremony */
  directory(): Promise<KeyDirectory>;
  /** by name and password; slow, as it should be */
  signIn(who: StaffName): Promise<Desk>;
  /** with the session that is open from the start */
  deskOf(who: StaffName): Desk;
  /** A page of the sealed origin for who is signed in already (null: nobody). @param path default /app/ */
  enter(visitor: BrowserContext, who: StaffName | null, path?: string): Promise<Page>;
  /** Sends a sealed report through the public wire; its mailbox opens with the receipt. */
  sendSample(story?: SampleStory): Promise<SentSample>;
  /** A case as its holder sees it through the desk's wire, opened with his key. */
  openCase(who: HolderName, number: string): Promise<OpenedCase>;
  stop(): Promise<void>;
}

export interface OpenedCase {
  id: string;
  desk: Desk;
  caseKey: CaseKey;
  narrative: Narrative;
  /** the whole answer of `GET /api/wbs/desk/cases/:id` */
  detail: CaseDetail;
}

/**
 * The whole program on a small government of its own, after its key ceremony (or before it: `withoutCeremony`), for journeys of the sealed
 * channel. Takes some seconds; stop it.
 */
export async function openWbsHouse(
  options: GroundOptions & { env?: Record<string, string> } = {},
): Promise<WbsHouse> {
  const folder = mkdtempSync(join(tmpdir(), 'lurus-wbs-house-'));
  try {
    const ground = await layGround(join(folder, 'data'), join(folder, 'kunci'), options);
    const program = await startProgram({ folder, env: options.env ?? {} });
    return houseOn(ground, program, folder);
  } catch (error) {
    rmSync(folder, { recursive: true, force: true });
    throw error;
  }
}

function houseOn(ground: Ground, program: Program, folder: string): WbsHouse {
  const url = program.url.replace('//localhost', '//wbs.localhost');
  const ask = askerOf(url);
  const house: WbsHouse = {
    ...ground,
    program,
    url,
    ask,
    signIn: (who) => signInSealed(ask, ground.accounts[who]),
    deskOf: (who) => deskOf(ask, `lurus=${ground.accounts[who].token}`),
    async enter(visitor, who, path = '/app/') {
      if (who !== null)
        await visitor.addCookies([
          { name: 'lurus', value: ground.accounts[who].token, url, httpOnly: true, sameSite: 'Lax' },
        ]);
      const page = await visitor.newPage();
      await page.goto(`${url}${path}`);
      return page;
    },
    async directory() {
      const { entries } = await jsonOf<{ entries: unknown }>(await ask('/api/wbs/directory'), 'directory');
      const root = ground.ceremony?.root.hex ?? '';
      const { directory, fault } = await verifyDirectory(entries, { government: ground.government.id, root });
      assert.ok(directory, String(fault));
      return directory;
    },
    async sendSample(story = {}) {
      const directory = await house.directory();
      const day = Temporal.Now.plainDateISO(ground.government.zone).toString();
      const receipt = newReceipt();
      const { files, ...sample } = await sealSample(directory, day, receipt, story);
      const headers = story.assisted === true ? { cookie: house.deskOf('intake').cookie } : {};
      const token = await openDraft(ask);
      for (const [file, sealed] of files.entries())
        for (let number = 0; number * PART_SIZE < sealed.length; number++) {
          const body = sealed.subarray(number * PART_SIZE, (number + 1) * PART_SIZE);
          const path = `/api/wbs/drafts/${token}/parts/${file}/${number}`;
          await jsonOf(await ask(path, { method: 'PUT', body }), path);
        }
      const sent = await ask(`/api/wbs/drafts/${token}/send`, { method: 'POST', body: sample.body, headers });
      const { number } = await jsonOf<{ number: string }>(sent, 'send');
      return { ...sample, number, receipt, printed: printReceipt(receipt) };
    },
    async openCase(who, number) {
      const key = ground.ceremony?.holders[who].key;
      assert.ok(key, 'no ceremony was held');
      const desk = house.deskOf(who);
      const { id } = await findCase(desk, number);
      const detail = await desk.get<CaseDetail>(`/wbs/desk/cases/${id}`);
      const caseKey = await openCaseKey(fromBase64(detail.wrap), key.identity);
      return {
        id,
        desk,
        caseKey,
        narrative: await openNarrative(detail.narrative, caseKey),
        detail,
      };
    },
    async stop() {
      await program.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
  return house;
}

/** Works for a draft as the page's worker does. */
async function openDraft(ask: Ask): Promise<string> {
  const challenge = await jsonOf<Challenge>(await ask('/api/wbs/challenge'), 'challenge');
  const solution = await solveChallenge({ challenge, deriveKey });
  const proof = Buffer.from(JSON.stringify({ challenge, solution })).toString('base64');
  const reply = await ask('/api/wbs/drafts', { method: 'POST', body: { proof } });
  return (await jsonOf<{ token: string }>(reply, 'drafts')).token;
}

async function findCase(desk: Desk, number: string): Promise<{ id: string }> {
  const { rows } = await desk.get<{ rows: { id: string; number: string }[] }>('/wbs/desk/cases');
  const row = rows.find((each) => each.number === number);
  assert.ok(row, `no case ${number}`);
  return row;
}
