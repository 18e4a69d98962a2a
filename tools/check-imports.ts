// Who may know whom: the table of ARCHITECTURE.md, held here. Fails on a breach, on a cycle between files, and when it read nothing.
import { parseSync } from 'oxc-parser';
import { globSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';

export interface Import {
  from: string;
  to: string;
  /** `import type`: erased, so the browser never loads it */
  typeOnly: boolean;
}

/** Packages that the browser must not carry. */
const SERVER_ONLY = ['zod', 'kysely', 'pg', 'fastify'];

/** What a capability's screens may show of the inbox. */
const MATTER_PANEL = 'web/inbox/matter-panel.tsx';

interface Place {
  capability: string;
  room: string;
}

function placeOf(path: string): Place | null {
  const found = /^src\/capabilities\/([^/]+)\/(.+)$/.exec(path);
  if (!found) return null;
  const [, capability = '', rest = ''] = found;
  const file = rest.replace(/\.tsx?$/, '').replace(/^contract-.*$/, 'contract');
  const room = rest.includes('/') ? rest.slice(0, rest.indexOf('/')) : file;
  return { capability, room };
}

/** Sealing: cryptography that runs in browsers and in Node alike. */
const SEALING =
  /^src\/platform\/(sealing\/|blind-tokens\/(client|key-list|spelling)\.ts$|canonical-json\.ts$)/;
/** Pure files of the platform: for rules, and for both sides of the wire. */
const WORDS_AND_NUMBERS =
  /^src\/platform\/(calendar|codes|contact|geography\/(geometry|geography)|median|money|reading\/(box|measure-picture)|regions|role-texts|share-verdict|suppression|texts|ticket-numbers)(\/|\.ts$)/;
/** Files of the platform that public scripts share: their own, and rules that run on both sides. */
const FOR_BOTH = /^src\/platform\/([\w-]+\/browser\/|open-forms\/sensitive-text\.ts$)/;
const TESTS = /(\.test\.tsx?|\.fixture\.ts)$|^src\/platform\/test-database\.ts$/;

/** Rooms of the same capability that a room may open. */
const ROOMS: Record<string, string[]> = {
  rules: ['rules'],
  texts: ['texts'],
  policy: ['policy', 'rules'],
  parameters: ['parameters', 'rules'],
  sealing: ['sealing', 'rules'],
  simulation: ['simulation', 'rules'],
  map: ['map', 'rules'],
  contract: ['contract', 'rules', 'texts'],
  store: ['store', 'rules'],
  blockers: ['blockers', 'rules', 'store', 'texts', 'parameters'],
  inbox: ['inbox', 'rules', 'store', 'texts', 'parameters', 'policy', 'actions'],
  alarms: ['alarms', 'rules', 'store', 'texts', 'parameters', 'actions'],
  'personal-data': ['rules', 'store', 'texts', 'parameters'],
  actions: ['actions', 'rules', 'store', 'contract', 'policy', 'texts', 'parameters', 'sealing'],
  imports: ['imports', 'rules', 'store', 'contract', 'policy', 'texts', 'parameters', 'actions'],
  reports: [
    'reports',
    'rules',
    'store',
    'contract',
    'policy',
    'texts',
    'parameters',
    'actions',
    'sealing',
    'map',
  ],
  demo: ['demo', 'rules', 'store', 'contract', 'actions', 'parameters', 'texts', 'sealing', 'simulation'],
  http: [
    'http',
    'contract',
    'actions',
    'rules',
    'store',
    'policy',
    'texts',
    'parameters',
    'reports',
    'imports',
    'sealing',
    'map',
  ],
  pages: ['pages', 'contract', 'actions', 'rules', 'store', 'policy', 'texts', 'parameters', 'sealing'],
  jobs: [
    'jobs',
    'contract',
    'actions',
    'rules',
    'store',
    'policy',
    'texts',
    'parameters',
    'reports',
    'sealing',
  ],
  cli: [
    'cli',
    'contract',
    'actions',
    'rules',
    'store',
    'policy',
    'texts',
    'parameters',
    'imports',
    'demo',
    'sealing',
  ],
};

/** Why `each` is not allowed, or null. */
export function breachOf(each: Import): string | null {
  const { from, to } = each;
  if (TESTS.test(from) || /^(bench|e2e|tools)\//.test(from)) return null;
  if (TESTS.test(to)) return 'only tests may import a test or fixture';
  const here = placeOf(from);
  const there = placeOf(to);
  const browser = from.startsWith('web/') || here?.room === 'screens' || from.includes('/browser/');

  if (browser) {
    if (each.typeOnly) return null;
    if (SERVER_ONLY.includes(to)) return 'the browser does not carry this package';
    if (to.startsWith('src/app/')) return 'the browser never imports the app';
    if (
      to.startsWith('src/platform/') &&
      !WORDS_AND_NUMBERS.test(to) &&
      !SEALING.test(to) &&
      !FOR_BOTH.test(to)
    )
      return "the browser may use the platform's pure files and sealing only";
    if (from.startsWith('web/sealed/') && to.endsWith('/screens/sealed.ts')) return null;
    if (from.startsWith('web/'))
      return there && !to.endsWith('/screens/index.ts')
        ? 'web opens a capability by its screens/index.ts'
        : null;
    if (to.startsWith('web/inbox/') && to !== MATTER_PANEL)
      return `screens use ${MATTER_PANEL} and nothing else of the inbox`;
    if (there && there.capability !== here?.capability)
      return 'another capability is asked through the server';
    if (
      there &&
      !['screens', 'rules', 'texts', 'sealing', 'map'].includes(there.room) &&
      !to.includes('/browser/')
    )
      return 'screens use own rules, sealing, map and texts at run time';
    return null;
  }
  if (to.startsWith('web/')) return 'the server never imports the browser';
  if ((here?.room === 'sealing' || SEALING.test(from)) && !each.typeOnly) {
    if (to.startsWith('node:') || SERVER_ONLY.includes(to)) return 'sealing runs in browsers too';
    if (to.startsWith('src/platform/') && !WORDS_AND_NUMBERS.test(to) && !SEALING.test(to))
      return "sealing uses platform/sealing and the platform's pure files only";
  }
  if (from.startsWith('src/platform/')) {
    return to.startsWith('src/capabilities/') || to.startsWith('src/app/')
      ? 'the platform knows no capability'
      : null;
  }
  if (from.startsWith('src/app/')) {
    return there && there.room !== 'index' && there.room !== 'demo'
      ? 'app opens a capability by its index.ts'
      : null;
  }
  if (!here) return null;
  if (to.startsWith('src/app/')) return 'a capability never imports the app';
  if (there && there.capability !== here.capability) {
    if (there.room !== 'index') return 'another capability is opened by its index.ts';
    return ['rules', 'contract', 'texts', 'store', 'policy'].includes(here.room) && !each.typeOnly
      ? `${here.room} does not know other capabilities`
      : null;
  }
  if (
    (here.room === 'rules' || here.room === 'map') &&
    to.startsWith('src/platform/') &&
    !WORDS_AND_NUMBERS.test(to) &&
    !each.typeOnly
  ) {
    return "rules are pure: the platform's pure files only";
  }
  if (
    here.room === 'contract' &&
    to.startsWith('src/platform/') &&
    !WORDS_AND_NUMBERS.test(to) &&
    !to.startsWith('src/platform/http/schemas') &&
    !each.typeOnly
  ) {
    return "a contract uses the platform's pure files and http/schemas only";
  }
  if (there && here.room !== 'index' && !(ROOMS[here.room] ?? []).includes(there.room) && !each.typeOnly) {
    return `${here.room} may not open ${there.room}`;
  }
  if (there?.room === 'screens') return 'screens are opened by web/capabilities.ts only';
  return null;
}

/** Files that import each other in a circle, one line a circle. */
export function circles(imports: readonly Import[]): string[] {
  const next = new Map<string, string[]>();
  for (const { from, to, typeOnly } of imports) {
    if (!typeOnly && !TESTS.test(from)) next.set(from, [...(next.get(from) ?? []), to]);
  }
  const done = new Set<string>();
  const found: string[] = [];
  const visit = (file: string, path: string[]) => {
    const at = path.indexOf(file);
    if (at >= 0) found.push([...path.slice(at), file].join(' → '));
    if (at >= 0 || done.has(file)) return;
    for (const each of next.get(file) ?? []) visit(each, [...path, file]);
    done.add(file);
  };
  for (const file of next.keys()) visit(file, []);
  return found;
}

/** Every static import below src, web, bench, e2e and tools; relative ones resolved to paths from the project's root. */
export function readImports(root: string): Import[] {
  const files = globSync('{src,web,bench,e2e,tools}/**/*.{ts,tsx}', { cwd: root });
  return files.flatMap((file) => {
    const path = file.replaceAll('\\', '/');
    const { module } = parseSync(file, readFileSync(join(root, file), 'utf8'));
    return module.staticImports.map(({ moduleRequest, entries }) => ({
      from: path,
      to: moduleRequest.value.startsWith('.')
        ? normalize(join(dirname(path), moduleRequest.value)).replaceAll('\\', '/')
        : moduleRequest.value,
      typeOnly: entries.length > 0 && entries.every((entry) => entry.isType),
    }));
  });
}

if (import.meta.main) {
  const imports = readImports(fileURLToPath(new URL('..', import.meta.url)));
  const wrong = imports.flatMap((each) => {
    const why = breachOf(each);
    return why === null ? [] : [`${each.from} → ${each.to}: ${why}`];
  });
  const lines = [...wrong, ...circles(imports).map((circle) => `circle: ${circle}`)];
  for (const line of lines) console.error(line);
  if (imports.length === 0) console.error('check-imports read no import at all');
  if (lines.length > 0 || imports.length === 0) process.exitCode = 1;
}
