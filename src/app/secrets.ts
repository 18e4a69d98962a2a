import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What this program reads of its environment. */
const OURS = /^(DATABASE|LURUS)_[A-Z0-9_]+$/;
/** Folders with a file a variable: ours, and where systemd puts what LoadCredential= names. */
const FOLDERS = ['LURUS_SECRETS', 'CREDENTIALS_DIRECTORY'] as const;

/**
 * The environment with what lies in files: `NAME_FILE` names the file of NAME, and each file of the folder LURUS_SECRETS or of systemd's
 * credentials is named after its variable. An environment is seen by every child, by `docker inspect` and in crash reports; a file is not.
 * @throws Error naming the variable when it is said twice or its file cannot be read
 */
export function withSecrets(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const result = { ...env };
  const take = (name: string, path: string) => {
    if (result[name] !== undefined)
      throw new Error(`${name} is set twice: once by the file ${path}. Keep one of them.`);
    result[name] = readSecret(name, path);
  };
  for (const [name, path] of Object.entries(env)) {
    if (!name.endsWith('_FILE') || !OURS.test(name) || path === undefined) continue;
    take(name.slice(0, -'_FILE'.length), path);
  }
  for (const variable of FOLDERS) {
    const folder = env[variable];
    if (folder === undefined) continue;
    for (const name of namesIn(variable, folder)) take(name, join(folder, name));
  }
  return result;
}

function namesIn(variable: string, folder: string): string[] {
  try {
    return readdirSync(folder).filter((name) => OURS.test(name));
  } catch (error) {
    throw new Error(`${variable}: the folder ${folder} cannot be read`, { cause: error });
  }
}

/** Editors and `echo` end a file with a line feed: that is no part of a secret. */
function readSecret(name: string, path: string): string {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    throw new Error(`${name}: its file ${path} cannot be read`, { cause: error });
  }
  const secret = text.replace(/\r?\n$/, '');
  if (secret === '' || /[\r\n]/.test(secret)) throw new Error(`${name}: its file ${path} must hold one line`);
  return secret;
}
