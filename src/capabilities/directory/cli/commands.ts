import { readFile } from 'node:fs/promises';
import { createInterface } from 'node:readline/promises';
import type { Command } from '../../../platform/capability.ts';
import { languageOf, longCommand, readArguments, wrongUse } from '../../../platform/command-line.ts';
import {
  commandAct,
  namedGovernment,
  withInstallation,
  type Installation,
  type OpenInstallation,
} from '../../../platform/installation.ts';
import type { Government } from '../../../platform/act.ts';
import type { Locale } from '../../../platform/texts.ts';
import { formatVerifier, verifierOf } from '../../../platform/trail/note.ts';
import { findSigner, keyPath, makeSigner } from '../../../platform/trail/keys.ts';
import { checkReadiness } from '../rules/checklist.ts';
import { readReadiness } from '../store/readiness.ts';
import { checklistTexts } from '../texts/checklist.ts';
import { addGovernment, type SetUp } from './add-government.ts';
import { askAnswers, readZone, wrongAnswers, type Answers, type Ask, type Holder } from './answers.ts';

const ADD_USAGE =
  'lurus government add [--answers FILE.json] [--name NAME] [--zone WIB|WITA|WIT] [--host HOST]… [--arms FILE] [--region CODE] ' +
  '[--agencies FILE] [--people FILE] [--holder ROLE=NUMBER=DECREE]… [--no-twin] [--no-questions]';
const CHECK_USAGE = 'lurus government check [--government NAME] [--lang en]';

/** `lurus government …`. Questions go to stderr, so that stdout holds the report only. */
export function directoryCommands(open: OpenInstallation, setUp: SetUp): Command[] {
  return [
    {
      name: 'government add',
      summary:
        'enter a government: name, zone, arms, agencies, people, decrees; ends with what is still missing',
      run: (args) => withInstallation(open, (installation) => runAdd(installation, setUp, args)),
    },
    {
      name: 'government check',
      summary: 'what a government still lacks before its first day',
      run: (args) =>
        withInstallation(open, async (installation) => {
          const options = { government: { type: 'string' }, lang: { type: 'string' } } as const;
          const { values } = readArguments(args, options, CHECK_USAGE);
          const government = await namedGovernment(installation.db, values.government);
          await printChecklist(installation, government, setUp, languageOf(values.lang));
        }),
    },
  ];
}

async function runAdd(installation: Installation, setUp: SetUp, args: string[]): Promise<void> {
  const { values } = readArguments(
    args,
    {
      answers: { type: 'string' },
      name: { type: 'string' },
      zone: { type: 'string' },
      host: { type: 'string', multiple: true },
      arms: { type: 'string' },
      region: { type: 'string' },
      agencies: { type: 'string' },
      people: { type: 'string' },
      holder: { type: 'string', multiple: true },
      'no-twin': { type: 'boolean' },
      'no-questions': { type: 'boolean' },
      lang: { type: 'string' },
    },
    ADD_USAGE,
  );
  const given: Partial<Answers> = {
    ...(values.answers === undefined
      ? {}
      : (JSON.parse(await readFile(values.answers, 'utf8')) as Partial<Answers>)),
    ...(values.name === undefined ? {} : { name: values.name }),
    ...(values.host === undefined ? {} : { hosts: values.host }),
    ...(values.arms === undefined ? {} : { arms: values.arms }),
    ...(values.region === undefined ? {} : { region: values.region }),
    ...(values.agencies === undefined ? {} : { agencies: values.agencies }),
    ...(values.people === undefined ? {} : { people: values.people }),
    ...(values.holder === undefined ? {} : { holders: values.holder.map(readHolder) }),
    ...(values['no-twin'] ? { twin: false } : {}),
  };
  const zone = readZone(values.zone ?? given.zone ?? '');
  if (zone !== null) given.zone = zone;
  else if (values.zone !== undefined) throw wrongUse(`--zone ${values.zone} ?`, ADD_USAGE);
  const answers = values['no-questions']
    ? withoutQuestions(given)
    : await withTerminal((ask) => askAnswers(ask, given));
  const wrong = await wrongAnswers(answers);
  if (wrong.length > 0) throw wrongUse(wrong.join('\n'), ADD_USAGE);
  await longCommand(async (progress) => {
    const { government, done } = await addGovernment(installation, answers, setUp, progress);
    console.log(`${government.name} (${government.id})`);
    for (const line of done) console.log(`  ${line}`);
    await printChecklist(installation, government, setUp, languageOf(values.lang));
  });
}

/** `role=number=decree`; a decree may hold further signs of equality. */
function readHolder(text: string): Holder {
  const [role = '', number = '', ...decree] = text.split('=');
  return { role: role as Holder['role'], number: number.trim(), decree: decree.join('=').trim() };
}

function withoutQuestions(given: Partial<Answers>): Answers {
  if (given.name === undefined || given.zone === undefined) throw wrongUse('--name --zone ?', ADD_USAGE);
  return {
    hosts: [],
    arms: null,
    region: null,
    agencies: null,
    people: null,
    holders: [],
    twin: true,
    ...given,
    name: given.name,
    zone: given.zone,
  };
}

/** Questions on stderr, answers line by line from stdin, typed or piped; after its end every answer is the one in brackets. */
async function withTerminal<T>(work: (ask: Ask) => Promise<T>): Promise<T> {
  const terminal = createInterface({ input: process.stdin, output: process.stderr });
  const lines = terminal[Symbol.asyncIterator]();
  try {
    return await work(async (question, fallback) => {
      process.stderr.write(`${question}${fallback === undefined ? '' : ` [${fallback}]`}: `);
      const line = await lines.next();
      const answer = line.done === true ? '' : line.value;
      return answer.trim() === '' ? (fallback ?? '') : answer;
    });
  } finally {
    terminal.close();
  }
}

/** Prints the public key of the trail, made where it is missing, and what is there and what is not. */
async function printChecklist(
  installation: Installation,
  government: Government,
  setUp: SetUp,
  locale: Locale,
): Promise<void> {
  const { folders, db } = installation;
  const signer = (await findSigner(folders, government.id)) ?? (await makeSigner(folders, government.id));
  console.log(`\n${formatVerifier(verifierOf(signer.name, signer.privateKey))}`);
  console.log(`  ${keyPath(folders, government.id)}\n`);
  const { today } = commandAct(installation, government);
  const known = await db.asGovernment(government.id, (tx) => readReadiness(tx, government.id, today));
  for (const { name, done } of checkReadiness({
    ...known,
    mail: setUp.mail(),
    server: db.engine === 'server',
  })) {
    const { what, cure } = checklistTexts[locale][name];
    console.log(done === true ? `[x] ${what}` : `[${done === null ? '?' : ' '}] ${what}: ${cure}`);
  }
}
