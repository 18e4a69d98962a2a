interface Policy {
  createScriptURL(url: string): unknown;
}
type Types = { createPolicy(name: string, rules: { createScriptURL(url: string): string }): Policy };

/** The name that the pages' content policy allows. */
const NAME = 'lurus';
/** The service worker, and what our own build made. */
const OURS = /^\/(sw|skrip\/[\w.-]+|app\/assets\/[\w.-]+)\.js$/;

const policy: Policy | undefined = (globalThis as { trustedTypes?: Types }).trustedTypes?.createPolicy(NAME, {
  createScriptURL: (url) => {
    if (!OURS.test(url)) throw new TypeError('not a script of ours');
    return url;
  },
});

/**
 * An address that may be run as a worker under `require-trusted-types-for 'script'`.
 * @param url path of the service worker or of a script of our own build
 * @throws TypeError for every other address, in browsers that know trusted types
 */
export function ownScript(url: string): string {
  return (policy?.createScriptURL(url) ?? url) as string;
}
