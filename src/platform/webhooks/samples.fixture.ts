import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

// The receiver's side as docs/operations/webhooks.md tells it: what stands there is what runs here.

const page = readFileSync(new URL('../../../docs/operations/webhooks.md', import.meta.url), 'utf8');

function sample(language: string): string {
  const found = new RegExp(`\`\`\`${language}\\n([\\s\\S]*?)\`\`\``).exec(page)?.[1];
  if (found === undefined) throw new Error(`the page has no sample in ${language}`);
  return found;
}

/** A message as it came in, and what the receiver knows. */
export interface Incoming {
  secret: string;
  headers: Record<string, string>;
  body: string;
  seen: string[];
  /** Unix seconds */
  now: number;
}
export type Verdict = 'new' | 'repeated' | null;

type Verify = (
  secret: string,
  headers: Record<string, string>,
  body: Buffer,
  seen: Set<string>,
  now: number,
) => Verdict;

/** The sample in JavaScript. */
export async function nodeVerdicts(messages: readonly Incoming[]): Promise<Verdict[]> {
  const address = `data:text/javascript;base64,${Buffer.from(sample('js')).toString('base64')}`;
  const { verify } = (await import(address)) as { verify: Verify };
  return messages.map(({ secret, headers, body, seen, now }) =>
    verify(secret, headers, Buffer.from(body), new Set(seen), now),
  );
}

const HARNESS = `
import json, sys
print(json.dumps([verify(m["secret"], m["headers"], m["body"].encode(), set(m["seen"]), m["now"]) for m in json.load(sys.stdin)]))
`;

/** The sample in Python, with nothing but its standard library. */
export function pythonVerdicts(messages: readonly Incoming[]): Verdict[] {
  const answer = execFileSync('python3', ['-c', `${sample('python')}${HARNESS}`], {
    input: JSON.stringify(messages),
    encoding: 'utf8',
  });
  return JSON.parse(answer) as Verdict[];
}

/** Why the sample in Python cannot run here, or false. */
export const noPython: string | false = (() => {
  try {
    execFileSync('python3', ['-c', 'import sys; assert sys.version_info >= (3, 9)'], { stdio: 'ignore' });
    return false;
  } catch {
    return 'no python3';
  }
})();
