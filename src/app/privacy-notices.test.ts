import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { wires } from './wiring.ts';

// Generated from the sources: no form that asks people about themselves stands without the way to its privacy notice (UU 27/2022 article 21).

const cwd = fileURLToPath(new URL('../..', import.meta.url));
const sources = (pattern: string) =>
  globSync(pattern, { cwd, exclude: (name) => /\.(test|fixture)\./.test(name) })
    .map((file) => file.replaceAll('\\', '/'))
    .toSorted();
const read = (file: string) => readFileSync(`${cwd}/${file}`, 'utf8');

/** Public pages whose forms ask nothing about anybody, with what they ask instead. */
const PUBLIC_WITHOUT: Record<string, string> = {
  'src/platform/alarms/http/acknowledge-page.ts': 'a button',
  'src/capabilities/guestbook/pages/visit.ts': 'a button: the guest leaves',
  'src/capabilities/spending/pages/mayor/ask.ts': 'an explanation of an agency',
  'src/capabilities/spending/pages/mayor/layout.ts': 'a button: to sign out',
  'src/capabilities/spending/pages/mayor/mayor.ts': 'a button',
  'src/capabilities/complaints/pages/similar.ts': 'a button: to follow a complaint',
  'src/capabilities/complaints/pages/ticket.ts': 'number and code of a complaint',
  'src/capabilities/complaints/pages/receipt.ts': 'number and code of a complaint',
  'src/capabilities/consultation/pages/check.ts': 'number and code of a question',
  'src/capabilities/consultation/pages/act-form.ts':
    'number and code of a question, with the answer to what was asked',
};

test('every public form that is sent leads to its notice, or asks nothing about anybody', () => {
  const forms = sources('src/{capabilities/*/pages,platform/**}/**/*.ts').filter((file) =>
    /<form[^>]*method="post"/.test(read(file)),
  );
  assert.ok(forms.length > 12);
  const bare = forms.filter((file) => !read(file).includes('noticeLink('));
  assert.deepEqual(
    bare.toSorted(),
    Object.keys(PUBLIC_WITHOUT).toSorted(),
    'add noticeLink(locale, key), or name here what the form asks instead',
  );
});

/** Fields of staff forms that are about a person, by their name. */
const ABOUT_PEOPLE =
  /\bfield\(\s*'(?:[\w.]*\.)?(phone|email|contact|contactName|nip|nik|personnelCode|giverName|guestName|visitorName|address)'/;
/** A field that is called `name`: of a person, or of a thing. */
const NAMED = /\bfield\(\s*'name'/;

/** Staff forms with a field `name` that names a thing. */
const NAMES_OF_THINGS: Record<string, string> = {
  'src/capabilities/audit/screens/desk/views.tsx': 'a saved view',
  'src/capabilities/directory/screens/edit-agency-dialog.tsx': 'an agency',
  'src/capabilities/guestbook/screens/places-screen.tsx': 'a place',
  'src/capabilities/service-standards/screens/service-fields.tsx': 'a service',
  'src/capabilities/spending/screens/village/keep-use.tsx': 'a use of village money',
  'src/capabilities/survey/screens/models/draft-panel.tsx': 'a model',
  'src/capabilities/survey/screens/models/models-screen.tsx': 'a model',
  'src/capabilities/survey/screens/waves/plan-form.tsx': 'a wave',
  'web/entry/activation-screen.tsx': 'an account that is there already, to be activated',
  'web/entry/log-in.tsx': 'an account that is there already, to sign in',
  'web/inbox/manage-views.tsx': 'a saved view',
  'web/inbox/views.tsx': 'a saved view',
  'web/platform/profile-passkeys.tsx': 'a passkey',
  'web/platform/profile-tokens.tsx': 'an access token',
  'web/platform/webhook-form.tsx': 'a webhook',
};

test('every staff form with a field about a person leads to its notice', () => {
  const screens = sources('{src/capabilities/*/screens,web}/**/*.tsx').filter(
    (file) => !file.startsWith('web/gallery/'),
  );
  const without = screens.filter((file) => !read(file).includes('<PrivacyNotice'));
  assert.deepEqual(
    without.filter((file) => ABOUT_PEOPLE.test(read(file))),
    [],
    'add <PrivacyNotice form="key" />',
  );
  assert.deepEqual(
    without.filter((file) => NAMED.test(read(file)) && !(file in NAMES_OF_THINGS)),
    [],
    'add <PrivacyNotice form="key" />, or say here what thing it names',
  );
});

test('every notice that a form leads to is in the register, once', () => {
  const keys = wires.personal.flatMap(({ data }) =>
    data.activities.flatMap((activity) => (activity.forms ?? []).map((form) => form.key)),
  );
  assert.equal(new Set(keys).size, keys.length, keys.join(' '));
  const led = sources('{src,web}/**/*.{ts,tsx}').flatMap((file) =>
    Array.from(
      read(file).matchAll(
        /noticeLink\([\w.]+, '([\w-]+)'\)|<PrivacyNotice form="([\w-]+)"|\/privasi#([\w-]+)"/g,
      ),
      (found) => found[1] ?? found[2] ?? found[3]!,
    ),
  );
  assert.deepEqual(
    [...new Set(led)].filter((key) => !keys.includes(key)),
    [],
  );
  // Sealed pages of the reporter lead nowhere on purpose: their own text tells what is kept, and no address of another host is asked for.
  assert.deepEqual(
    keys.filter((key) => !led.includes(key)),
    ['wbs'],
  );
});
