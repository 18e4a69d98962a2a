import assert from 'node:assert/strict';
import { signIn } from './client.ts';
import type { Program } from './program.ts';

interface Mine {
  rows: { invitationId: string; issued: boolean }[];
}

/** Addresses of invitations in the demo city that nobody has used: those of staff who are in the sample, as they fetch them by themselves. */
export async function freshInvitations(program: Program, count: number): Promise<URL[]> {
  const found: URL[] = [];
  for (const role of program.accounts.keys()) {
    if (found.length === count) break;
    const person = await signIn(program, role);
    const reply = await person.send('GET', '/survey/mine');
    // Who has to prove himself twice is not asked.
    if (!reply.ok) continue;
    const { rows } = (await reply.json()) as Mine;
    for (const { invitationId } of rows.filter((each) => !each.issued).slice(0, 1)) {
      const { url } = await person.post<{ url: string }>(`/survey/mine/${invitationId}/code`);
      // The address names the port that was asked for; a program of the tests takes any that is free.
      const { pathname, hash } = new URL(url);
      found.push(new URL(`${pathname}${hash}`, program.url));
    }
  }
  assert.equal(found.length, count, 'staff of the demo city are invited to its open wave');
  return found;
}
