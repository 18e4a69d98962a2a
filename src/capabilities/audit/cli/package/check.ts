import { readFile, stat } from 'node:fs/promises';
import { z } from 'zod';
import { readArguments } from '../../../../platform/command-line.ts';
import { packageFacts } from '../../contract/package-facts.ts';
import { packageThresholdsByLaw } from '../../parameters/package.ts';
import { checkPackage, lawDays } from '../../rules/package/check.ts';
import type { PackageFacts } from '../../rules/package/facts.ts';
import { valueAt } from '../../rules/package/field-words.ts';
import { summarize } from '../../rules/package/summary.ts';

export const CHECK_USAGE = 'lurus audit check PACKAGE.json | lurus audit check --schema';

export const CHECK_HELP = `${CHECK_USAGE}

Memeriksa satu paket SPJ dan mencetak jawaban setiap aturan sebagai JSON.
Checks one accountability package and prints every rule's answer as JSON.

--schema  skema JSON berkas masukan / the input's JSON Schema

Contoh dan penjelasan / example and explanation: docs/audit-cli.md, docs/audit-package-example.json`;

const LARGEST = 20 * 2 ** 20;
const MOST_LINES = 20;

/**
 * `lurus audit check`: what every rule says of one package, with the law's own thresholds of the days of its facts; JSON on stdout.
 * @throws Error that names each field and the way out where the file is not there, is no JSON, or does not fit its schema
 */
export async function check(args: string[], print: (line: string) => void): Promise<void> {
  if (args.includes('--help') || args.includes('-h')) return print(CHECK_HELP);
  const { values, positionals } = readArguments(
    args,
    // `--json`: the output is JSON in any case; said for those who are used to it.
    { schema: { type: 'boolean' }, json: { type: 'boolean' } },
    CHECK_USAGE,
    { positionals: args.includes('--schema') ? 0 : 1 },
  );
  if (values.schema === true)
    return print(JSON.stringify(z.toJSONSchema(packageFacts, { io: 'input' }), null, 2));
  const path = positionals[0]!;
  const facts = readFacts(path, await readText(path));
  const verdicts = checkPackage(facts, packageThresholdsByLaw);
  print(
    JSON.stringify(
      {
        package: { id: facts.id, number: facts.number, year: facts.year },
        lawDays: lawDays(facts),
        summary: summarize(verdicts),
        verdicts,
      },
      null,
      2,
    ),
  );
}

async function readText(path: string): Promise<string> {
  const found = await stat(path).catch(() => {
    throw new Error(`${path}: berkas tidak ditemukan; periksa namanya / file not found; check its name`);
  });
  if (!found.isFile()) throw new Error(`${path}: bukan berkas / not a file`);
  if (found.size > LARGEST)
    throw new Error(`${path}: terlalu besar, paling besar 20 MB / too large, at most 20 MB`);
  return readFile(path, 'utf8');
}

function readFacts(path: string, text: string): PackageFacts {
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new Error(
      `${path}: bukan JSON; bandingkan dengan docs/audit-package-example.json / not JSON; compare with docs/audit-package-example.json: ${why}`,
      { cause: error },
    );
  }
  const read = packageFacts.safeParse(value, { error: wordsOf });
  if (!read.success) throw new Error(faultsOf(path, read.error.issues));
  const strange = read.data.unconfirmed.findIndex(({ field }) => valueAt(read.data, field) === undefined);
  if (strange >= 0)
    throw new Error(
      `${path}: unconfirmed.${strange}.field: tidak ada data bernama "${read.data.unconfirmed[strange]!.field}" / no datum of that name`,
    );
  return read.data;
}

function faultsOf(path: string, issues: readonly z.core.$ZodIssue[]): string {
  const lines = issues
    .slice(0, MOST_LINES)
    .map((each) => `${each.path.map(String).join('.') || '(berkas / file)'}: ${each.message}`);
  const more = issues.length - lines.length;
  return [
    `${path}: isian tidak sesuai / does not fit its schema:`,
    ...lines,
    ...(more > 0 ? [`… ${more} lagi / more`] : []),
  ].join('\n');
}

/** Refusals that the schema has no words of its own for: names that are none, and members of the wrong shape. */
const wordsOf: z.core.$ZodErrorMap = (issue) => {
  if (issue.code === 'unrecognized_keys') {
    const names = issue.keys.join(', ');
    return `nama tidak dikenal: ${names}; lihat docs/audit-cli.md / unknown name: ${names}; see docs/audit-cli.md`;
  }
  if (issue.code === 'invalid_type' && issue.expected === 'object')
    return issue.input === undefined ? 'belum diisi / missing' : 'tulis objek { … } / write an object { … }';
  return undefined;
};
